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
  let sight: Sight
  let records: RecordClient
  /// Whether something is adopted, rather than left open.
  let isValueNeeded: Bool

  /// The settlement that the person knows of; shared, since the question about another one goes back to the
  /// form behind it.
  final class Sight {
    var record: SeenRecord
    var content: RecordContent?

    init(_ present: Record?) {
      record = present.map { .record($0.id) } ?? .nothing
      content = present?.content
    }
  }

  init(
    _ content: RecordContent, asking asked: Set<FieldName>, isValueNeeded: Bool,
    _ records: RecordClient, _ surroundings: Surroundings
  ) throws {
    self.records = records
    self.isValueNeeded = isValueNeeded
    form = RecordForm(.settlement, nil, content: content, asking: asked, surroundings.fieldTexts)
    let field = Self.valueField(of: content)
    form.moveFocus(to: isValueNeeded && content[field] == nil ? field : .decision)
    sight = Sight(try records.present(content))
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
    switch input {
    case .edit(let edit): form.type(edit)
    case .letter(let letter): form.type(.insert(letter))
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .field(let index): form.moveFocus(to: index)
    case .move(let move): step(move)
    case .accept: return accept(surroundings)
    case .cancel: return form.leave(surroundings)
    case .command, .unknownKey, .remove: break
    }
    return []
  }

  private func step(_ move: ListMove) {
    let step = move == .up || move == .pageUp ? -1 : 1
    if form.isSuggesting { form.moveSuggestion(by: step) } else { form.moveFocus(by: step) }
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
    return [SettlementSaving(self, surroundings).sending(content, isDecided: false)]
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
    let value = SettlementSaving(self, surroundings).text(present.content)
    form.notice = surroundings.wording(
      Phrase.Settling.settledMeanwhile(value, by: surroundings.signature(change)))
    return []
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let name = subject.map(Phrase.Settling.subject) ?? Phrase.Settling.title
    return .form(
      FormPresentation(
        title: surroundings.wording(Phrase.Settling.choosing(name)),
        fields: form.fields.map(shown), focus: form.focus, notice: form.notice))
  }

  private func shown(_ field: RecordField) -> FormPresentation.Field {
    FormPresentation.Field(
      name: form.wording(Phrase.Records.name(field.name)), text: form.text(of: field),
      isChoice: form.isChoice(field), hint: form.hint(of: field),
      suggestions: field == form.focused ? form.suggestions : [])
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
