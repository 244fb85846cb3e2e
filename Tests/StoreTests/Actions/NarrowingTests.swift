import Domain
import Driving
import Testing

@testable import Store

@Suite("Filters, orders and groups in any combination find what a plain search finds")
struct NarrowingTests {
  static let seeds = [UInt64](1...6)

  /// A query with each filter now and then, up to three columns, and perhaps groups.
  private static func query(using random: inout Dice) -> ActionQuery {
    func now(_ often: Int = 4) -> Bool { Int.random(in: 0..<often, using: &random) == 0 }
    func any<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    func order() -> ActionOrder {
      ActionOrder(sort: any(ActionSort.allCases), isDescending: now(2))
    }
    let days = ["2026-11-01", "2026-11-21", "2026-11-22"].map(Sample.day)
    var query = ActionQuery(order: order())
    if now() { query.text = any(["zon", "ela", "A-01", "divas", "zone ete", "avec off", "rien"]) }
    if now() {
      query.text = any(["fait", "fait zon", "saem lie", "quand", "zon tard fait", "quand ete lie"])
      query.meanings = Self.meanings
    }
    if now() { query.statuses = Set(ActionStatus.allCases.filter { _ in now(2) }) }
    if now(5) { query.owner = any(["DIVAS", "SAEMAPE", "MINMINES"]) }
    if now(8) { query.isUnowned = true }
    if now() { query.lateOn = any(days) }
    if now() {
      query.due = any([.undated, .between(days[0], days[1]), .between(days[1], days[2])])
    }
    if now() { query.meeting = any(["M1", "M3", ""]) }
    if now() { query.link = any([.chainLink("L1"), .budgetLine("B2.1")]) }
    if now() { query.group = any(["G1", "G2", "G9"]) }
    if now(2) { query.then = (0...Int.random(in: 0...1, using: &random)).map { _ in order() } }
    if now(3) { query.grouping = any(ActionGrouping.allCases) }
    return query
  }

  /// What words of a search stand for, one for each part of a meaning.
  private static let meanings: [String: SearchMeaning] = {
    var (done, body, linked, day, late) = (
      SearchMeaning(), SearchMeaning(), SearchMeaning(), SearchMeaning(), SearchMeaning()
    )
    done.statuses = [.done, .blocked]
    body.owners = ["SAEMAPE"]
    body.isUnowned = true
    linked.links = [.chainLink("L1"), .budgetLine("B2.1")]
    linked.meetings = ["M3"]
    day.due = [
      SearchMeaning.DayPart(days: [1, 28], months: [2]), SearchMeaning.DayPart(months: [11]),
    ]
    late.late = SearchMeaning.earliest...Sample.day("2026-11-21")
    return ["fait": done, "saem": body, "lie": linked, "quand": day, "tard": late]
  }()

  private static func queries(_ seed: UInt64) -> [ActionQuery] {
    var random = Dice(seed: seed)
    return (0..<25).map { _ in query(using: &random) }
  }

  @Test("a list read page by page, forward and backward, and its count", arguments: seeds)
  func pages(seed: UInt64) throws {
    let (store, list) = try PlainList.store(seed: seed)
    for query in Self.queries(seed) {
      let expected = list.found(query)
      #expect(try PagingTests.forward(store, query, size: 13) == expected, "\(query)")
      #expect(try PagingTests.backward(store, query, size: 19) == expected, "\(query)")
      #expect(try store.count(query, upTo: 999) == ActionCount(found: expected.count), "\(query)")
      #expect(try store.keys(query, limit: 7) == expected.prefix(7).map(\.id))
    }
  }

