import Domain
import GRDB

// MARK: - What other people do

extension Store {
  /// What other connections, of this program or any other, have done since this was asked last, or
  /// since the store was opened; one's own writes never count. Of many changes the last fifty are told.
  ///
  /// It costs some microseconds while nobody commits: the files are where they were, and SQLite's
  /// `data_version` has not moved. Only when it has is the pulse read. A commit that concerns no topic,
  /// such as a draft, gives nothing.
  public func news() throws(StoreFailure) -> StoreNews {
    var news = try newsOfCommits()
    if processes?.takeLoss() == true { news.topics.insert(.sessions) }
    return news
  }

  private func newsOfCommits() throws(StoreFailure) -> StoreNews {
    try translating {
      try inPlace {
        try confirmPlace()
        return try queue.unsafeRead { db in
          // Not in a transaction: inside one, SQLite shows the version as of its beginning.
          let version = try LastSeen.dataVersion(db)
          guard version != lastSeen.dataVersion else { return StoreNews() }
          let news = try Store.atOneMoment(db) { try self.news(db) }
          lastSeen.dataVersion = version
          return news
        }
      }
    }
  }

  private func news(_ db: Database) throws -> StoreNews {
    let pulse = try Pulse(db)
    let topics = pulse.topics(differingFrom: lastSeen.pulse)
    guard !topics.isEmpty else { return StoreNews() }
    let changes = try newChanges(db)
    let rows = changes.map(\.label.editedRows)
    let beats = pulse.beats(of: .items, since: lastSeen.pulse)
    lastSeen.pulse = pulse
    return StoreNews(
      topics: topics, changes: changes,
      isWholeOfItems: !rows.contains(nil) && rows.compactMap(\.self).reduce(0, +) == beats)
  }

  private func newChanges(_ db: Database) throws -> [Change] {
    let latest = try NewestChanges(db)
    let changes = try latest.byStation.flatMap { station, last in
      try ChangeRow.fetch(
        db, "WHERE key > ? AND key <= ? AND session <> ? ORDER BY key DESC LIMIT ?",
        [lastSeen.changes.key(of: station), last, identity.session, Store.newsLimit])
    }
    lastSeen.changes = latest
    return Array(ChangeRow.inOrder(changes).map(\.change).suffix(Store.newsLimit))
  }

  private static let newsLimit = 50
}

extension ChangeLabel {
  /// How many rows of items and their links were written, and so how often the pulse of the items
  /// has beaten; nothing where that depends on more than the label tells.
  fileprivate var editedRows: Int64? {
    switch self {
    case .editedItem(_, let fields): fields.contains(.links) ? nil : 1
    case .undid(let label), .redid(let label): label.editedRows
    case .reportedLink: 0
    case .addedItem, .deletedItem, .editedItems, .loadedFolder: nil
    }
  }
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

  /// How often a topic has changed between two moments.
  func beats(of topic: StoreTopic, since other: Pulse) -> Int64 {
    beats[topic, default: 0] - other.beats[topic, default: 0]
  }

  /// Adds the beats that came between two moments.
  mutating func advance(by after: Pulse, since before: Pulse) {
    for topic in after.topics(differingFrom: before) {
      beats[topic, default: 0] += after.beats(of: topic, since: before)
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
