import Domain
import GRDB

extension Store {
  /// The key of a change by its number, as people are shown it; nothing when there is no such change.
  /// Of two stations with the same mark it is the later one's.
  public func changeKey(number: ChangeNumber) throws(StoreFailure) -> RowKey<Change>? {
    try readingOnce { db in
      let stations = try NewestChanges(db).byStation.keys.filter { station in
        number.mark.isEmpty
          ? station == keys.station : StationMarkLetters.mark(ofStation: station) == number.mark
      }
      for station in stations.sorted(by: >) {
        let key = KeyRange(station: station).key(number.count)
        if try ChangeRow.fetch(db, RowKey(rawValue: key)) != nil { return RowKey(rawValue: key) }
      }
      return nil
    }
  }
}
