import Driving
import Foundation
import Testing

@testable import Domain

@Suite("The rules of the review")
struct FindingRuleTests {
  @Test("Each rule has a name for good in kebab case, and no two have the same")
  func names() {
    #expect(
      FindingRule.all.map(\.id) == [
        "cell-ambiguous", "cell-probable", "cell-unreadable", "sum-open", "period-ambiguous",
        "columns-swapped", "function-letters", "claims-unsettled", "documents-differ",
        "stakeholder-incomplete",
      ])
    for rule in FindingRule.all { #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
  }

  @Test(
    "Each rule is one file, named as the rule, with a test file of that name, and is in the list")
  func files() throws {
    let names = FindingRule.all.map { rule in
      rule.id.split(separator: "-").map(\.capitalized).joined()
    }
    #expect(try files(in: "Sources/Domain/Findings/Rules") == Set(names))
    let tests = try files(in: "Tests/DomainTests/Findings")
    for name in names { #expect(tests.contains(name + "Tests")) }
  }

  private func files(in folder: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.folder + "/" + folder)
    return Set(files.map { String($0.dropLast(".swift".count)) })
  }

  @Test("An empty store has no findings; findings come in the order of their rules")
  func order() {
    #expect(FindingFacts().findings.isEmpty)
    let facts = FindingFacts(
      budget: FindingFixture.budget(
        [FindingFixture.line("B1", "1.500.00$US")], subtotal: "1 000$"),
      matrix: MatrixFacts(functions: [FindingFixture.function("COORD")]))
    #expect(facts.findings.map(\.rule.id) == ["cell-ambiguous", "sum-open", "function-letters"])
  }
}

@Suite("No rule grows faster than its data")
struct FindingWorkTests {
  private static let sizes = [100, 400, 1600]

  /// The rows that a rule looks at, for each size, divided by the size.
  private func visits(_ work: (Int, VisitCount) -> [Finding]) -> [Double] {
    Self.sizes.map { size in
      let count = VisitCount()
      #expect(!work(size, count).isEmpty)
      return Double(count.visits) / Double(size)
    }
  }

  private func expectLinear(_ work: (Int, VisitCount) -> [Finding]) {
    let perRow = visits(work)
    #expect(perRow.allSatisfy { $0 <= 4 && abs($0 - perRow[0]) < 0.1 }, "\(perRow)")
  }

  private func lines(_ size: Int) -> [BudgetLine] {
    (0..<size).map { index in
      LualabaBudget.line(
        Code("B\(index)"), of: Code("A\(index / 3)"), printed: index % 2 == 0 ? "1.5" : "?")
    }
  }

  @Test("Rules on cells")
  func cells() {
    expectLinear { FindingRule.ambiguousCells(among: Counted(self.lines($0), $1)) }
    expectLinear { FindingRule.unreadableCells(among: Counted(self.lines($0), $1)) }
    expectLinear { size, count in
      let lines = (0..<size).map { LualabaBudget.line(Code("B\($0)"), printed: "1300.000$") }
      return FindingRule.probableCells(among: Counted(lines, count))
    }
    expectLinear { size, count in
      let lines = (0..<size).map {
        FindingFixture.line(Code("B\($0)"), "1$", period: "3 Mois 2 Mois")
      }
      return FindingRule.ambiguousPeriods(among: Counted(lines, count))
    }
  }

  @Test("The rule on doubts")
  func doubts() {
    expectLinear { size, count in
      let doubts = (0..<size).map { FindingFixture.doubt(Code("D\($0)"), about: .line("B")) }
      let sums = PrintedSums(BudgetFacts(), BudgetLedger(BudgetFacts()))
      return FindingRule.differences(among: Counted(doubts, count), sums)
    }
  }

  @Test("The figures, and the rule on sums")
  func sums() {
    expectLinear { size, count in
      let plans = [
        Plan(id: "P", name: Bilingual(same: ""), printedTotal: "7$", origin: .recorded)
      ]
      let groups = (0..<size).map { index in
        PlanGroup(
          id: Code("G\(index)"), plan: "P", order: index, name: Bilingual(same: ""),
          printedSubtotal: "7$", origin: .recorded)
      }
      let actions = (0..<size).map { index in
        PlanAction(
          id: Code("A\(index)"), plan: "P", group: Code("G\(index / 2)"), order: 1,
          printedNumber: "",
          name: Bilingual(same: ""), origin: .recorded)
      }
      let lines = (0..<size).map {
        LualabaBudget.line(Code("B\($0)"), of: Code("A\($0)"), printed: "1 000$")
      }
      let ledger = BudgetLedger(
        lines: Counted(lines, count), actions: Counted(actions, count),
        groups: Counted(groups, count), plans: plans, spending: [:])
      return FindingRule.openSums(of: Counted(groups, count), in: [:], ledger)
        + FindingRule.openTotals(of: plans, ledger)
    }
  }

  @Test("The rule on columns")
  func columns() {
    expectLinear { size, count in
      let elements = (0..<size).map { index in
        FindingFixture.element(
          Code("A\(index / 5)"), index % 2 == 0 ? .target : .indicator, under: "X", "\(index)")
      }
      return FindingRule.swappedColumns(among: Counted(elements, count))
    }
  }

  @Test("The rules on functions")
  func functions() {
    let functions = { (size: Int) in (0..<size).map { FindingFixture.function(Code("F\($0)")) } }
    expectLinear { size, count in
      let assignments = (0..<size).map {
        FindingFixture.assignment("X", .accountable, in: Code("F\($0)"))
      }
      return FindingRule.wrongLetters(
        of: Counted(functions(size), count), assignments: Counted(assignments, count))
    }
    expectLinear { size, count in
      let claims = (0..<size).map { FindingFixture.claim(Code("S\($0)"), on: Code("F\($0 / 2)")) }
      return FindingRule.unsettledClaims(
        on: Counted(functions(size), count), claims: Counted(claims, count),
        assignments: Counted([], count))
    }
  }
}
