import Domain
import GRDB

// MARK: - Who has the store open

extension Store {
  /// Writes this session in, so that others see it; sessions that did not live to leave are taken out.
  /// A read-only session leaves no trace, and this does nothing.
  ///
  /// A session that never began counts as closed: its drafts are orphaned, and its author's next
  /// session may undo what it did.
  public func beginSession() throws(StoreFailure) {
    guard !isReadOnly else { return }
    try writing { db in
      try SessionRow.sweep(db)
      let process = ProcessMark.own()
      try db.cachedStatement(
        sql: """
          INSERT INTO session(id, author, opened_ms, pid, started, boot) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT(id) DO UPDATE SET pid = excluded.pid, started = excluded.started,
            boot = excluded.boot
          """
      ).execute(
        checked: [
          identity.session, identity.author, now().milliseconds, process.pid, process.started,
          process.boot,
        ], of: "session")
    }
  }

  /// Takes this session out again, and those that did not live to do it.
  public func endSession() throws(StoreFailure) {
    guard !isReadOnly else { return }
    try writing { db in
      try SessionRow.delete(identity.session, db)
      try SessionRow.sweep(db)
    }
  }

  /// The sessions that have the store open now, this one among them, in the order in which they came.
  public func openSessions() throws(StoreFailure) -> [OpenSession] {
    try readingOnce { db in try SessionRow.open(db) }
  }

  /// The names of all sessions but this one that are open.
  func otherOpenSessions(_ db: Database) throws -> Set<String> {
    Set(try SessionRow.open(db).map(\.id)).subtracting([identity.session])
  }
}

/// A session as it stands in its table: it counts for as long as its process lives.
struct SessionRow {
  let session: OpenSession
  let process: ProcessMark

  /// The sessions whose processes live.
  static func open(_ db: Database) throws -> [OpenSession] {
    try fetch(db).filter { $0.process.isAlive() }.map(\.session)
  }

  private static func fetch(_ db: Database) throws -> [SessionRow] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, author, opened_ms, pid, started, boot FROM session ORDER BY opened_ms, id
          """))
    var sessions: [SessionRow] = []
    while let row = try rows.next() { sessions.append(try SessionRow(row)) }
    return sessions
  }

  private init(_ row: Row) throws {
    var reader = RowReader(row, of: "session")
    let (id, author) = (reader.text(), reader.text())
    session = OpenSession(
      id: id, author: author, opened: Instant(milliseconds: reader.int64()))
    process = ProcessMark(pid: reader.int64(), started: reader.text(), boot: reader.text())
    try reader.finish()
  }

  /// Takes out the sessions whose processes are gone.
  static func sweep(_ db: Database) throws {
    for row in try fetch(db) where !row.process.isAlive() { try delete(row.session.id, db) }
  }

  static func delete(_ id: String, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM session WHERE id = ?").execute(arguments: [id])
  }
}
