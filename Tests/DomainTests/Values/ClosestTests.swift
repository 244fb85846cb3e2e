import Testing

@testable import Domain

@Suite("What was meant is guessed only where it is near")
struct ClosestTests {
  @Test(
    "a third of the letters may be wrong, and never more than three",
    arguments: [
      ("status", "stxxus", true), ("status", "stxxxs", false), ("due", "dux", true),
      ("due", "dxx", false), ("no", "nx", false), ("implementers", "implemxxxers", true),
      ("implementers", "implexxxxers", false), ("stakeholder_code", "stakeholder_xxxx", false),
      ("B1.3a", "B1.4a", false),
    ])
  func near(candidate: String, typed: String, isNear: Bool) {
    #expect(Closest.to(typed, among: [candidate]) == (isNear ? candidate : nil))
  }
}
