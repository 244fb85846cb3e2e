import Domain
import Foundation
import GRDB

/// Goes along the list of changes and says where a station's chain is broken.
///
/// One fault is told for one cause: after a record that was altered or is missing, the next one is
/// compared with what stands there, not with what should have stood there.
struct ChainCheck {
  private(set) var faults: [StoreFault] = []
  private var last: (key: Int64, lamport: Int64, hash: Data?)?

  /// Reads the whole list, a row at a time.
  static func faults(_ db: Database) throws -> [StoreFault] {
    var check = ChainCheck()
    let columns = (RecordSeal.columns + ["hash"]).joined(separator: ", ")
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM change ORDER BY key")
    while let row = try rows.next() { check.add(Array(row.databaseValues)) }
    return check.faults
  }

  private mutating func add(_ values: [DatabaseValue]) {
    let record = Dictionary(zip(RecordSeal.columns + ["hash"], values)) { first, _ in first }
    guard let key = record["key"].flatMap({ Int64.fromDatabaseValue($0) }) else { return }
    let lamport = record["lamport"].flatMap { Int64.fromDatabaseValue($0) } ?? 0
    let hash = record["hash"].flatMap { Data.fromDatabaseValue($0) }
    let station = KeyRange.station(of: key)
    let before = last.flatMap { KeyRange.station(of: $0.key) == station ? $0 : nil }
    let expected = (before?.key ?? KeyRange(station: station).base) + 1
    if key > expected {
      faults.append(
        .changesMissing(from: RowKey(rawValue: expected), through: RowKey(rawValue: key - 1)))
    } else if record["previous"].flatMap({ Data.fromDatabaseValue($0) }) != before?.hash
      || lamport <= before?.lamport ?? 0
    {
      faults.append(.changeDoesNotFollow(RowKey(rawValue: key)))
    }
    if hash != RecordSeal.hash(of: Array(values.dropLast())) {
      faults.append(.changeAltered(RowKey(rawValue: key)))
    }
    last = (key, lamport, hash)
  }
}
