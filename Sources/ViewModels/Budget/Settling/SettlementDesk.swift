import Domain
import Wording

/// What the budget needs to let people record what a meeting settled: it opens the form and takes up drafts.
struct SettlementDesk {
  private let client: RecordClient

  init(_ client: WorkspaceClient) { self.client = client.records }

  /// The form for a choice.
  func form(
    _ thing: SettledThing, _ choice: ReadingDialogue.Adoption, _ surroundings: Surroundings
  ) throws -> SettlementDialogue {
    var content = RecordContent(.settlement)
    content[.matter] = .settledMatter(thing.subject.matter)
    content[.subject] = .text(thing.subject.code)
    let sitting = surroundings.register.meeting(on: surroundings.today)
    content[.meeting] = sitting.map { .code(.meeting, $0.id.rawValue) }
    var asked: Set<FieldName> = [.decision, .meeting, .present]
    switch choice {
    case .reading(let value):
      content[value.field.name] = value.field.value
      asked.insert(value.field.name)
    case .ownValue: asked.insert(RecordDeclaration.settledField(thing.subject.matter))
    case .leaveOpen: break
    }
    return try SettlementDialogue(
      content, asking: asked, isValueNeeded: choice != .leaveOpen, client, surroundings)
  }

  // MARK: - Drafts

  /// What a draft is about, and what was typed; nothing where it is of another kind.
  func description(of draft: Draft, _ surroundings: Surroundings) -> DraftDescription? {
    guard case .record(.settlement, _) = draft.form, let base = draft.recordBase,
      let subject = base.settledSubject
    else { return nil }
    let texts = surroundings.fieldTexts
    let lines = RecordKind.settlement.fields.compactMap { field -> DraftDescription.Line? in
      let text = draft.typed[field.name.rawValue] ?? ""
      guard !text.isEmpty, text != texts.typed(base[field.name]) else { return nil }
      return DraftDescription.Line(
        name: surroundings.wording(Phrase.Records.name(field.name)), text: text)
    }
    return DraftDescription(
      title: Phrase.Settling.choosing(Phrase.Settling.subject(subject)), lines: lines)
  }

  /// Opens its form again.
  func resume(_ draft: Draft, _ surroundings: Surroundings) throws -> [Effect]? {
    guard case .record(.settlement, _) = draft.form, let base = draft.recordBase,
      let subject = base.settledSubject
    else { return nil }
    let asked = Set(draft.typed.keys.compactMap(FieldName.init))
    let dialogue = try SettlementDialogue(
      base, asking: asked,
      isValueNeeded: asked.contains(RecordDeclaration.settledField(subject.matter)), client,
      surroundings)
    dialogue.form.resume(draft.typed, from: base)
    return [.open(dialogue)]
  }
}
