import Domain
import GRDB

/// What stands in the way of a changeset that could not be applied, because it takes a change back or
/// does it again: which values are not what it expects to find, and who changed them last.
struct Obstacle {
  /// In the order of the things and their fields.
  let values: [OvertakenValue]
  /// The latest change since of these values, if it was recorded.
  let change: Change?

  init(_ store: Store, to changeset: RecordedChangeset, of done: ChangeRow, _ db: Database) throws {
    var numbers = ItemNumbers(store, db)
    var named: [(subject: RecordedSubject, record: RecordChange)] = []
    for record in RecordChange.all(in: changeset.rowChanges()) {
      if let subject = try numbers.subject(of: record, in: done) { named.append((subject, record)) }
    }
    values = try named.sorted { $0.subject.precedes($1.subject) }.flatMap { subject, record in
      try RecordObstacle(record, subject, db).values
    }
    change = try Obstacle.overtaker(of: done, values, db)
  }

  // MARK: Who

  private static func overtaker(
    of done: ChangeRow, _ values: [OvertakenValue], _ db: Database
  ) throws -> Change? {
    let subjects = try done.subjects(db) + [done.subject].compactMap(\.self)
    let inTheWay = Set(values.map(\.subject.key))
    let fields =
      values.isEmpty ? done.change.label.fields : Set(values.compactMap(\.field.name))
    return try subjects.filter { inTheWay.isEmpty || inTheWay.contains($0) }
      .compactMap { try latestChange(of: $0, after: done, touching: fields, db) }
      .max { $0.id < $1.id }
  }

  private static func latestChange(
    of subject: String, after done: ChangeRow, touching fields: Set<FieldName>, _ db: Database
  ) throws -> Change? {
    // Having been undone or redone before is not what stands in the way.
    try ChangeRow.fetch(
      db, "WHERE \(ChangeRow.isAbout) AND key > ?2 AND target IS NOT ?2 ORDER BY key DESC",
      [subject, done.key]
    ).map(\.change).first { $0.label.touches(fields) }
  }
}

/// What of one record is not as a changeset expects to find it.
private struct RecordObstacle {
  let record: RecordChange
  let subject: RecordedSubject
  /// The row as it stands now; nothing when it is gone.
  let row: RowValues?
  let links: Set<ActionLink>
  let edits: [RecordChange.Edit]

  init(_ record: RecordChange, _ subject: RecordedSubject, _ db: Database) throws {
    self.record = record
    self.subject = subject
    edits = try record.edits()
    guard let kind = record.kind?.kind else {
      row = nil
      links = []
      return
    }
    let reading = RecordRow(kind, db)
    row = try reading.values(record.keyText)
    let stored = try row == nil ? nil : reading.fetch(record.keyText)
    links = Set(stored?.content[.links]?.links ?? [])
  }

  var values: [OvertakenValue] {
    get throws {
      // Of a table that no kind declares nothing can be said but that it is not as expected.
      guard let kind = record.kind else { return [] }
      guard let row else { return record.fate == .added ? [] : missing }
      return record.fate == .edited ? try edited(row, kind) : try differences(row, kind)
    }
  }

  /// Everything that would have been written, had the record not gone.
  private var missing: [OvertakenValue] {
    edits.map { value($0.field, restoring: $0.after, after: $0.before, now: nil) }
  }

  /// Of a record that would be added or taken away whole, the fields that are not what is expected.
  private func differences(_ row: RowValues, _ kind: RecordTable) throws -> [OvertakenValue] {
    try kind.kind.fields.filter(\.isTold).compactMap { field in
      let edit = edits.first { $0.field == .named(field.name) }
      let now = try now(field, row, kind)
      guard !FieldValue.areSame(now, edit?.before) else { return nil }
      return value(.named(field.name), restoring: edit?.after, after: edit?.before, now: now)
    }
  }

  /// Of a record that would be edited, the edited fields that are not what is expected.
  private func edited(_ row: RowValues, _ kind: RecordTable) throws -> [OvertakenValue] {
    try edits.compactMap { edit in
      guard let name = edit.field.name, let field = kind.kind.declaration[name] else { return nil }
      if field.codec == .links { return overtakenLinks }
      let now = try now(field, row, kind)
      guard hasOtherCompanions(name, row, kind) || !FieldValue.areSame(now, edit.before) else {
        return nil
      }
      return value(edit.field, restoring: edit.after, after: edit.before, now: now)
    }
  }

  private func now(
    _ field: RecordField, _ row: RowValues, _ kind: RecordTable
  ) throws -> FieldValue? {
    field.codec == .links ? .links(orNone: links) : try kind.value(of: field, in: row)
  }

  /// An item closed again on another day has its old status, but is not as it was.
  private func hasOtherCompanions(
    _ field: FieldName, _ row: RowValues, _ kind: RecordTable
  ) -> Bool {
    (kind.companions[field] ?? []).contains { column in
      record.before[column].map { $0 != row[column] } ?? false
    }
  }

  private var overtakenLinks: OvertakenValue? {
    let (taken, added) = (record.linksTaken, record.linksAdded)
    guard !taken.isSubset(of: links) || !added.isDisjoint(with: links) else { return nil }
    return value(
      .named(.links), restoring: .links(orNone: links.subtracting(taken).union(added)),
      after: .links(orNone: links.subtracting(added).union(taken)), now: .links(orNone: links))
  }

  private func value(
    _ field: RecordedField, restoring: FieldValue?, after: FieldValue?, now: FieldValue?
  ) -> OvertakenValue {
    OvertakenValue(subject: subject, field: field, restoring: restoring, after: after, now: now)
  }
}

extension RecordedSubject {
  /// By which changes are found that are about the same.
  fileprivate var key: String {
    switch self {
    case .item(let number): number.description
    case .report(let link, let territory): "\(link)/\(territory)"
    case .record(let name): name.subject
    case .row(let table, let key): "\(table):\(key)"
    }
  }
}

extension ChangeLabel {
  /// The fields that it had to do with.
  fileprivate var fields: Set<FieldName> { Set(FieldName.allCases.filter { touches([$0]) }) }
}