  @Test("a walk and every index to gather by find the same from any anchor", arguments: seeds)
  func everyWay(seed: UInt64) throws {
    let (store, list) = try PlainList.store(seed: seed)
    var random = Dice(seed: seed + 100)
    for query in Self.queries(seed + 50) {
      let found = list.found(query)
      let anchor = try #require(list.items.randomElement(using: &random))
      let after = found.filter { list.isBefore(anchor, $0, query) }
      let before = found.filter { list.isBefore($0, anchor, query) }
      let here = found.filter { $0.id == anchor.id }
      for (place, expected) in [
        (ActionAnchor.first, found), (.last, found.reversed()), (.after(anchor), after),
        (.before(anchor), before.reversed()), (.at(anchor), here + after),
      ] {
        for page in try Self.pages(store, query, ActionReading(place)) {
          #expect(page == expected.map(\.id), "\(query) \(place)")
        }
      }
    }
  }

  /// The whole rest of a list as each way gives it.
  private static func pages(
    _ store: Store, _ query: ActionQuery, _ reading: ActionReading
  ) throws -> [[RowKey<ActionItem>]] {
    try store.reading { db in
      let words = SearchWords(query)
      let drivers = ActionDrivers(query: query, words: words, db: db)
      let gathering = ActionGathering(query: query, words: words, db: db)
      let walk = try ActionWalk(query: query, words: words, db: db)
        .page(reading, limit: 999, budget: .max).items
      let ways = [drivers.byWords, drivers.byBeginnings, drivers.byLateness, .everything]
      let gathered = try (drivers.narrow + ways.compactMap { $0 }).map {
        try gathering.page($0, reading, limit: 999)
      }
      return ([walk] + gathered).map { $0.map(\.id) }
    }
  }

  @Test("each group is whole, and its tally counts it", arguments: seeds)
  func groups(seed: UInt64) throws {
    let (store, list) = try PlainList.store(seed: seed)
    for (query, grouping) in zip(Self.queries(seed + 150), Self.groupings) {
      var query = query
      query.grouping = grouping
      var expected: [ActionGroupTally] = []
      for item in list.found(query) {
        let key = Self.heading(of: item, grouping)
        if expected.last?.key != key {
          expected.append(ActionGroupTally(key: key, items: 0, late: 0))
        }
        expected[expected.count - 1].items += 1
        expected[expected.count - 1].late += item.isLate(on: Sample.today) ? 1 : 0
      }
      #expect(try store.groupTallies(query, today: Sample.today) == expected, "\(query)")
    }
  }

  private static let groupings = (0..<25).map { ActionGrouping.allCases[$0 % 4] }

  private static func heading(of item: ActionItem, _ grouping: ActionGrouping) -> ActionGroupKey {
    switch grouping {
    case .owner: .owner(item.content.owner)
    case .status: .status(item.content.status)
    case .link: .link(item.content.links.min())
    case .meeting: .meeting(item.content.meeting)
    }
  }

  @Test("a range has both its ends, in either order, also where an end has left", arguments: seeds)
  func ranges(seed: UInt64) throws {
    let (store, list) = try PlainList.store(seed: seed)
    var random = Dice(seed: seed)
    for query in Self.queries(seed + 250) {
      let ends = [
        list.items.randomElement(using: &random), list.items.randomElement(using: &random),
      ]
      let (a, b) = (try #require(ends[0]), try #require(ends[1]))
      let (first, last) = list.isBefore(a, b, query) ? (a, b) : (b, a)
      let expected = list.found(query).filter {
        !list.isBefore($0, first, query) && !list.isBefore(last, $0, query)
      }.map(\.id)
      #expect(try store.keys(between: a, and: b, in: query, limit: 999) == expected, "\(query)")
      #expect(try store.keys(between: b, and: a, in: query, limit: 999) == expected, "\(query)")
      #expect(try store.keys(between: b, and: a, in: query, limit: 3) == Array(expected.prefix(3)))
    }
  }

  @Test("items come in the order of their keys, without those that are gone")
  func byKeys() throws {
    let (store, list) = try PlainList.store(seed: 1)
    let wanted = [list.items[9], list.items[3], list.items[7]]
    _ = try store.delete(list.items[3].id)
    let keys = wanted.map(\.id) + [RowKey(rawValue: 4)]
    #expect(try store.actionItems(keys: keys) == [list.items[9], list.items[7]])
    #expect(try store.actionItems(keys: []).isEmpty)
  }
}
