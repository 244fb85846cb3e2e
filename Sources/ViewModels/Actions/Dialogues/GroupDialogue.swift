import Domain
import Wording

/// The choice of what the list is divided by (test: `ActionsGroupsTests`).
public struct GroupDialogue: Dialogue {
  package static let stages = [groupStage]

  private var menu: Menu<ActionGrouping?>
  private let actions: ActionsModel

  init(_ actions: ActionsModel) {
    self.actions = actions
    let choices = [nil] + ActionGrouping.allCases.map(Optional.some)
    menu = Menu(
      choices: choices,
      names: choices.map {
        actions.wording($0.map(Phrase.Narrowing.name) ?? Phrase.Narrowing.ungrouped)
      },
      selected: actions.view.grouping)
  }

  package var stage: DialogueStage { Self.groupStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): if menu.jump(to: letter) { return try group(by: menu.choice) }
    case .accept: return try group(by: menu.choice)
    case .remove: return try group(by: nil)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    return []
  }

  private func group(by grouping: ActionGrouping?) throws -> [Effect] {
    try actions.group(by: grouping)
    return [.close]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Narrowing.groupTitle)))
  }
}

// MARK: - What can be done in it

extension GroupDialogue {
  /// What the list is divided by.
  private static let groupStage = DialogueStage(
    "group", Phrase.Dialogues.group, .choosing,
    [
      .choose, .close, .move,
      DialogueRow(.remove, word: Phrase.Dialogues.ungroup, isAtFoot: false),
    ])
}
