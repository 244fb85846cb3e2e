import Domain
import Wording

/// The record that a person knows of in the place that a new one would take; shared, since the question about
/// another one goes back to the form behind it.
final class RecordSight {
  private(set) var record: SeenRecord
  private(set) var content: RecordContent?

  init(_ present: Record?) {
    record = present.map { .record($0.id) } ?? .nothing
    content = present?.content
  }

  /// The person has seen what stands there now.
  func see(_ present: Record) {
    record = .record(present.id)
    content = present.content
  }
}

/// How two records that want one place are told apart, in words.
struct RivalWords {
  /// The place: `Sensibilisation, Kolwezi`.
  let subject: String
  /// What they differ in.
  let field: FieldName
  /// A record in one line; where there is none, that.
  let text: (RecordContent?) -> String
  /// What is said when a record was added.
  let added: (RecordContent) -> Bilingual
  /// What is said when the other one stays.
  let keptTheirs: Bilingual
}

/// Adds a record in the place that another one may have taken meanwhile, and asks whose is to stand.
struct RivalAdding {
  let records: RecordClient
  let sight: RecordSight
  let form: RecordForm
  let words: (Surroundings) -> RivalWords

  /// Adds it, unless another one stands there than the person has seen.
  func sending(_ content: RecordContent, _ surroundings: Surroundings) -> Effect {
    sending(content, surroundings, isDecided: false)
  }

  /// - Parameter isDecided: Whether the question about another one stands over the form.
  private func sending(
    _ content: RecordContent, _ surroundings: Surroundings, isDecided: Bool
  ) -> Effect {
    let (add, seen) = (records.add, sight.record)
    let closing: [Effect] = isDecided ? [.close, .close, .forgetDraft] : [.close]
    return .send(
      .writing {
        try add(content, seen)
      } settling: {
        if case .added = $0 { true } else { false }
      } then: { outcome in
        switch outcome {
        case .added: return closing + [.reread, .say(words(surroundings).added(content), .plain)]
        case .overtaken(let present, let change):
          let question = ask(content, present, change, surroundings)
          return Array(closing.dropFirst().prefix(1)) + [.reread, question]
        }
      })
  }

  /// Asks whose is to stand: what stood there, mine, theirs.
  private func ask(
    _ mine: RecordContent, _ theirs: Record, _ change: Change?, _ surroundings: Surroundings
  ) -> Effect {
    let words = words(surroundings)
    let contested = ConflictDialogue.Contested(
      field: words.field, base: words.text(sight.content), mine: words.text(mine),
      theirs: words.text(theirs.content))
    let way = ConflictDialogue.Way(
      goBack: { _ in
        sight.see(theirs)
        form.notice = nil
      },
      save: { kept, surroundings in
        sight.see(theirs)
        guard kept.isEmpty else { return [sending(mine, surroundings, isDecided: true)] }
        return [.close, .close, .forgetDraft, .reread, .say(words.keptTheirs, .plain)]
      })
    return .open(
      ConflictDialogue(
        subject: words.subject, by: surroundings.signature(change), fields: [contested], way: way,
        surroundings.wording))
  }
}
