import Domain
import Testing

@Suite("Rule cell-probable: one reading is far likelier than the others")
struct CellProbableTests {
  private let rule = FindingRule.cellProbable

  @Test("Only a probable cell is found, with its readings and its place")
  func probableOnly() {
    let lines = [
      FindingFixture.line("B1", "50 000$"), FindingFixture.line("B2", "1.500.00$US"),
      FindingFixture.line("B3", "1300.000$"), FindingFixture.line("B4", "voir annexe"),
    ]
    #expect(
      rule.findings(in: FindingFixture.budget(lines)) == [
        Finding(
          rule: rule, subject: .line("B3"),
          problem: .cellProbable(PrintedAmount("1300.000$")), citation: Citation("cell B3"))
      ])
  }

  @Test("A value that a meeting adopted ends the finding")
  func settled() {
    let lines = [FindingFixture.line("B1", "1300.000$", adopted: 300_000)]
    #expect(rule.findings(in: FindingFixture.budget(lines)).isEmpty)
  }
}
