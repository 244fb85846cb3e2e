import Domain

/// The keys that one station gives out: 31 bits of station, then 32 bits of count.
///
/// An action item numbered by this station has its ordinal as count (`A-012` counts 12), so that a
/// number that is never given twice makes a key that is never given twice. What data folders bring has
/// ranges of its own below those of stations (`LoadedKeys`). Before migration 004 loaded items took
/// keys of the loading station, those with other letters from the count 2³¹ on.
struct KeyRange: Hashable, Sendable {
  /// The station's own 31 bits.
  let station: Int64

  /// The first key of the range, which is never given out.
  var base: Int64 { station << 32 }
  /// The last key of the range.
  var last: Int64 { base | 0xFFFF_FFFF }

  /// The key with this count.
  func key(_ count: Int64) -> Int64 { base | count }

  /// The count after the last one given.
  ///
  /// - Throws: `UnreadableRow` where the stored count is none that was ever given.
  static func count(after last: Int64?, of name: String) throws -> Int64 {
    let last = last ?? 0
    guard (0..<0xFFFF_FFFF).contains(last) else {
      throw UnreadableRow(table: "counter", detail: "\(name): \(last)")
    }
    return last + 1
  }

  /// The least that a new station is called; ranges of data folders lie below.
  static let firstStation: Int64 = 0x4000_0000

  /// The most that a station is called.
  static let lastStation: Int64 = 0x7FFF_FFFF

  /// Whether a key follows from a data folder. (Stations of before migration 004 may lie below, too.)
  static func isOfFolder(_ key: Int64) -> Bool { station(of: key) < firstStation }

  /// The station that gave a key.
  static func station(of key: Int64) -> Int64 { key >> 32 }

  /// The number of a change as people are shown it.
  static func number(of change: RowKey<Change>, isForeign: Bool) -> ChangeNumber {
    ChangeNumber(
      change.numberInStation,
      mark: isForeign ? StationMarkLetters.mark(ofStation: station(of: change.rawValue)) : "")
  }

  /// The ordinal of an item numbered here, by its key; nothing for other keys.
  func ordinal(of key: Int64) -> Int? {
    let count = key & 0xFFFF_FFFF
    return key >> 32 == station && count < 0x8000_0000 ? Int(count) : nil
  }
}
