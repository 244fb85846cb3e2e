import Domain
import GRDB

// MARK: - What other people do

extension Store {
  /// What has changed by commits of other connections, of this program or any other, since this was
  /// asked last; one's own writes never count.
  ///
  /// It costs some microseconds while nobody commits: the files are where they were, and SQLite's
  /// `data_version` has not moved. Only when it has is the pulse read. A commit that concerns no topic,
  /// such as a draft, gives nothing.
  public func foreignTopics() throws(StoreFailure) -> Set<StoreTopic> {
    try translating {
      try inPlace {
        try confirmPlace()
        // Not in a transaction: inside one, SQLite shows the version as of its beginning.
        return try queue.unsafeRead { db in
          let version = try LastSeen.dataVersion(db)
          guard version != lastSeen.dataVersion else { return [] }
          let pulse = try Pulse(db)
          defer { (lastSeen.dataVersion, lastSeen.pulse) = (version, pulse) }
          return pulse.topics(differingFrom: lastSeen.pulse)
        }
      }
    }
  }

  /// Whether `foreignTopics()` has any.
  public func hasForeignChanges() throws(StoreFailure) -> Bool { try !foreignTopics().isEmpty }

  /// What other sessions have recorded since this was asked last, or since the store was opened;
  /// oldest first, and of many only the last fifty.
  public func news() throws(StoreFailure) -> [Change] {
    try reading { db in
      let latest = try NewestChanges(db)
      let changes = try latest.byStation.flatMap { station, last in
        try ChangeRow.fetch(
          db, "WHERE key > ? AND key <= ? AND session <> ? ORDER BY key DESC LIMIT ?",
          [lastSeen.changes.key(of: station), last, identity.session, Store.newsLimit])
      }
      lastSeen.changes = latest
      return Array(ChangeRow.inOrder(changes).map(\.change).suffix(Store.newsLimit))
    }
  }

  private static let newsLimit = 50
}

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

  /// The pulse as it stands in the store.
  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT topic, beats FROM pulse"))
    while let row = try rows.next() {
      if let topic = StoreTopic(rawValue: row[0] ?? "") { beats[topic] = row[1] }
    }
  }

  /// The topics that have changed between two moments.
  func topics(differingFrom other: Pulse) -> Set<StoreTopic> {
    Set(StoreTopic.allCases.filter { beats[$0] != other.beats[$0] })
  }

  /// Adds the beats that came between two moments.
  mutating func advance(by after: Pulse, since before: Pulse) {
    for topic in after.topics(differingFrom: before) {
      beats[topic, default: 0] += after.beats[topic, default: 0] - before.beats[topic, default: 0]
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
