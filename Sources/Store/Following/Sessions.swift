import Domain
import GRDB

// MARK: - Who has the store open

extension Store {
  /// Writes this session in, so that others see it; sessions that did not live to leave are taken out.
  /// A read-only session leaves no trace, and this does nothing.
  ///
  /// A session that never began counts as closed: its drafts are orphaned, and its author's next
  /// session may undo what it did.
  ///
  /// - Throws: `StoreFailure.locked` soon, if another program is writing: it is no use to wait for long
  ///   where this can be tried again.
  public func beginSession() throws(StoreFailure) {
    guard !isReadOnly else { return }
    guard let opening else { return try enter() }
    try opening.waiting.atMost(Self.patienceAtTheDoor, enter)
  }

  private static let patienceAtTheDoor: Duration = .milliseconds(100)

  private func enter() throws(StoreFailure) {
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
  /// Where they are followed (`followSessions`), it is these from now on.
  public func openSessions() throws(StoreFailure) -> [OpenSession] {
    let living = try readingOnce { db in try SessionRow.living(db) }
    guard let processes else { return living.map(\.session) }
    let others = living.filter { $0.session.id != identity.session }
    let followed = processes.follow(Set(others.map(\.process)))
    return living.filter { $0.session.id == identity.session || followed.contains($0.process) }
      .map(\.session)
  }

  /// Lets the kernel tell when one of the other sessions dies without leaving, killed or crashed: from then
  /// on that is `news()` of the topic `sessions`, though nobody has written. Its row stays until the next
  /// session comes or goes.
  ///
  /// - Returns: What can be read when one has died, until `hearSessions()`; for `poll`. Nothing where the
  ///   kernel does not tell; then `news()` asks after them.
  public func followSessions() -> Int32? {
    let watch = ProcessWatch()
    processes = watch
    return watch.descriptor
  }

  /// Hears that sessions have died.
  ///
  /// - Returns: Whether any have.
  public func hearSessions() -> Bool { processes?.hear() ?? false }

  /// The names of all sessions but this one that are open.
  func otherOpenSessions(_ db: Database) throws -> Set<String> {
    Set(try SessionRow.living(db).map(\.session.id)).subtracting([identity.session])
  }
}

/// A session as it stands in its table: it counts for as long as its process lives.
struct SessionRow {
  let session: OpenSession
  let process: ProcessMark

  /// The sessions whose processes live.
  static func living(_ db: Database) throws -> [SessionRow] {
    try fetch(db).filter { $0.process.isAlive() }
  }

  private static func fetch(_ db: Database) throws -> [SessionRow] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, author, opened_ms, pid, started, boot FROM session ORDER BY opened_ms, id
          """))
    return try RowList.read(rows) { try SessionRow($0) }
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
