import Domain
import Testing
import ViewModels
import Wording

@Suite("The budget's tree folds, and its selection belongs to the row")
struct BudgetTreeTests {
  let model: BudgetModel

  init() throws {
    model = BudgetModel(facts: try BudgetFixture.lualaba(), Surroundings(wording: Wording(.french)))
  }

  var outline: [String] { model.table.rows.map { $0.cells[0].text } }

  @Test("At 80×24 the room sees 1.500.00$US at once, among ten rows")
  func ambiguousAtOnce() {
    #expect(model.viewport == Viewport(rows: 10, width: 80))
    #expect(model.table.rows.count == 10)
    #expect(model.table.rows.contains { $0.cells[1].text == "1.500.00$US" })
    #expect(model.table.hasRowsBelow && !model.table.hasRowsAbove)
  }

  @Test(
    "At first groups are unfolded to actions, and only an action with an ambiguous line further")
  func firstFolding() {
    model.viewport = Viewport(rows: 100, width: 80)
    #expect(
      outline.map { String($0.prefix(8)) } == [
        "▾1 Mettr", "   1 Enq", "  ▸2 Pré", "  ▾03 Ai", "     Sen", "     Int", "     App",
        "   04 Se", "   05 Di", "   06 Di", "   07 Ap", "   08 Ap", "▾2 Gouve", "   1 Éca",
        "   2 Ser", "▾3 Devoi", "   1 Vul", "   Autre", "   2 Ass", "   3 Vul", "   4 Cré",
        "   5 Loc", " Total ·",
      ])
  }

  @Test("An action with one line is one row: the line, under the action's printed number")
  func onlyLine() throws {
    try model.goTo(.line("B1.4"))
    #expect(model.table.rows.first { $0.isSelected }?.cells[0].text.hasPrefix("   04 ") == true)
    #expect(model.table.rows.first { $0.isSelected }?.cells[1].text == "300 000$US")
    #expect(
      model.detailLines.contains("Action | 04 Sensibiliser les parents à leur responsabilité"))
    #expect(model.detailLines.contains("Ligne | Sensibiliser les parents à leur responsabilité"))
    let before = outline
    model.toggle()
    #expect(outline == before)
  }

  @Test("Toggling a group or an action folds and unfolds it, and the selection stays")
  func toggling() throws {
    model.viewport = Viewport(rows: 100, width: 80)
    let before = outline
    try model.goTo(.group("G1"))
    model.toggle()
    #expect(outline.first?.hasPrefix("▸1 ") == true)
    #expect(outline.count == before.count - 11)
    #expect(model.selected == .group("G1"))
    model.toggle()
    #expect(outline == before)
    try model.goTo(.action("G1-A2"))
    model.toggle()
    #expect(outline.count == before.count + 2)
    #expect(model.selected == .action("G1-A2"))
    try model.goTo(.plan("LUALABA"))
    model.toggle()
    #expect(outline.count == before.count + 2)
  }

  @Test(
    "Expanding all shows 19 lines, 2 actions of several, 3 groups, the total; folding all, 4 rows")
  func allOrNothing() {
    model.viewport = Viewport(rows: 100, width: 80)
    model.expandAll()
    #expect(outline.count == 19 + 2 + 3 + 1)
    model.collapseAll()
    #expect(outline.map { $0.prefix(2) } == ["▸1", "▸2", "▸3", " T"])
  }

  @Test("Folding a row away selects what it was folded under")
  func foldedAway() throws {
    try model.goTo(.line("B1.3b"))
    model.collapseAll()
    #expect(model.selected == .group("G1"))
    #expect(model.table.rows.filter(\.isSelected).count == 1)
  }

  @Test("The selection is an identity: rows that appear above do not move it")
  func selectionByIdentity() throws {
    try model.goTo(.line("B2.2"))
    let facts = model.facts
    model.facts.lines.insert(BudgetFixture.line("B0", of: "G1-A1", "1 000$"), at: 0)
    #expect(model.selected == .line("B2.2"))
    #expect(model.table.rows.first { $0.isSelected }?.cells[1].text == "20 000$US")
    model.expandAll()
    #expect(model.selected == .line("B2.2"))
    model.facts = facts
    #expect(model.selected == .line("B2.2"))
  }

  @Test("A selected line that gets a sibling while folded hands over to its action")
  func sibling() throws {
    try model.goTo(.line("B1.1"))
    model.facts.lines.append(BudgetFixture.line("B1.1b", of: "G1-A1", "1 000$"))
    #expect(model.selected == .action("G1-A1"))
    model.facts.lines.removeLast()
    #expect(model.selected == .line("B1.1"))
  }

  @Test("When the selected row vanishes, the row that took its place is selected")
  func vanished() throws {
    try model.goTo(.line("B1.5"))
    model.facts.actions.removeAll { $0.id == "G1-A5" }
    model.facts.lines.removeAll { $0.id == "B1.5" }
    #expect(model.selected == .line("B1.6"))
  }

  @Test("Folding survives a change of the facts; what is new is unfolded like at first")
  func foldingSurvives() throws {
    model.viewport = Viewport(rows: 100, width: 80)
    try model.goTo(.group("G2"))
    model.toggle()
    model.facts.groups.append(BudgetFixture.group("G4", 4, "1 000$", in: "LUALABA"))
    model.facts.actions.append(BudgetFixture.action("A4", of: "G4", "1", in: "LUALABA"))
    model.facts.lines.append(BudgetFixture.line("B4", of: "A4", "1 000$", in: "LUALABA"))
    #expect(outline.contains { $0.hasPrefix("▸2 ") })
    #expect(outline.contains { $0.hasPrefix("▾4 ") })
    #expect(outline.contains("   1 action A4"))
  }

  @Test("The selection is always among the visible rows", arguments: [1, 3, 10])
  func inSight(rows: Int) {
    model.viewport = Viewport(rows: rows, width: 80)
    for move in [ListMove.last, .pageUp, .up, .first, .pageDown, .down, .down] {
      model.move(move)
      #expect(model.table.rows.count == rows)
      #expect(model.table.rows.filter(\.isSelected).count == 1)
    }
    model.move(.last)
    #expect(model.selected == .plan("LUALABA"))
    #expect(!model.table.hasRowsBelow && model.table.hasRowsAbove)
  }

  @Test("A terminal that shrinks keeps the selected row in sight")
  func shrinking() throws {
    try model.goTo(.line("B1.5"))
    model.viewport.rows = 3
    #expect(model.table.rows.count == 3)
    #expect(model.table.rows.filter(\.isSelected).map { $0.cells[1].text } == ["4 000 000$ US"])
    model.viewport.rows = 100
    #expect(!model.table.hasRowsAbove && model.selected == .line("B1.5"))
  }
}
