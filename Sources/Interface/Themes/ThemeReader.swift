import Domain
import Foundation
import TOMLKit
import Terminal

/// Reads themes from TOML files; docs/themes.md says what stands in them.
///
/// What a role does not say follows from one rule, in this order:
/// 1. A colour or ground that the role leaves out is that of `plain`, at every depth.
/// 2. A colour for 16 or 8 colours that is left out is the nearest to the one for more colours.
/// 3. Without colours, a role that leaves out `monochrome` keeps its attributes, and is reversed where
///    its ground is not that of `plain`.
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
    let source = ThemeSource(file: file, text: text)
    let table = try source.parse()
    try source.refuseUnknown(in: table)
    let roles = table["roles"]?.table
    let plain = try look(of: .plain, in: roles, plain: Look(.standard), source)
    var looks: [Role: Look] = [:]
    for role in Role.allCases {
      looks[role] = try look(of: role, in: roles, plain: plain, source)
    }
    return Theme(
      name: name,
      title: Bilingual(
        fr: try source.text(table, "title_fr") ?? name,
        en: try source.text(table, "title_en") ?? name),
      purpose: Bilingual(
        fr: try source.text(table, "purpose_fr") ?? "",
        en: try source.text(table, "purpose_en") ?? ""),
      looks: looks,
      foreground: try source.rgb(table, "foreground") ?? RGB(red: 229, green: 229, blue: 229),
      background: try source.rgb(table, "background") ?? RGB(red: 0, green: 0, blue: 0))
  }

  private static func look(
    of role: Role, in roles: TOMLTable?, plain: Look, _ source: ThemeSource
  ) throws(ThemeProblem) -> Look {
    guard let table = roles?[role.name]?.table else { return plain }
    let foreground = try source.colours(table, "foreground", role: role.name)
    let background = try source.colours(table, "background", role: role.name)
    let attributes = try source.attributes(table, role: role.name)
    let full = Style(
      foreground: foreground?.full ?? plain.full.foreground,
      background: background?.full ?? plain.full.background, attributes: attributes)
    let nearest = Look(full, plain: plain.full)
    let sixteen = Style(
      foreground: foreground.map { $0.sixteen ?? nearest.sixteen.foreground }
        ?? plain.sixteen.foreground,
      background: background.map { $0.sixteen ?? nearest.sixteen.background }
        ?? plain.sixteen.background, attributes: attributes)
    // The nearest of eight is sought from what is known best: the colour declared for sixteen.
    let fewer = Look(sixteen).eight
    let eight = Style(
      foreground: foreground.map { $0.eight ?? fewer.foreground } ?? plain.eight.foreground,
      background: background.map { $0.eight ?? fewer.background } ?? plain.eight.background,
      attributes: attributes)
    return Look(
      full: full, sixteen: sixteen, eight: eight,
      monochrome: try source.monochrome(table, role: role.name) ?? nearest.monochrome)
  }
}
