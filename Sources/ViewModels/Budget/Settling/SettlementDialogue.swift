import Domain
import Wording

/// What a meeting settled: the value, the sentence of the decision, the sitting, and who was present
/// (test: `SettlingTests`).
///
/// When somebody else has settled the same meanwhile, whoever comes second is asked whose settlement is to
/// stand.
public struct SettlementDialogue: Dialogue {
  package static let stages = [settlementStage]

  let form: RecordForm
  /// The settlement that the person knows of.
  let sight: RecordSight
  let records: RecordClient
  /// Whether something is adopted, rather than left open.
  let isValueNeeded: Bool

  init(
    _ content: RecordContent, asking asked: Set<FieldName>, isValueNeeded: Bool,
    _ records: RecordClient, _ surroundings: Surroundings
  ) throws {
    self.records = records
    self.isValueNeeded = isValueNeeded
    form = RecordForm(.settlement, nil, content: content, asking: asked, surroundings.fieldTexts)
    let field = Self.valueField(of: content)
    form.moveFocus(to: isValueNeeded && content[field] == nil ? field : .decision)
    sight = RecordSight(try records.present(content))
  }

  /// What is settled.
  var subject: SettledSubject? { form.base.settledSubject }

  private static func valueField(of content: RecordContent) -> FieldName {
    content.settledSubject.map { RecordDeclaration.settledField($0.matter) } ?? .decision
  }

  private func isReady(_ content: RecordContent) -> Bool {
    !isValueNeeded || content[Self.valueField(of: content)] != nil
  }

  package var stage: DialogueStage { Self.settlementStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    if form.take(input) { return [] }
    return switch input {
    case .accept: accept(surroundings)
    case .cancel: form.leave(surroundings)
    case .edit, .letter, .nextField, .previousField, .field, .move, .command, .unknownKey, .remove:
      []
    }
  }

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    form.moveFocus(by: 0)
    guard let content = form.content else {
      form.focusFirstProblem()
      return []
    }
    guard isReady(content) else {
      let field = Self.valueField(of: content)
      form.moveFocus(to: field)
      form.notice = surroundings.wording(Phrase.Records.sentence(.missing(field)))
      return []
    }
    let adding = RivalAdding(records: records, sight: sight, form: form) { [subject] in
      SettlementWords(subject: subject, surroundings: $0).rival
    }
    return [adding.sending(content, surroundings)]
  }

  // MARK: - What it holds, and what it hears

  package func question(_ surroundings: Surroundings) -> Question? { form.leaving(surroundings) }

  package var draft: DraftContent? {
    DraftContent(
      form: .record(.settlement, key: nil), base: nil, recordBase: form.base, typed: form.draft,
      isWorthKeeping: form.isDirty)
  }

  /// Says that somebody else has settled the same.
  package func hear(_ news: StoreNews, _ surroundings: Surroundings) throws -> [Effect]? {
    let change = news.changes.last { change in
      if case .addedRecord(let name) = change.label.deed { name.kind == .settlement } else { false }
    }
    guard let change, let present = try records.present(form.base),
      sight.record != .record(present.id)
    else { return nil }
    let value = SettlementWords(subject: subject, surroundings: surroundings)
      .text(present.content)
    form.notice = surroundings.wording(
      Phrase.Settling.settledMeanwhile(value, by: surroundings.signature(change)))
    return []
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let name = subject.map(Phrase.Settling.subject) ?? Phrase.Settling.title
    return .form(form.presentation(surroundings.wording(Phrase.Settling.choosing(name))))
  }
}

// MARK: - What can be done in it

extension SettlementDialogue {
  /// What a meeting settled.
  private static let settlementStage = DialogueStage(
    "settlement", Phrase.Settling.title, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.record),
      DialogueRow(.nextField, word: Phrase.Dialogues.nextField), .giveUp,
      DialogueRow(.previousField, word: Phrase.Dialogues.previousField, isAtFoot: false),
      DialogueRow(
        .move(.up), .move(.down), word: Phrase.Dialogues.fieldOrSuggestion, isAtFoot: false),
    ])
}
