import Domain
import Testing

@Suite("The matrix")
struct MatrixTests {
  @Test(
    "What is wrong with the letters of a function",
    arguments: [
      ("RA", []), ("", [.noAccountable, .noResponsible]), ("A", [.noResponsible]),
      ("R", [.noAccountable]), ("AAR", [.severalAccountable]), ("RRA", []),
      ("CI", [.noAccountable, .noResponsible]), ("AAA", [.severalAccountable, .noResponsible]),
    ] as [(String, Set<FunctionGap>)])
  func gaps(letters: String, gaps: Set<FunctionGap>) {
    let letters = letters.compactMap { AssignmentLetter(rawValue: String($0)) }
    #expect(FunctionGap.gaps(in: letters) == gaps)
  }

  @Test("Claims compete when they name more than one body")
  func claims() {
    func claim(_ id: Code<Claim>, _ body: Code<Stakeholder>, _ function: Code<Function>) -> Claim {
      Claim(
        id: id, stakeholder: body, function: function, letter: .accountable,
        order: 1, label: Bilingual(same: ""), origin: .recorded)
    }
    let facts = MatrixFacts(claims: [
      claim("1", "GOV", "COORD"), claim("2", "MINMINES", "COORD"), claim("3", "GOV", "BASE"),
      claim("4", "GOV", "BASE"),
    ])
    #expect(facts.competingClaims.mapValues { $0.map(\.id) } == ["COORD": ["1", "2"]])
  }
}

@Suite("The chain")
struct ChainTests {
  private func performer(
    _ body: Code<Stakeholder>, _ capacity: LinkPerformer.Capacity
  ) -> LinkPerformer {
    LinkPerformer(
      link: "L1", stakeholder: body, capacity: capacity, basis: .stated, order: 1, origin: .recorded
    )
  }

  @Test("A link is substituted when somebody else than the mandated bodies stands in")
  func substitution() {
    func isSubstituted(_ performers: LinkPerformer...) -> Bool {
      ChainFacts(performers: performers).isSubstituted("L1")
    }
    #expect(isSubstituted(performer("STATE", .mandated), performer("NGO", .default)))
    #expect(!isSubstituted(performer("NGO", .default)))
    #expect(!isSubstituted(performer("STATE", .mandated)))
    #expect(!isSubstituted(performer("STATE", .mandated), performer("STATE", .default)))
    #expect(!isSubstituted(performer("STATE", .mandated), performer("NGO", .usual)))
    #expect(!isSubstituted())
  }

  @Test("A line that several activities share counts once and whole, and each plan for itself")
  func sharedLine() {
    func mapping(_ activity: Code<PlanActivity>, _ link: Code<ChainLink>) -> ActivityMapping {
      ActivityMapping(
        activity: activity, link: link, reason: Bilingual(same: ""), origin: .recorded)
    }
    let facts = ChainFacts(
      mappings: [mapping("A1", "L1"), mapping("A2", "L1"), mapping("A3", "L2")],
      lines: [
        LualabaBudget.line("B1", printed: "20 000$US", activities: ["A1", "A2", "A3"]),
        LualabaBudget.line("B2", printed: "1.500.00$US", activities: ["A2"]),
        LualabaBudget.line("Q1", in: "Q", printed: "7 $US", activities: ["A1"]),
      ])
    func budget(_ plan: Code<Plan>, _ low: Int64, _ high: Int64) -> LinkBudget {
      LinkBudget(plan: plan, range: MoneyRange(Money(dollars: low), Money(dollars: high)))
    }
    #expect(facts.budgets(of: "L1") == [budget("P", 21_500, 1_520_000), budget("Q", 7, 7)])
    #expect(facts.budgets(of: "L2") == [budget("P", 20_000, 20_000)])
    #expect(facts.budgets(of: "L3").isEmpty)
  }

  @Test("The weakest link is the blocked one with the oldest news")
  func weakest() {
    func report(_ link: Code<ChainLink>, _ status: LinkStatus, _ day: Int) -> LinkReport {
      LinkReport(
        link: link, territory: "KOL", status: status, day: Day(ordinal: day), note: "",
        author: "", origin: .recorded)
    }
    let facts = ChainFacts(reports: [
      report("L1", .underWay, 1), report("L2", .blocked, 9), report("L3", .blocked, 5),
    ])
    #expect(facts.weakest?.link == "L3")
    #expect(ChainFacts().weakest == nil)
  }
}

@Suite("Citations and comparing what people type")
struct TextTests {
  @Test("Several places are separated by `;`")
  func places() {
    #expect(Citation(" 000 §4 l.147;  001 §e ; ").places == ["000 §4 l.147", "001 §e"])
    #expect(Citation("  ").isEmpty)
    #expect(Origin.illustrative.citation == .none)
  }

  @Test(
    "Accents, ligatures and capitals do not matter",
    arguments: [
      ("Éradication", "eradication"), ("Sœur", "soeur"), ("L’EAU", "l'eau"), ("ÇA", "ca"),
    ])
  func folding(text: String, folded: String) {
    #expect(text.folded == folded)
  }
}
