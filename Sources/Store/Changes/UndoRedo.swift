import Domain
import Foundation
import GRDB

// MARK: - Undo and redo

/// Taking changes back and doing them again.
///
/// A `do` is *undone* when the latest record that targets it is an `undo`. Undo takes back the
/// session's latest `do` that is not undone; redo does again what the session undid last, unless it
/// has done something new since. When the session has nothing left, the same goes for the author's
/// sessions that are closed, so that undo survives a restart; what another open session did is never
/// taken back unasked, whoever's it is. Both apply a changeset, are recorded themselves, and are all or
/// nothing. Nothing is ever taken out of the list.
///
/// A record that cannot be read, or that does not fit the tables, is refused before anything is written
/// (`StoreFailure.cannotApply`); one that SQLite takes without doing what it says is taken back
/// (`StoreFailure.notApplied`).
extension Store {
  /// Takes back this session's latest change; when it has none left, the latest of the same author's
  /// closed sessions.
  public func undo() throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      for scope in try scopes(db) {
        if let record = try latestDone(scope, db) { return try takeBack(record, db) }
      }
      return (.nothing, nil)
    }
  }

  /// Takes back the latest change of this store, whoever made it.
  public func undoLatest() throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      guard let record = try latestDone(.all([]), db) else { return (.nothing, nil) }
      return try takeBack(record, db)
    }
  }

  /// Takes back a certain change, whoever made it: something done, done again, or undone.
  ///
  /// - Returns: `nothing` if it is taken back already, or if there is no such change.
  public func undo(_ change: RowKey<Change>) throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      guard let asked = try ChangeRow.fetch(db, change) else { return (.nothing, nil) }
      try asked.confirmReadable(db)
      guard try !asked.isUndone(db), let done = try asked.original(db) else {
        return (.nothing, nil)
      }
      let label = asked.change.label
      return asked.kind == .undo
        ? try doAgain(done, saying: label, db) : try takeBack(done, saying: label, db)
    }
  }

  /// Does again what this session undid last; when it has undone and done nothing, what the same
  /// author's closed sessions did.
  public func redo() throws(StoreFailure) -> UndoOutcome {
    try recording { db in
      // Whatever was done since, by this session too, is what people see, and ends redo.
      var newest: Int64 = 0
      for scope in try scopes(db) {
        newest = max(newest, try newestDone(scope, db) ?? 0)
        if let record = try latestUndone(scope, after: newest, db) {
          return try doAgain(record, saying: record.change.label, db)
        }
      }
      return (.nothing, nil)
    }
  }

  // MARK: Which change

  /// Whose changes are taken back unasked: conditions on `change`, one after the other.
  private func scopes(_ db: Database) throws -> [SQLPiece] {
    let open = try otherOpenSessions(db).union([identity.session])
    let marks = open.map { _ in "?" }.joined(separator: ", ")
    return [
      SQLPiece(sql: "session = ?", arguments: [identity.session]),
      SQLPiece(
        sql: "author = ? AND session NOT IN (\(marks))",
        arguments: [identity.author] + open.sorted()),
    ]
  }

  /// The latest change that is not undone, among those that this station recorded.
  private func latestDone(_ scope: SQLPiece, _ db: Database) throws -> ChangeRow? {
    let clause = """
      WHERE \(scope.sql) AND key BETWEEN ? AND ? AND kind IN ('do', 'load')
        AND \(ChangeRow.lastStep) IS NOT 'undo'
      ORDER BY key DESC LIMIT 1
      """
    let arguments = StatementArguments(scope.arguments + [keys.base, keys.last])
    return try ChangeRow.fetch(db, clause, arguments).first
  }

  /// The key of the latest change, undone or not.
  private func newestDone(_ scope: SQLPiece, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key FROM change WHERE \(scope.sql) AND key BETWEEN ? AND ?
            AND kind IN ('do', 'load')
          ORDER BY key DESC LIMIT 1
          """), arguments: StatementArguments(scope.arguments + [keys.base, keys.last]))
  }

  /// What was undone last after a change, and not done again since.
  private func latestUndone(
    _ scope: SQLPiece, after newest: Int64, _ db: Database
  ) throws -> ChangeRow? {
    let clause = """
      WHERE key = (
        SELECT target FROM change AS step
        WHERE \(scope.sql) AND key BETWEEN ? AND ? AND kind = 'undo'
          AND key = (SELECT max(last.key) FROM change AS last WHERE last.target = step.target)
        ORDER BY key DESC LIMIT 1)
      """
    let arguments = StatementArguments(
      scope.arguments + [max(keys.base, newest), keys.last])
    return try ChangeRow.fetch(db, clause, arguments).first
  }

  // MARK: Taking back and doing again

  private func takeBack(
    _ done: ChangeRow, saying label: ChangeLabel? = nil, _ db: Database
  ) throws -> (UndoOutcome, ChangeNote?) {
    let label = label ?? done.change.label
    if done.kind == .load { return (.bulk(label, backup: done.backup), nil) }
    let note = ChangeNote(
      kind: .undo, label: .undid(done.change.label), subject: done.subject, target: done.change.id)
    return try apply(try done.applicable(db).inverted, of: done, noting: note, saying: label, db)
  }

  private func doAgain(
    _ done: ChangeRow, saying label: ChangeLabel, _ db: Database
  ) throws -> (UndoOutcome, ChangeNote?) {
    let note = ChangeNote(
      kind: .redo, label: .redid(done.change.label), subject: done.subject, target: done.change.id)
    return try apply(try done.applicable(db), of: done, noting: note, saying: label, db)
  }

  private func apply(
    _ changeset: RecordedChangeset, of done: ChangeRow, noting note: ChangeNote,
    saying label: ChangeLabel, _ db: Database
  ) throws -> (UndoOutcome, ChangeNote?) {
    var note = note
    note.applied = changeset.content
    if try done.refusing({ try changeset.apply(to: db) }) { return (.done(label), note) }
    let obstacle = try done.refusing { try Obstacle(self, to: changeset, of: done, db) }
    return (.overtaken(label, by: obstacle.change, values: obstacle.values), nil)
  }
}

extension ChangeRow {
  /// The kind of the latest record that targets a row of `change`; nothing if none does.
  static let lastStep = """
    (SELECT step.kind FROM change AS step WHERE step.target = change.key
      ORDER BY step.key DESC LIMIT 1)
    """

  /// What was done in the first place, which an undo or a redo aims at.
  func original(_ db: Database) throws -> ChangeRow? {
    guard let target else { return self }
    return try ChangeRow.fetch(db, target)
  }

  /// Whether what it did is not in force now, by the latest record that aims at the same change.
  func isUndone(_ db: Database) throws -> Bool {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT \(ChangeRow.lastStep) FROM change WHERE key = ?"),
      arguments: [target?.rawValue ?? key])
    return switch kind {
    case .do, .redo: last == ChangeKind.undo.rawValue
    case .undo: last == ChangeKind.redo.rawValue
    case .load, nil: false
    }
  }
}

// MARK: - What cannot be applied

extension ChangeRow {
  /// What the change did, to be taken back or done again.
  fileprivate func applicable(_ db: Database) throws -> RecordedChangeset {
    try refusing { try changeset(db) }
  }

  /// Refuses a change that cannot be read, whatever would be done with it.
  fileprivate func confirmReadable(_ db: Database) throws {
    try refusing {
      if let problem { throw problem }
      if kind != .load { _ = try changeset(db) }
    }
  }

  /// Makes a refusal of what stands in the way of applying this change.
  fileprivate func refusing<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let problem as ChangeProblem {
      throw StoreFailure.cannotApply(change.id, problem)
    }
  }
}

extension ChangeNote {
  /// Makes sure that an undo or a redo has done to the recorded tables what it was to do.
  ///
  /// - Parameter noted: What the session noted of this transaction, read back from the tables.
  func confirm(_ noted: Data) throws {
    guard let applied, let target else { return }
    let isSame: Bool
    do { isSame = applied.hasSameEffect(as: try ChangesetParser.parse(noted)) } catch {
      isSame = false
    }
    guard isSame else { throw StoreFailure.notApplied(target) }
  }
}
