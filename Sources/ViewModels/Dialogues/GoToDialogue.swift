import Domain
import Wording

/// What the details speak of, one of which can be gone to (test: `GoToTests`).
public struct GoToDialogue: Dialogue {
  package static let stages = [goToStage]

  private var menu: Menu<Details.Place>

  /// Nothing where there is nothing to go to.
  init?(_ places: [Details.Place]) {
    guard let first = places.first else { return nil }
    menu = Menu(choices: places, names: places.map(\.name), selected: first)
  }

  package var stage: DialogueStage { Self.goToStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept: return [.close, .go(menu.choice.address)]
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Dialogues.goTo)))
  }
}

// MARK: - What can be done in it

extension GoToDialogue {
  /// What to go to.
  private static let goToStage = DialogueStage(
    "goTo", Phrase.Dialogues.goTo, .choosing, [.choose, .goBack, .move])
}
