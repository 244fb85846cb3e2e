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
  package static let nextPane = Command("next-pane")
  package static let previousPane = Command("previous-pane")
  package static let up = Command("up")
  package static let down = Command("down")
  package static let left = Command("left")
  package static let right = Command("right")
  package static let pageUp = Command("page-up")
  package static let pageDown = Command("page-down")
  package static let first = Command("first")
  package static let last = Command("last")
  package static let detailsDown = Command("details-down")
  package static let detailsUp = Command("details-up")
  package static let open = Command("open")
  package static let back = Command("back")
  package static let undo = Command("undo")
  package static let redo = Command("redo")
  package static let history = Command("history")
  package static let storeHistory = Command("store-history")
  package static let copy = Command("copy")
  package static let citation = Command("citation")
  package static let showCounts = Command("show-counts")
  package static let showStakeholder = Command("show-stakeholder")
  package static let help = Command("help")
  package static let palette = Command("palette")
  package static let menu = Command("menu")
  package static let refresh = Command("refresh")
  package static let redraw = Command("redraw")
  package static let suspend = Command("suspend")
  package static let changeTheme = Command("change-theme")
  package static let changeLanguage = Command("change-language")
  package static let quit = Command("quit")
}

// MARK: - The commands of every list that can

extension Command {
  package static let search = Command("search")
  package static let nextMatch = Command("next-match")
  package static let previousMatch = Command("previous-match")
  package static let filter = Command("filter")
  package static let removeFilter = Command("remove-filter")
  package static let sort = Command("sort")
  package static let columns = Command("columns")
  package static let mark = Command("mark")
  package static let markRange = Command("mark-range")
  package static let markAll = Command("mark-all")
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
