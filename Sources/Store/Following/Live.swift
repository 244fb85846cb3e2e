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
    case .reportedLink, .addedRecord, .editedRecord, .deletedRecord: 0
    case .addedItem, .deletedItem, .editedItems, .loadedFolder, .unreadable: nil
    }
  }
}
