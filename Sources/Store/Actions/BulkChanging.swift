import Domain
import GRDB

// MARK: - One change to many items

extension Store {
  /// How many items can be changed at once.
  public static let bulkLimit = 1000

  /// Sets one field of many items: one transaction, one record in the list of changes, one step of
  /// undo.
  ///
  /// The field is compared and set item by item, as `save` does: an item in which somebody has
  /// changed that field since is left alone and reported. What holds the value already is not
  /// written, and when nothing is written nothing is recorded. A status of done or dropped closes an
  /// item on `today`.
  ///
  /// - Parameters:
  ///   - items: The items as the person saw them when choosing.
  ///   - edit: The change.
  ///   - today: The day on which items are closed.
  /// - Throws: `StoreFailure.refused` for more than `bulkLimit` items, or for a value that the store
  ///   refuses; then nothing is written.
  public func edit(
    _ items: [ActionItem], _ edit: BulkChange, today: Day
  ) throws(StoreFailure) -> BulkOutcome {
    guard items.count <= Self.bulkLimit else {
      throw .refused(detail: "more than \(Self.bulkLimit) items at once")
    }
    return try recording { db in
      let stored = try ActionItemRow.fetch(db, ids: items.map(\.id))
      let comparison = BulkComparison(seen: items, stored: stored, edit: edit)
      guard !comparison.changing.isEmpty else { return (comparison.outcome, nil) }
      try ActionItemRow.update(comparison.changing, by: edit, today: today, in: db)
      let numbers = comparison.outcome.changed
      let label = ChangeLabel.editedItems(count: numbers.count, field: edit.field)
      return (
        comparison.outcome, ChangeNote(label: label, subjects: numbers.map(\.description))
      )
    }
  }
}

/// What a bulk change comes to, item by item.
private struct BulkComparison {
  private(set) var outcome = BulkOutcome()
  /// The items to be written.
  private(set) var changing: [ActionItem] = []

  init(seen: [ActionItem], stored: [ActionItem], edit: BulkChange) {
    let stored = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
    var done: Set<RowKey<ActionItem>> = []
    for item in seen where done.insert(item.id).inserted {
      if let now = stored[item.id] { compare(item, with: now, edit) } else { outcome.gone += 1 }
    }
  }

  private mutating func compare(_ seen: ActionItem, with now: ActionItem, _ edit: BulkChange) {
    if now.content.fields(differingFrom: edit.applied(to: now.content)).isEmpty {
      outcome.unchanged += 1
    } else if now.content.fields(differingFrom: seen.content).contains(edit.field) {
      outcome.overtaken.append(now.number)
    } else {
      outcome.changed.append(now.number)
      changing.append(now)
    }
  }
}

extension ActionItemRow {
  /// Sets one field of many items to a value that none of them has. It is one statement, because
  /// SQLite writes the word index to disk after every statement.
  fileprivate static func update(
    _ items: [ActionItem], by edit: BulkChange, today: Day, in db: Database
  ) throws {
    let (columns, values): (String, [(any DatabaseValueConvertible)?])
    switch edit {
    case .status(let status):
      (columns, values) = (
        "status = ?, closed = ?", [status.rawValue, status.isOpen ? nil : today.iso]
      )
    case .owner(let owner): (columns, values) = ("owner = ?", [owner?.rawValue])
    case .due(let due): (columns, values) = ("due = ?", [due?.iso])
    case .dueBy:
      return try move(items.map { ($0.id, edit.applied(to: $0.content).due) }, in: db)
    case .note(let note): (columns, values) = ("note = ?", [note])
    }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE action_item SET \(columns) WHERE id IN (SELECT value FROM json_each(?))
        """)
    try statement.execute(checked: values + [json(items.map(\.id))], of: "action_item")
  }

  /// Gives each item a due date of its own, in one statement as well.
  private static func move(_ items: [(id: RowKey<ActionItem>, due: Day?)], in db: Database) throws {
    let dues = items.map { "[\($0.id.rawValue),\($0.due.map { "\"\($0.iso)\"" } ?? "null")]" }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE action_item SET due = moved.value ->> 1 FROM json_each(?) AS moved
        WHERE action_item.id = moved.value ->> 0
        """)
    try statement.execute(checked: ["[\(dues.joined(separator: ","))]"], of: "action_item")
  }
}
