import Domain
import GRDB

/// Loads entries from a data file: matched by their code, or by their key where people made them.
///
/// What people entered is never changed by a load. A correction is written after what it corrects,
/// wherever it stands in the file.
struct EntryLoad {
  let keys: LoadedKeys
  let db: Database

  func load(_ entries: [Entry]) throws -> LoadSummary {
    var summary = LoadSummary()
    var waiting = entries
    while !waiting.isEmpty {
      var later: [Entry] = []
      for entry in waiting {
        let corrected = try entry.corrects.map { try key(of: $0) }
        if corrected == .some(nil) {
          later.append(entry)
        } else {
          summary += try load(entry, correcting: corrected ?? nil)
        }
      }
      // A round that writes nothing will write nothing the next time.
      guard later.count < waiting.count else { throw EntryLoad.failure(for: later) }
      waiting = later
    }
    return summary
  }

  private static func failure(for entries: [Entry]) -> StoreFailure {
    .unfit(.unknown(.corrects, entries.first?.corrects?.rawValue ?? ""))
  }

  /// The key of an entry that is there.
  private func key(of id: Code<Entry>) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entry WHERE code = ? OR (code IS NULL AND key = ?)"),
      arguments: [id.rawValue, RecordName.number(id.rawValue)])
  }

  private func load(_ entry: Entry, correcting corrected: Int64?) throws -> LoadSummary {
    let ownKey = RecordName.number(entry.id.rawValue)
    let values = BudgetTables.entry.values(entry) + [corrected]
    guard let key = try key(of: entry.id) else {
      let key: [(any DatabaseValueConvertible)?] = [
        try ownKey ?? LoadedKeys.free(keys.key(of: entry.id), in: "entry", column: "key", db),
        ownKey == nil ? entry.id.rawValue : nil,
      ]
      try insertion.execute(checked: key + values, of: "entry")
      return LoadSummary(added: 1)
    }
    guard ownKey == nil else { return LoadSummary(unchanged: 1) }
    try update.execute(checked: values + [key] + values, of: "entry")
    return LoadSummary(updated: db.changesCount, unchanged: 1 - db.changesCount)
  }

  private static let columns = BudgetTables.entry.loadedColumns + ["corrects"]

  private var insertion: Statement {
    get throws {
      let columns = ["key", "code"] + Self.columns
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      return try db.cachedStatement(
        sql: "INSERT INTO entry(\(FactTable<Entry>.list(columns))) VALUES (\(marks))")
    }
  }

  private var update: Statement {
    get throws {
      let settings = Self.columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
      let differences = Self.columns.map { "\"\($0)\" IS NOT ?" }.joined(separator: " OR ")
      return try db.cachedStatement(
        sql: "UPDATE entry SET \(settings) WHERE key = ? AND (\(differences))")
    }
  }
}
