import Domain
import Wording

/// The menus, one of them open (test: `CommandMenuTests`).
public struct CommandMenu: Sendable {
  /// The open menu.
  public private(set) var subject: Subject
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

  /// The command under the cursor.
  var selected: CommandEntry? { entries[subject]?[menu.index] }

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

// MARK: - The menus on the screen

extension Workspace {
  func openCommandMenu() { overlay = .commandMenu(CommandMenu(entry)) }

  func handleCommandMenu(_ input: Input, menu: CommandMenu) throws {
    var menu = menu
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): menu.jump(to: letter)
    case .nextField: menu.move(.right)
    case .previousField: menu.move(.left)
    case .cancel:
      overlay = nil
      return
    case .accept:
      if let entry = menu.selected { try run(chosen: entry.command) }
      return
    case .command(.menu):
      overlay = nil
      return
    case .command, .unknownKey, .edit, .remove: break
    }
    overlay = .commandMenu(menu)
  }
}

extension CommandMenu {
  /// The open menu as a list of choices.
  public func presentation(_ wording: Wording) -> MenuPresentation {
    let entries = entries[subject] ?? []
    var shown = MenuPresentation(
      title: wording(subject.title), names: entries.map(\.name),
      values: entries.map { $0.keys.first ?? "" }, index: menu.index)
    shown.notice = selected?.reason
    shown.muted = Set(entries.indices.filter { entries[$0].reason != nil })
    return shown
  }
}
