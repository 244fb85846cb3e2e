import Crypto
import Foundation
import GRDB

/// What binds a record of the list of changes to the one before it.
///
/// The records of one station are a chain: numbers without gaps, a count for ties that rises beyond
/// everything the store had seen (Lamport), and a hash over all that the record holds and over the
/// hash of the record before. A record that was altered, taken out or put in by another program breaks
/// the chain where it happened, and `ListOfChanges.faults` says where.
///
/// What a bulk change is about (`change_subject`) is not under the hash: it follows from the changeset
/// and only helps to find.
struct RecordSeal {
  /// The columns of `change` under the hash, in this order.
  static let columns = [
    "key", "at_ms", "author", "session", "kind", "target", "subject", "label", "backup",
    "changeset",
    "schema", "lamport", "received", "previous",
  ]

  /// The hash of a record: SHA-256, 32 bytes.
  ///
  /// Each value goes in with its type and its length before it, so that no two different records read
  /// alike.
  ///
  /// - Parameter values: Of the columns above, in their order.
  static func hash(of values: [DatabaseValue]) -> Data {
    var hasher = SHA256()
    for value in values {
      switch value.storage {
      case .null: add(0, Data(), to: &hasher)
      case .int64(let number): add(1, bytes(of: number), to: &hasher)
      case .double(let number): add(2, bytes(of: number.bitPattern), to: &hasher)
      case .string(let text): add(3, Data(text.utf8), to: &hasher)
      case .blob(let data): add(4, data, to: &hasher)
      }
    }
    return Data(hasher.finalize())
  }

  private static func add(_ type: UInt8, _ content: Data, to hasher: inout SHA256) {
    hasher.update(data: [type])
    hasher.update(data: bytes(of: Int64(content.count)))
    hasher.update(data: content)
  }

  private static func bytes(of number: some FixedWidthInteger) -> Data {
    withUnsafeBytes(of: number.bigEndian) { Data($0) }
  }
}

/// Where the list of changes ends, for each station whose records it holds.
struct ListEnd {
  /// The station that writes next.
  let keys: KeyRange
  /// The newest record of each station, by the station's 31 bits.
  private let newest: [Int64: Record]
  /// Up to where other stations' records had arrived when this one last said so, as it is stored.
  private let lastReceived: String?

  /// What the next record needs of the newest one of a station.
  private struct Record {
    let key: Int64
    let lamport: Int64
    let hash: Data?
  }

  /// One step into the table for each station.
  init(_ keys: KeyRange, _ db: Database) throws {
    self.keys = keys
    let statement = try db.cachedStatement(
      sql: "SELECT key, lamport, hash FROM change WHERE key < ? ORDER BY key DESC LIMIT 1")
    var newest: [Int64: Record] = [:]
    var limit = Int64.max
    while let row = try Row.fetchOne(statement, arguments: [limit]) {
      var reader = RowReader(row, of: "change")
      let record = Record(
        key: reader.int64(), lamport: reader.int64(), hash: reader.optionalData())
      try reader.finish()
      let station = KeyRange.station(of: record.key)
      newest[station] = record
      limit = KeyRange(station: station).base
    }
    self.newest = newest
    lastReceived =
      newest.count > 1
      ? try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT received FROM change
            WHERE received IS NOT NULL AND key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1
            """), arguments: [keys.base, keys.last]) : nil
  }

  /// The key of the next record: the number after the last, without a gap.
  ///
  /// - Throws: `UnreadableRow` when the station has no number left.
  var nextKey: Int64 {
    get throws {
      let last = newest[keys.station].map { $0.key & 0xFFFF_FFFF }
      return keys.key(try KeyRange.count(after: last, of: "change"))
    }
  }

  /// The hash of this station's last record; nothing before its first.
  var previous: Data? { newest[keys.station]?.hash }

  /// The count of the next record, beyond all that the store has seen.
  var nextLamport: Int64 {
    let last = newest.values.map(\.lamport).max() ?? 0
    return last < Int64.max ? last + 1 : last
  }

  /// Up to which number other stations' records have arrived, when some have since the last record of
  /// this one: `{"4711":12}`. Nothing when none have.
  var received: String? {
    let heads = newest.filter { $0.key != keys.station }
      .sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value.key & 0xFFFF_FFFF)" }
    let text = "{" + heads.joined(separator: ",") + "}"
    return heads.isEmpty || text == lastReceived ? nil : text
  }
}
