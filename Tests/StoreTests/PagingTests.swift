import Domain
import Store
import Testing

/// A generator that gives the same numbers every time.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Pages by key, in both directions, are the plainly sorted list")
struct PagingTests {
  static let orders = ActionSort.allCases.flatMap { sort in
    [false, true].map { ActionOrder(sort: sort, isDescending: $0) }
  }

  /// 300 items of two stations with few distinct dues, owners, titles and links, and many without.
  private static func store(seed: UInt64) throws -> (Store, [ActionItem]) {
    var random = SeededGenerator(state: seed)
    var dossier = Sample.dossier
    let titles = ["Élaborer", "elaborer", "Zone", "zone", "Œuvre", "Officier", "Été", "Étude"]
    let owners: [Code<Stakeholder>?] = ["DIVAS", "CPISTEMA", "SAEMAPE", nil, nil]
    let links: [ActionLink] = [
      .chainLink("L1"), .budgetLine("B1.1"), .function("COORD"), .stakeholder("DIVAS"),
    ]
    let dues = [nil, "2026-11-01", "2026-11-21", "2026-11-22", "2027-02-28"]
    dossier.actionItems = (1...300).shuffled(using: &random).map { ordinal in
      let due = dues[Int.random(in: 0..<dues.count, using: &random)]
      return Sample.loaded(
        ordinal, titles[Int.random(in: 0..<titles.count, using: &random)],
        station: ordinal % 3 == 0 ? "B" : "A",
        owner: owners[Int.random(in: 0..<owners.count, using: &random)],
        due: due.map(Sample.day),
        status: ActionStatus.allCases[Int.random(in: 0..<5, using: &random)],
        links: links.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
    }
    let store = try Store.inMemory(identity: Sample.identity())
    _ = try store.load(dossier, folderName: "many")
    let all = try store.actionItems(
      ActionQuery(order: ActionOrder(sort: .number)), from: .first, limit: 1000)
    return (store, all)
  }

  /// The list as the documentation describes it: sorted, ties by number; groups keep their order in
  /// either direction.
  private static func sorted(_ items: [ActionItem], _ order: ActionOrder) -> [ActionItem] {
    let rows = items.map { (key: key($0, order.sort), item: $0) }
    let sorted = rows.sorted { a, b in
      if a.key.group != b.key.group { return a.key.group < b.key.group }
      let (low, high) = order.isDescending ? (b, a) : (a, b)
      return (low.key.text, low.item.number) < (high.key.text, high.item.number)
    }
    return sorted.map(\.item)
  }

  private static func key(_ item: ActionItem, _ sort: ActionSort) -> (group: Int, text: String) {
    let content = item.content
    switch sort {
    case .number: return (0, "")
    case .due: return (content.due == nil ? 1 : 0, content.due?.iso ?? "")
    case .lateness:
      switch content.status {
      case .toDo, .underWay, .blocked: return (content.due == nil ? 1 : 0, content.due?.iso ?? "")
      case .done: return (2, "")
      case .dropped: return (3, "")
      }
    case .status:
      return (0, String(ActionStatus.allCases.firstIndex(of: content.status) ?? 9))
    case .owner: return (content.owner == nil ? 1 : 0, content.owner?.rawValue ?? "")
    case .title: return (0, content.title.folded)
    case .links: return (content.links.isEmpty ? 1 : 0, content.links.map(\.text).min() ?? "")
    }
  }

  @Test("every sort, both directions, read forward and backward", arguments: orders)
  func pages(_ order: ActionOrder) throws {
    let (store, all) = try Self.store(seed: 7)
    let expected = Self.sorted(all, order)
    let query = ActionQuery(order: order)
    #expect(try Self.forward(store, query, size: 17) == expected)
    #expect(try Self.backward(store, query, size: 23) == expected)
  }

  @Test("the same with filters, which take other ways through the indexes", arguments: orders)
  func filtered(_ order: ActionOrder) throws {
    let (store, all) = try Self.store(seed: 11)
    let queries = [
      ActionQuery(statuses: [.blocked, .done], order: order),
      ActionQuery(statuses: [.toDo, .underWay, .blocked], order: order),
      ActionQuery(owner: "DIVAS", order: order),
      ActionQuery(lateOn: Sample.today, order: order),
      ActionQuery(statuses: [.blocked, .done], lateOn: Sample.today, order: order),
      ActionQuery(link: .chainLink("L1"), order: order),
      ActionQuery(text: "zon", statuses: [.toDo], order: order),
    ]
    for query in queries {
      let expected = Self.sorted(all.filter { Self.lets($0, through: query) }, order)
      #expect(!expected.isEmpty && expected.count < 300)
      #expect(try Self.forward(store, query, size: 7) == expected)
      #expect(try Self.backward(store, query, size: 7) == expected)
      #expect(try store.count(query, upTo: 999) == ActionCount(found: expected.count))
      #expect(try store.count(query, upTo: 5) == ActionCount(found: 5, isAtLeast: true))
    }
  }

  @Test("a page at an item begins with it, and goes on from where a deleted one stood")
  func atAnItem() throws {
    let (store, all) = try Self.store(seed: 3)
    let query = ActionQuery(order: ActionOrder(sort: .status))
    let sorted = Self.sorted(all, query.order)
    let (here, after) = (sorted[100], sorted[101])
    #expect(try store.actionItems(query, from: .at(here), limit: 2) == [here, after])
    _ = try store.delete(here.id)
    #expect(try store.actionItems(query, from: .at(here), limit: 1) == [after])
    #expect(try store.actionItems(query, from: .before(here), limit: 1) == [sorted[99]])
    #expect(try store.actionItems(query, from: .first, limit: 0).isEmpty)
  }

  @Test("an item that left the filter can still be followed on from")
  func leftTheFilter() throws {
    let (store, all) = try Self.store(seed: 5)
    let query = ActionQuery(
      statuses: [.toDo, .blocked], order: ActionOrder(sort: .status, isDescending: false))
    let sorted = Self.sorted(all.filter { Self.lets($0, through: query) }, query.order)
    let underWay = try #require(all.first { $0.content.status == .underWay })
    let next = try store.actionItems(query, from: .after(underWay), limit: 1)
    #expect(next.first == sorted.first { $0.content.status == .blocked })
  }

  private static func lets(_ item: ActionItem, through query: ActionQuery) -> Bool {
    (query.statuses.isEmpty || query.statuses.contains(item.content.status))
      && (query.owner == nil || query.owner == item.content.owner)
      && (query.lateOn.map(item.isLate) ?? true)
      && (query.link.map { item.content.links.contains($0) } ?? true)
      && (query.text.isEmpty || item.content.title.folded.hasPrefix(query.text))
  }

  private static func forward(
    _ store: Store, _ query: ActionQuery, size: Int
  ) throws -> [ActionItem] {
    var items = try store.actionItems(query, from: .first, limit: size)
    while let last = items.last {
      let page = try store.actionItems(query, from: .after(last), limit: size)
      if page.isEmpty { break }
      items += page
    }
    return items
  }

  private static func backward(
    _ store: Store, _ query: ActionQuery, size: Int
  ) throws -> [ActionItem] {
    var items = try store.actionItems(query, from: .last, limit: size)
    while let first = items.first {
      let page = try store.actionItems(query, from: .before(first), limit: size)
      if page.isEmpty { break }
      items = page + items
    }
    return items
  }
}
