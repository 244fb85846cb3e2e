import Domain
import GRDB

/// Whether a load copies the store first.
public enum LoadBackup: Hashable, Sendable {
  /// Copies a store that holds anything, if the load would change it.
  case beforeChanging
  /// Never; for programs that fill a store of their own.
  case none
}

extension Store {
  /// Loads everything a folder of data files holds: all of it, or nothing.
  ///
  /// Facts are matched by their code (or natural key): new ones are added, known ones brought to
  /// what the folder says, and those that the folder does not name stay. What people did in the
  /// room is not overwritten: an action item of which any change is recorded, a deletion included,
  /// stays as they left it; a budget line keeps the value a meeting adopted; a report of a link is
  /// added unless the very same one is there.
  ///
  /// A load that changes something makes one record in the list of changes. It cannot be undone
  /// from there: the copy of the store made before it is named in the record.
  ///
  /// - Parameters:
  ///   - dossier: What to load.
  ///   - folderName: The folder's name, for the list of changes.
  ///   - backup: Whether to copy the store first.
  public func load(
    _ dossier: Dossier, folderName: String, backup: LoadBackup = .beforeChanging
  ) throws(StoreFailure) -> LoadSummary {
    try writing { db in
      // Otherwise pages of a large load are written to the log again and again.
      try db.execute(sql: "PRAGMA cache_size = -64000")
      let wasEmpty = try !Store.holdsAnything(db)
      try confirm(dossier, wasEmpty: wasEmpty, db)
      var summary = LoadSummary()
      let step = LoadStep(dossier: dossier, store: self, db: db)
      for table in StoreTables.all { if let load = table.load { summary += try load(step) } }
      guard summary.added + summary.updated > 0 else { return summary }
      let instant = now()
      if backup == .beforeChanging, !wasEmpty, path != ":memory:" {
        summary.backup = try BackupFile(of: path, before: "load", at: instant).write()
      }
      let note = ChangeNote(
        kind: .load, label: .loadedFolder(name: folderName), backup: summary.backup)
      try record(note, changeset: nil, db)
      try db.execute(sql: Connection.cacheSize)
      return summary
    }
  }
}

extension Store {
  /// Keeps an example in a store of its own, and all else out of that.
  private func confirm(_ dossier: Dossier, wasEmpty: Bool, _ db: Database) throws {
    let isExample = try Store.isExample(db)
    guard dossier.isExample else {
      if isExample { throw StoreFailure.example(path: path) }
      return
    }
    guard isExample || wasEmpty else { throw StoreFailure.exampleElsewhere(path: path) }
    try Store.markExample(db)
  }
}

extension LoadSummary {
  /// Adds up what two steps of a load did.
  static func += (sum: inout LoadSummary, step: LoadSummary) {
    sum.added += step.added
    sum.updated += step.updated
    sum.unchanged += step.unchanged
    sum.fromOtherFolder += step.fromOtherFolder
  }
}
