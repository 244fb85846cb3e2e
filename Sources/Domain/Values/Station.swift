/// One installation with its own store.
public struct Station: Hashable, Sendable {
  /// The 31 bits that begin every key given here; no two stations have the same.
  public let key: Int64
  /// The letters that begin the numbers of action items made here, `KOL` in `KOL-012`.
  public let letters: StationLetters
  /// What people call it; empty until somebody has said.
  public let name: String

  /// Makes a station.
  public init(key: Int64, letters: StationLetters, name: String) {
    self.key = key
    self.letters = letters
    self.name = name
  }
}

/// The letters of a station: one to four, from A to Z.
public struct StationLetters: Hashable, Sendable, CustomStringConvertible {
  /// The letters, in capitals.
  public let description: String

  /// Reads letters, in capitals or not; nothing when they are none, too many, or not from A to Z.
  public init?(_ text: some StringProtocol) {
    let isFit = (1...4).contains(text.utf8.count) && text.allSatisfy { $0.isASCII && $0.isLetter }
    guard isFit else { return nil }
    description = text.uppercased()
  }
}

/// What became of giving a station other letters or another name.
public struct StationChange: Hashable, Sendable {
  /// The station as it is now.
  public let station: Station
  /// The newest number that people have made under other letters; such numbers stay as they are.
  public let kept: ActionNumber?

  /// Makes an outcome.
  public init(station: Station, kept: ActionNumber?) {
    self.station = station
    self.kept = kept
  }
}
