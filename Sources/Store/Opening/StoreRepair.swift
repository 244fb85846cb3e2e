import CSQLiteSession
import Domain
import GRDB
import Glibc

/// What to do when files of an open store have lost their names.
///
/// *The log was deleted.* Commits go into a log without a name, and would be gone with the last session.
/// In this order, and in every session by itself:
/// 1. everything the open log holds is brought into the file, through the connection that has it open;
///    that waits for whoever is writing, and leaves the log empty for all who have it open;
/// 2. the connection is closed and opened anew: the first to do so makes a new log;
/// 3. what was asked for is done.
///
/// *Why sessions do not hurt one another.* All hold the same index, and with it the same lock on
/// writing, until they open anew. A session asks for the names *inside* its write transaction: either
/// the log still had its name then, and whoever repairs waits for the commit and brings it into the
/// file; or it had not, and the transaction is given up before anything is written. A session that has
/// not noticed yet and reads finds an empty log where the index speaks of pages: SQLite reports an
/// error, which leads here. After a commit the names are asked for again, so nothing is acknowledged
/// that lies only in a nameless log.
///
/// *Where it ends.* When another program, which knows nothing of this, has begun another log and index
/// while this one still held something, the two cannot be brought together: the session says that it is
/// detached and writes no more. When every session that had the nameless log open is killed before one
/// of them could repair, what it held is lost; that takes milliseconds, for the kernel reports the
/// deletion.
extension Store {
  /// Throws when the names do not lead to the files that are open.
  func confirmPlace() throws {
    guard let place, let displacement = place.displacement, !isReadingOn(displacement) else {
      return
    }
    throw displacement
  }

  /// A reader can lay down no log; it goes on with the one it has until there is another, or until somebody
  /// has brought one into the file.
  private func isReadingOn(_ displacement: Displacement) -> Bool {
    isReadOnly && displacement == .log && place?.isFileAsRead == true
  }

  /// Throws when the log is one whose index speaks of another: somebody who has that one open has yet to
  /// bring it into the file.
  func confirmLog(_ db: Database) throws {
    if baraza_log_standing(db.sqliteConnection) < 0 { throw Displacement.log }
  }

  /// Runs work again after repairs, when files were displaced under it; for as long as one waits for
  /// another program's write, since others may have to repair first.
  func inPlace<Answer>(_ work: () throws -> Answer) throws -> Answer {
    var time: TimeLeft?
    while true {
      do { return try work() } catch {
        guard try repair(after: error) else { throw error }
        try wait(&time)
      }
    }
  }

  /// Makes sure that what was committed just now lies where the next session will find it.
  func confirmCommit() throws {
    var time: TimeLeft?
    while let displacement = place?.displacement {
      guard try repair(displacement) else { return }
      try wait(&time)
    }
  }

  private func wait(_ time: inout TimeLeft?) throws {
    let isFirst = time == nil
    var left = time ?? TimeLeft(opening?.waiting.usual ?? .zero)
    guard isFirst || left.isAny() else { throw StoreFailure.locked(path: path) }
    if !isFirst { usleep(2000) }
    time = left
  }

  /// - Returns: Whether it is worth trying again.
  private func repair(after error: any Error) throws -> Bool {
    if let displacement = error as? Displacement { return try repair(displacement) }
    guard let error = error as? DatabaseError, error.tellsOfFiles else { return false }
    if !isConnected || error.extendedResultCode == .SQLITE_IOERR_SHORT_READ {
      return try repair(.log)
    }
    return try place?.displacement.map { try repair($0) } ?? false
  }

  private func repair(_ displacement: Displacement) throws -> Bool {
    switch displacement {
    case .file: throw detached()
    case .log:
      if isReadingOn(displacement) { return false }
      try saveLog()
      try openAnew()
      return true
    }
  }

  /// Brings what the open log holds into the file.
  private func saveLog() throws {
    guard !isReadOnly, isConnected, let opening else { return }
    var time = TimeLeft(opening.waiting.usual)
    while true {
      do {
        return try queue.inDatabase { db in
          guard baraza_log_standing(db.sqliteConnection) > 0 else { return }
          guard let place, place.isIndexOursOrGone else { throw Displacement.file }
          try db.checkpoint(.truncate)
        }
      } catch Displacement.file {
        throw detached()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        // SQLite does not wait for somebody else's checkpoint: another session repairs, too.
        guard time.isAny() else { throw error }
        usleep(1000)
      }
    }
  }

  private func openAnew() throws {
    guard let opening else { return }
    // First the old one: through it the new one would join an index that has no name any more.
    if isConnected { try queue.close() }
    isConnected = false
    let before = FilesBefore(of: path)
    queue = try opening.reopened()
    isConnected = true
    try queue.unsafeRead { db in _ = try LastSeen.dataVersion(db) }
    place = StorePlace(of: path, before: before, isReadOnly: isReadOnly)
    try confirmIndex()
    // It counts for one connection only; the pulse tells what has changed.
    lastSeen.dataVersion = LastSeen.unknownVersion
  }

  /// Another connection of this process may hold the nameless index, and with it this one. Nothing but
  /// another start helps then; it is tried a few times, in case the index was deleted again just now.
  private func confirmIndex() throws {
    namelessOpenings = place?.isIndexOurs == true ? 0 : namelessOpenings + 1
    if namelessOpenings > 3 { throw detached() }
  }

  // MARK: - The file itself

  /// Says that the file is gone, and where a copy of what is open is, if one could be written.
  private func detached() -> StoreFailure {
    StoreFailure.detached(path: path, copy: isReadOnly ? nil : rescue())
  }

  /// Copies what is open beside the place where the file was.
  ///
  /// - Returns: Where the copy is; nothing when none could be made.
  private func rescue() -> String? {
    guard let place else { return nil }
    do {
      let copy = place.rescueCopy(as: try queue.unsafeRead { db in try changeCount(db) })
      if StoreFile(path: copy).kind != .missing { return copy }
      try queue.inDatabase { db in
        try SoundCopy(target: copy, model: StoreFile(path: place.path))
          .write(from: db.sqliteConnection)
      }
      return copy
    } catch StoreFailure.exists(let copy) {
      // Another session has made it at the same moment.
      return copy
    } catch {
      // The sentence will not name a copy, which says it all.
      return nil
    }
  }

  private func changeCount(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
  }
}

extension DatabaseError {
  /// Whether a log that is not the index's own can have made SQLite report it; or that a repair could
  /// not open the store again.
  var tellsOfFiles: Bool {
    switch resultCode {
    case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CANTOPEN, .SQLITE_PROTOCOL,
      .SQLITE_MISUSE:
      true
    default: false
    }
  }
}
