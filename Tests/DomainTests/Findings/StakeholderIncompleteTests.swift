import Domain
import Testing

@Suite("Rule stakeholder-incomplete: a body named in the room, of which nothing else is known")
struct StakeholderIncompleteTests {
  private let rule = FindingRule.stakeholderIncomplete

  private func body(_ id: Code<Stakeholder>, kind: String, _ origin: Origin) -> Stakeholder {
    Stakeholder(
      id: id, level: .other, kind: kind, short: Bilingual(same: id.rawValue),
      name: Bilingual(same: id.rawValue), tableRow: nil, origin: origin)
  }

  private func found(_ bodies: Stakeholder...) -> [FindingSubject] {
    let register = Dictionary(bodies.map { ($0.id, $0) }) { first, _ in first }
    return rule.findings(in: FindingFacts(matrix: MatrixFacts(register: register)))
      .map(\.subject)
  }

  @Test("It is found until somebody says what kind of body it is")
  func incomplete() {
    #expect(found(body("B", kind: "", .recorded), body("A", kind: "", .recorded)).count == 2)
    #expect(
      found(body("B", kind: "", .recorded), body("A", kind: "", .recorded)).first
        == .stakeholder("A"))
    #expect(found(body("A", kind: "ngo", .recorded)).isEmpty)
  }

  @Test("What the documents say of their bodies is theirs")
  func documented() {
    #expect(found(body("A", kind: "", .documented(Citation("000 l.9")))).isEmpty)
    #expect(found(body("A", kind: "", .illustrative)).isEmpty)
  }
}
