import Domain
import Testing

@Suite("Whom a few typed letters mean")
struct StakeholderReadingTests {
  private static func stakeholder(
    _ id: Code<Stakeholder>, _ short: String, _ name: String
  ) -> Stakeholder {
    Stakeholder(
      id: id, level: .provincial, kind: "division",
      short: Bilingual(fr: short, en: short + " en"), name: Bilingual(same: name), tableRow: nil,
      origin: .recorded)
  }

  private static let divas = stakeholder("DIVAS", "Aff. sociales", "Division des affaires sociales")
  private static let divplan = stakeholder("DIVPLAN", "Plan", "Division du Plan")
  private static let planet = stakeholder("PLA", "Planète", "Planète verte")
  private let register = Register(stakeholders: [divas, divplan, planet])

  private func reading(_ typed: String, _ language: Language = .french) -> StakeholderReading {
    register.reading(of: typed, language: language)
  }

  @Test("A code means its body in any case, whatever else begins so", arguments: ["PLA", " pla "])
  func code(typed: String) {
    #expect(reading(typed) == .certain(Self.planet))
  }

  @Test(
    "A short name in either language means its body although others begin so",
    arguments: Language.allCases)
  func shortName(language: Language) {
    #expect(reading("plan", language) == .certain(Self.divplan))
    #expect(reading("plan en", language) == .certain(Self.divplan))
  }

  @Test(
    "Letters that only one has mean it; letters of several leave the choice; others mean nobody")
  func letters() {
    #expect(reading("soc") == .certain(Self.divas))
    #expect(reading("div") == .several([Self.divas, Self.divplan]))
    #expect(reading("xyz") == .unknown(near: nil))
  }

  @Test("The middle of a word means nobody, and a slip of the finger is asked about")
  func near() {
    #expect(reading("ociales") == .unknown(near: nil))
    #expect(reading("dvas") == .unknown(near: Self.divas))
  }

  @Test("A short name that two bodies share is no certainty")
  func sharedName() {
    let other = Self.stakeholder("DP2", "Plan", "Autre division")
    let register = Register(stakeholders: [Self.divplan, other])
    #expect(register.reading(of: "Plan", language: .french) == .several([Self.divplan, other]))
  }
}
