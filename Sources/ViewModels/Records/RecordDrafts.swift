import Domain
import Wording

/// Describes and takes up the draft of a record of a declared kind, for the pane that shows the kind.
struct RecordDrafts {
  let kind: RecordKind
  let client: RecordClient
  let author: String
  let surroundings: Surroundings

  /// What a draft is about, and what was typed; nothing where it is of another kind.
  func description(of draft: Draft) -> DraftDescription? {
    guard case .record(kind, let key) = draft.form else { return nil }
    let title = key.map { Phrase.Records.name(RecordName(kind, $0)) } ?? Phrase.Records.new(kind)
    let texts = surroundings.fieldTexts
    let lines = kind.fields.compactMap { field -> DraftDescription.Line? in
      let text = draft.typed[field.name.rawValue] ?? ""
      let before =
        draft.recordBase.map { texts.typed($0[field.name]) }
        ?? texts.typed(texts.preset(of: field, author: author))
      guard !text.isEmpty, text != before else { return nil }
      return DraftDescription.Line(
        name: surroundings.wording(Phrase.Records.name(field.name)), text: text)
    }
    return DraftDescription(title: title, lines: lines)
  }

  /// Opens its form again. A record that is gone can be entered anew, where its kind allows that.
  func resume(_ draft: Draft) throws -> [Effect]? {
    guard case .record(kind, let key) = draft.form else { return nil }
    let record = try key.flatMap { try client.record(RecordName(kind, $0)) }
    if key != nil, record == nil, !kind.declaration.deeds.contains(.add) {
      return [.say(Phrase.Lists.gone, .warning)]
    }
    let dialogue =
      record.map { RecordFormDialogue($0, client: client, surroundings) }
      ?? RecordFormDialogue(new: kind, [:], author: author, client: client, surroundings)
    dialogue.form.resume(draft.typed, from: draft.recordBase)
    return [.open(dialogue)]
  }
}
