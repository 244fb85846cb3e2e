import CSQLiteSession
import GRDB

/// What every connection of this program is defended by against the file that it opens.
///
/// A store comes from a stick, from another machine, out of a folder that others may write. What stands
/// in it is run by SQLite: triggers, views, checks. So nothing in it may call what could do harm, nobody
/// writes into the tables that SQLite keeps for itself, nothing can be loaded into the program, and what
/// is larger or deeper than this program ever makes it is refused (`baraza_defend`).
///
/// What the schema calls is trusted by nobody but a connection that writes, because the triggers that keep the
/// word index write to a virtual table, which SQLite 3.40 lets only a trusted schema do. Such a connection is
/// opened after the schema has been compared with what the migrations make (`SchemaComparison`), and compares
/// it again before it writes when somebody has changed it since (`SchemaWatch`).
enum Defences {
  /// Sets a connection up; before anything is read through it.
  ///
  /// - Parameters:
  ///   - connection: The connection.
  ///   - isDefensive: Whether tables of SQLite's own are out of reach; only the repair of the word index
  ///     needs them.
  ///   - trustsSchema: Whether the schema may write to virtual tables; only for a schema that is known.
  static func put(
    on connection: OpaquePointer?, isDefensive: Bool = true, trustsSchema: Bool = false
  ) throws {
    let code = baraza_defend(connection, isDefensive ? 1 : 0, trustsSchema ? 1 : 0)
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: .SQLITE_ERROR, message: "SQLite cannot be set up safely")
    }
  }
}
