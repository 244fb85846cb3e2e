import Domain
import GRDB

// MARK: - What a wrong clock has done

extension Store {
  /// How many of this station's last changes are looked at: a clock that was wrong for a while has dated the
  /// very last ones wrongly, too.
  private static let changesLookedAt = 1000

  /// The latest moment at which this station has changed the store, by its clock then; nothing where it has
  /// changed nothing. A clock that is before it now is wrong, or was.
  public func latestMoment() throws(StoreFailure) -> Instant? {
    try reading { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT max(at_ms) FROM (
            SELECT at_ms FROM change WHERE key BETWEEN ? AND ? ORDER BY key DESC
            LIMIT \(Self.changesLookedAt))
          """, arguments: [keys.base, keys.last])
      let milliseconds: Int64? = row?.readable(0)
      return milliseconds.map { Instant(milliseconds: $0) }
    }
  }

  /// The items that were closed before they were made, as a clock without its battery dates them.
  static func closedBeforeMade(_ db: Database) throws -> [StoreFault] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT station, ordinal, mark, created, closed FROM action_item
        WHERE closed < created ORDER BY station, ordinal, mark
        """)
    return try RowList.read(rows, naming: [0, 1]) { row in
      var reader = RowReader(row, of: "action_item")
      let number = ActionNumber(
        station: reader.text(), ordinal: reader.int(), mark: reader.text())
      let (made, closed) = (try reader.day(), try reader.day())
      try reader.finish()
      return .closedBeforeMade(number, made: made, closed: closed)
    }
  }
}
