import Domain
import Wording

/// Saves an edited record field by field, and says what came of it.
struct RecordSaving {
  let client: RecordClient
  let surroundings: Surroundings
  /// The form that the words come from.
  let form: RecordForm

  func save(
    _ name: RecordName, from base: RecordContent, to content: RecordContent
  ) -> [Effect] {
    sending(name, from: base, to: content, closing: [.close])
  }

  private func sending(
    _ name: RecordName, from base: RecordContent, to content: RecordContent, closing: [Effect]
  ) -> [Effect] {
    let save = client.save
    return [
      .send(
        .writing {
          try save(name, base, content)
        } settling: {
          if case .saved = $0 { true } else { false }
        } then: { outcome in
          switch outcome {
          case .saved(let record, let merge):
            return closing + [said(record.id, merge), .reread]
          case .conflict(let theirs, let fields, let change):
            return Array(closing.dropFirst())
              + [ask(theirs, base: base, mine: content, fields, change)]
          case .gone(let change):
            let by = surroundings.signature(change)
            return Array(closing.dropFirst()) + [.say(Phrase.Records.gone(name, by: by), .warning)]
          }
        })
    ]
  }

  private func said(_ name: RecordName, _ merge: RecordMerge?) -> Effect {
    guard let merge else { return .say(Phrase.Records.saved(name), .plain) }
    let fields = name.kind.fields.map(\.name).filter(merge.fields.contains)
    let by = surroundings.signature(merge.change)
    let record = surroundings.wording(Phrase.Records.name(name))
    return .say(
      Phrase.Sharing.savedWith(record, Phrase.Records.names(fields), by: by), .plain)
  }

  /// Asks, field after field, whose words are to stay.
  private func ask(
    _ theirs: Record, base: RecordContent, mine: RecordContent, _ fields: Set<FieldName>,
    _ change: Change?
  ) -> Effect {
    let texts = surroundings.fieldTexts
    let others = base.fields(differingFrom: mine).subtracting(fields)
    let way = ConflictDialogue.Way(
      goBack: { [form] field in
        form.rebase(onto: theirs.content)
        form.moveFocus(to: field)
      },
      save: { [self] kept, _ in
        let wanted = theirs.content.taking(others.union(kept), from: mine)
        return sending(
          theirs.id, from: theirs.content, to: wanted, closing: [.close, .close, .forgetDraft])
      })
    return .open(
      ConflictDialogue(
        subject: surroundings.wording(Phrase.Records.name(theirs.id)),
        by: surroundings.signature(change),
        fields: theirs.id.kind.fields.map(\.name).filter(fields.contains).map { field in
          ConflictDialogue.Contested(
            field: field, base: texts.shown(base[field]), mine: texts.shown(mine[field]),
            theirs: texts.shown(theirs.content[field]))
        },
        way: way, surroundings.wording))
  }
}
