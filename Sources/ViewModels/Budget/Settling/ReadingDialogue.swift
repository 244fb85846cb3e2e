import Domain
import Wording

/// What can be adopted for something printed: each reading, a value of one's own, or that it stays open.
public struct ReadingDialogue: Dialogue {
  package static let stages = [readingStage]

  /// What is adopted.
  enum Adoption: Hashable, Sendable {
    case reading(Settlement.Value)
    case ownValue
    case leaveOpen
  }

  private let thing: SettledThing
  private let desk: SettlementDesk
  private var menu: Menu<Adoption>

  init(_ thing: SettledThing, _ desk: SettlementDesk, _ wording: Wording) {
    self.thing = thing
    self.desk = desk
    let others: [(Adoption, Bilingual)] = [
      (.ownValue, Phrase.Settling.ownValue), (.leaveOpen, Phrase.Settling.leaveOpen),
    ]
    let choices = thing.offers.map { Adoption.reading($0.value) } + others.map(\.0)
    menu = Menu(
      choices: choices, names: thing.offers.map(\.name) + others.map { wording($0.1) },
      values: thing.offers.map(\.note) + others.map { _ in "" }, selected: choices[0])
  }

  package var stage: DialogueStage { Self.readingStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept: return [.replace(try desk.form(thing, menu.choice, surroundings))]
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .menu(
      MenuPresentation(menu, title: surroundings.wording(Phrase.Settling.choosing(thing.name))))
  }
}

// MARK: - What can be done in it

extension ReadingDialogue {
  /// What is adopted.
  private static let readingStage = DialogueStage(
    "reading", Phrase.Settling.title, .choosing, [.choose, .close, .move])
}
