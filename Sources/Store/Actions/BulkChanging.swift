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
  private(set) var changing: [RowKey<ActionItem>] = []

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
      changing.append(now.id)
    }
  }
}

extension ActionItemRow {
  /// Sets one field of many items to a value that none of them has. It is one statement, because
  /// SQLite writes the word index to disk after every statement.
  fileprivate static func update(
    _ ids: [RowKey<ActionItem>], by edit: BulkChange, today: Day, in db: Database
  ) throws {
    let setting: (columns: String, values: [(any DatabaseValueConvertible)?]) =
      switch edit {
      case .status(let status):
        ("status = ?, closed = ?", [status.rawValue, status.isOpen ? nil : today.iso])
      case .owner(let owner): ("owner = ?", [owner?.rawValue])
      case .due(let due): ("due = ?", [due?.iso])
      case .note(let note): ("note = ?", [note])
      }
    let statement = try db.cachedStatement(
      sql: """
        UPDATE action_item SET \(setting.columns) WHERE id IN (SELECT value FROM json_each(?))
        """)
    try statement.execute(checked: setting.values + [json(ids)], of: "action_item")
  }
}
