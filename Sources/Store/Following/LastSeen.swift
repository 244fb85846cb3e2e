import Domain
import GRDB

/// What a session knows of a store, to tell what is new.
struct LastSeen {
  /// SQLite's own count of the commits of other connections; means nothing by itself.
  var dataVersion: Int64
  /// How often each topic had changed.
  var pulse: Pulse
  /// The newest recorded changes.
  var changes: NewestChanges

  /// Everything as it is now.
  init(_ db: Database) throws {
    dataVersion = try LastSeen.dataVersion(db)
    pulse = try Pulse(db)
    changes = try NewestChanges(db)
  }

  /// Unlike any that SQLite gives.
  static let unknownVersion: Int64 = -1

  static func dataVersion(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
  }
}

/// How often each topic has changed, as triggers count it, whoever writes.
struct Pulse {
  private var beats: [StoreTopic: Int64] = [:]

  /// The pulse as it stands in the store; counts that cannot be read are missing. Counts may be any
  /// number, so nothing here fails at the greatest one.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT topic, beats FROM pulse"))
    while let row = try rows.next() {
      var reader = RowReader(row, of: "pulse")
      let (name, count) = (reader.text(), reader.int64())
      if reader.isWhole, let topic = StoreTopic(rawValue: name) { beats[topic] = count }
    }
  }

  /// The topics that have changed between two moments.
  func topics(differingFrom other: Pulse) -> Set<StoreTopic> {
    Set(StoreTopic.allCases.filter { beats[$0] != other.beats[$0] })
  }

  /// How often a topic has changed between two moments.
  func beats(of topic: StoreTopic, since other: Pulse) -> Int64 {
    beats[topic, default: 0] &- other.beats[topic, default: 0]
  }

  /// Adds the beats that came between two moments.
  mutating func advance(by after: Pulse, since before: Pulse) {
    for topic in after.topics(differingFrom: before) {
      beats[topic, default: 0] &+= after.beats(of: topic, since: before)
    }
  }

  /// Topics of which the store keeps no count.
  var missing: [StoreTopic] { StoreTopic.allCases.filter { beats[$0] == nil } }
}

/// The newest recorded change of each station whose changes the store holds. Keys rise within a
/// station only, so "newer than" needs one of them for each.
struct NewestChanges {
  /// By the station's 31 bits.
  private(set) var byStation: [Int64: Int64] = [:]

  /// As it stands in the store: one step into the table for each station.
  init(_ db: Database) throws {
    let statement = try db.cachedStatement(sql: "SELECT max(key) FROM change WHERE key < ?")
    var limit = Int64.max
    while let key = try Int64.fetchOne(statement, arguments: [limit]) {
      let station = KeyRange.station(of: key)
      byStation[station] = key
      limit = KeyRange(station: station).base
    }
  }

  /// The newest key of a station; before any key it can give when there is none.
  func key(of station: Int64) -> Int64 { byStation[station] ?? KeyRange(station: station).base - 1 }
}
