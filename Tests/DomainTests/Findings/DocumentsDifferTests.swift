import Domain
import Testing

@Suite("Rule documents-differ: two things said that do not agree")
struct DocumentsDifferTests {
  private let rule = FindingRule.documentsDiffer

  private func found(_ doubts: [Doubt], _ lines: [BudgetLine] = []) -> [FindingSubject] {
    let facts = FindingFacts(budget: FindingFixture.budget(lines), doubts: doubts)
    return rule.findings(in: facts).map(\.subject)
  }

  @Test("A doubt is found with both sides and both places, and none is chosen")
  func bothSides() {
    let doubt = FindingFixture.doubt("RI-17", about: .fact("LI-07"))
    #expect(
      rule.findings(in: FindingFacts(doubts: [doubt])) == [
        Finding(
          rule: rule, subject: .fact("LI-07"),
          problem: .documentsDiffer(
            label: doubt.label, first: doubt.first, second: doubt.second),
          citation: Citation("000 l.25; 000 l.73"))
      ])
  }

  @Test("Where both sides agree nothing is found")
  func agreement() {
    #expect(found([FindingFixture.doubt("RC-06", .agreement, about: .group("G"))]).isEmpty)
  }

  @Test(
    "A doubt about a sum is over once a meeting has adopted a value in it, others stay",
    arguments: [FindingSubject.line("B1"), .action("A"), .group("G"), .plan("P")])
  func adopted(subject: FindingSubject) {
    let sum = FindingFixture.doubt("RC-01", .sum, about: subject)
    let words = FindingFixture.doubt("RI-06", about: subject)
    let other = FindingFixture.line("B2", "1.500.00$US")
    #expect(found([sum], [FindingFixture.line("B1", "5$"), other]) == [subject])
    let adopted = [FindingFixture.line("B1", "5$", adopted: 7), other]
    #expect(found([sum, words], adopted) == [subject])
    #expect(found([words], adopted) == [subject])
  }

  @Test("No sum is claimed where a line of it cannot be read")
  func unreadable() {
    let sum = FindingFixture.doubt("RC-01", .sum, about: .group("G"))
    let lines = [FindingFixture.line("B1", "voir annexe"), FindingFixture.line("B2", "5$")]
    #expect(found([sum], lines).isEmpty)
  }
}
