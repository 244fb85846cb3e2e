import Domain
import Wording

/// The form in which a record of any declared kind is added or edited (test: `RecordFormTests`).
public struct RecordFormDialogue: Dialogue {
  package static let stages = [recordStage]

  let form: RecordForm
  /// What stood in the place of a new record when somebody else was quicker, once that was said.
  private var seen: SeenRecord
  private let client: RecordClient

  /// A form on a record.
  init(_ record: Record, client: RecordClient, _ surroundings: Surroundings) {
    self.client = client
    seen = .anything
    form = RecordForm(record.id.kind, record.id, content: record.content, surroundings.fieldTexts)
  }

  /// A form that adds a record.
  ///
  /// - Parameter values: What it begins with, besides what its kind begins with.
  init(
    new kind: RecordKind, _ values: [FieldName: FieldValue], author: String,
    client: RecordClient, _ surroundings: Surroundings
  ) {
    self.client = client
    seen = .nothing
    let texts = surroundings.fieldTexts
    var content = RecordContent(kind)
    for field in kind.fields {
      content[field.name] = values[field.name] ?? texts.preset(of: field, author: author)
    }
    form = RecordForm(kind, nil, content: content, texts)
  }

  package var stage: DialogueStage { Self.recordStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    if form.take(input) { return [] }
    return switch input {
    case .accept: accept(surroundings)
    case .cancel: form.leave(surroundings)
    case .edit, .letter, .nextField, .previousField, .field, .move, .command, .unknownKey, .remove:
      []
    }
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    form.leaving(surroundings)
  }

  // MARK: - Saving

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    form.moveFocus(by: 0)
    guard let content = form.content else {
      form.focusFirstProblem()
      return []
    }
    guard let name = form.name else { return [.send(adding(content, surroundings))] }
    return RecordSaving(client: client, surroundings: surroundings, form: form)
      .save(name, from: form.base, to: content)
  }

  /// Somebody else may have entered meanwhile what now stands in this place: that is said, and Enter
  /// enters it all the same.
  private func adding(_ content: RecordContent, _ surroundings: Surroundings) -> Errand {
    let (add, seen, dialogue) = (client.add, seen, self)
    return .writing {
      try add(content, seen)
    } settling: {
      if case .added = $0 { true } else { false }
    } then: { outcome in
      switch outcome {
      case .added(let record):
        return [.close, .reread, .say(Phrase.Records.added(record.id), .plain)]
      case .overtaken(let present, let change):
        var again = dialogue
        again.seen = .record(present.id)
        again.form.notice = surroundings.wording(
          Phrase.Records.overtaken(by: present.id, author: surroundings.signature(change)))
        return [.replace(again)]
      }
    }
  }

  // MARK: - What it holds, and what it hears

  package var draft: DraftContent? {
    DraftContent(
      form: .record(form.kind, key: form.name?.key), base: nil,
      recordBase: form.name == nil ? nil : form.base, typed: form.draft,
      isWorthKeeping: form.isDirty)
  }

  /// Says that its record has been changed meanwhile.
  package func hear(_ news: StoreNews, _ surroundings: Surroundings) -> [Effect]? {
    let edits = news.changes.filter { change in
      if case .editedRecord(let name, _) = change.label.deed { name == form.name } else { false }
    }
    guard let last = edits.last, case .editedRecord(_, let fields) = last.label.deed else {
      return nil
    }
    let notice = Phrase.Sharing.changedUnderForm(Phrase.Records.names(fields), by: last.author)
    // What has been taken back is said no longer.
    form.notice = last.label.isTakenBack ? nil : surroundings.wording(notice)
    return []
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    let title = form.name.map { Phrase.Form.editing(wording(Phrase.Records.name($0))) }
    return .form(form.presentation(wording(title ?? Phrase.Records.new(form.kind))))
  }
}

// MARK: - What can be done in it

extension RecordFormDialogue {
  private static let recordStage = DialogueStage(
    "record", Phrase.Dialogues.recordForm, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.record),
      DialogueRow(.nextField, word: Phrase.Dialogues.nextField), .giveUp,
      DialogueRow(.previousField, word: Phrase.Dialogues.previousField, isAtFoot: false),
      DialogueRow(
        .move(.up), .move(.down), word: Phrase.Dialogues.fieldOrSuggestion, isAtFoot: false),
      DialogueRow(
        .edit(.left), .edit(.right), word: Phrase.Dialogues.stepChoice, isAtFoot: false),
    ])
}
