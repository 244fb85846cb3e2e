/// How many rows of a list are at most fetched and sorted, rather than walked to (see `ActionListing`).
enum GatherLimit {
  static let usual = 5000
  /// Where a walk would be a long one.
  static let long = 4 * usual
}
