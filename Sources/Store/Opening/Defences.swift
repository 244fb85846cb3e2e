import CSQLiteSession
import GRDB

/// What every connection of this program is defended by against the file that it opens.
///
/// A store comes from a stick, from another machine, out of a folder that others may write. What stands
/// in it is run by SQLite: triggers, views, checks. So nothing in it may call what could do harm, nobody
/// writes into the tables that SQLite keeps for itself, nothing can be loaded into the program, and what
/// is larger or deeper than this program ever makes it is refused (`baraza_defend`).
enum Defences {
  /// Sets a connection up; before anything is read through it.
  ///
  /// - Parameter isDefensive: Whether tables of SQLite's own are out of reach; only the repair of the
  ///   word index needs them.
  static func put(on connection: OpaquePointer?, isDefensive: Bool = true) throws {
    guard baraza_defend(connection, isDefensive ? 1 : 0) == SQLITE_OK else {
      throw DatabaseError(resultCode: .SQLITE_ERROR, message: "SQLite cannot be set up safely")
    }
  }
}
