import Crypto
import Foundation
import GRDB

/// What binds a record of the list of changes to the one before it.
///
/// The records of one station are a chain: numbers without gaps, a count for ties that rises beyond
/// everything the store had seen (Lamport), and a hash over all that the record holds and over the
/// hash of the record before. A record that was altered, taken out or put in by another program breaks
/// the chain where it happened, and `ChainCheck` says where.
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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    for value in values {
      switch value.storage {
      case .null: head(0, 0, of: &bytes)
      case .int64(let number): add(1, number, to: &bytes)
      case .double(let number): add(2, Int64(bitPattern: number.bitPattern), to: &bytes)
      case .string(let text):
        head(3, text.utf8.count, of: &bytes)
        bytes.append(contentsOf: text.utf8)
      case .blob(let data):
        head(4, data.count, of: &bytes)
        data.withUnsafeBytes { bytes.append(contentsOf: $0) }
      }
    }
    return Data(SHA256.hash(data: bytes))
  }

  private static func add(_ type: UInt8, _ number: Int64, to bytes: inout [UInt8]) {
    head(type, 8, of: &bytes)
    append(number, to: &bytes)
  }

  /// What stands before a value: its type and its length.
  private static func head(_ type: UInt8, _ length: Int, of bytes: inout [UInt8]) {
    bytes.append(type)
    append(Int64(length), to: &bytes)
  }

  private static func append(_ number: Int64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Where the list of changes ends, for each station whose records it holds.
struct ListEnd {
  /// The station that writes next.
  let keys: KeyRange
  /// The newest record of each station, those with higher keys first.
  private let newest: [Record]
  /// The newest record of the station that writes next.
  private let own: Record?
  /// Up to where other stations' records had arrived when this one last said so, as it is stored.
  private let lastReceived: String?

  /// What the next record needs of the newest one of a station.
  private struct Record {
    let key: Int64
    let lamport: Int64
    let hash: Data?

    var station: Int64 { KeyRange.station(of: key) }
  }

  /// One step into the table for each station, and one more that finds no other.
  init(_ keys: KeyRange, _ db: Database) throws {
    self.keys = keys
    let latest = try db.cachedStatement(
      sql: "SELECT key, lamport, hash FROM change WHERE key < ? ORDER BY key DESC LIMIT 1")
    var newest: [Record] = []
    var bound = Int64.max
    while let row = try Row.fetchOne(latest, arguments: [bound]) {
      var reader = RowReader(row, of: "change")
      let record = Record(
        key: reader.int64(), lamport: reader.int64(), hash: reader.optionalData())
      try reader.finish()
      newest.append(record)
      bound = KeyRange(station: record.station).base
    }
    self.newest = newest
    own = newest.first { $0.station == keys.station }
    lastReceived =
      newest.count > 1
      ? try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT received FROM change INDEXED BY change_by_received
            WHERE received IS NOT NULL AND key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1
            """), arguments: [keys.base, keys.last]) : nil
  }

  /// The key of the next record: the number after the last, without a gap.
  ///
  /// - Throws: `UnreadableRow` when the station has no number left.
  var nextKey: Int64 {
    get throws {
      let last = own.map { $0.key & 0xFFFF_FFFF }
      return keys.key(try KeyRange.count(after: last, of: "change"))
    }
  }

  /// The hash of this station's last record; nothing before its first.
  var previous: Data? { own?.hash }

  /// The count of the next record, beyond all that the store has seen.
  var nextLamport: Int64 {
    let last = newest.map(\.lamport).max() ?? 0
    return last < Int64.max ? last + 1 : last
  }

  /// Up to which number other stations' records have arrived, when some have since the last record of
  /// this one: `{"4711":12}`. Nothing when none have.
  var received: String? {
    let heads = newest.reversed().filter { $0.station != keys.station }
      .map { "\"\($0.station)\":\($0.key & 0xFFFF_FFFF)" }
    let text = "{" + heads.joined(separator: ",") + "}"
    return heads.isEmpty || text == lastReceived ? nil : text
  }
}
