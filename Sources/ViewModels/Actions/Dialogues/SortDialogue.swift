import Domain
import Wording

/// The choice of the columns that the list is sorted by (test: `WorkspaceOverlayTests`).
public struct SortDialogue: Dialogue {
  package static let stages = [sortStage]

  /// The columns, the first one of the present order marked.
  public private(set) var menu: Menu<ActionSort>
  private let actions: ActionsModel

  init(_ actions: ActionsModel, selecting sort: ActionSort? = nil) {
    self.actions = actions
    let choices = ActionSort.allCases
    menu = Menu(
      choices: choices, names: choices.map { actions.wording(Phrase.Actions.name($0)) },
      values: choices.map { actions.sign(of: $0) ?? "" },
      selected: sort ?? actions.query.order.sort)
  }

  package var stage: DialogueStage { Self.sortStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter("+"), .letter(" "): return try sortFurther()
    case .letter(let letter): if menu.jump(to: letter) { return try sort() }
    case .accept: return try sort()
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private func sort() throws -> [Effect] {
    try actions.sort(by: menu.choice)
    return [.close]
  }

  private func sortFurther() throws -> [Effect] {
    let hadRoom = try actions.sortFurther(by: menu.choice)
    let full = Phrase.Narrowing.enoughColumns(ActionsModel.mostColumns)
    return (hadRoom ? [] : [.say(full, .warning)])
      + [.replace(SortDialogue(actions, selecting: menu.choice))]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Message.sortTitle)))
  }
}

// MARK: - What can be done in it

extension SortDialogue {
  /// What the list is sorted by.
  private static let sortStage = DialogueStage(
    "sort", Phrase.Dialogues.sortTitle, .choosing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.sort),
      DialogueRow(.letter("+"), word: Phrase.Dialogues.sortFurther), .close, .move,
      DialogueRow(.letter(" "), word: Phrase.Dialogues.sortFurther, isAtFoot: false),
    ])
}
