import Domain
import GRDB

/// A table of the store as whatever goes over all tables sees it: loading, recording, telling what
/// is new.
struct StoreTable: Sendable {
  /// Whether changesets hold what happens to it.
  enum Recording: Hashable, Sendable {
    case recorded
    /// It stays out, for this reason.
    case exempt(String)
  }

  /// The table.
  let name: String
  /// Which topic's pulse beats when it changes; nothing for what no pane shows.
  let topic: StoreTopic?
  /// Whether it is recorded.
  let recording: Recording
  /// Its columns as they are declared; nothing where no declaration lists them.
  var columns: [String]?
  /// How a load of data files fills it; nothing when it comes with another table or with none.
  var load: (@Sendable (LoadStep) throws -> LoadSummary)?
  /// Reads all of it as lists do, which note what they lose; nothing where others look at it.
  var readAll: (@Sendable (Database) throws -> Void)?

  /// What the documents say.
  static func facts<Fact>(
    _ table: FactTable<Fact>, _ facts: @escaping @Sendable (Dossier) -> [Fact]
  ) -> StoreTable {
    StoreTable(
      name: table.name, topic: .facts, recording: .recorded,
      columns: table.columns + table.others,
      load: { try table.load(facts($0.dossier), into: $0.db) }, readAll: { try table.readAll($0) })
  }

  /// What the documents say and people edit: a load leaves alone what people have changed.
  static func facts<Fact>(
    _ table: FactTable<Fact>, edited kind: RecordKind,
    by code: @escaping @Sendable (Fact) -> String,
    _ facts: @escaping @Sendable (Dossier) -> [Fact]
  ) -> StoreTable {
    .facts(
      table,
      loading: { step in
        let touched = try ChangeRow.subjects(of: kind, step.db)
        let all = facts(step.dossier)
        let free = all.filter { !touched.contains(RecordName(kind, code($0)).subject) }
        var summary = try table.load(free, into: step.db)
        summary.unchanged += all.count - free.count
        return summary
      })
  }

  /// What the documents say and people add to, loaded in a way of its own.
  static func facts<Fact>(
    _ table: FactTable<Fact>, loading load: @escaping @Sendable (LoadStep) throws -> LoadSummary
  ) -> StoreTable {
    StoreTable(
      name: table.name, topic: .facts, recording: .recorded,
      columns: table.columns + table.others, load: load, readAll: { try table.readAll($0) })
  }

  /// What people write in the room, loaded in a way of its own.
  static func room(
    _ name: String, _ topic: StoreTopic, columns: [String]? = nil,
    load: (@Sendable (LoadStep) throws -> LoadSummary)? = nil,
    readAll: (@Sendable (Database) throws -> Void)? = nil
  ) -> StoreTable {
    StoreTable(
      name: name, topic: topic, recording: .recorded, columns: columns, load: load,
      readAll: readAll)
  }

  /// What is never in a changeset.
  static func exempt(
    _ name: String, topic: StoreTopic? = nil, because reason: String,
    readAll: (@Sendable (Database) throws -> Void)? = nil
  ) -> StoreTable {
    StoreTable(name: name, topic: topic, recording: .exempt(reason), readAll: readAll)
  }
}

/// What one table needs of a load.
struct LoadStep {
  let dossier: Dossier
  let store: Store
  let db: Database
}
