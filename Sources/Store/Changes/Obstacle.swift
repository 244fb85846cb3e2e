import Domain
import GRDB

/// What stands in the way of a changeset that could not be applied, because it takes a change back or
/// does it again: which values are not what it expects to find, and who changed them last.
struct Obstacle {
  /// In the order of the items and their fields.
  let values: [OvertakenValue]
  /// The latest change since of these values, if it was recorded.
  let change: Change?

  init(_ store: Store, to changeset: Changeset, of done: ChangeRow, _ db: Database) throws {
    var numbers = ItemNumbers(store, db)
    let items = try ItemChange.all(in: changeset.rowChanges()).compactMap { item in
      try numbers.number(of: item, in: done).map { (number: $0, item: item) }
    }
    values = try items.sorted { $0.number < $1.number }.flatMap { number, item in
      let stored = try ActionItemRow.fetch(db, number: number)
      return Obstacle.values(of: item, number, now: stored)
    }
    change = try Obstacle.overtaker(of: done, values, db)
  }

  // MARK: Values

  private static func values(
    of item: ItemChange, _ number: ActionNumber, now stored: ActionItem?
  ) -> [OvertakenValue] {
    switch item.fate {
    case .added: stored.map { differences(item, from: $0) } ?? []
    case .deleted: stored.map { differences(item, from: $0) } ?? missing(item, number)
    case .edited: stored.map { edits(item, of: $0) } ?? missing(item, number)
    }
  }

  /// Everything that would have been written, had the item not gone.
  private static func missing(_ item: ItemChange, _ number: ActionNumber) -> [OvertakenValue] {
    item.edits.map {
      OvertakenValue(
        number: number, field: $0.field, restoring: $0.after, after: $0.before, now: nil)
    }
  }

  /// Of an item that would be added or taken away whole, the fields that are not what is expected.
  private static func differences(_ item: ItemChange, from stored: ActionItem) -> [OvertakenValue] {
    let edits = item.edits
    return ActionField.allCases.compactMap { field in
      let edit = edits.first { $0.field == field }
      let now = stored.content.value(of: field)
      guard !FieldValue.areSame(now, edit?.before) else { return nil }
      return OvertakenValue(
        number: stored.number, field: field, restoring: edit?.after, after: edit?.before, now: now)
    }
  }

  /// Of an item that would be edited, the edited fields that are not what is expected.
  private static func edits(_ item: ItemChange, of stored: ActionItem) -> [OvertakenValue] {
    // An item closed again on another day has its old status, but is not as it was.
    let isClosedOtherwise = item.closed.map { $0.before != stored.closed } ?? false
    return item.edits.compactMap { edit in
      if edit.field == .links { return links(item, of: stored) }
      let now = stored.content.value(of: edit.field)
      let isClosing = edit.field == .status && isClosedOtherwise
      guard isClosing || !FieldValue.areSame(now, edit.before) else { return nil }
      return OvertakenValue(
        number: stored.number, field: edit.field, restoring: edit.after, after: edit.before,
        now: now)
    }
  }

  private static func links(_ item: ItemChange, of stored: ActionItem) -> OvertakenValue? {
    let now = Set(stored.content.links)
    guard !item.linksTaken.isSubset(of: now) || !item.linksAdded.isDisjoint(with: now) else {
      return nil
    }
    return OvertakenValue(
      number: stored.number, field: .links,
      restoring: .links(orNone: now.subtracting(item.linksTaken).union(item.linksAdded)),
      after: .links(orNone: now.subtracting(item.linksAdded).union(item.linksTaken)),
      now: .links(orNone: now))
  }

  // MARK: Who

  private static func overtaker(
    of done: ChangeRow, _ values: [OvertakenValue], _ db: Database
  ) throws -> Change? {
    let subjects = try done.subjects(db) + [done.subject].compactMap(\.self)
    let inTheWay = Set(values.map(\.number.description))
    let fields = values.isEmpty ? done.change.label.fields : Set(values.map(\.field))
    return try subjects.filter { inTheWay.isEmpty || inTheWay.contains($0) }
      .compactMap { try latestChange(of: $0, after: done, touching: fields, db) }
      .max { $0.id < $1.id }
  }

  private static func latestChange(
    of subject: String, after done: ChangeRow, touching fields: Set<ActionField>, _ db: Database
  ) throws -> Change? {
    // Having been undone or redone before is not what stands in the way.
    try ChangeRow.fetch(
      db, "WHERE \(ChangeRow.isAbout) AND key > ?2 AND target IS NOT ?2 ORDER BY key DESC",
      [subject, done.key]
    ).map(\.change).first { $0.label.touches(fields) }
  }
}

extension ChangeLabel {
  /// The fields of items that it had to do with.
  fileprivate var fields: Set<ActionField> { Set(ActionField.allCases.filter { touches([$0]) }) }
}
