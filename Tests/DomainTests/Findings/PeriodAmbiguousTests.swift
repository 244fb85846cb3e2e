import Domain
import Testing

@Suite("Rule period-ambiguous: a printed period with several readings")
struct PeriodAmbiguousTests {
  private let rule = FindingRule.periodAmbiguous

  @Test("« 3 Mois 2 Mois » is found; an approximate one and one in years are not")
  func ambiguousOnly() {
    let lines = ["36 Mois", "±3Ans", "2017-2020", "3 Mois 2 Mois", ""].enumerated().map {
      FindingFixture.line(Code("B\($0)"), "1$", period: $1)
    }
    #expect(
      rule.findings(in: FindingFixture.budget(lines)) == [
        Finding(
          rule: rule, subject: .line("B3"),
          problem: .periodAmbiguous(PrintedPeriod("3 Mois 2 Mois")), citation: Citation("cell B3"))
      ])
  }
}
