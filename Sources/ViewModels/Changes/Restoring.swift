import Domain
import Wording

/// Puts single values back as they were, where a change as a whole cannot be undone (test:
/// `UndoDialogueTests`).
struct Restoring {
  /// What a person can be asked about one after the other.
  static let mostValues = 8

  let actions: ActionsClient
  let records: RecordClient

  /// What a value belongs to, in words; nothing where it cannot be put back by itself.
  func subject(of value: OvertakenValue, _ wording: Wording) throws -> String? {
    switch value.subject {
    case .item(let number):
      guard value.ofItem != nil, let item = try actions.itemNumbered(number) else { return nil }
      return "\(number) · \(item.content.title)"
    case .record(let name):
      guard value.field.name != nil, name.kind.declaration.mode == .edited,
        try records.record(name) != nil
      else { return nil }
      return wording(Phrase.Records.name(name))
    case .report, .row: return nil
    }
  }

  /// Puts values back, record after record; whatever else was changed since stays.
  func effects(_ values: [OvertakenValue], _ surroundings: Surroundings) throws -> [Effect] {
    var subjects: [RecordedSubject] = []
    for value in values where !subjects.contains(value.subject) { subjects.append(value.subject) }
    return try subjects.compactMap { subject in
      let own = values.filter { $0.subject == subject }
      switch subject {
      case .item(let number): return try restoring(number, own, surroundings)
      case .record(let name): return restoring(name, own, surroundings)
      case .report, .row: return nil
      }
    }
  }

  // MARK: - One record

  /// Saving compares with what the person was shown: who was quicker once more is not overwritten.
  private func restoring(
    _ number: ActionNumber, _ values: [OvertakenValue], _ surroundings: Surroundings
  ) throws -> Effect? {
    guard let item = try actions.itemNumbered(number) else { return nil }
    var (base, wanted) = (item.content, item.content)
    for value in values {
      guard let field = value.ofItem?.field else { continue }
      base = base.setting(field, to: value.now)
      wanted = wanted.setting(field, to: value.restoring)
    }
    let (save, id, today, shown) = (actions.save, item.id, surroundings.today, base)
    let (content, said) = (wanted, said(values, of: number.description, surroundings))
    return .send(
      .writing {
        try save(id, shown, content, today)
      } then: { outcome in
        switch outcome {
        case .saved: [.reread, said]
        case .conflict:
          [.reread, .say(Phrase.Message.changedMeanwhile(number.description), .warning)]
        case .gone: [.reread, .say(Phrase.Message.gone(number.description), .warning)]
        }
      })
  }

  private func restoring(
    _ name: RecordName, _ values: [OvertakenValue], _ surroundings: Surroundings
  ) -> Effect? {
    let (record, save) = (records.record, records.save)
    let said = said(values, of: surroundings.wording(Phrase.Records.name(name)), surroundings)
    return .send(
      .writing { () -> RecordOutcome in
        guard let present = try record(name) else { return .gone(nil) }
        var (base, wanted) = (present.content, present.content)
        for value in values {
          guard let field = value.field.name else { continue }
          base[field] = value.now
          wanted[field] = value.restoring
        }
        return try save(name, base, wanted)
      } then: { outcome in
        switch outcome {
        case .saved: [.reread, said]
        case .conflict(_, _, let change), .gone(let change):
          [.reread, .say(Phrase.Records.gone(name, by: surroundings.signature(change)), .warning)]
        }
      })
  }

  private func said(
    _ values: [OvertakenValue], of record: String, _ surroundings: Surroundings
  ) -> Effect {
    let names = values.compactMap(\.field.name).map {
      surroundings.wording(Phrase.Records.name($0))
    }
    return .say(
      Phrase.Conflict.putBack(names.joined(separator: ", ").lowercased(), of: record), .plain)
  }
}
