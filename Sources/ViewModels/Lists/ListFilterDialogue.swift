import Domain
import Wording

/// The choice of what a list held in memory is narrowed to (test: `MemoryListTests`).
struct ListFilterDialogue: Dialogue {
  static let stages = [filterStage]

  private var menu: Menu<String?>
  private let pane: any MemoryListPane

  init(_ pane: any MemoryListPane, selecting filter: String? = nil) {
    self.pane = pane
    menu = pane.filterMenu(selecting: filter)
  }

  var stage: DialogueStage { Self.filterStage }

  mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .accept: return choose() + [.close]
    case .letter(" "): return choose() + again()
    case .remove, .letter("x"), .letter("X"): return takeOut() + again()
    case .letter(let letter): _ = menu.jump(to: letter)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    return []
  }

  private func choose() -> [Effect] {
    if let filter = menu.choice { pane.toggle(filter: filter) } else { _ = pane.removeFilters() }
    return []
  }

  private func takeOut() -> [Effect] {
    if let filter = menu.choice, pane.uses(filter: filter) { pane.toggle(filter: filter) }
    return []
  }

  /// The same list of filters, with what is now in use.
  private func again() -> [Effect] {
    [.replace(ListFilterDialogue(pane, selecting: menu.choice))]
  }

  func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Dialogues.filters)))
  }
}

// MARK: - What can be done in it

extension ListFilterDialogue {
  /// What the list is narrowed to.
  private static let filterStage = DialogueStage(
    "listFilters", Phrase.Lists.filterTitle, .choosing,
    [
      .choose, DialogueRow(.remove, word: Phrase.Dialogues.takeOut), .close, .move,
      DialogueRow(.letter(" "), word: Phrase.Dialogues.several, isAtFoot: false),
      DialogueRow(.letter("x"), word: Phrase.Dialogues.takeOut, isAtFoot: false),
    ])
}
