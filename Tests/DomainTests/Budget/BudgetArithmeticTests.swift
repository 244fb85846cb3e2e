import Domain
import Testing

@Suite("Sub-totals show printed, sum or range, gap, and what closes them")
struct BudgetArithmeticTests {
  private let facts = LualabaBudget.facts
  private let ledger = BudgetLedger(LualabaBudget.facts)

  @Test("The plan has 19 printed amounts in 3 groups")
  func size() {
    #expect(facts.lines.count == 19)
    #expect(facts.groups.map { facts.lines(of: $0.id).count } == [11, 2, 6])
  }

  @Test("Group 1 is a range around its printed sub-total")
  func firstGroup() {
    let figures = ledger[group: "G1"]
    let sum = MoneyRange(Money(dollars: 15_251_500), Money(dollars: 16_750_000))
    #expect(figures.printed == "15 750 000 $US")
    #expect(figures.reading == .balance(sum, printed: Money(dollars: 15_750_000)))
    // Two probable amounts are held at 1,300,000 and 1,400,000; all listed readings reach further.
    let widest = MoneyRange(Money(dollars: 13_251_500), Money(dollars: 16_750_000))
    #expect(
      figures.counted == CountedAmount(range: sum, layer: .interpreted, widest: widest))
    #expect(figures.holdsProbable && !ledger[group: "G3"].holdsProbable)
    #expect(figures.gap == MoneyRange(Money(dollars: -498_500), Money(dollars: 1_000_000)))
  }

  @Test("Groups 2 and 3 close without doubt", arguments: [1, 2])
  func otherGroups(index: Int) {
    #expect(ledger[group: facts.groups[index].id].gap == .zero)
  }

  @Test("The printed sub-totals add up to the printed total, the lines to a range")
  func total() {
    #expect(ledger[plan: "P"].printedTotal == Money(dollars: 32_385_000))
    #expect(
      ledger[plan: "P"].counted?.range
        == MoneyRange(Money(dollars: 31_886_500), Money(dollars: 33_385_000)))
    let subtotals = facts.groups.compactMap { PrintedAmount($0.printedSubtotal).value }
    #expect(subtotals.reduce(.zero, +) == ledger[plan: "P"].printedTotal)
  }

  @Test("The closing combinations of group 1 are those that trying everything finds")
  func closingCombinations() throws {
    let closing = try #require(facts.closing(of: facts.groups[0]))
    let found = closing.answer().readings.ways.map { combination in
      combination.choices.mapValues(\.value.wholeUnits)
    }
    // What the cells say, tried out by hand-written loops that know nothing of the code.
    let fixed: Int64 =
      50_000 + 1_500_000 + 3_000_000 + 3_000_000 + 300_000 + 4_000_000 + 500_000
      + 200_000
    var expected: [[Code<BudgetLine>: Int64]] = []
    for second: Int64 in [1_300_000, 300_000] {
      for third: Int64 in [1_500_000, 500_000, 150_000, 1500] {
        for eighth: Int64 in [1_400_000, 400_000]
        where fixed + second + third + eighth == 15_750_000 {
          expected.append(["B1.2b": second, "B1.3a": third, "B1.8": eighth])
        }
      }
    }
    #expect(expected.count == 3)
    #expect(Set(found) == Set(expected))
    #expect(found.count == expected.count)
  }

  @Test("Of combinations past a hundred thousand the one that closes is found")
  func many() throws {
    // Four readings each, of which the smallest is 1,500: 262,144 combinations.
    let lines = (0..<9).map { LualabaBudget.line(Code("B\($0)"), printed: "1.500.00$US") }
    let readings = try #require(SumClosing(lines, printed: "13 500")).answer().readings
    #expect(readings.end == .all)
    #expect(readings.ways.map(\.unlikely) == [lines.map(\.id)])
  }

  @Test(
    "What is booked is over the budget from the first cent beyond it, never at the budget itself",
    arguments: [
      (10_000, 10_000, false, false), (10_001, 10_000, true, false), (10_000, 10_001, false, true),
      (5000, 5000, false, false), (5000, 5001, false, true), (0, 0, false, false),
    ] as [(Int64, Int64, Bool, Bool)])
  func over(committed: Int64, disbursed: Int64, isOvercommitted: Bool, isOverspent: Bool) {
    let spending = Spending(
      committed: Money(minorUnits: committed), disbursed: Money(minorUnits: disbursed))
    let figures = BudgetFigures(of: LualabaBudget.line("B", printed: "100$"), spending: spending)
    #expect(figures.isOvercommitted == isOvercommitted)
    #expect(figures.isOverspent == isOverspent)
    #expect(figures.isOverBudget == (isOvercommitted || isOverspent))
    #expect(figures.engaged == Money(minorUnits: max(committed, disbursed)))
  }

  @Test("Spending is added up apart from all three layers")
  func spending() {
    var facts = facts
    facts.spending = [
      "B1.1": Spending(committed: Money(dollars: 10), disbursed: Money(dollars: 4)),
      "B2.1": Spending(committed: Money(dollars: 5)),
    ]
    let spent = BudgetLedger(facts)[plan: "P"]
    #expect(
      spent.spending == Spending(committed: Money(dollars: 15), disbursed: Money(dollars: 4)))
    #expect(spent.reading == ledger[plan: "P"].reading && spent.gap == ledger[plan: "P"].gap)
    #expect(spent.remaining == ledger[plan: "P"].remaining.map { $0 - Money(dollars: 15) })
  }
}
