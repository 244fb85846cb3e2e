import GRDB

/// Makes a chain of the changes that were recorded before there was one (migration 004).
enum ChangeSealing {
  /// Counts and seals all records in their order. From then on a record of this station that does not
  /// follow the one before is refused, whoever writes it.
  static func run(_ db: Database) throws {
    let isNeverEdited = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'change_is_never_edited'")
    try db.execute(sql: "DROP TRIGGER IF EXISTS change_is_never_edited")
    var end: Int64 = -1
    var previous = DatabaseValue.null
    while let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(RecordSeal.columns.joined(separator: ", ")) FROM change
          WHERE key > ? ORDER BY key LIMIT 1
          """), arguments: [end])
    {
      var values = Array(row.databaseValues)
      guard let key = Int64.fromDatabaseValue(values[0]) else { break }
      if KeyRange.station(of: key) != KeyRange.station(of: end) { previous = .null }
      let lamport = key & 0xFFFF_FFFF
      values[Place.lamport] = lamport.databaseValue
      values[Place.previous] = previous
      let hash = RecordSeal.hash(of: values)
      try db.cachedStatement(
        sql: "UPDATE change SET lamport = ?, previous = ?, hash = ? WHERE key = ?"
      ).execute(arguments: [lamport, previous, hash, key])
      previous = hash.databaseValue
      end = key
    }
    if let isNeverEdited { try db.execute(sql: isNeverEdited) }
    try db.execute(sql: follows)
  }

  /// Where the columns stand that are given anew.
  private enum Place {
    static let lamport = 11
    static let previous = 13
  }

  private static let follows = """
    CREATE TRIGGER change_follows_the_last BEFORE INSERT ON change
    WHEN new.key >> 32 = (SELECT key FROM station) AND (
      new.hash IS NULL
      OR new.previous IS NOT (SELECT hash FROM change WHERE key = new.key - 1)
      OR (new.previous IS NULL) <> ((new.key & 0xFFFFFFFF) = 1))
    BEGIN SELECT RAISE(ABORT, 'a recorded change follows the one before it'); END;
    """
}
