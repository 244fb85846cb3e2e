import Domain
import Driving
import Foundation
import Interchange
import Testing
import ViewModels
import Wording

@Suite("The screen and the listing give one reading of every budget figure")
struct BudgetAgreementTests {
  let wording = Wording(.french)

  /// The demonstration's plan with 300,000 adopted for its ambiguous cell.
  func settled() throws -> BudgetFacts {
    var facts = try BudgetFixture.lualaba()
    facts.settle("B1.3a", dollars: 300_000)
    return facts
  }

  @Test("An adopted value is what remains of a line, on the screen and in the listing")
  func adoptedLine() throws {
    let facts = try settled()
    let model = BudgetModel(facts: facts, Surroundings(wording: wording))
    #expect(try model.cell("     Sensibiliser", "Reste").text == "300 000")
    let rows = try listed(facts)
    #expect(rows["B1.3a"]?["remaining"] as? Int == 300_000)
    #expect(rows["B1.3a"]?["remainingLayer"] as? String == "reconciled")
    #expect(rows["B1.1"]?["remainingLayer"] as? String == "interpreted")
  }

  @Test("The details say from which layer sums and remainders are, and keep the readings beside")
  func layers() throws {
    let model = BudgetModel(facts: try settled(), Surroundings(wording: wording))
    try model.goTo(.line("B1.3a"))
    #expect(model.detailLines.contains("Reste | 300 000 $ · rapproché"))
    #expect(model.detailLines.contains("    1 500 | centimes à la fin       groupe 1 : −498 500"))
    try model.goTo(.group("G1"))
    #expect(model.detailLines.contains("Interprété | 15 251 500–16 750 000"))
    #expect(model.detailLines.contains("Somme | 15 550 000 · en partie rapproché, encore 2 lues"))
    #expect(model.detailLines.contains { $0.hasPrefix("Écart | ≠ −200 000") })
    model.wording = Wording(.english)
    #expect(model.detailLines.contains("Sum | 15,550,000 · reconciled in part, still 2 only read"))
  }

  @Test("Every line of the demonstration, with and without adopted values")
  func demonstration() throws {
    let facts = try BudgetFixture.lualaba()
    try expectAgreement(on: facts)
    for line in facts.lines {
      var settled = facts
      settled.settle(line.id, dollars: 300_000)
      try expectAgreement(on: settled)
    }
    var all = facts
    for line in facts.lines { all.settle(line.id, dollars: 1000) }
    try expectAgreement(on: all)
  }

  @Test("Plans of chance, with amounts in doubt, unreadable, adopted and overspent")
  func chance() throws {
    var dice = Dice(seed: 300)
    for _ in 0..<60 { try expectAgreement(on: plan(&dice)) }
  }

  private func plan(_ dice: inout Dice) -> BudgetFacts {
    let amounts = ["1.500.00$US", "1300.000$", "50 000$", "voir annexe", "999 999 999 999"]
    let count = Int.random(in: 2...8, using: &dice)
    var spending: [Code<BudgetLine>: Spending] = [:]
    for line in 1...count where dice.comes(40) {
      spending[Code("B\(line)")] = Spending(
        committed: Money(minorUnits: Int64.random(in: 0...9_999_999, using: &dice)),
        disbursed: Money(minorUnits: dice.pick([0, 250_000, 900_000_000_000])))
    }
    var facts = BudgetFixture.facts(
      amounts: (0..<count).map { _ in dice.pick(amounts) }, subtotal: dice.pick(amounts),
      total: dice.pick(amounts), spending: spending)
    for line in 1...count where dice.comes(30) {
      facts.settle(Code("B\(line)"), dollars: Int64.random(in: 0...2_000_000, using: &dice))
    }
    return facts
  }

  /// Compares what the listing says of each line, and what its lines add up to, with the screen.
  private func expectAgreement(on facts: BudgetFacts) throws {
    let model = BudgetModel(facts: facts, Surroundings(wording: wording))
    model.expandAll()
    model.viewport = Viewport(rows: 1000, width: 400)
    let rows = try listed(facts)
    let remains = try #require(
      model.table.columns.firstIndex { $0.title == wording(Phrase.Budget.remaining) })
    for row in model.table.rows {
      let lines = lines(under: row.id, facts)
      guard !lines.isEmpty else { continue }
      let parts = lines.map { remaining(rows[$0.id.rawValue] ?? [:]) }
      let sum = parts.contains(nil) ? nil : parts.compactMap(\.self).reduce(.zero, +)
      let expected = sum.map(wording.shortRange) ?? "—"
      let shown = row.cells[remains].text
      let isSame = shown == expected || shown == "! " + expected
      #expect(isSame, "\(row.id): \(shown), the listing \(expected)")
    }
  }

  private func lines(under node: String, _ facts: BudgetFacts) -> [BudgetLine] {
    let groups = Dictionary(facts.actions.map { ($0.id, $0.group) }) { first, _ in first }
    return facts.lines.filter { line in
      ["total", "line:\(line.id)", "action:\(line.action)"].contains(node)
        || groups[line.action].map { "group:\($0)" == node } ?? false
    }
  }

  private func remaining(_ row: [String: Any]) -> MoneyRange? {
    guard let low = money(row["remainingLow"]), let high = money(row["remainingHigh"]) else {
      return nil
    }
    return MoneyRange(low, high)
  }

  private func money(_ value: Any?) -> Money? {
    (value as? NSNumber).map { Money(minorUnits: Int64(($0.doubleValue * 100).rounded())) }
  }

  /// The listing's rows as a program reads them, by the line's code.
  func listed(_ facts: BudgetFacts) throws -> [String: [String: Any]] {
    var text = ""
    let context = ListingContext(wording: wording, today: Day(ordinal: 20_779))
    Listing.budget(facts).write(facts.lines, as: .json, in: context) { text += $0 }
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let rows = try #require(parsed as? [[String: Any]])
    let pairs = rows.compactMap { row in (row["id"] as? String).map { ($0, row) } }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension BudgetFacts {
  /// Lets a meeting adopt a value for a line.
  mutating func settle(_ id: Code<BudgetLine>, dollars: Int64) {
    lines = lines.map { line in
      guard line.id == id else { return line }
      return BudgetLine(
        id: line.id, plan: line.plan, action: line.action, order: line.order, name: line.name,
        figure: BudgetFigure(printed: line.figure.printed, reconciled: Money(dollars: dollars)),
        period: line.period, activities: line.activities, origin: line.origin)
    }
  }
}
