import Domain
import GRDB

/// The station that a store belongs to, as its table holds it.
struct StationRow {
  /// The 31 bits that begin the keys it gives.
  let key: Int64
  /// The letters that begin the numbers of items made here.
  let letters: String
  /// What people call it; empty until somebody has said.
  let name: String

  init(_ db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT key, letters, name FROM station")
    guard let row = try Row.fetchOne(statement) else {
      throw UnreadableRow(table: "station", detail: "no row")
    }
    var reader = RowReader(row, of: "station")
    (key, letters, name) = (reader.int64(), reader.text(), reader.text())
    try reader.finish()
    guard (1...0x7FFF_FFFF).contains(key) else {
      throw UnreadableRow(table: "station", detail: "key \(key)")
    }
  }
}
