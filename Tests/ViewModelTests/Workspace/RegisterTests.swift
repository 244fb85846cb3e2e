import Domain
import Testing

/// Required: "owner chosen from stakeholders by typing a few letters".
@Suite("Register: the names that action items refer to")
struct RegisterTests {
  private let register: Register

  init() throws { register = try Room().store.names() }

  @Test("The exact code or name comes first, then what begins so, then words, then the rest")
  func ranking() {
    for language in Language.allCases {
      for typed in ["div", "as", "mi", "co", "s"] {
        let found = register.stakeholders(matching: typed, language: language)
        let ranks = found.map { rank($0, typed, language) }
        #expect(ranks == ranks.sorted(), "\(typed)")
      }
      let exact = register.stakeholders(matching: "divas", language: language)
      #expect(exact.first?.id == "DIVAS")
    }
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
    let names = [body.id.rawValue, body.short[language], body.name[language]].map(\.folded)
    if names.contains(where: { $0.hasPrefix(typed) }) { return 1 }
    let words = names.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return words.contains { $0.hasPrefix(typed) } ? 2 : 3
  }
}
