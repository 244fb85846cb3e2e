import Domain
import Testing

@Suite("Rule cell-unreadable: a printed amount with no reading")
struct CellUnreadableTests {
  private let rule = FindingRule.cellUnreadable

  @Test("Every cell that cannot be read is found, an empty one too, and no other")
  func unreadableOnly() {
    let lines = [
      FindingFixture.line("B1", "voir annexe"), FindingFixture.line("B2", ""),
      FindingFixture.line("B3", "1.500.00$US"), FindingFixture.line("B4", "1 000$"),
    ]
    let found = rule.findings(in: FindingFixture.budget(lines))
    #expect(found.map(\.subject) == [.line("B1"), .line("B2")])
    #expect(found.map(\.citation.text) == ["cell B1", "cell B2"])
    #expect(found.first?.problem == .cellUnreadable(printed: "voir annexe"))
  }

  @Test("A total beside the lines that cannot be read is found; one that is not printed is not")
  func totals() {
    let line = [FindingFixture.line("B1", "1 000$")]
    let found = rule.findings(
      in: FindingFixture.budget(line, subtotal: "voir annexe", total: "illisible"))
    #expect(found.map(\.subject) == [.group("G"), .plan("P")])
    #expect(found.map(\.citation.text) == ["total G", "total P"])
    #expect(rule.findings(in: FindingFixture.budget(line)).isEmpty)
    #expect(rule.findings(in: FindingFixture.budget(line, subtotal: "1.500.00$US")).isEmpty)
  }

  @Test("A value that a meeting adopted ends the finding")
  func settled() {
    let lines = [FindingFixture.line("B1", "voir annexe", adopted: 1)]
    #expect(rule.findings(in: FindingFixture.budget(lines)).isEmpty)
  }
}
