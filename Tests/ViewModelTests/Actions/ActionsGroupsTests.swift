import Domain
import Driving
import Testing
import Wording

@testable import ViewModels

/// Required: "group by owner, status, link or meeting with counts and late counts".
@Suite("Groups: headings with counts, and no item passed over")
struct ActionsGroupsTests {
  private let room: Room
  private let model: ActionsModel

  init() throws {
    room = try Room(items: 240)
    model = try room.actions()
  }

  /// What the screen shows: headings and numbers, in order.
  private var lines: [String] {
    model.table.rows.map { $0.kind == .heading ? $0.cells.map(\.text).joined() : $0.id }
  }

  private var shownNumbers: [String] {
    model.table.rows.filter { $0.kind == .item }.map(\.id)
  }

  private func group(_ grouping: ActionGrouping) throws -> [ActionItem] {
    try model.group(by: grouping)
    try model.refreshIfNeeded()
    return try room.all(model.query)
  }

  @Test("A heading says name, count and how many are late, with sign and word")
  func headings() throws {
    let all = try group(.status)
    let toDo = all.filter { $0.content.status == .toDo }
    let late = toDo.filter { $0.isLate(on: Room.today) }.count
    #expect(lines[0] == "── ○ à faire ── \(toDo.count) actions  ! \(late) en retard")
    let heading = try #require(model.table.rows.first)
    #expect(heading.cells.last?.tone == .late)
    #expect(heading.cells[1].tone == .toDo)
  }

  @Test("The same in English, and under a filter only what is found is counted")
  func english() throws {
    let model = try room.actions(.english)
    try model.show(ActionView().narrowed(to: .owner(.certain("DIVAS"))))
    try model.group(by: .owner)
    try model.refreshIfNeeded()
    let found = try room.all(model.query)
    let late = found.filter { $0.isLate(on: Room.today) }.count
    let heading = model.table.rows[0].cells.map(\.text).joined()
    #expect(heading == "── DIVAS ── \(found.count) actions  ! \(late) late")
  }

  @Test(
    "Every grouping keeps its groups whole, in the store’s order",
    arguments: ActionGrouping.allCases)
  func whole(grouping: ActionGrouping) throws {
    let all = try group(grouping)
    let keys = all.map { ActionGroupKey(of: $0, by: grouping) }
    let tallies = try room.store.groupTallies(model.query, today: Room.today)
    var order: [ActionGroupKey] = []
    for key in keys where order.last != key { order.append(key) }
    #expect(order == tallies.map(\.key))
    try model.move(.last)
    #expect(shownNumbers.last == all.last?.number.description)
  }

  @Test(
    "Wherever the cursor is: a heading on top, the cursor in sight, rows enough and not too many",
    arguments: ActionGrouping.allCases)
  func moving(grouping: ActionGrouping) throws {
    let all = try group(grouping)
    var generator = Dice(seed: 7)
    var place = 0
    for _ in 0..<300 {
      let move = ListMove.allCases.randomElement(using: &generator) ?? .down
      try model.move(move)
      try model.refreshIfNeeded()
      place = try #require(all.firstIndex { $0.id == model.selected?.id })
      let table = model.table
      #expect(table.rows.first?.kind == .heading, "\(move)")
      #expect(table.rows.count <= 10)
      #expect(table.rows.filter(\.isSelected).map(\.id) == [all[place].number.description])
      let top = try #require(all.firstIndex { $0.number.description == shownNumbers.first })
      #expect(shownNumbers == all[top..<top + shownNumbers.count].map(\.number.description))
      #expect(table.hasRowsAbove == (top > 0))
      #expect(table.hasRowsBelow == (top + shownNumbers.count < all.count))
      expectHeadings(table, grouping)
    }
  }

  /// Each item stands under its own heading, and no heading stands alone.
  private func expectHeadings(_ table: TablePresentation, _ grouping: ActionGrouping) {
    var key: ActionGroupKey?
    for (index, row) in table.rows.enumerated() {
      if row.kind == .heading {
        key = nil
        #expect(index + 1 < table.rows.count && table.rows[index + 1].kind == .item)
        continue
      }
      let item = model.rows.first { $0.number.description == row.id }
      let own = item.map { ActionGroupKey(of: $0, by: grouping) }
      #expect(key == nil || key == own)
      key = own
    }
  }

  @Test("Paging down and up again shows every item", arguments: ActionGrouping.allCases)
  func paging(grouping: ActionGrouping) throws {
    let all = try group(grouping).map(\.number.description)
    for move in [ListMove.pageDown, .pageUp] {
      var seen = Set(shownNumbers)
      for _ in 0..<all.count
      where model.selectedNumber != (move == .pageDown ? all.last : all.first) {
        try model.move(move)
        seen.formUnion(shownNumbers)
      }
      #expect(seen == Set(all), "\(Set(all).subtracting(seen).sorted())")
    }
  }

  @Test("Going down by single steps shows every item in its order")
  func steps() throws {
    let all = try group(.owner)
    for item in all {
      #expect(model.selected?.id == item.id)
      try model.move(.down)
    }
  }

  @Test("Counts are read once, and again when something may have changed or the filter has")
  func tallies() throws {
    var requests = 0
    let workspace = try room.workspace { client in
      let read = client.actions.narrowing.groupTallies
      client.actions.narrowing.groupTallies = {
        requests += 1
        return try read($0, $1)
      }
    }
    try workspace.prepare()
    #expect(requests == 0)
    workspace.handle(.command(.group))
    workspace.choose("responsable")
    for _ in 0..<5 {
      workspace.handle(.command(.down))
      try workspace.prepare()
    }
    #expect(requests == 1)
    workspace.handle(.command(.markDone))
    try workspace.prepare()
    #expect(requests == 2)
    workspace.showLate()
    try workspace.prepare()
    #expect(requests == 3)
  }

  @Test("r and Enter on the first line divides the list no longer")
  func none() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.group))
    workspace.choose("statut")
    #expect(workspace.table.rows.contains { $0.kind == .heading })
    workspace.handle(.command(.group))
    #expect(workspace.menuChoice == "statut")
    workspace.choose("ne pas regrouper")
    #expect(!workspace.table.rows.contains { $0.kind == .heading })
  }
}
