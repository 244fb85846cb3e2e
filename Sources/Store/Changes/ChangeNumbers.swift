import Domain
import GRDB

extension Store {
  /// The key of a change by its number within this station, as people are shown it; nothing when
  /// there is no such change.
  public func changeKey(number: Int64) throws(StoreFailure) -> RowKey<Change>? {
    guard number > 0, number <= keys.last - keys.base else { return nil }
    return try readingOnce { db in
      try Int64.fetchOne(
        db, sql: "SELECT key FROM change WHERE key = ?", arguments: [keys.key(number)]
      ).map { RowKey(rawValue: $0) }
    }
  }
}
