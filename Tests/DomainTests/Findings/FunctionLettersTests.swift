import Domain
import Testing

@Suite("Rule function-letters: one answers for a function, and somebody does it")
struct FunctionLettersTests {
  private let rule = FindingRule.functionLetters

  private func gaps(_ assignments: [Assignment]) -> [Set<FunctionGap>] {
    let facts = MatrixFacts(
      functions: [FindingFixture.function("COORD")], assignments: assignments)
    return rule.findings(in: facts).map { finding in
      guard case .functionLetters(_, let gaps) = finding.problem else { return [] }
      return gaps
    }
  }

  @Test("No A, several A and no R are told in one finding a function")
  func gaps() {
    #expect(gaps([]) == [[.noAccountable, .noResponsible]])
    let one = FindingFixture.assignment("X", .accountable)
    let other = FindingFixture.assignment("Y", .accountable)
    let doer = FindingFixture.assignment("Z", .responsible)
    #expect(gaps([one, doer]) == [])
    #expect(gaps([one, other, doer]) == [[.severalAccountable]])
    #expect(gaps([doer]) == [[.noAccountable]])
    #expect(gaps([one]) == [[.noResponsible]])
  }

  @Test("Letters of other functions do not count, and functions come in their order")
  func ownLetters() {
    let facts = MatrixFacts(
      functions: [FindingFixture.function("B"), FindingFixture.function("A")],
      assignments: [
        FindingFixture.assignment("X", .accountable, in: "A"),
        FindingFixture.assignment("X", .responsible, in: "A"),
      ])
    let found = rule.findings(in: facts)
    #expect(found.map(\.subject) == [.function("B")])
    #expect(found.map(\.citation.text) == ["duty B"])
  }
}
