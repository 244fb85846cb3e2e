import TOMLKit
import Terminal

/// A theme file being read: its text, to say where something stands.
struct ThemeSource {
  let file: String
  let text: String

  /// A colour as a role declares it: one value, or a list for 256, 16 and 8 colours.
  struct Colours {
    var full: Colour
    var sixteen: Colour?
    var eight: Colour?
  }

  private static let texts = ["title_fr", "title_en", "purpose_fr", "purpose_en"]
  private static let attributeNames: [(key: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  func parse() throws(ThemeProblem) -> TOMLTable {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: TOMLNesting.isTooDeep) {
      throw ThemeProblem(file: file, line: line + 1, column: 1, kind: .tooDeep)
    }
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
    let keys = Set(ThemeSource.texts + ["foreground", "background", "roles"])
    for key in table.keys.sorted() where !keys.contains(key) {
      throw problem(at: [key], .unknownKey(key))
    }
    guard let rolesValue = table["roles"] else { return }
    guard let roles = rolesValue.table else {
      throw problem(at: ["roles"], .badTable(key: "roles"))
    }
    for role in roles.keys.sorted() { try refuseUnknown(role, in: roles) }
  }

  private func refuseUnknown(_ role: String, in roles: TOMLTable) throws(ThemeProblem) {
    guard Role.allCases.contains(where: { $0.name == role }) else {
      throw problem(at: ["roles", role], .unknownKey("roles.\(role)"))
    }
    guard let properties = roles[role]?.table else {
      throw problem(at: ["roles", role], .badTable(key: role))
    }
    let known = Set(
      ["foreground", "background", "monochrome"] + ThemeSource.attributeNames.map(\.key))
    for key in properties.keys.sorted() where !known.contains(key) {
      throw problem(at: ["roles", role, key], .unknownKey("roles.\(role).\(key)"))
    }
  }

  private func problem(at path: [String], _ kind: ThemeProblem.Kind) -> ThemeProblem {
    let place = TOMLPlaces.find(path, in: text)
    return ThemeProblem(file: file, line: place.line, column: place.column, kind: kind)
  }
}

// MARK: - Values

extension ThemeSource {
  func text(_ table: TOMLTable, _ key: String) throws(ThemeProblem) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw problem(at: [key], .badText(key: key)) }
    return text
  }

  func rgb(_ table: TOMLTable, _ key: String) throws(ThemeProblem) -> RGB? {
    guard let value = table[key] else { return nil }
    guard let rgb = value.string.flatMap(RGB.init(hexadecimal:)) else {
      throw problem(at: [key], .badColour(key: key))
    }
    return rgb
  }

  /// The attributes that a role switches on.
  func attributes(_ table: TOMLTable, role: String) throws(ThemeProblem) -> Attributes {
    var attributes: Attributes = []
    for (key, attribute) in ThemeSource.attributeNames {
      guard let value = table[key] else { continue }
      guard let isOn = value.bool else {
        throw problem(at: ["roles", role, key], .badSwitch(key: key))
      }
      if isOn { attributes.insert(attribute) }
    }
    return attributes
  }

  /// The attributes that a role has where there are no colours, if it says them.
  func monochrome(_ table: TOMLTable, role: String) throws(ThemeProblem) -> Attributes? {
    let key = "monochrome"
    guard let value = table[key] else { return nil }
    // Finding the place reads the whole file: only where there is something wrong.
    func wrong() -> ThemeProblem { problem(at: ["roles", role, key], .badAttributes(key: key)) }
    guard let words = value.array else { throw wrong() }
    var attributes: Attributes = []
    for word in words {
      let name = word.string
      guard let found = ThemeSource.attributeNames.first(where: { $0.key == name }) else {
        throw wrong()
      }
      attributes.insert(found.attribute)
    }
    return attributes
  }

  /// The colours of a role's strokes or ground, if it says any.
  func colours(
    _ table: TOMLTable, _ key: String, role: String
  ) throws(ThemeProblem) -> Colours? {
    guard let value = table[key] else { return nil }
    let path = ["roles", role, key]
    let values: [any TOMLValueConvertible] = value.array.map { Array($0) } ?? [value]
    guard let first = values.first, values.count <= 3, let full = colour(first) else {
      throw problem(at: path, .badColour(key: key))
    }
    var colours = Colours(full: full)
    if values.count > 1 {
      guard let sixteen = colour(values[1], below: 16) else {
        throw problem(at: path, .badFallback(key: key, colours: 16))
      }
      colours.sixteen = sixteen
    }
    if values.count > 2 {
      guard let eight = colour(values[2], below: 8) else {
        throw problem(at: path, .badFallback(key: key, colours: 8))
      }
      colours.eight = eight
    }
    return colours
  }

  private func colour(_ value: any TOMLValueConvertible) -> Colour? {
    colour(value, below: 256)
      ?? value.string.flatMap(RGB.init(hexadecimal:)).map(Colour.init(nearestTo:))
  }

  private func colour(_ value: any TOMLValueConvertible, below count: Int) -> Colour? {
    if value.string == "default" { return .standard }
    return value.int.flatMap { (0..<count).contains($0) ? .indexed(UInt8($0)) : nil }
  }
}

extension RGB {
  /// Reads a colour as web pages write it.
  fileprivate init?(hexadecimal text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}
