import Domain
import Driving
import Store
import Testing
import Wording

@testable import ViewModels

/// Required: "marks (Space, ranges with `v`, all that match)"; "Selection, marks and
/// scroll belong to the row's identity, never its index".
@Suite("Marks: one by one, ranges, all; they stay with their items")
struct ActionMarksTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace
  private var model: ActionsModel { workspace.actions }

  init() throws {
    room = try Room(inFileWith: 120)
    colleague = try room.colleague()
    workspace = try room.workspace()
    try workspace.startFollowing(.watching)
  }

  private func press(_ commands: Command...) throws {
    for command in commands { workspace.handle(.command(command)) }
    try workspace.prepare()
  }

  private var markedRows: [String] { workspace.table.rows.filter(\.isMarked).map(\.id) }

  @Test("Space marks and goes down, and takes a mark off again; the foot counts")
  func single() throws {
    let rows = model.rows
    #expect(!workspace.table.hasMarks)
    try press(.mark, .mark)
    #expect(model.selected == rows[2])
    #expect(markedRows == rows.prefix(2).map(\.number.description))
    #expect(workspace.table.hasMarks)
    #expect(try workspace.foot.hasPrefix("◆ 2 marquées · 120 actions"))
    try press(.first, .mark)
    #expect(try workspace.foot.hasPrefix("◆ 1 marquée · "))
    #expect(markedRows == [rows[1].number.description])
  }

  @Test("The words in English")
  func english() throws {
    let workspace = try room.workspace(.actions, .english)
    workspace.handle(.command(.mark))
    #expect(try workspace.foot.hasPrefix("◆ 1 marked · "))
    workspace.handle(.command(.markRange))
    #expect(workspace.message?.text == "Range: move on. v or space fixes it, escape drops it.")
    #expect(try workspace.foot.hasPrefix("◆ 2 marked (range) · "))
  }

  @Test("A range moves with the cursor in both directions; v or Space fixes it, Escape drops it")
  func range() throws {
    let all = try room.all()
    for fixing in [Command.markRange, .mark] {
      try press(.first, .down, .down, .down, .markRange, .down, .down)
      #expect(markedRows == all[3...5].map(\.number.description))
      try press(.up, .up, .up, .up)
      #expect(markedRows == all[1...3].map(\.number.description))
      try press(fixing)
      #expect(model.marks.range == nil)
      #expect(model.marks.keys == Set(all[1...3].map(\.id)))
      #expect(model.selected == all[1])
      try press(.markRange, .last, .back)
      #expect(model.marks.all == Set(all[1...3].map(\.id)))
      try press(.back)
      #expect(model.marks.isEmpty)
    }
  }

  @Test("A range over many screens holds everything between its ends")
  func longRange() throws {
    let all = try room.all()
    try press(.down, .markRange, .last, .up, .markRange)
    #expect(model.marks.keys == Set(all.dropFirst().dropLast().map(\.id)))
  }

  @Test("Ctrl-A marks all that is found, and once more takes every mark off")
  func all() throws {
    workspace.showLate()
    let late = try room.all(model.query)
    try press(.markAll)
    #expect(model.marks.keys == Set(late.map(\.id)))
    try press(.back)
    #expect(try workspace.foot.hasPrefix("◆ \(late.count) marquées · 120 actions"))
    workspace.showLate()
    try press(.markAll)
    #expect(model.marks.isEmpty)
  }

  @Test("More than can be changed at once is said, and nothing is marked")
  func tooMany() throws {
    let workspace = try room.workspace { $0.actions.narrowing.bulkLimit = 50 }
    workspace.handle(.command(.markAll))
    let sentence = "Plus de 50 actions : rien n’est marqué. Resserrez le filtre."
    #expect(workspace.message?.text == sentence)
    #expect(workspace.actions.marks.isEmpty)
    for command in [Command.markRange, .last, .markRange] { workspace.handle(.command(command)) }
    #expect(workspace.message?.text == sentence)
    #expect(workspace.actions.marks.isEmpty)
  }

  @Test("Escape drops the range, then the filters, then the marks; Ctrl-A twice drops them too")
  func escape() throws {
    try press(.mark)
    workspace.showOpen()
    try press(.markRange, .down)
    try press(.back)
    #expect(model.marks.range == nil && !model.view.showsAll)
    try press(.back)
    #expect(model.view.showsAll && model.marks.keys.count == 1)
    try press(.back)
    #expect(model.marks.isEmpty)
    try press(.mark, .markAll, .markAll)
    #expect(model.marks.isEmpty)
  }

  @Test("Marked items that somebody deletes drop out with a word; the others stay")
  func deleted() throws {
    let rows = model.rows
    try press(.mark, .mark, .mark)
    _ = try colleague.delete(rows[0].id)
    _ = try colleague.delete(rows[2].id)
    #expect(try workspace.follow())
    #expect(model.marks.keys == [rows[1].id])
    #expect(workspace.message?.text == "2 actions marquées ont été supprimées.")
    workspace.handle(.command(.down))
    #expect(workspace.message == nil)
  }

  @Test("Deleting a marked item oneself needs no word")
  func ownDeletion() throws {
    try press(.mark, .up, .delete)
    workspace.handle(.letter("o"))
    try workspace.prepare()
    #expect(model.marks.isEmpty)
    #expect(workspace.message?.text.hasPrefix("A-003 supprimée.") == true)
  }

  @Test(
    "Through moves, filters, orders, groups and other people’s edits marks stay with their items",
    arguments: 1...6)
  func identity(seed: UInt64) throws {
    var generator = Dice(seed: seed)
    var expected: Set<RowKey<ActionItem>> = []
    for _ in 0..<60 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0:
        let selected = model.selected
        let before = model.marks.keys
        try press(.mark)
        if let selected { expected = before.symmetricDifference([selected.id]) }
      case 1: try model.sort(by: ActionSort.allCases.randomElement(using: &generator) ?? .due)
      case 2: try model.group(by: ActionGrouping.allCases.randomElement(using: &generator))
      case 3: try model.show(ActionView().narrowed(to: ActionView.openStatuses))
      case 4: try model.clearFilters()
      case 5: try edit(by: &generator)
      default: try model.move(ListMove.allCases.randomElement(using: &generator) ?? .down)
      }
      try workspace.prepare()
      #expect(model.marks.keys == expected)
      let visible = model.rows[model.window.shown].filter { expected.contains($0.id) }
      #expect(markedRows == visible.map(\.number.description))
    }
  }

  /// The colleague changes what decides where an item stands; the cursor stays on its item.
  private func edit(by generator: inout Dice) throws {
    let all = try room.all()
    guard let item = all.randomElement(using: &generator) else { return }
    var content = item.content
    content.due = Room.today.adding(days: Int.random(in: -40...40, using: &generator))
    content.owner = ["DIVAS", "INPP", nil].randomElement(using: &generator) ?? nil
    _ = try colleague.save(item.id, from: item.content, to: content, today: Room.today)
    let selected = model.selected?.id ?? model.ghost?.item.id
    _ = try workspace.follow()
    #expect((model.selected?.id ?? model.ghost?.item.id) == selected)
  }
}
