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
    /// A colour for fewer colours that is none of them, or `default`.
    case badFallback(key: String, colours: Int)
    /// A switch that is neither `true` nor `false`.
    case badSwitch(key: String)
    /// A title or purpose that is no text.
    case badText(key: String)
    /// A table that is none.
    case badTable(key: String)
    /// A list of attributes that is none, or has a word that is no attribute.
    case badAttributes(key: String)
    /// The file cannot be read.
    case unreadable
    /// A key of more parts than anything has.
    case tooDeep
  }

  /// The file's path.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong.
  public let kind: Kind

  /// Where it stands: `file:line:column`.
  public var place: String { "\(file):\(line):\(column)" }

  /// The same with the name of the file only.
  public var shortened: ThemeProblem {
    ThemeProblem(
      file: file.split(separator: "/").last.map(String.init) ?? file, line: line, column: column,
      kind: kind)
  }
}
