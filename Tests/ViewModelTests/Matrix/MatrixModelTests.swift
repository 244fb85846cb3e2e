import CustomDump
import Domain
import Testing
import ViewModels
import Wording

@Suite("Matrix: selection, scroll and turning")
struct MatrixModelTests {
  @Test("Up and down pass over level headings; left and right go along the functions")
  func moves() {
    let model = SmallMatrix.model()
    #expect(model.selectedPair == ["MIN", "COORD"])
    model.move(.down, .down, .right)
    #expect(model.selectedPair == ["GOV", "BASE"])
    model.move(.last, .down, .left, .left)
    #expect(model.selectedPair == ["DONOR", "COORD"])
    model.move(.first, .up)
    #expect(model.selectedPair == ["MIN", "COORD"])
  }

  @Test("Selection belongs to the row's identity: new facts do not move it")
  func identity() {
    let model = SmallMatrix.model()
    model.move(.down, .down, .right, .right)
    #expect(model.selectedPair == ["GOV", "SUIVI"])
    model.facts.stakeholders.insert(SmallMatrix.body("NEW", .national, "Nouveau"), at: 0)
    model.facts.functions.reverse()
    #expect(model.selectedPair == ["GOV", "SUIVI"])
    #expect(model.table.rows.first { $0.isSelected }?.cells.first?.text == "Gouverneur")
  }

  @Test("When the selected row vanishes the cursor goes to the row that took its place")
  func vanished() {
    let model = SmallMatrix.model()
    model.move(.down)
    model.facts.stakeholders.removeAll { $0.id == "LAB" }
    #expect(model.selectedPair == ["GOV", "COORD"])
    #expect(model.table.rows.filter(\.isSelected).count == 1)
  }

  @Test("Transposable with one key: the selected pair stays selected")
  func transposition() {
    let model = SmallMatrix.model()
    model.move(.down, .down, .right, .right)
    model.transpose()
    #expect(model.isTransposed)
    #expect(model.selectedPair == ["GOV", "SUIVI"])
    expectNoDifference(
      model.table.columns.map(\.title),
      ["Fonction ╲ Acteur", "Mines (CIST…", "Travail", "Gouverneur", "Mines prov.…", "Bailleurs"])
    expectNoDifference(
      model.lines,
      [
        " Coordonner|A ⚠|R|A ⚠|C|·",
        " Tenir la base|A|·|·|·|·",
        "▶Suivre et évaluer|R|R|I|R|·",
        " Financer|·|·|·|·|A",
      ])
    #expect(model.table.selectedColumn == 3)
    model.move(.down, .left)
    #expect(model.selectedPair == ["LAB", "FONDS"])
    model.transpose()
    #expect(model.selectedPair == ["LAB", "FONDS"])
    #expect(model.table.selectedColumn == 4)
  }

  @Test("Horizontal scroll: the first column is frozen and the selected one always visible")
  func horizontalScroll() throws {
    let model = SmallMatrix.model(width: 38)
    #expect(model.table.columns.map(\.title) == ["Acteur ╲ Fonction", "Coord", "Base"])
    #expect(model.table.hiddenRight == 2)
    for title in ["Coord", "Base", "Suivi", "Fonds"] {
      let table = model.table
      let selected = try #require(table.selectedColumn)
      #expect(table.columns[selected].title == title)
      #expect(table.columns[0].title == "Acteur ╲ Fonction")
      model.move(.right)
    }
    #expect(model.table.hiddenLeft == 2)
    model.move(.left, .left, .left)
    #expect(model.table.columns.map(\.title) == ["Acteur ╲ Fonction", "Coord", "Base"])
  }

  @Test("When the window grows, columns come back from the left")
  func growing() {
    let model = SmallMatrix.model(width: 38)
    model.move(.right, .right, .right)
    #expect(model.table.hiddenLeft == 2)
    model.viewport = Viewport(rows: 20, width: 80)
    #expect(model.table.hiddenLeft == 0)
    #expect(model.table.hiddenRight == 0)
  }

  @Test(
    "Vertical scroll keeps the selected row in sight, and a level's heading with its first body")
  func verticalScroll() {
    let model = SmallMatrix.model(rows: 3)
    #expect(model.table.hasRowsBelow)
    for _ in 0..<5 {
      #expect(model.table.rows.count == 3)
      #expect(model.table.rows.filter(\.isSelected).count == 1)
      model.move(.down)
    }
    #expect(model.selectedPair == ["DONOR", "COORD"])
    #expect(!model.table.hasRowsBelow)
    model.move(.up, .up)
    #expect(model.selectedPair == ["GOV", "COORD"])
    #expect(model.lines.first == " PROVINCIAL||||")
    model.move(.first)
    #expect(model.lines.first == " NATIONAL||||")
    #expect(!model.table.hasRowsAbove)
  }

  @Test("A page moves by what is seen, in one row too")
  func pages() {
    let model = SmallMatrix.model(rows: 5)
    model.move(.pageDown)
    #expect(model.selectedPair == ["LAB", "COORD"])
    model.move(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
    #expect(model.selectedPair == ["DONOR", "COORD"])
    model.viewport = Viewport(rows: 1, width: 80)
    #expect(model.lines == ["▶Bailleurs|·|·|·|A"])
  }

  @Test("At 80 cells the columns fit the width; a body's heading is cut and stays its own")
  func widths() {
    let model = SmallMatrix.model()
    expectNoDifference(model.table.columns.map(\.width), [22, 5, 5, 5, 5])
    model.facts.stakeholders += [
      SmallMatrix.body("SA", .other, "Affaires sociales"),
      SmallMatrix.body("PSA", .other, "Affaires soc. prov."),
    ]
    model.transpose()
    model.move(.right, .right, .right, .right, .right, .right)
    let table = model.table
    let titles = table.columns.map(\.title)
    #expect(titles.suffix(2) == ["Affai…ciales", "Affair…prov."])
    #expect(table.columns.map(\.width).reduce(table.columns.count - 1, +) <= 80)
  }
}
