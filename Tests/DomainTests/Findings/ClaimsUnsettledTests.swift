import Domain
import Testing

@Suite("Rule claims-unsettled: documents name several bodies, and no meeting has chosen")
struct ClaimsUnsettledTests {
  private let rule = FindingRule.claimsUnsettled

  private func found(_ claims: [Claim], _ assignments: [Assignment] = []) -> [Finding] {
    rule.findings(
      in: MatrixFacts(
        functions: [FindingFixture.function("COORD"), FindingFixture.function("BASE")],
        assignments: assignments, claims: claims))
  }

  @Test("Two bodies for one function compete; one body named twice, or two for two, do not")
  func competing() {
    let (one, two) = (FindingFixture.claim("X"), FindingFixture.claim("Y"))
    #expect(found([one]).isEmpty && found([one, one]).isEmpty)
    #expect(found([one, FindingFixture.claim("Y", on: "BASE")]).isEmpty)
    #expect(
      found([two, one, two]) == [
        Finding(
          rule: rule, subject: .function("COORD"),
          problem: .claimsUnsettled(
            name: Bilingual(fr: "COORD fr", en: "COORD en"), stakeholders: ["Y", "X"]),
          citation: Citation("duty COORD"))
      ])
  }

  @Test("Only a meeting's decision on who answers settles it")
  func settled() {
    let claims = [FindingFixture.claim("X"), FindingFixture.claim("Y")]
    let decided = FindingFixture.assignment("X", .accountable, basis: .decision)
    let printed = FindingFixture.assignment("X", .accountable)
    let other = FindingFixture.assignment("X", .responsible, basis: .decision)
    let elsewhere = FindingFixture.assignment("X", .accountable, in: "BASE", basis: .decision)
    #expect(found(claims, [decided]).isEmpty)
    for assignment in [printed, other, elsewhere] {
      #expect(found(claims, [assignment]).count == 1)
    }
  }
}
