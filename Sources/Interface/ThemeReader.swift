import Domain
import Foundation
import TOMLKit
import Terminal

/// What is wrong in a theme file, and where.
public struct ThemeProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file is not TOML; in the parser's words.
    case syntax(String)
    /// A table or key that themes do not have.
    case unknownKey(String)
    /// A colour that is no palette number, `#rrggbb` or `default`.
    case badColour(key: String)
    /// A switch that is neither `true` nor `false`, or a title that is no text.
    case badValue(key: String)
    /// The file cannot be read.
    case unreadable
  }

  /// The file's path.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong.
  public let kind: Kind
}

/// Reads themes from TOML files.
///
/// A file has `title_fr`, `title_en`, `foreground` and `background` (for pictures, `#rrggbb`), and one
/// table `[roles.NAME]` for each role that differs from plain text, with any of `foreground`,
/// `background` (a palette number 0–255, `"#rrggbb"` or `"default"`), `bold`, `dim`, `italic`,
/// `underline`, `reverse`.
public enum ThemeReader {
  /// Reads a theme file.
  ///
  /// - Throws: `ThemeProblem` for the first thing that is wrong.
  public static func read(file: String) throws(ThemeProblem) -> Theme {
    guard let data = FileManager.default.contents(atPath: file),
      let text = String(data: data, encoding: .utf8)
    else { throw ThemeProblem(file: file, line: 1, column: 1, kind: .unreadable) }
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return try read(text, name: name, file: file)
  }

  /// Reads a theme from the text of a file.
  public static func read(
    _ text: String, name: String, file: String
  ) throws(ThemeProblem) -> Theme {
    let source = Source(file: file, text: text)
    let table = try source.parse()
    try source.refuseUnknown(in: table)
    var styles: [Role: Style] = [:]
    let roles = table["roles"]?.table
    let plain = try roles?["plain"]?.table.map { table throws(ThemeProblem) in
      try source.style(table, role: "plain", plain: .standard)
    }
    for role in Role.allCases {
      guard let roleTable = roles?[role.name]?.table else { continue }
      styles[role] = try source.style(roleTable, role: role.name, plain: plain ?? .standard)
    }
    return Theme(
      name: name,
      title: Bilingual(
        fr: try source.title(table, "title_fr") ?? name,
        en: try source.title(table, "title_en") ?? name),
      styles: styles,
      foreground: try source.rgb(table, "foreground") ?? RGB(red: 229, green: 229, blue: 229),
      background: try source.rgb(table, "background") ?? RGB(red: 0, green: 0, blue: 0))
  }
}

/// A theme file being read: its text, to say where something stands.
private struct Source {
  let file: String
  let text: String

  private static let attributes: [(key: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  func parse() throws(ThemeProblem) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeProblem(
        file: file, line: error.source.begin.line, column: error.source.begin.column,
        kind: .syntax(error.description))
    } catch {
      throw ThemeProblem(file: file, line: 1, column: 1, kind: .syntax("\(error)"))
    }
  }

  func refuseUnknown(in table: TOMLTable) throws(ThemeProblem) {
    let keys: Set = ["title_fr", "title_en", "foreground", "background", "roles"]
    for key in table.keys.sorted() where !keys.contains(key) {
      throw problem(at: [key], .unknownKey(key))
    }
    let known = Set(["foreground", "background"] + Source.attributes.map(\.key))
    guard let rolesValue = table["roles"] else { return }
    guard let roles = rolesValue.table else {
      throw problem(at: ["roles"], .badValue(key: "roles"))
    }
    for role in roles.keys.sorted() {
      guard Role.allCases.contains(where: { $0.name == role }) else {
        throw problem(at: ["roles", role], .unknownKey("roles.\(role)"))
      }
      guard let properties = roles[role]?.table else {
        throw problem(at: ["roles", role], .badValue(key: role))
      }
      for key in properties.keys.sorted() where !known.contains(key) {
        throw problem(at: ["roles", role, key], .unknownKey("roles.\(role).\(key)"))
      }
    }
  }

  func style(_ table: TOMLTable, role: String, plain: Style) throws(ThemeProblem) -> Style {
    var style = Style(foreground: plain.foreground, background: plain.background)
    if let colour = try colour(table, "foreground", role: role) { style.foreground = colour }
    if let colour = try colour(table, "background", role: role) { style.background = colour }
    for (key, attribute) in Source.attributes {
      guard let value = table[key] else { continue }
      guard let isOn = value.bool else {
        throw problem(at: ["roles", role, key], .badValue(key: key))
      }
      if isOn { style.attributes.insert(attribute) }
    }
    return style
  }

  func title(_ table: TOMLTable, _ key: String) throws(ThemeProblem) -> String? {
    guard let value = table[key] else { return nil }
    guard let title = value.string else { throw problem(at: [key], .badValue(key: key)) }
    return title
  }

  func rgb(_ table: TOMLTable, _ key: String) throws(ThemeProblem) -> RGB? {
    guard let value = table[key] else { return nil }
    guard let rgb = value.string.flatMap(Source.rgb) else {
      throw problem(at: [key], .badColour(key: key))
    }
    return rgb
  }

  private func colour(
    _ table: TOMLTable, _ key: String, role: String
  ) throws(ThemeProblem) -> Colour? {
    guard let value = table[key] else { return nil }
    if let index = value.int, (0...255).contains(index) { return .indexed(UInt8(index)) }
    if value.string == "default" { return .standard }
    if let rgb = value.string.flatMap(Source.rgb) {
      return Colour(nearestTo: rgb)
    }
    throw problem(at: ["roles", role, key], .badColour(key: key))
  }

  private static func rgb(_ text: String) -> RGB? {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    return RGB(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  private func problem(at path: [String], _ kind: ThemeProblem.Kind) -> ThemeProblem {
    let place = TOMLPlaces.find(path, in: text)
    return ThemeProblem(file: file, line: place.line, column: place.column, kind: kind)
  }
}
