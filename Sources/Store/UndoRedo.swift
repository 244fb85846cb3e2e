import Domain
import GRDB

// MARK: - Undo and redo

/// Taking changes back and doing them again.
///
/// A `do` is *undone* when the latest record that targets it is an `undo`. Undo takes back the
/// author's latest `do` that is not undone; redo does again what was undone last, unless the author
/// has done something new since. Both apply a changeset, are recorded themselves, and so survive a
/// restart. Nothing is ever taken out of the list.
extension Store {
  /// Takes back this author's latest change.
  public func undo() throws(StoreFailure) -> UndoOutcome {
    try undo(where: "done.author = ?", [identity.author])
  }

  /// Takes back the latest change, whoever made it.
  public func undoLatest() throws(StoreFailure) -> UndoOutcome {
    try undo(where: "TRUE", [])
  }

  /// Does again what this author undid last.
  public func redo() throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      guard let record = try redoable(db) else { return (.nothing, nil) }
      return try apply(try record.changeset(db), of: record, as: .redo, db)
    }
  }

  private func undo(
    where condition: String, _ arguments: StatementArguments
  ) throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      let clause = """
        AS done WHERE \(condition) AND kind IN ('do', 'load') AND \(Store.lastStep) IS NOT 'undo'
        ORDER BY key DESC LIMIT 1
        """
      guard let record = try ChangeRow.fetch(db, clause, arguments).first else {
        return (.nothing, nil)
      }
      if record.kind == .load { return (.bulk(record.change.label, backup: record.backup), nil) }
      return try apply(try record.changeset(db).inverted(), of: record, as: .undo, db)
    }
  }

  /// The kind of the latest record that targets a change.
  private static let lastStep = """
    (SELECT step.kind FROM change AS step WHERE step.target = done.key
      ORDER BY step.key DESC LIMIT 1)
    """

  /// The change that was undone last, if this author has done nothing new since.
  private func redoable(_ db: Database) throws -> ChangeRow? {
    let newest = try Int64.fetchOne(
      db, sql: "SELECT max(key) FROM change WHERE author = ? AND kind IN ('do', 'load')",
      arguments: [identity.author])
    let clause = """
      AS done WHERE key = (
        SELECT step.target FROM change AS step JOIN change AS done ON done.key = step.target
        WHERE step.kind = 'undo' AND step.key > ?1 AND done.author = ?2 AND step.key = (
          SELECT max(last.key) FROM change AS last WHERE last.target = done.key)
        ORDER BY step.key DESC LIMIT 1)
      """
    return try ChangeRow.fetch(db, clause, [newest ?? 0, identity.author]).first
  }

  private func apply(
    _ changeset: Changeset, of record: ChangeRow, as kind: ChangeKind, _ db: Database
  ) throws -> (UndoOutcome, ChangeNote?) {
    let label = record.change.label
    guard try changeset.apply(to: db) else {
      return (.overtaken(label, by: try overtaker(of: record, db)), nil)
    }
    let note = ChangeNote(
      kind: kind, label: kind == .undo ? .undid(label) : .redid(label), subject: record.subject,
      target: record.change.id)
    return (.done(label), note)
  }

  /// What a change is about, alone or among many; `?1` is its key.
  private static let subjects = """
    (SELECT subject FROM change WHERE key = ?1
      UNION ALL SELECT subject FROM change_subject WHERE change = ?1)
    """

  /// The later change of the same things that stands in the way.
  private func overtaker(of record: ChangeRow, _ db: Database) throws -> Change? {
    // Having been undone or redone before is not what stands in the way.
    let clause = """
      WHERE key > ?1 AND target IS NOT ?1 AND (subject IN \(Store.subjects)
        OR key IN (SELECT change FROM change_subject WHERE subject IN \(Store.subjects)))
      ORDER BY key DESC
      """
    let later = try ChangeRow.fetch(db, clause, [record.key])
    let fields: Set<ActionField> =
      switch record.change.label.deed {
      case .editedItem(_, let fields): Set(fields)
      case .editedItems(_, let field): [field]
      case .addedItem, .deletedItem, .reportedLink, .loadedFolder, .undid, .redid:
        Set(ActionField.allCases)
      }
    return later.map(\.change).first { $0.label.touches(fields) }
  }
}
