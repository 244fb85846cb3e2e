import Domain
import GRDB

// MARK: - One change to many items

extension Store {
  /// How many items can be changed at once.
  public static let bulkLimit = 10_000

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
    _ items: [ActionItem], _ edit: BulkEdit, today: Day
  ) throws(StoreFailure) -> BulkOutcome {
    guard items.count <= Self.bulkLimit else {
      throw .refused(detail: "more than \(Self.bulkLimit) items at once")
    }
    return try recording { db in
      var outcome = BulkOutcome()
      for item in items { try apply(edit, to: item, today: today, &outcome, db) }
      guard !outcome.changed.isEmpty else { return (outcome, nil) }
      let label = ChangeLabel.editedItems(count: outcome.changed.count, field: edit.field)
      return (outcome, ChangeNote(label: label, subjects: outcome.changed.map(\.description)))
    }
  }

  private func apply(
    _ edit: BulkEdit, to seen: ActionItem, today: Day, _ outcome: inout BulkOutcome, _ db: Database
  ) throws {
    guard let stored = try ActionItemRow.fetch(db, id: seen.id) else {
      outcome.gone += 1
      return
    }
    let new = edit.applied(to: stored.content)
    if stored.content.fields(differingFrom: new).isEmpty {
      outcome.unchanged += 1
    } else if stored.content.fields(differingFrom: seen.content).contains(edit.field) {
      outcome.overtaken.append(stored.number)
    } else {
      let closed = closingDay(stored, becoming: new.status, today: today)
      try ActionItemRow.update(seen.id, to: new, closed: closed, in: db)
      outcome.changed.append(stored.number)
    }
  }
}
