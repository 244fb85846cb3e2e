/// Looks for TOML that is nested so deeply that reading it would take the whole stack: the parser calls
/// itself for every dot of a key. (Brackets it counts by itself.)
enum TOMLNesting {
  /// Far above what settings and themes need.
  static let mostDots = 100

  /// Whether a line has more dots than any key.
  static func isTooDeep(_ line: some StringProtocol) -> Bool {
    line.utf8.count > mostDots && line.utf8.count { $0 == UInt8(ascii: ".") } > mostDots
  }
}
