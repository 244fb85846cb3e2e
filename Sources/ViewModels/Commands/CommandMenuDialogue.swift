import Domain
import Wording

/// The menus, one of them open (test: `PaletteScreenTests`).
public struct CommandMenuDialogue: Dialogue {
  package static let stages = [menuStage]

  private var menu: CommandMenu

  init(_ entry: (Command) -> CommandEntry) { menu = CommandMenu(entry) }

  package var stage: DialogueStage { Self.menuStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): menu.jump(to: letter)
    case .nextField: menu.move(.right)
    case .previousField: menu.move(.left)
    case .cancel, .command(.menu): return [.close]
    case .accept: return menu.selected.map { [.run($0.command)] } ?? []
    case .command, .unknownKey, .edit, .field, .remove: break
    }
    return []
  }

  /// The open menu as a list of choices under the titles of all.
  public func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let (wording, entries) = (surroundings.wording, menu.openEntries)
    var shown = MenuPresentation(
      title: wording(menu.subject.title), names: entries.map(\.name),
      values: entries.map { $0.keys.first ?? "" }, index: menu.index)
    shown.notice = menu.selected?.reason
    shown.muted = Set(entries.indices.filter { entries[$0].reason != nil })
    shown.bar = MenuPresentation.Bar(
      titles: Subject.allCases.map { wording($0.title) },
      open: Subject.allCases.firstIndex(of: menu.subject) ?? 0)
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension CommandMenuDialogue {
  /// The menus.
  private static let menuStage = DialogueStage(
    "menu", Phrase.Dialogues.menu, .choosing,
    [
      .run, DialogueRow(.move(.left), .move(.right), word: Phrase.Dialogues.otherMenu), .close,
      .move,
    ])
}
