import Domain
import Wording

/// Something a person can ask the program to do, by its name.
///
/// The command of a pane is named where the pane is; what is known of a command is its row, and all rows
/// together are `CommandTable`, from which keys, footer, help, palette, menus and documents come.
public struct Command: Hashable, Sendable, CustomStringConvertible {
  /// What `settings.toml` and `baraza keys` call it; once published it never changes: `mark-done`.
  public let name: String

  /// Names a command.
  init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }
}

// MARK: - The commands of no pane in particular

extension Command {
  public static let nextPane = Command("next-pane")
  public static let previousPane = Command("previous-pane")
  public static let up = Command("up")
  public static let down = Command("down")
  public static let left = Command("left")
  public static let right = Command("right")
  public static let pageUp = Command("page-up")
  public static let pageDown = Command("page-down")
  public static let first = Command("first")
  public static let last = Command("last")
  public static let open = Command("open")
  public static let back = Command("back")
  public static let undo = Command("undo")
  public static let redo = Command("redo")
  public static let history = Command("history")
  public static let storeHistory = Command("store-history")
  public static let copy = Command("copy")
  public static let help = Command("help")
  public static let palette = Command("palette")
  public static let menu = Command("menu")
  public static let refresh = Command("refresh")
  public static let redraw = Command("redraw")
  public static let suspend = Command("suspend")
  public static let changeTheme = Command("change-theme")
  public static let changeLanguage = Command("change-language")
  public static let quit = Command("quit")
}

// MARK: - The commands of every list that can

extension Command {
  public static let search = Command("search")
  public static let nextMatch = Command("next-match")
  public static let previousMatch = Command("previous-match")
  public static let filter = Command("filter")
  public static let removeFilter = Command("remove-filter")
  public static let sort = Command("sort")
  public static let mark = Command("mark")
  public static let markRange = Command("mark-range")
  public static let markAll = Command("mark-all")
}

/// What commands are about; each is one menu of the menu bar, in this order.
public enum Subject: String, CaseIterable, Hashable, Sendable {
  case go, item, list, pane, history, program
}

/// What is known about one command: from it come the keys and what they do, the footer, the help, the
/// palette, the menus, the manual page and the documents.
public struct CommandRow: Sendable {
  /// The command.
  public let command: Command
  /// What it is called.
  public let text: CommandText
  /// What it is about: the menu it stands in.
  public let subject: Subject
  let notations: String
  /// The panes where it means something.
  public let panes: Set<Pane>
  /// Whether it works in every pane.
  public let isEverywhere: Bool
  /// Whether it changes the store.
  public let changesStore: Bool

  /// Its keys as shipped, the one to show first, as `settings.toml` writes keys.
  public var keys: [String] { notations.split(separator: " ").map(String.init) }
}
