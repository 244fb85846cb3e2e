import Domain
import Testing

@Suite("Rule cell-ambiguous: a printed amount with several readings")
struct CellAmbiguousTests {
  private let rule = FindingRule.cellAmbiguous

  @Test("Only an ambiguous cell is found, with its readings and its place")
  func ambiguousOnly() {
    let lines = [
      FindingFixture.line("B1", "50 000$"), FindingFixture.line("B2", "1.500.00$US"),
      FindingFixture.line("B3", "1300.000$"), FindingFixture.line("B4", "voir annexe"),
    ]
    #expect(
      rule.findings(in: FindingFixture.budget(lines)) == [
        Finding(
          rule: rule, subject: .line("B2"),
          problem: .cellAmbiguous(PrintedAmount("1.500.00$US")), citation: Citation("cell B2"))
      ])
  }

  @Test("A value that a meeting adopted ends the finding")
  func settled() {
    let lines = [FindingFixture.line("B1", "1.500.00$US", adopted: 300_000)]
    #expect(rule.findings(in: FindingFixture.budget(lines)).isEmpty)
  }
}
