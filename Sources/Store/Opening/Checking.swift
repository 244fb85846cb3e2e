import Domain
import Foundation
import GRDB

// MARK: - Health

extension Store {
  /// Looks for everything that can be wrong inside a store; slow, as it reads all of it.
  public func check() throws(StoreFailure) -> [StoreFault] {
    let faults = try reading { db in
      try SchemaComparison.faults(of: db.sqliteConnection, version: Migrations.latest)
        .map { .schema($0) }
        + Store.integrity(db) + Store.danglingReferences(db) + Store.missingMigrations(db)
        + Store.faultsOfChanges(db) + Store.unreadableDrafts(db)
        + Store.wronglyKept(db) + StoredAmounts.faults(db) + Store.unreadableRows(db)
        + Store.closedBeforeMade(db)
        + Pulse(db).missing.map { .pulseMissing($0) }
    }
    // Nothing is written into a file that is damaged elsewhere.
    let isDamaged = faults.contains { fault in
      guard case .integrity(let detail) = fault else { return false }
      return !detail.contains(WordIndex.name)
    }
    return try faults
      + translating { try WordIndex(of: self).check(mayMend: !isDamaged) }
  }

  private static func integrity(_ db: Database) throws -> [StoreFault] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      .map { .integrity(detail: $0) }
  }

  private static func danglingReferences(_ db: Database) throws -> [StoreFault] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      .danglingReference(
        table: row.readable(0) ?? "", row: row.readable(1), parent: row.readable(2) ?? "")
    }
  }

  private static func missingMigrations(_ db: Database) throws -> [StoreFault] {
    let applied = Set(try String.fetchAll(db, sql: "SELECT name FROM migration"))
    return Migrations.all.filter { !applied.contains($0.name) }
      .map { .migrationMissing(name: $0.name) }
  }

  /// Every row of every table that lists leave out, by its name; amounts are told with what they hold.
  private static func unreadableRows(_ db: Database) throws -> [StoreFault] {
    let lost = LostRows()
    try LostRows.$current.withValue(lost) {
      for table in StoreTables.all { try table.readAll?(db) }
    }
    return lost.take().map { .unreadableRow($0) }
  }

  private static func unreadableDrafts(_ db: Database) throws -> [StoreFault] {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, content FROM draft ORDER BY id")
    var faults: [StoreFault] = []
    while let row = try rows.next() {
      guard DraftText.draft(row.readable(1) ?? "") == nil else { continue }
      faults.append(.unreadableDraft(id: row.readable(0) ?? ""))
    }
    return faults
  }

  /// What triggers keep, where it is not what the items give.
  private static func wronglyKept(_ db: Database) throws -> [StoreFault] {
    let kept = "SELECT kind, code, due, items FROM open_count WHERE items <> 0"
    let open = "status IN ('to-do', 'under-way', 'blocked')"
    let counted = """
      SELECT '', '', coalesce(due, ''), count(*) FROM action_item WHERE \(open) GROUP BY 3
      UNION ALL
      SELECT kind, code, coalesce(due, ''), count(*)
      FROM action_item_link JOIN action_item ON item = id WHERE \(open) GROUP BY 1, 2, 3
      """
    let statuses = "SELECT status, items FROM status_count WHERE items <> 0"
    let byStatus = "SELECT status, count(*) FROM action_item GROUP BY status"
    let firstLinks = "SELECT item, link, station, ordinal FROM action_item_first_link"
    let pairs = [
      ("open_count", kept, counted), ("status_count", statuses, byStatus),
      ("action_item_first_link", firstLinks, SchemaFirstLinks.content),
    ]
    return try pairs.compactMap { table, kept, counted in
      let differs = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT * FROM (\(kept)) EXCEPT SELECT * FROM (\(counted)))
            OR EXISTS (SELECT * FROM (\(counted)) EXCEPT SELECT * FROM (\(kept)))
          """)
      return differs == true ? .wrongCount(table: table) : nil
    } + (try numbersGivenTwice(db) ? [.wrongCount(table: "counter")] : [])
  }

  /// Whether a number of this station that has been given would be given again.
  private static func numbersGivenTwice(_ db: Database) throws -> Bool {
    let counted = [
      ("action_item", "id", "name IN ('item', 'item-' || letters)"),
      ("link_report", "id", "name = 'link_report'"), ("entry", "key", "name = 'entry'"),
    ]
    let conditions = counted.map { table, key, counter in
      """
      (SELECT max(\(key) & 0xFFFFFFFF) FROM \(table)
        WHERE \(key) >> 32 = station.key AND \(key) & 0xFFFFFFFF < 0x80000000)
      > coalesce((SELECT max(last) FROM counter WHERE \(counter)), 0)
      """
    }
    return try Bool.fetchOne(
      db, sql: "SELECT \(conditions.joined(separator: " OR ")) FROM station") == true
  }
}
