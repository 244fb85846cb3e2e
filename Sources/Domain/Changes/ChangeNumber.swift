/// The number of a change as people are shown it: `41`, and where another station of this store recorded
/// it (the one that a restored backup was of) with two letters of that station, `41.QF`.
public struct ChangeNumber: Hashable, Sendable, CustomStringConvertible {
  /// The count within its station, from 1.
  public let count: Int64
  /// Two letters of the station; empty for the store's own.
  public let mark: String

  /// Makes a number.
  public init(_ count: Int64, mark: String = "") {
    self.count = count
    self.mark = mark
  }

  /// Reads `41` or `41.QF`, in any case.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let mark = parts.count == 2 ? parts[1].uppercased() : ""
    guard let digits = parts.first, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let count = Int64(digits), (1...0xFFFF_FFFF).contains(count),
      parts.count == 1 || StationMarkLetters.areMark(mark)
    else { return nil }
    self.init(count, mark: mark)
  }

  /// The number as written everywhere.
  public var description: String { mark.isEmpty ? "\(count)" : "\(count).\(mark)" }
}

/// The two letters by which what another station numbered is told from one's own.
public enum StationMarkLetters {
  /// I and O, which read like digits, are not among them.
  public static let alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ"

  /// The letters of a station, by its 31 bits.
  public static func mark(ofStation station: Int64) -> String {
    let letters = Array(alphabet)
    let count = Int64(letters.count)
    let number = max(station, 0)
    return String([letters[Int(number % count)], letters[Int(number / count % count)]])
  }

  /// Whether a text is two capital letters.
  public static func areMark(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}
