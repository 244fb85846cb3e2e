import Domain
import GRDB

// MARK: - Named transactions on action items

extension Store {
  /// Adds an item under the next number of this station.
  public func add(_ content: ActionItemContent, created: Day) throws(StoreFailure) -> ActionItem {
    try recording { db in
      let number = try nextNumber(db)
      let item = ActionItem(
        id: RowKey(rawValue: keys.key(Int64(number.ordinal))), number: number, content: content,
        created: created,
        closed: content.status.isOpen ? nil : created, origin: .recorded)
      try ActionItemRow.insert(item, into: db)
      let saved = try stored(item.id, db)
      return (saved, ChangeNote(label: .addedItem(number), subject: number.description))
    }
  }

  /// Saves the fields that an edit changed, if nobody else changed the same ones meanwhile.
  ///
  /// A field is the edit's own when `new` differs from `base`. It is written when the store still
  /// holds what `base` says (or holds the new value already); if any cannot be, nothing is written.
  /// What other people wrote into other fields stays, and is reported. Setting the status to done or dropped closes
  /// the item on `today`; opening it again takes that day away.
  ///
  /// - Parameters:
  ///   - id: The item.
  ///   - base: What the person saw when the edit began.
  ///   - new: What the person wants.
  ///   - today: The day on which an item is closed.
  public func save(
    _ id: RowKey<ActionItem>, from base: ActionItemContent, to new: ActionItemContent, today: Day
  ) throws(StoreFailure) -> SaveOutcome {
    try recording { db in
      guard let stored = try ActionItemRow.fetch(db, id: id) else {
        return (.gone(try lastChange(ofKey: id, db)), nil)
      }
      let edited = base.fields(differingFrom: new)
      let moved = edited.intersection(stored.content.fields(differingFrom: base))
      let lost = moved.intersection(stored.content.fields(differingFrom: new))
      guard lost.isEmpty else {
        let change = try lastChange(of: stored.number, touching: lost, db)
        return (.conflict(theirs: stored, fields: lost, change: change), nil)
      }
      let merged = stored.content.taking(edited, from: new)
      let written = stored.content.fields(differingFrom: merged)
      let kept = stored.content.fields(differingFrom: base).subtracting(edited)
      let merge = try self.merge(keeping: kept, of: stored.number, db)
      guard !written.isEmpty else { return (.saved(stored, merged: merge), nil) }
      try ActionItemRow.update(
        id, to: merged, closed: closingDay(stored, becoming: merged.status, today: today), in: db)
      let label = ChangeLabel.editedItem(
        stored.number, fields: ActionField.allCases.filter(written.contains))
      return (
        .saved(try self.stored(id, db), merged: merge),
        ChangeNote(label: label, subject: stored.number.description)
      )
    }
  }

  /// Deletes an item; its number is never given again.
  ///
  /// - Parameters:
  ///   - id: The item.
  ///   - base: What the person saw; when the store holds something else by now, the item stays and
  ///     the outcome is a conflict. Without it the item is deleted whatever it holds.
  /// - Returns: `saved` with the item as it was, `conflict`, or `gone` when it was deleted already.
  public func delete(
    _ id: RowKey<ActionItem>, expecting base: ActionItemContent? = nil
  ) throws(StoreFailure) -> SaveOutcome {
    try recording { db in
      guard let stored = try ActionItemRow.fetch(db, id: id) else {
        return (.gone(try lastChange(ofKey: id, db)), nil)
      }
      let moved = base.map { stored.content.fields(differingFrom: $0) } ?? []
      guard moved.isEmpty else {
        let change = try lastChange(of: stored.number, touching: moved, db)
        return (.conflict(theirs: stored, fields: moved, change: change), nil)
      }
      try ActionItemRow.delete(id, from: db)
      let number = stored.number
      return (
        .saved(stored, merged: nil),
        ChangeNote(label: .deletedItem(number), subject: number.description)
      )
    }
  }

  /// What was found written into fields that the edit did not touch, and by whom.
  private func merge(
    keeping fields: Set<ActionField>, of number: ActionNumber, _ db: Database
  ) throws -> Merge? {
    guard !fields.isEmpty else { return nil }
    let change = try changes(of: number, db).first { change in
      change.session != identity.session && change.label.touches(fields)
    }
    return Merge(fields: fields, change: change)
  }

  /// The latest change of an item that is gone, by its key.
  private func lastChange(ofKey id: RowKey<ActionItem>, _ db: Database) throws -> Change? {
    try ItemNumbers(self, db).number(ofGone: id)
      .flatMap { try lastChange(of: $0, touching: nil, db) }
  }

  // MARK: - Numbers and keys

  /// The number after all that this station has given, and after all that read alike.
  private func nextNumber(_ db: Database) throws -> ActionNumber {
    let letters = try StationRow(db).letters
    let last = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT max(last) FROM counter WHERE name IN ('item', 'item-' || ?)"),
      arguments: [letters])
    var ordinal = try KeyRange.count(after: last, of: "item")
    // Another program may have written an item under a key that does not follow from its number.
    while try ActionItemRow.fetch(db, id: RowKey(rawValue: keys.key(ordinal))) != nil {
      ordinal += 1
    }
    guard ordinal <= 999_999_999 else { throw StoreFailure.refused(detail: "item-\(letters)") }
    return ActionNumber(station: letters, ordinal: Int(ordinal))
  }

  private func stored(_ id: RowKey<ActionItem>, _ db: Database) throws -> ActionItem {
    guard let item = try ActionItemRow.fetch(db, id: id) else {
      throw UnreadableRow(table: "action_item", detail: "row \(id.rawValue) is not there")
    }
    return item
  }

  private func closingDay(
    _ item: ActionItem, becoming status: ActionStatus, today: Day
  ) -> Day? {
    if status.isOpen { return nil }
    return status == item.content.status ? item.closed : today
  }
}
