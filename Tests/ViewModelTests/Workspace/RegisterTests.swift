import Domain
import Testing

/// Required: "owner chosen from stakeholders by typing a few letters".
@Suite("Register: the names that action items refer to")
struct RegisterTests {
  private let register: Register

  init() throws { register = try Room().store.names() }

  @Test("The exact code or name comes first, then what begins so, then words")
  func ranking() {
    for language in Language.allCases {
      for typed in ["div", "as", "mi", "co", "s"] {
        let found = register.stakeholders(matching: typed, language: language)
        let ranks = found.map { rank($0, typed, language) }
        #expect(ranks == ranks.sorted() && !ranks.contains(3), "\(typed)")
      }
      let exact = register.stakeholders(matching: "divas", language: language)
      #expect(exact.first?.id == "DIVAS")
    }
  }

  @Test(
    "A name in either language is certain, and the middle of a word means nobody",
    arguments: Language.allCases)
  func reading(language: Language) throws {
    for (typed, code) in [("ONG", "NGO"), ("NGOs", "NGO"), ("ong nationales", "NNGO")] {
      #expect(
        register.reading(of: typed, language: language)
          == register[Code(code)].map { .certain($0) }, "\(typed)")
    }
    #expect(register.stakeholders(matching: "ongo", language: language).isEmpty)
    #expect(
      register.reading(of: "dvas", language: language) == .unknown(near: register["DIVAS"]))
    #expect(register.reading(of: "zzzzzz", language: language) == .unknown(near: nil))
  }

  @Test("Nothing typed offers everybody, in the register’s order")
  func everybody() {
    #expect(register.stakeholders(matching: "", language: .french) == register.stakeholders)
    #expect(register.stakeholders.count == 81)
  }

  @Test("Accents and capitals do not matter")
  func folding() {
    let plain = register.stakeholders(matching: "federation", language: .french)
    let accented = register.stakeholders(matching: "FÉDÉRATION", language: .french)
    #expect(!plain.isEmpty && plain == accented)
  }

  @Test("Every code finds its body, and every link its name")
  func codes() {
    for stakeholder in register.stakeholders {
      let found = register.stakeholders(matching: stakeholder.id.rawValue, language: .french)
      #expect(found.first == stakeholder)
      #expect(register[stakeholder.id] == stakeholder)
    }
    for target in register.targets {
      #expect(register.name(of: target.link) == target.name)
      #expect(register.target(code: target.link.code.lowercased())?.link == target.link)
    }
  }

  @Test("Meetings stand oldest first")
  func meetings() {
    #expect(register.meetings.map(\.number) == [11, 12])
  }

  /// 1 begins so, 2 a word begins so, 3 holds the letters; reckoned plainly.
  private func rank(_ body: Stakeholder, _ typed: String, _ language: Language) -> Int {
    let names = [body.id.rawValue, body.short.fr, body.short.en, body.name.fr, body.name.en]
      .map(\.folded)
    if names.contains(where: { $0.hasPrefix(typed) }) { return 1 }
    let words = names.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return words.contains { $0.hasPrefix(typed) } ? 2 : 3
  }
}
