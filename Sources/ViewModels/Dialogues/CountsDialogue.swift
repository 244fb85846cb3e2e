import Domain
import Wording

/// The counts on the screen; Enter on one goes to what it counts, and Esc comes back (test: `CountTests`).
public struct CountsDialogue: Dialogue {
  package static let stages = [countsStage]

  private var menu: Menu<Details.Count>

  /// Nothing where nothing is counted.
  init?(_ counts: [Details.Count]) {
    guard let first = counts.first else { return nil }
    menu = Menu(choices: counts, names: counts.map(\.name), selected: first)
  }

  package var stage: DialogueStage { Self.countsStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept: return go(to: menu.choice.places)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  /// To one thing at once; of several one is chosen first.
  private func go(to places: [Details.Place]) -> [Effect] {
    if let only = places.first, places.count == 1 { return [.close, .go(only.address)] }
    return GoToDialogue(places).map { [.replace($0)] } ?? [.close]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Dialogues.counts)))
  }
}

// MARK: - What can be done in it

extension CountsDialogue {
  /// The counts on the screen.
  private static let countsStage = DialogueStage(
    "counts", Phrase.Dialogues.counts, .choosing,
    [DialogueRow(.accept, word: Phrase.Stakeholders.go), .close, .move])
}
