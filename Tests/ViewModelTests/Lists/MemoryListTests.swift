import CustomDump
import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("A list held in memory: sorted, narrowed and searched, with the selection by identity")
struct MemoryListTests {
  private let model = SmallIndicators.model()

  // MARK: - Order

  @Test("A click on a heading sorts by it, a second one turns the order round")
  func clicks() throws {
    #expect(model.table.columns[0].title == "Code ▲")
    #expect(try model.sort(byColumn: 1))
    expectNoDifference(model.codes, ["I-2", "I-1", "I-4", "I-3"])
    #expect(model.table.columns[1].title == "Indicateur ▲")
    #expect(try model.sort(byColumn: 1))
    expectNoDifference(model.codes, ["I-3", "I-1", "I-4", "I-2"])
    #expect(model.table.columns[1].title == "Indicateur ▼")
    #expect(try model.sort(byColumn: 1))
    #expect(model.table.columns[1].title == "Indicateur ▲")
    #expect(try !model.sort(byColumn: 5))
  }

  @Test("Numbers are sorted as numbers; what is missing stands last either way")
  func numbers() throws {
    _ = try model.sort(byColumn: 3)
    expectNoDifference(model.codes, ["I-3", "I-2", "I-1", "I-4"])
    _ = try model.sort(byColumn: 3)
    expectNoDifference(model.codes, ["I-2", "I-3", "I-1", "I-4"])
  }

  @Test("The selection stays with its row; a cursor at the very top stays at the top")
  func selection() throws {
    _ = try model.sort(byColumn: 1)
    #expect(model.selectedCode == "I-2")
    model.move(.down)
    _ = try model.sort(byColumn: 0)
    #expect(model.selectedCode == "I-1")
    model.move(.last)
    _ = try model.sort(byColumn: 1)
    #expect(model.selectedCode == "I-4")
  }

  @Test("The dialogue offers the columns in sight, and Enter sorts by the chosen one")
  func sortDialogue() throws {
    var dialogue = model.sortDialogue()
    _ = try dialogue.take(.letter("C"), model.surroundings)
    #expect(model.sortMenu.names == ["Code", "Indicateur", "Unité", "Cible", "Activité"])
    #expect(model.sortMenu.values == ["", "", "", "▲", ""])
    #expect(model.codes.first == "I-3")
  }

  // MARK: - Filters

  @Test("Filters of two families narrow together, those of one exclude each other")
  func families() {
    model.toggle(filter: "no-target")
    expectNoDifference(model.codes, ["I-1", "I-4"])
    model.toggle(filter: "G2")
    expectNoDifference(model.codes, ["I-4"])
    #expect(model.foot.hasSuffix("1 ligne [Sans cible] [Groupe 2]"))
    model.toggle(filter: "G1")
    expectNoDifference(model.codes, ["I-1"])
    #expect(model.foot.hasSuffix("1 ligne [Sans cible] [Groupe 1]"))
    model.toggle(filter: "no-target")
    expectNoDifference(model.codes, ["I-1", "I-2"])
  }

  @Test("Backspace takes out the last filter, Escape all; then there is none to take out")
  func removing() throws {
    model.toggle(filter: "G2")
    model.toggle(filter: "target")
    #expect(try model.removeLastFilter())
    expectNoDifference(model.codes, ["I-3", "I-4"])
    #expect(try model.back())
    #expect(model.codes.count == 4)
    #expect(try !model.removeLastFilter())
    #expect(try !model.back())
  }

  @Test("A list in which nothing is left says so")
  func nothingLeft() {
    model.facts.indicators.removeAll { $0.target == nil }
    model.toggle(filter: "no-target")
    #expect(model.table.emptySentence.hasPrefix("Rien ne correspond au filtre."))
    #expect(model.selectedCode == nil)
  }

  @Test("In the dialogue Enter chooses, the last line shows everything, x takes out")
  func filterDialogue() throws {
    var dialogue = model.filterDialogue()
    _ = try dialogue.take(.accept, model.surroundings)
    expectNoDifference(model.codes, ["I-1", "I-4"])
    #expect(model.filterMenu(selecting: nil).values == ["◆", "", "", "", ""])
    dialogue = model.filterDialogue()
    _ = try dialogue.take(.letter("x"), model.surroundings)
    #expect(model.codes.count == 4)
    model.toggle(filter: "G1")
    dialogue = model.filterDialogue()
    _ = try dialogue.take(.move(.last), model.surroundings)
    _ = try dialogue.take(.accept, model.surroundings)
    #expect(model.codes.count == 4)
  }

  // MARK: - Searching, scrolling

  @Test("Searching finds what any column says, hidden ones too, and goes on to the next match")
  func searching() throws {
    try model.search("activite a2")
    #expect(model.selectedCode == "I-3")
    #expect(try model.goToMatch(.down))
    #expect(model.selectedCode == "I-4")
    #expect(try model.goToMatch(.down))
    #expect(model.selectedCode == "I-3")
    try model.search("rien de tel")
    #expect(try !model.goToMatch(.down))
  }

  @Test("Only the rows in sight are shown, with signs that there are more")
  func scrolling() {
    model.viewport = Viewport(rows: 2, width: 80)
    expectNoDifference(model.codes, ["I-1", "I-2"])
    #expect(!model.table.hasRowsAbove && model.table.hasRowsBelow)
    model.move(.last)
    expectNoDifference(model.codes, ["I-3", "I-4"])
    #expect(model.table.hasRowsAbove && !model.table.hasRowsBelow)
  }
}
