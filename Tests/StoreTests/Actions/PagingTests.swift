import Domain
import Store
import Testing

@Suite("Pages by key, in both directions, are the plainly sorted list")
struct PagingTests {
  static let orders = ActionSort.allCases.flatMap { sort in
    [false, true].map { ActionOrder(sort: sort, isDescending: $0) }
  }

  @Test("every sort, both directions, read forward and backward", arguments: orders)
  func pages(_ order: ActionOrder) throws {
    let (store, list) = try PlainList.store(seed: 7)
    let query = ActionQuery(order: order)
    let expected = list.found(query)
    #expect(try Self.forward(store, query, size: 17) == expected)
    #expect(try Self.backward(store, query, size: 23) == expected)
  }

  @Test("the same with filters, which take other ways through the indexes", arguments: orders)
  func filtered(_ order: ActionOrder) throws {
    let (store, list) = try PlainList.store(seed: 11)
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
      let expected = list.found(query)
      #expect(!expected.isEmpty && expected.count < 300)
      #expect(try Self.forward(store, query, size: 7) == expected)
      #expect(try Self.backward(store, query, size: 7) == expected)
      #expect(try store.count(query, upTo: 999) == ActionCount(found: expected.count))
      #expect(try store.count(query, upTo: 5) == ActionCount(found: 5, isAtLeast: true))
    }
  }

  @Test("a page at an item begins with it, and goes on from where a deleted one stood")
  func atAnItem() throws {
    let (store, list) = try PlainList.store(seed: 3)
    let query = ActionQuery(order: ActionOrder(sort: .status))
    let sorted = list.found(query)
    let (here, after) = (sorted[100], sorted[101])
    #expect(try store.actionItems(query, from: .at(here), limit: 2) == [here, after])
    _ = try store.delete(here.id)
    #expect(try store.actionItems(query, from: .at(here), limit: 1) == [after])
    #expect(try store.actionItems(query, from: .before(here), limit: 1) == [sorted[99]])
    #expect(try store.actionItems(query, from: .first, limit: 0).isEmpty)
  }

  @Test("an item that left the filter can still be followed on from")
  func leftTheFilter() throws {
    let (store, list) = try PlainList.store(seed: 5)
    let query = ActionQuery(
      statuses: [.toDo, .blocked], order: ActionOrder(sort: .status, isDescending: false))
    let sorted = list.found(query)
    let underWay = try #require(list.items.first { $0.content.status == .underWay })
    let next = try store.actionItems(query, from: .after(underWay), limit: 1)
    #expect(next.first == sorted.first { $0.content.status == .blocked })
  }

  @Test("three columns that change direction, titles among them, fit into SQLite’s parser")
  func deep() throws {
    let (store, list) = try PlainList.store(seed: 3)
    for sorts in [[ActionSort.owner, .links, .title], [.lateness, .due, .title]] {
      var query = ActionQuery(order: ActionOrder(sort: sorts[0]))
      query.then = [
        ActionOrder(sort: sorts[1], isDescending: true), ActionOrder(sort: sorts[2]),
      ]
      #expect(try Self.forward(store, query, size: 50) == list.found(query))
      query.order.isDescending = true
      query.then[1].isDescending = true
      query.then[0].isDescending = false
      #expect(try Self.backward(store, query, size: 50) == list.found(query))
    }
  }

  static func forward(
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

  static func backward(
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
