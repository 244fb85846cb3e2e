import Domain
import GRDB

/// Loads from a data file what people enter and never edit (entries, settlements): matched by their code,
/// or by their key where people made them.
///
/// What people entered is never changed by a load. What takes the place of another one is written after it,
/// wherever it stands in the file.
struct EnteredLoad<Fact: Sendable> {
  /// How a kind of them stands in its table.
  struct Kind: Sendable {
    let table: FactTable<Fact>
    let id: @Sendable (Fact) -> Code<Fact>
    /// The one whose place it takes, and the field and column that say so.
    let former: @Sendable (Fact) -> Code<Fact>?
    let field: FieldName
    /// The key that a code of a data file gives.
    let key: @Sendable (LoadedKeys, Code<Fact>) -> Int64
  }

  let kind: Kind
  let keys: LoadedKeys
  let db: Database

  private var name: String { kind.table.name }

  func load(_ facts: [Fact]) throws -> LoadSummary {
    var summary = LoadSummary()
    var waiting = facts
    while !waiting.isEmpty {
      var later: [Fact] = []
      for fact in waiting {
        let former = try kind.former(fact).map { try key(of: $0) }
        if former == .some(nil) {
          later.append(fact)
        } else {
          summary += try load(fact, after: former ?? nil)
        }
      }
      // A round that writes nothing will write nothing the next time.
      guard later.count < waiting.count else { throw failure(for: later) }
      waiting = later
    }
    return summary
  }

  private func failure(for facts: [Fact]) -> StoreFailure {
    .unfit(.unknown(kind.field, facts.first.flatMap { kind.former($0)?.rawValue } ?? ""))
  }

  /// The key of what is there.
  private func key(of id: Code<Fact>) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT key FROM \(name) WHERE code = ? OR (code IS NULL AND key = ?)"),
      arguments: [id.rawValue, RecordName.number(id.rawValue)])
  }

  private func load(_ fact: Fact, after former: Int64?) throws -> LoadSummary {
    let id = kind.id(fact)
    let ownKey = RecordName.number(id.rawValue)
    let values = kind.table.values(fact) + [former]
    guard let key = try key(of: id) else {
      let key: [(any DatabaseValueConvertible)?] = [
        try ownKey ?? LoadedKeys.free(kind.key(keys, id), in: name, column: "key", db),
        ownKey == nil ? id.rawValue : nil,
      ]
      try insertion.execute(checked: key + values, of: name)
      return LoadSummary(added: 1)
    }
    guard ownKey == nil else { return LoadSummary(unchanged: 1) }
    try update.execute(checked: values + [key] + values, of: name)
    return LoadSummary(updated: db.changesCount, unchanged: 1 - db.changesCount)
  }

  private var columns: [String] { kind.table.loadedColumns + [kind.field.column] }

  private var insertion: Statement {
    get throws {
      let columns = ["key", "code"] + columns
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      return try db.cachedStatement(
        sql: "INSERT INTO \(name)(\(FactTable<Fact>.list(columns))) VALUES (\(marks))")
    }
  }

  private var update: Statement {
    get throws {
      let settings = columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
      let differences = columns.map { "\"\($0)\" IS NOT ?" }.joined(separator: " OR ")
      return try db.cachedStatement(
        sql: "UPDATE \(name) SET \(settings) WHERE key = ? AND (\(differences))")
    }
  }
}

extension EnteredLoad<Entry>.Kind {
  /// Money booked; a correction takes the place of an entry.
  static var entries: Self {
    Self(table: BudgetTables.entry, id: \.id, former: \.corrects, field: .corrects) {
      $0.key(of: $1, as: "entry")
    }
  }
}

extension EnteredLoad<Settlement>.Kind {
  /// What meetings adopted; a later settlement takes the place of an earlier one.
  static var settlements: Self {
    Self(
      table: SettlementTables.settlement, id: \.id, former: \.supersedes, field: .supersedes
    ) {
      $0.key(of: $1, as: "settlement")
    }
  }
}
