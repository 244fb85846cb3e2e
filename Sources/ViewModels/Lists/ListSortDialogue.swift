import Domain
import Wording

/// The choice of the column that a list held in memory is sorted by (test: `MemoryListTests`).
struct ListSortDialogue: Dialogue {
  static let stages = [sortStage]

  private var menu: Menu<Int>
  private let pane: any MemoryListPane

  init(_ pane: any MemoryListPane) {
    self.pane = pane
    menu = pane.sortMenu
  }

  var stage: DialogueStage { Self.sortStage }

  mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): if menu.jump(to: letter) { return sort() }
    case .accept: return sort()
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private func sort() -> [Effect] {
    pane.sort(by: menu.choice)
    return [.close]
  }

  func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Message.sortTitle)))
  }
}

// MARK: - What can be done in it

extension ListSortDialogue {
  /// What the list is sorted by.
  private static let sortStage = DialogueStage(
    "listSort", Phrase.Lists.sortTitle, .choosing,
    [DialogueRow(.accept, word: Phrase.Dialogues.sort), .close, .move])
}
