import Domain
import Wording

/// The commands by what they are about, one menu open.
struct CommandMenu: Sendable {
  /// The open menu.
  private(set) var subject: Subject
  private var menu: Menu<Command>
  private let entries: [Subject: [CommandEntry]]

  /// Menus of all commands as they stand now, the first one open.
  init(_ entry: (Command) -> CommandEntry) {
    let entries = Dictionary(
      uniqueKeysWithValues: Subject.allCases.map { ($0, $0.commands.map(entry)) })
    self.entries = entries
    subject = .go
    menu = Self.menu(of: entries[.go] ?? [])
  }

  /// The commands of the open menu.
  var openEntries: [CommandEntry] { entries[subject] ?? [] }

  /// The place of the cursor in it.
  var index: Int { menu.index }

  /// The command under the cursor.
  var selected: CommandEntry? { openEntries.indices.contains(index) ? openEntries[index] : nil }

  /// To the sides another menu opens, up and down the cursor goes round.
  mutating func move(_ move: ListMove) {
    switch move {
    case .left: open(Subject.allCases.stepped(from: subject, by: -1))
    case .right: open(Subject.allCases.stepped(from: subject, by: 1))
    case .up, .down, .pageUp, .pageDown, .first, .last: menu.move(move)
    }
  }

  /// Moves to the next command whose name begins with a letter.
  mutating func jump(to letter: String) { _ = menu.jump(to: letter) }

  private mutating func open(_ subject: Subject) {
    self.subject = subject
    menu = Self.menu(of: entries[subject] ?? [])
  }

  private static func menu(of entries: [CommandEntry]) -> Menu<Command> {
    let choices = entries.map(\.command)
    return Menu(
      choices: choices, names: entries.map(\.name), selected: choices.first ?? .menu)
  }
}
