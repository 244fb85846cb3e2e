/// How a key is written in the table of commands, in `settings.toml` and after `show --keys`: a
/// character as it is typed (`d`, `M`, `?`), or one of these, in any case:
///
/// `space enter escape tab shift-tab backspace delete insert up down left right home end pageup
/// pagedown`, `f1` to `f24`, `ctrl-` or `alt-` and a character.
extension Key {
  private static let names: [(name: String, key: Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("escape", .escape), ("tab", .tab),
    ("shift-tab", .backTab), ("backspace", .backspace), ("delete", .delete), ("insert", .insert),
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home),
    ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown),
  ]
  /// Other words that people write for the same keys.
  private static let otherNames: [String: Key] = ["esc": .escape, "backtab": .backTab]
  private static let functions = 1...24

  /// The names of keys that have one, for telling what was meant.
  public static var knownNotations: [String] {
    names.map(\.name) + functions.map { "f\($0)" }
      + "abcdefgklnopqrstuvwxyz".map { "ctrl-\($0)" }
  }

  /// Reads a key; nothing if there is no such key.
  public init?(notation: some StringProtocol) {
    if notation.count == 1, let character = notation.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    let name = notation.lowercased()
    if let known = Key.names.first(where: { $0.name == name })?.key ?? Key.otherNames[name] {
      self = known
    } else if name.hasPrefix("ctrl-"), let letter = Key.letter(name.dropFirst(5)) {
      self = .control(letter)
    } else if name == "alt-enter" {
      self = .alt("\n")
    } else if name.hasPrefix("alt-"), notation.count == 5, let character = notation.last {
      self = .alt(character)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()),
      Key.functions.contains(number), name == "f\(number)"
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// What `init(notation:)` reads as this key.
  public var notation: String {
    if let name = Key.names.first(where: { $0.key == self })?.name { return name }
    return switch self {
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    case .control(" "): "ctrl-space"
    case .control(let character): "ctrl-\(character)"
    case .alt("\n"): "alt-enter"
    case .alt("\u{7F}"): "alt-backspace"
    case .alt(let character): "alt-\(character)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown:
      // All of them are in the table of names.
      ""
    }
  }

  /// The keys that terminals send together with Ctrl as keys of their own.
  private static func letter(_ name: Substring) -> Character? {
    if name == "space" { return " " }
    guard name.count == 1, let letter = name.first, letter.isASCII, letter.isLetter,
      !"hijm".contains(letter)
    else { return nil }
    return letter
  }
}
