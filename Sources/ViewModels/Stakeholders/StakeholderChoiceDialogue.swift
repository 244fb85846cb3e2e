import Domain
import Wording

/// Whom the page is to be about, found by a few letters; those of the selected row come first
/// (test: `StakeholderPageTests`).
public struct StakeholderChoiceDialogue: Dialogue {
  package static let stages = [choiceStage]

  private let offered: [Stakeholder]
  private let reader: StakeholderReader
  private var found: [Stakeholder]
  private var field = TextField(limit: 40)
  private var index = 0

  /// A choice of all in a register, some of them first.
  init(_ first: [Stakeholder], _ register: Register, _ reader: StakeholderReader) {
    self.reader = reader
    let ids = Set(first.map(\.id))
    offered = first + register.stakeholders.filter { !ids.contains($0.id) }
    found = offered
  }

  package var stage: DialogueStage { Self.choiceStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .edit(let edit): type(edit, surroundings)
    case .move(let move): self.move(move)
    case .accept:
      guard found.indices.contains(index) else { return [] }
      return [.replace(try StakeholderDialogue(found[index], reader, surroundings))]
    case .cancel: return [.close]
    case .command, .unknownKey, .nextField, .previousField, .field, .letter, .remove: break
    }
    return []
  }

  private mutating func type(_ edit: TextEdit, _ surroundings: Surroundings) {
    let before = field.text
    field.apply(edit)
    guard field.text != before else { return }
    let typed = field.text.trimmed
    let language = surroundings.wording.language
    found =
      typed.isEmpty
      ? offered : surroundings.register.stakeholders(matching: typed, language: language)
    index = 0
  }

  private mutating func move(_ move: ListMove) {
    guard !found.isEmpty else { return }
    switch move {
    case .up: index = (index + found.count - 1) % found.count
    case .down: index = (index + 1) % found.count
    case .pageUp: index = max(0, index - 10)
    case .pageDown: index = min(found.count - 1, index + 10)
    case .first: index = 0
    case .last: index = found.count - 1
    case .left, .right: break
    }
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    func name(_ body: Stakeholder) -> String { "\(wording(body.short)) · \(wording(body.name))" }
    var shown = MenuPresentation(
      title: wording(Phrase.Stakeholders.which), field: field, names: found.map(name),
      index: index)
    shown.notice = found.isEmpty ? wording(Phrase.Stakeholders.nobody(field.text)) : nil
    shown.wholeNames = offered.map(name)
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension StakeholderChoiceDialogue {
  /// Whom the page is to be about.
  private static let choiceStage = DialogueStage(
    "stakeholderChoice", Phrase.Stakeholders.choice, .typing, [.choose, .close, .move, .page])
}
