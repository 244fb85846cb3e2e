import CProcess
import CSQLiteSession
import Domain
import GRDB
import Glibc

/// What a restore did.
public struct Restoration: Hashable, Sendable {
  /// Where what was there before is kept; nothing when there was nothing.
  public let kept: String?
  /// The letters of the station, which stay.
  public let letters: String
}

extension Store {
  /// Puts a backup in the place of a store. What is put there is a station of its own, for the one that it
  /// was goes on where it was copied from; what was there is kept beside it.
  ///
  /// - Parameters:
  ///   - backup: A store of this program, of this version or an older one.
  ///   - path: Where the store is to be.
  ///   - instant: Now.
  /// - Throws: `inUse` while others have the store open, and whatever is wrong with the backup. Then nothing
  ///   has changed.
  public static func restore(
    _ backup: String, to path: String, at instant: Instant
  ) throws(StoreFailure) -> Restoration {
    let (backup, path) = (absolute(backup), absolute(path))
    do {
      return try Restoring(backup: backup, path: StoreFile(path: path).resolvedPath, at: instant)
        .run()
    } catch {
      throw StoreFailure(error, path: path, isReadOnly: false)
    }
  }
}

/// Putting a backup in the place of a store, in steps of which only the last one can be seen: it is copied
/// beside the store, brought up to date, made a station of its own, and then gets the store's name.
private struct Restoring {
  let backup: String
  /// The store's path, without symbolic links.
  let path: String
  let instant: Instant

  init(backup: String, path: String, at instant: Instant) {
    (self.backup, self.path, self.instant) = (backup, path, instant)
  }

  private var store: StoreFile { StoreFile(path: path) }

  func run() throws -> Restoration {
    try confirmBackup()
    try confirmStore()
    let part = NewFile.part(for: path)
    do {
      let letters = try prepare(part)
      let kept = try putInPlace(part)
      store.syncFolder()
      return Restoration(kept: kept, letters: letters)
    } catch {
      StoreFile(path: part).remove()
      throw error
    }
  }

  // MARK: What must be so

  private func confirmBackup() throws {
    _ = URINames.areAllowed
    let file = StoreFile(path: backup)
    try file.confirmOther(than: path)
    switch file.kind {
    case .missing: throw StoreFailure.notFound(path: backup)
    case .regular(size: 0): throw StoreFailure.empty(path: backup)
    case .regular: break
    case .other:
      throw FileMark(backup + "/.") == nil
        ? StoreFailure.notAStore(path: backup) : StoreFailure.folder(path: backup)
    }
    try SideFiles(of: backup).confirm()
    _ = try StoreProbe(path: backup).version()
  }

  private func confirmSchema(_ db: Database) throws {
    let parts = try SchemaComparison.faults(db).faults.filter(\.forbidsWriting)
    if !parts.isEmpty { throw StoreFailure.foreign(path: backup, parts: parts) }
  }

  private func confirmStore() throws {
    switch store.kind {
    case .missing: try store.makeFolder()
    case .regular: break
    case .other:
      throw FileMark(path + "/.") == nil
        ? StoreFailure.notAStore(path: path) : StoreFailure.folder(path: path)
    }
    try SideFiles(of: path).confirm()
    for place in [path, store.folder] where StoreFile(path: place).kind != .missing {
      guard StoreFile(path: place).isWritable else { throw StoreFailure.notWritable(path: place) }
    }
    if StoreHolders(of: path).isHeld { throw StoreFailure.inUse(path: path) }
  }

  /// Copies the backup beside the store, and makes of it what is to be there. The sentences speak of the two
  /// files that the person knows.
  ///
  /// - Returns: The letters of the station.
  private func prepare(_ part: String) throws -> String {
    do {
      try SourceConnection(backup).copy { try SoundCopy.fill(part, like: store, from: $0) }
      try SoundCopy.prove(part)
      return try makeStation(part)
    } catch {
      let failure = StoreFailure(error, path: part, isReadOnly: false)
      if case .damaged(_, let detail) = failure {
        throw StoreFailure.damaged(path: backup, detail: detail)
      }
      if case .full = failure { throw StoreFailure.full(path: path) }
      throw failure
    }
  }

  /// - Returns: The letters of the station.
  private func makeStation(_ part: String) throws -> String {
    let queue = try DatabaseQueue(
      path: part, configuration: Connection.configuration(readOnly: false, Waiting(.seconds(5))))
    try queue.read(confirmSchema)
    // The backup itself is the copy of what it was.
    try Migrations.run(on: queue, at: instant, backup: { _ in })
    let letters = try queue.write { db in
      let row = try StationState(db)
      try StationKeeper.renew(row, at: instant, db)
      return row.letters
    }
    // The last one to let a store go brings its log into the file, and takes it away.
    try queue.close()
    guard !StoreFile(path: part).hasLog else {
      throw StoreFailure.other(path: part, detail: "the log could not be brought into the file")
    }
    return letters
  }

  // MARK: The last step

  /// - Returns: Where the store that was there is kept.
  private func putInPlace(_ part: String) throws -> String? {
    guard store.kind != .missing else {
      let number = baraza_rename_anew(part, path)
      guard number == 0 else { throw StoreFailure(errorNumber: number, path: path) }
      return nil
    }
    let hold = try hold()
    defer { sqlite3_close_v2(hold) }
    let kept = try BackupFile(of: path, before: "restore", at: instant).takingName { kept in
      try keep(as: kept)
    }
    if StoreFile(path: path).kind == .missing {
      try StoreFile(path: part).rename(to: path)
      return kept
    }
    do { try StoreFile(path: part).rename(to: path) } catch {
      // It has both names, and keeps its own.
      unlink(kept)
      throw error
    }
    return kept
  }

  /// Gives the store that is there a second name, or another one where a file can have only one. What the
  /// log of a damaged one holds goes with it.
  private func keep(as kept: String) throws(StoreFailure) {
    if link(path, kept) != 0 {
      let number = errno == EEXIST ? EEXIST : baraza_rename_anew(path, kept)
      if number == EEXIST { throw .exists(path: kept) }
      if number != 0 { throw StoreFailure(errorNumber: number, path: kept) }
    }
    for suffix in ["-wal", "-journal"] { _ = baraza_rename_anew(path + suffix, kept + suffix) }
    unlink(path + "-shm")
  }

  /// Keeps everybody else out of the store that is there, with its log in the file; nothing when it cannot be
  /// opened, which may be why a backup is to take its place.
  ///
  /// - Throws: `inUse` when others have it open.
  private func hold() throws -> OpaquePointer? {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    var code = sqlite3_open_v2(path, &connection, flags, nil)
    if code == SQLITE_OK { try Defences.put(on: connection) }
    // SQLite leaves the log only when nobody else is there.
    for statement in ["PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"] where code == SQLITE_OK {
      code = sqlite3_exec(connection, statement, nil, nil, nil)
    }
    if code == SQLITE_OK { return connection }
    sqlite3_close_v2(connection)
    if [SQLITE_BUSY, SQLITE_LOCKED].contains(code & 0xFF) { throw StoreFailure.inUse(path: path) }
    return nil
  }
}
