import Testing

@testable import Domain

@Suite("What could make a sum close is found, ranked, bounded, and never chosen")
struct SumClosingTests {
  private let facts = LualabaBudget.facts

  private func answer(_ group: Int) throws -> SumClosing.Answer {
    try #require(facts.closing(of: facts.groups[group])).answer()
  }

  @Test("Group 1 is 1,000,000 too high as it is likeliest read (001 §e 1° l.84–101, summary l.136)")
  func gap() throws {
    #expect(try answer(0).gap == Money(dollars: 1_000_000))
    #expect(facts.groups[0].printedSubtotal == "15 750 000 $US")
  }

  @Test("Three readings close it, each with one line not read in the likeliest way")
  func readings() throws {
    let readings = try answer(0).readings
    #expect(readings.end == .all)
    #expect(readings.ways.map(\.unlikely) == [["B1.2b"], ["B1.3a"], ["B1.8"]])
    #expect(
      readings.ways.map { $0.choices["B1.3a"]?.value }
        == [1_500_000, 500_000, 1_500_000].map { Money(dollars: $0) })
  }

  @Test("Lines 04, 06 and 07 left out are the only whole lines that close it (RC-01)")
  func omitted() throws {
    let answer = try answer(0)
    #expect(answer.omitted.ways == [LineSet(["B1.4", "B1.6", "B1.7"])])
    // Up to four of eleven lines were tried, which is said.
    #expect(answer.omitted.end == .upTo(lines: 4))
    #expect(answer.doubled.ways.isEmpty)
  }

  @Test("A first digit that is another one would close it too; readings are not told twice")
  func slips() throws {
    let slips = try answer(0).slips.ways
    #expect(slips.map(\.line) == ["B1.2a", "B1.3b", "B1.3c", "B1.5"])
    #expect(Set(slips.map(\.kind)) == [.leadingDigit])
    #expect(slips[0].instead == Money(dollars: 500_000))
    #expect(slips[3].instead == Money(dollars: 3_000_000))
  }

  @Test("Groups 2 and 3 close as they are read (l.109–122, summary l.137–138)", arguments: [1, 2])
  func closed(group: Int) throws {
    #expect(try answer(group) == SumClosing.Answer())
  }

  @Test("Group 3 closes only when both 25.000$ count (l.117–118)")
  func bothCount() throws {
    for line: Code<BudgetLine> in ["B3.1a", "B3.1b"] {
      let lines = facts.lines(of: "G3").filter { $0.id != line }
      let answer = try #require(SumClosing(lines, printed: "16 585 000 $US")).answer()
      #expect(answer.gap == Money(dollars: -25_000))
      // The other line counted twice closes it again.
      let other: Code<BudgetLine> = line == "B3.1a" ? "B3.1b" : "B3.1a"
      #expect(answer.doubled.ways.contains(LineSet([other])))
    }
  }

  @Test("The printed total closes where group 1 does (summary l.139)")
  func total() throws {
    let answer = try #require(facts.closing(of: facts.plans[0])).answer()
    #expect(answer.gap == Money(dollars: 1_000_000))
    #expect(answer.readings.ways.map(\.unlikely) == [["B1.2b"], ["B1.3a"], ["B1.8"]])
  }

  @Test(
    "Nothing is asked where something cannot be read",
    arguments: [
      (["voir annexe", "5 $"], "10 $"), (["5 $"], "voir annexe"), (["5 $"], "1.500.00$US"),
      ([], "5 $"), (["5 €"], "5 $"), (["900000000000M"], "5 $"), (["5 $"], ""), (["-5 $"], "5 $"),
    ] as [([String], String)])
  func nothing(amounts: [String], printed: String) {
    #expect(SumClosing(lines(amounts), printed: printed) == nil)
  }

  @Test("More ways than are listed are said to be more")
  func more() throws {
    let amounts = Array(repeating: "1 000$", count: 100)
    let answer = try #require(SumClosing(lines(amounts), printed: "98 000$")).answer()
    #expect(answer.omitted.ways.count == 50)
    #expect(answer.omitted.end == .more)
    #expect(answer.omitted.ways.allSatisfy { $0.lines.count == 2 })
  }

  @Test("Combinations too many to try all end with how far they were tried")
  func bounded() throws {
    let amounts = (0..<200).map { "1.\(100 + $0).00$US" }
    var bounds = SumClosing.Bounds()
    bounds.steps = 5000
    let closing = try #require(SumClosing(lines(amounts), printed: "100 000 123 $"))
    guard case .upTo(let count) = closing.answer(within: bounds).readings.end else {
      Issue.record("not bounded")
      return
    }
    #expect(count > 0 && count < 200)
  }

  @Test("An answer that is stopped says that it is not all")
  func stopped() throws {
    let amounts = (0..<200).map { "1.\(100 + $0).00$US" }
    let closing = try #require(SumClosing(lines(amounts), printed: "100 000 123 $"))
    var asked = 0
    let answer = closing.answer {
      asked += 1
      return asked < 2
    }
    #expect(answer.readings.end != .all)
    #expect(answer.gap != .zero)
  }

  private func lines(_ amounts: [String]) -> [BudgetLine] {
    amounts.enumerated().map { LualabaBudget.line(Code("B\($0)"), printed: $1) }
  }
}
