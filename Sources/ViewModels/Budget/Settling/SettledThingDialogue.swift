import Domain
import Wording

/// Which of several printed things about a row is to be settled: its amount, a period, a column.
public struct SettledThingDialogue: Dialogue {
  package static let stages = [thingStage]

  private var menu: Menu<SettledThing>
  private let desk: SettlementDesk

  /// Nothing where there is nothing to settle.
  init?(_ things: [SettledThing], _ desk: SettlementDesk, _ wording: Wording) {
    guard let first = things.first else { return nil }
    menu = Menu(choices: things, names: things.map { wording($0.name) }, selected: first)
    self.desk = desk
  }

  package var stage: DialogueStage { Self.thingStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept: return [.replace(ReadingDialogue(menu.choice, desk, surroundings.wording))]
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(MenuPresentation(menu, title: surroundings.wording(Phrase.Settling.which)))
  }
}

// MARK: - What can be done in it

extension SettledThingDialogue {
  /// What is to be settled.
  private static let thingStage = DialogueStage(
    "settledThing", Phrase.Settling.which, .choosing, [.choose, .close, .move])
}
