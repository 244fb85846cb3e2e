import Domain
import GRDB

// MARK: - History

extension Store {
  /// What was changed, value by value, the newest first.
  ///
  /// The order is that in which the changes were recorded, whatever the clock said; only where a store
  /// holds the changes of several stations, whose clocks are all there is to compare, it is that of
  /// time.
  ///
  /// - Parameters:
  ///   - number: Only changes that concern this item, alone or among many; a bulk change lists all
  ///     its edits. Without it, all changes of the store.
  ///   - change: The last change of the page before; without it, the first page is read.
  ///   - limit: How many.
  ///   - itemsAtMost: Of a bulk change, the edits of so many items; of the item that is asked for
  ///     in any case, then of those that were made first.
  public func history(
    of number: ActionNumber? = nil, before change: RowKey<Change>? = nil, limit: Int,
    itemsAtMost: Int = .max
  ) throws(StoreFailure) -> [ChangeRecord] {
    try reading { db in
      var reading = HistoryReading(self, db)
      let item = try number.flatMap { try ActionItemRow.fetch(db, number: $0)?.id.rawValue }
      // An item that is gone has no key to be told by.
      let isGone = number != nil && item == nil
      return try reading.page(of: number?.description, before: change, limit: limit).map {
        try reading.record($0, itemsAtMost: isGone ? .max : max(1, itemsAtMost), first: item)
      }
    }
  }

  /// What was changed in one record of a declared kind, value by value, the newest first.
  public func history(
    of name: RecordName, before change: RowKey<Change>? = nil, limit: Int
  ) throws(StoreFailure) -> [ChangeRecord] {
    try reading { db in
      var reading = HistoryReading(self, db)
      return try reading.page(of: name.subject, before: change, limit: limit).map {
        try reading.record($0)
      }
    }
  }

  /// One recorded change, value by value; nothing if there is none with that key.
  public func record(_ id: RowKey<Change>) throws(StoreFailure) -> ChangeRecord? {
    try reading { db in
      var reading = HistoryReading(self, db)
      return try ChangeRow.fetch(db, id).map { try reading.record($0) }
    }
  }
}

/// Reads records of the list of changes, and what their changesets say.
struct HistoryReading {
  let db: Database
  private var numbers: ItemNumbers

  init(_ store: Store, _ db: Database) {
    self.db = db
    numbers = ItemNumbers(store, db)
  }

  // MARK: Pages

  func page(
    of subject: String?, before change: RowKey<Change>?, limit: Int
  ) throws -> [ChangeRow] {
    let place = try place(before: change)
    let condition = SQLPiece.all(
      [subject.map { SQLPiece(sql: ChangeRow.isAbout, arguments: [$0]) }]
        .compactMap(\.self) + place.conditions)
    return try ChangeRow.fetch(
      db, "WHERE \(condition.sql) ORDER BY \(place.order) LIMIT \(limit)",
      StatementArguments(condition.arguments))
  }

  private func place(
    before change: RowKey<Change>?
  ) throws -> (order: String, conditions: [SQLPiece]) {
    guard try NewestChanges(db).byStation.count > 1 else {
      let condition = change.map { SQLPiece(sql: "key < ?", arguments: [$0.rawValue]) }
      return ("key DESC", [condition].compactMap(\.self))
    }
    let condition = change.map {
      SQLPiece(
        sql: "(at_ms, key) < (SELECT at_ms, key FROM change WHERE key = ?)",
        arguments: [$0.rawValue])
    }
    return ("at_ms DESC, key DESC", [condition].compactMap(\.self))
  }

  // MARK: Records

  mutating func record(
    _ row: ChangeRow, itemsAtMost limit: Int = .max, first: Int64? = nil
  ) throws -> ChangeRecord {
    let isUndone = try row.isUndone(db)
    do {
      let (edits, furtherItems) = try edits(of: row, itemsAtMost: limit, first: first)
      return ChangeRecord(
        change: row.change, kind: row.recordedKind, edits: edits, furtherItems: furtherItems,
        isUndone: isUndone)
    } catch let problem as ChangeProblem {
      return ChangeRecord(
        change: row.change, kind: row.recordedKind, edits: [], isUndone: isUndone, problem: problem)
    }
  }

  private mutating func edits(
    of row: ChangeRow, itemsAtMost limit: Int, first: Int64?
  ) throws -> (edits: [RecordedEdit], furtherItems: Int) {
    if row.kind == .load, row.problem == nil { return ([], 0) }
    let changeset = try row.changeset(db)
    let items = changeset.itemKeys
    let chosen = items.count > limit ? choice(of: limit, from: items, first: first) : items
    let records = RecordChange.all(in: changeset.rowChanges(of: chosen))
    return (try edits(records, of: row), items.count - chosen.count)
  }

  private func choice(of limit: Int, from items: Set<Int64>, first: Int64?) -> Set<Int64> {
    let wanted = items.filter { $0 == first }
    return wanted.union(items.subtracting(wanted).sorted().prefix(limit - wanted.count))
  }

  /// Items come first, by their numbers, which need not follow the keys.
  private mutating func edits(
    _ records: [RecordChange], of row: ChangeRow
  ) throws -> [RecordedEdit] {
    var named: [(subject: RecordedSubject, record: RecordChange)] = []
    for record in records {
      if let subject = try numbers.subject(of: record, in: row) { named.append((subject, record)) }
    }
    return try named.sorted { $0.subject.precedes($1.subject) }.flatMap { subject, record in
      try record.edits().map { edit in
        RecordedEdit(subject: subject, field: edit.field, before: edit.before, after: edit.after)
      }
    }
  }
}

extension ChangeRow {
  /// The kind in the words of the domain.
  fileprivate var recordedKind: ChangeRecord.Kind? {
    switch kind {
    case .do: .done
    case .undo: .undone
    case .redo: .redone
    case .load: .loaded
    case nil: nil
    }
  }
}
