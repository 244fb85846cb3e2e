import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "Only the visible rows are held." A window of ten rows on 240 items.
@Suite("Actions: moving through a list longer than the window")
struct ActionsWindowTests {
  private let room: Room
  private let model: ActionsModel
  private let all: [ActionItem]

  init() throws {
    room = try Room(items: 240)
    model = try room.actions()
    all = try room.all()
  }

  @Test("The list begins at its first item, and holds a window only")
  func beginning() {
    #expect(all.count == 240)
    #expect(model.rows == Array(all.prefix(10)))
    #expect(model.selectedIndex == 0)
    #expect(!model.table.hasRowsAbove && model.table.hasRowsBelow)
  }

  @Test("Down goes through every item once, in the order of the list, and stops at the last")
  func down() throws {
    for expected in all {
      #expect(model.selected == expected)
      try expectWindow()
      try model.move(.down)
    }
    #expect(model.selected == all.last)
    #expect(model.rows == Array(all.suffix(10)))
    #expect(model.table.hasRowsAbove && !model.table.hasRowsBelow)
  }

  @Test(
    "A page that ends exactly with the list keeps the cursor’s row; the next goes to the very end")
  func lastPage() throws {
    for page in 1...23 {
      try model.move(.pageDown)
      #expect(model.selected == all[page * 10])
    }
    try model.move(.pageDown)
    #expect(model.selected == all.last)
    for page in 1...23 {
      try model.move(.pageUp)
      #expect(model.selected == all[239 - page * 10])
    }
    try model.move(.pageUp)
    #expect(model.selected == all.first)
  }

  @Test("Up goes through every item back to the first")
  func up() throws {
    try model.move(.last)
    for expected in all.reversed() {
      #expect(model.selected == expected)
      try expectWindow()
      try model.move(.up)
    }
    #expect(model.rows == Array(all.prefix(10)))
    #expect(!model.table.hasRowsAbove && model.table.hasRowsBelow)
  }

  @Test("Scrolling asks the store once in a screenful, and there and back within it not at all")
  func readingAhead() throws {
    let requests = Counter()
    let model = try room.actions(counting: requests)
    for _ in 0..<9 { try model.move(.down) }
    requests.count = 0
    for _ in 0..<100 { try model.move(.down) }
    #expect(requests.count == 10)
    for _ in 0..<20 { try model.move(.up) }
    for _ in 0..<20 { try model.move(.down) }
    #expect(requests.count == 10)
    #expect(model.selected == all[109])
  }

  @Test("However far one goes, only some screenfuls are held")
  func held() throws {
    for move in [ListMove.down, .pageDown, .up, .pageUp] {
      for _ in 0..<60 {
        try model.move(move)
        #expect(model.window.held.items.count <= 50)
      }
    }
  }

  @Test("Rows read ahead are read again when somebody has changed the store")
  func freshness() throws {
    for _ in 0..<15 { try model.move(.down) }
    let ahead = model.window.held.items[model.window.held.window.upperBound]
    _ = try room.store.delete(ahead.id)
    model.invalidate()
    for _ in 0..<10 { try model.move(.down) }
    #expect(!model.rows.contains { $0.id == ahead.id })
  }

  @Test("Pages follow each other without a gap or a row twice, to the very end and back")
  func pages() throws {
    var seen = model.rows
    while model.table.hasRowsBelow {
      try model.move(.pageDown)
      try expectWindow()
      seen += model.rows
    }
    #expect(seen == all)
    try model.move(.pageDown)
    #expect(model.selected == all.last)
    while model.table.hasRowsAbove {
      try model.move(.pageUp)
      try expectWindow()
    }
    try model.move(.pageUp)
    #expect(model.selected == all.first)
  }

  @Test("A last page that is not full shows the end whole, the cursor on the last item")
  func lastPage() throws {
    for _ in 0..<5 { try model.move(.down) }
    for _ in 0..<3 { try model.move(.pageDown) }
    model.viewport = Viewport(rows: 7, width: 79)
    try model.refreshIfNeeded()
    for _ in 0..<60 { try model.move(.pageDown) }
    #expect(model.rows == Array(all.suffix(7)))
    #expect(model.selected == all.last)
  }

  @Test("First and last jump, whatever the order", arguments: ActionSort.allCases)
  func jumps(sort: ActionSort) throws {
    if model.query.order.sort != sort { try model.sort(by: sort) }
    for _ in 0..<2 {
      let all = try room.all(model.query)
      try model.move(.last)
      #expect(model.rows == Array(all.suffix(10)) && model.selected == all.last)
      try model.move(.first)
      #expect(model.rows == Array(all.prefix(10)) && model.selected == all.first)
      try model.sort(by: sort)
    }
  }

  @Test("Any walk keeps the window a piece of the list", arguments: ActionSort.allCases)
  func walks(sort: ActionSort) throws {
    if model.query.order.sort != sort { try model.sort(by: sort) }
    let all = try room.all(model.query)
    let moves: [ListMove] = [.down, .pageDown, .up, .pageDown, .pageUp, .down, .pageDown, .up, .up]
    for step in 0..<90 {
      try model.move(moves[step * 7 % moves.count])
      try expectWindow(of: all)
    }
  }

  @Test("A window that grows shows more rows and keeps its item", arguments: [1, 3, 25, 300])
  func resizing(rows: Int) throws {
    for _ in 0..<120 { try model.move(.down) }
    let selected = model.selected
    model.viewport = Viewport(rows: rows, width: 79)
    try model.refreshIfNeeded()
    #expect(model.selected == selected)
    #expect(model.rows.count == min(rows, 240))
    try expectWindow()
  }

  /// The rows are neighbours in the whole list, the window is full, and it says rightly whether more
  /// lies beyond it.
  private func expectWindow(
    of list: [ActionItem]? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let list = list ?? all
    let first = try #require(model.rows.first)
    let top = try #require(list.firstIndex(of: first))
    let end = top + model.rows.count
    #expect(end <= list.count, sourceLocation: sourceLocation)
    #expect(model.rows == Array(list[top..<min(end, list.count)]), sourceLocation: sourceLocation)
    #expect(
      model.rows.count == min(model.viewport.rows, list.count), sourceLocation: sourceLocation)
    #expect(model.selected != nil, sourceLocation: sourceLocation)
    #expect(model.table.hasRowsAbove == (top > 0), sourceLocation: sourceLocation)
    #expect(model.table.hasRowsBelow == (end < list.count), sourceLocation: sourceLocation)
  }
}
