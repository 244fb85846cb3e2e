import Domain
import Terminal
import ViewModels
import Wording

/// What a person has settled for themselves; nothing where they say nothing.
public struct Settings: Hashable, Sendable {
  /// The language of the screen.
  public var language: Language?
  /// The name of the theme.
  public var theme: String?
  /// The pane to begin with.
  public var pane: Pane?
  /// How days are written.
  public var dates: DateStyle?
  /// Whether the mouse may be used.
  public var usesMouse: Bool?
  /// Whether the screen is to hold ASCII only.
  public var usesASCII: Bool?
  /// The keys of some commands; none for a command whose keys were all taken away.
  public var keys: [Command: [Key]] = [:]

  /// Settings that leave everything open.
  public init() {}

  /// The shipped keys with these changes. The menus keep F9 where neither they nor the palette have
  /// any key: every command is reachable by one of them.
  public var keyMap: KeyMap {
    guard isWithoutWayIn else { return KeyMap(changing: keys) }
    return KeyMap(changing: keys.merging([.menu: [.function(9)]]) { _, kept in kept })
  }

  /// Whether neither palette nor menus have a key.
  var isWithoutWayIn: Bool { keys[.palette] == [] && keys[.menu] == [] }
}

/// The settings that have one value each; the raw value is the name in `settings.toml`.
public enum SettingName: String, CaseIterable, Hashable, Sendable {
  case language, theme, pane
  case dateFormat = "date-format"
  case mouse, ascii

  /// The variable of the environment that wins over the file: `BARAZA_DATE_FORMAT`.
  public var variable: String {
    "BARAZA_" + rawValue.uppercased().split(separator: "-").joined(separator: "_")
  }

  /// The values it can have.
  ///
  /// - Parameter themes: The names of the themes that can be found.
  public func values(themes: [String]) -> [String] {
    switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .theme: themes
    case .pane: Pane.allCases.map(\.name)
    case .dateFormat: DateStyle.allCases.map(\.rawValue)
    case .mouse, .ascii: ["true", "false"]
    }
  }

  /// Whether TOML writes its values without quotes.
  var isSwitch: Bool {
    switch self {
    case .language, .theme, .pane, .dateFormat: false
    case .mouse, .ascii: true
    }
  }

  /// Puts one of its values into settings.
  func put(_ value: String, into settings: inout Settings) {
    switch self {
    case .language: settings.language = Language(rawValue: value)
    case .theme: settings.theme = value
    case .pane: settings.pane = Pane(name: value)
    case .dateFormat: settings.dates = DateStyle(rawValue: value)
    case .mouse: settings.usesMouse = value == "true"
    case .ascii: settings.usesASCII = value == "true"
    }
  }

  /// What settings say about it, if they say something.
  public func value(in settings: Settings) -> String? {
    switch self {
    case .language: settings.language?.rawValue
    case .theme: settings.theme
    case .pane: settings.pane?.name
    case .dateFormat: settings.dates?.rawValue
    case .mouse: settings.usesMouse.map { "\($0)" }
    case .ascii: settings.usesASCII.map { "\($0)" }
    }
  }

  /// What it is for.
  public var meaning: Bilingual {
    switch self {
    case .language: Phrase.Settings.language
    case .theme: Phrase.Settings.theme
    case .pane: Phrase.Settings.pane
    case .dateFormat: Phrase.Settings.dateFormat
    case .mouse: Phrase.Settings.mouse
    case .ascii: Phrase.Settings.ascii
    }
  }
}
