/// Looks for the ways to change a few of many amounts so that they add up to something else
/// (test: `SumClosingTests`).
///
/// Each place can stay as it is or be changed in one of several ways; what a way does to the sum is its
/// *difference*. Ways that change fewer places come first. The work is bounded: it ends after a number of
/// steps, after a number of ways, and when it is asked to stop, and says which it was.
struct SumSearch {
  /// One place, changed in one of its ways.
  struct Change: Hashable {
    let place: Int
    let way: Int
  }

  /// How far it came.
  enum End: Hashable {
    /// Every way was tried.
    case whole
    /// There are more ways than were wanted.
    case more
    /// All ways that change so many places were tried, and no more of them.
    case bounded(changes: Int)
  }

  /// What is to be added to the sum.
  let target: Int64
  /// At most so many places are changed.
  let mostChanges: Int
  /// At most so many ways are listed.
  let mostWays: Int

  private let differences: [[Int64]]
  /// For every place, what can come of it and those after it.
  private let ahead: [Reach]
  /// Where a difference is to be had, the places in order.
  private let byDifference: [Int64: [Change]]

  private(set) var ways: [[Change]] = []
  private var stepsLeft: Int
  private var current: [Change] = []
  private var end: End?
  private let goesOn: () -> Bool

  /// What the differences of some places can add up to.
  private struct Reach {
    var low: Int64 = 0
    var high: Int64 = 0
    var divisor: Int64 = 0

    /// Whether so many changes can bring the rest.
    func allows(_ rest: Int64, changes: Int) -> Bool {
      let count = Int64(changes)
      guard rest >= count * low, rest <= count * high else { return false }
      return divisor == 0 ? rest == 0 : rest % divisor == 0
    }
  }

  /// A search; the differences of one amount are less than 2⁵⁰, and of one place not zero.
  ///
  /// - Parameter goesOn: Asked now and then; when it says no, the search ends where it is.
  init(
    _ differences: [[Int64]], target: Int64, mostChanges: Int, mostWays: Int, steps: Int,
    goesOn: @escaping () -> Bool = { true }
  ) {
    self.differences = differences
    self.target = target
    self.mostChanges = min(mostChanges, differences.count)
    self.mostWays = mostWays
    self.goesOn = goesOn
    stepsLeft = steps
    ahead = Self.reaches(differences)
    var byDifference: [Int64: [Change]] = [:]
    for (place, ways) in differences.enumerated() {
      for (way, difference) in ways.enumerated() {
        byDifference[difference, default: []].append(Change(place: place, way: way))
      }
    }
    self.byDifference = byDifference
  }

  private static func reaches(_ differences: [[Int64]]) -> [Reach] {
    var reach = Reach()
    var reaches = [reach]
    for ways in differences.reversed() {
      for difference in ways {
        reach.low = min(reach.low, difference)
        reach.high = max(reach.high, difference)
        reach.divisor = greatestCommonDivisor(reach.divisor, difference)
      }
      reaches.append(reach)
    }
    return reaches.reversed()
  }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (first, second) = (abs(first), abs(second))
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }

  /// Searches, with one change more each time, and says how far it came.
  mutating func run() -> End {
    for changes in 0...mostChanges {
      let before = ways.count
      look(for: target, changes: changes, from: 0)
      rank(from: before)
      switch end {
      case .bounded: return .bounded(changes: changes - 1)
      case let end?: return end
      case nil: continue
      }
    }
    return mostChanges < differences.count ? .bounded(changes: mostChanges) : .whole
  }

  /// Of ways that change as many places, those whose changes are the likelier come first.
  private mutating func rank(from first: Int) {
    let found = ways[first...].enumerated().sorted { one, other in
      let ranks = (Self.rank(one.element), Self.rank(other.element))
      return ranks.0 == ranks.1 ? one.offset < other.offset : ranks.0 < ranks.1
    }
    ways.replaceSubrange(first..., with: found.map(\.element))
  }

  private static func rank(_ way: [Change]) -> Int { way.map(\.way).reduce(0, +) }

  private mutating func look(for rest: Int64, changes: Int, from place: Int) {
    guard changes > 1 else { return finish(rest, changes: changes, from: place) }
    for next in place..<max(place, differences.count - changes + 1) {
      guard ahead[next].allows(rest, changes: changes) else { return }
      for (way, difference) in differences[next].enumerated() {
        guard mayGoOn else { return }
        let left = rest - difference
        guard ahead[next + 1].allows(left, changes: changes - 1) else { continue }
        current.append(Change(place: next, way: way))
        look(for: left, changes: changes - 1, from: next + 1)
        current.removeLast()
        if end != nil { return }
      }
    }
  }

  /// The last change is looked up, not searched for.
  private mutating func finish(_ rest: Int64, changes: Int, from place: Int) {
    if changes == 0 {
      if rest == 0 { keep(current) }
      return
    }
    for last in byDifference[rest] ?? [] where last.place >= place && end == nil {
      keep(current + [last])
    }
  }

  private mutating func keep(_ way: [Change]) {
    if ways.count < mostWays { ways.append(way) } else { end = .more }
  }

  private var mayGoOn: Bool {
    mutating get {
      stepsLeft -= 1
      if stepsLeft < 0 || (stepsLeft % 512 == 0 && !goesOn()) { end = .bounded(changes: 0) }
      return end == nil
    }
  }
}
