import Domain
import GRDB

// MARK: - Which station

extension Store {
  /// The station that this store belongs to.
  public func ownStation() throws(StoreFailure) -> Station {
    try readingOnce { db in try StationRow(db).station() }
  }

  /// Gives the station other letters, another name, or both; whatever is `nil` stays.
  ///
  /// Numbers that were given stay as they are, and the count goes on: after `A-007` comes `KOL-008`.
  ///
  /// - Throws: `StoreFailure.lettersTaken` when another station that the store knows has them.
  public func setStation(
    letters: StationLetters?, name: String?
  ) throws(StoreFailure) -> StationChange {
    try writing { db in
      let old = try StationRow(db).station()
      let letters = letters ?? old.letters
      if letters != old.letters, let other = try namesake(of: letters, db) {
        throw StoreFailure.lettersTaken(letters: letters.description, by: other)
      }
      let name = name ?? old.name
      try db.cachedStatement(sql: "UPDATE station SET letters = ?, name = ?")
        .execute(checked: [letters.description, name], of: "station")
      return StationChange(
        station: Station(key: old.key, letters: letters, name: name),
        kept: letters == old.letters ? nil : try newestNumber(besides: letters, db))
    }
  }

  /// The name of another station that has the letters; a station without a name is called by them.
  private func namesake(of letters: StationLetters, _ db: Database) throws -> String? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT name FROM other_station WHERE letters = ? AND role = 'known'"),
      arguments: [letters.description])
    return try row.map { row in
      var reader = RowReader(row, of: "other_station")
      let name = reader.text()
      try reader.finish()
      return name.isEmpty ? letters.description : name
    }
  }

  /// The newest number of an item that people have made here under other letters.
  private func newestNumber(
    besides letters: StationLetters, _ db: Database
  ) throws -> ActionNumber? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT station, ordinal, mark FROM action_item
          WHERE id BETWEEN ? AND ? AND station <> ? ORDER BY id DESC LIMIT 1
          """), arguments: [keys.base, keys.base | 0x7FFF_FFFF, letters.description])
    return try row.map { row in
      var reader = RowReader(row, of: "action_item")
      let number = ActionNumber(
        station: reader.text(), ordinal: reader.int(), mark: reader.text())
      try reader.finish()
      return number
    }
  }
}

extension StationRow {
  /// The station as the rest of the program knows it.
  func station() throws -> Station {
    guard let letters = StationLetters(letters) else {
      throw UnreadableRow(table: "station", detail: "letters '\(letters)'")
    }
    return Station(key: key, letters: letters, name: name)
  }
}
