import Domain
import Driving
import Testing

@Suite("Every budget figure is reckoned once, and says from which layer it is")
struct BudgetFiguresTests {
  /// One group with these lines, and the figures of all.
  func ledger(
    _ lines: [BudgetLine], subtotal: String = "", spending: [Code<BudgetLine>: Spending] = [:]
  ) -> BudgetLedger {
    let name = Bilingual(same: "")
    return BudgetLedger(
      BudgetFacts(
        groups: [
          PlanGroup(
            id: "G", plan: "P", order: 1, name: name, printedSubtotal: subtotal, origin: .recorded)
        ],
        actions: [
          PlanAction(
            id: "A", plan: "P", group: "G", order: 1, printedNumber: "", name: name,
            origin: .recorded)
        ], lines: lines, spending: spending))
  }

  func line(_ id: Code<BudgetLine>, _ printed: String, adopted: Int64? = nil) -> BudgetLine {
    LualabaBudget.line(id, printed: printed, reconciled: adopted.map { Money(dollars: $0) })
  }

  func dollars(_ low: Int64, _ high: Int64) -> MoneyRange {
    MoneyRange(Money(dollars: low), Money(dollars: high))
  }

  @Test("A value that a meeting adopted counts; the readings stay what they were")
  func adopted() {
    let spent = Spending(committed: Money(dollars: 20_000), disbursed: Money(dollars: 30_000))
    let figures = ledger(
      [line("B1", "1.500.00$US", adopted: 300_000)], spending: ["B1": spent])[line: "B1"]
    #expect(figures.reading == .ambiguous(dollars(1500, 1_500_000), count: 4))
    #expect(figures.settlement == .settled(Money(dollars: 300_000)))
    #expect(
      figures.counted == CountedAmount(range: dollars(300_000, 300_000), layer: .reconciled))
    #expect(figures.remaining == dollars(270_000, 270_000))
    #expect(figures.isOverspent && !figures.isOvercommitted)
  }

  @Test("Without an adopted value the readings count, and say so")
  func notAdopted() {
    let figures = ledger([line("B1", "1.500.00$US")])[line: "B1"]
    #expect(figures.settlement == .unsettled)
    #expect(
      figures.counted == CountedAmount(range: dollars(1500, 1_500_000), layer: .interpreted))
    #expect(figures.remaining == dollars(1500, 1_500_000))
  }

  @Test("A sum of which a part is adopted is mixed; its reading does not move")
  func mixed() {
    let lines = [line("B1", "1.500.00$US", adopted: 300_000), line("B2", "1.500.00$US")]
    let group = ledger(lines, subtotal: "1 800 000$")[group: "G"]
    #expect(
      group.reading == .balance(dollars(3000, 3_000_000), printed: Money(dollars: 1_800_000)))
    #expect(
      group.counted == CountedAmount(range: dollars(301_500, 1_800_000), layer: .mixed))
    #expect(group.gap == dollars(-1_498_500, 0))
    #expect(group.settlement == .unsettled)
  }

  @Test("A sum in which nothing is left to settle is reconciled, certain amounts among it")
  func reconciled() {
    let lines = [line("B1", "1.500.00$US", adopted: 300_000), line("B2", "1 000$")]
    let group = ledger(lines, subtotal: "301 000$")[group: "G"]
    #expect(group.settlement == .settled(Money(dollars: 301_000)))
    #expect(group.counted?.layer == .reconciled)
    #expect(group.gap == .zero)
  }

  @Test("An amount that cannot be read counts for nothing until a meeting adopts a value")
  func unreadable() {
    let open = ledger([line("B1", "voir annexe"), line("B2", "1 000$")], subtotal: "5 000$")
    #expect(open[line: "B1"].reading == .unreadable && open[line: "B1"].counted == nil)
    #expect(open[group: "G"].reading == .partial(dollars(1000, 1000)))
    #expect(open[group: "G"].counted == nil && open[group: "G"].remaining == nil)
    #expect(open[group: "G"].gap == nil && open[group: "G"].unreadableLines == 1)
    let closed = ledger(
      [line("B1", "voir annexe", adopted: 4000), line("B2", "1 000$")], subtotal: "5 000$")
    #expect(closed[group: "G"].reading == .partial(dollars(1000, 1000)))
    #expect(closed[group: "G"].gap == .zero)
    #expect(closed[group: "G"].settlement == .settled(Money(dollars: 5000)))
  }

  @Test("Money booked beyond what a meeting adopted is over budget, whatever the print can mean")
  func overAdopted() {
    let spent = Spending(committed: Money(dollars: 400_000))
    let lines = [line("B1", "1.500.00$US", adopted: 300_000)]
    #expect(ledger(lines, spending: ["B1": spent])[line: "B1"].isOvercommitted)
    #expect(!ledger([line("B1", "1.500.00$US")], spending: ["B1": spent])[line: "B1"].isOverBudget)
  }

  @Test("Nothing is said about an action without lines, and a group without lines is all gap")
  func empty() {
    let none = ledger([], subtotal: "1 000$")
    #expect(none[action: "A"] == BudgetFigures())
    #expect(none[group: "G"].gap == dollars(-1000, -1000))
    #expect(none[line: "B9"] == BudgetFigures())
  }

  @Test("Hostile amounts saturate: no sum, remainder or gap of any of them traps")
  func extremes() {
    let extremes = [Int64.min, Int64.min + 1, -1, 0, 1, Int64.max - 1, Int64.max]
      .map { Money(minorUnits: $0) }
    for adopted in extremes {
      for booked in extremes {
        let lines = (0..<3).map {
          LualabaBudget.line(Code("B\($0)"), printed: "1.500.00$US", reconciled: adopted)
        }
        let spent = Spending(committed: booked, disbursed: booked)
        let group = ledger(
          lines, subtotal: "999999999999", spending: ["B0": spent, "B1": spent])[group: "G"]
        #expect(group.remaining != nil && group.gap != nil)
      }
    }
  }
}

@Suite("Random plans add up as a plain count of their lines does")
struct RandomBudgetTests {
  private static let amounts = [
    "1.500.00$US", "1300.000$", "50 000$US", "voir annexe", "5.00", "", "999 999 999 999",
  ]

  /// Up to three plans of up to three groups among them, with lines in doubt, unreadable, adopted, and
  /// of no known action.
  private func plans(_ dice: inout Dice) -> BudgetFacts {
    let name = Bilingual(same: "")
    var facts = BudgetFacts()
    for plan in 0..<Int.random(in: 1...3, using: &dice) {
      facts.plans.append(
        Plan(
          id: Code("P\(plan)"), name: name, printedTotal: dice.pick(Self.amounts),
          origin: .recorded))
    }
    for group in 0..<Int.random(in: 0...3, using: &dice) {
      let code = Code<PlanGroup>("G\(group)")
      let plan = dice.pick(facts.plans).id
      facts.groups.append(
        PlanGroup(
          id: code, plan: plan, order: group, name: name, printedSubtotal: dice.pick(Self.amounts),
          origin: .recorded))
      for action in 0..<Int.random(in: 0...3, using: &dice) {
        facts.actions.append(
          PlanAction(
            id: Code("G\(group)A\(action)"), plan: plan, group: code, order: action,
            printedNumber: "",
            name: name, origin: .recorded))
      }
    }
    let actions =
      facts.actions.map { ($0.id, $0.plan) } + [(Code("nowhere"), dice.pick(facts.plans).id)]
    for line in 0..<Int.random(in: 0...12, using: &dice) {
      let adopted = dice.comes(30) ? Money(dollars: Int64.random(in: 0...9999, using: &dice)) : nil
      let (action, plan) = dice.pick(actions)
      facts.lines.append(
        LualabaBudget.line(
          Code("B\(line)"), in: plan, of: action, printed: dice.pick(Self.amounts),
          reconciled: adopted))
      guard dice.comes(40) else { continue }
      facts.spending[Code("B\(line)")] = Spending(
        committed: Money(dollars: Int64.random(in: 0...9999, using: &dice)),
        disbursed: Money(dollars: Int64.random(in: 0...9999, using: &dice)))
    }
    return facts
  }

  /// Least, most and engaged in cents, counted line by line; no ends when a line has no amount.
  private func plainCount(
    _ lines: [BudgetLine], _ facts: BudgetFacts
  ) -> (ends: (low: Int64, high: Int64)?, engaged: Int64) {
    var (low, high, engaged, isWhole) = (Int64(0), Int64(0), Int64(0), true)
    for line in lines {
      let readings = line.figure.printed.countedReadings.map(\.value.minorUnits)
      let values = line.figure.reconciled.map { [$0.minorUnits] } ?? readings
      isWhole = isWhole && !values.isEmpty
      low += values.min() ?? 0
      high += values.max() ?? 0
      let spent = facts.spending[line.id] ?? Spending()
      engaged += max(spent.committed.minorUnits, spent.disbursed.minorUnits)
    }
    return (isWhole ? (low, high) : nil, engaged)
  }

  @Test("Lines, actions, groups and each plan for itself: least, most, engaged and what remains")
  func addUp() {
    var dice = Dice(seed: 12)
    for _ in 0..<2000 {
      let facts = plans(&dice)
      let ledger = BudgetLedger(facts)
      for line in facts.lines { check(ledger[line: line.id], [line], facts) }
      for action in facts.actions {
        let lines = facts.lines.filter { $0.action == action.id }
        if !lines.isEmpty { check(ledger[action: action.id], lines, facts) }
      }
      for group in facts.groups where !facts.lines(of: group.id).isEmpty {
        check(ledger[group: group.id], facts.lines(of: group.id), facts)
      }
      for plan in facts.plans {
        let lines = facts.lines.filter { $0.plan == plan.id }
        if !lines.isEmpty { check(ledger[plan: plan.id], lines, facts) }
      }
    }
  }

  private func check(_ figures: BudgetFigures, _ lines: [BudgetLine], _ facts: BudgetFacts) {
    let count = plainCount(lines, facts)
    #expect(figures.counted?.range.low.minorUnits == count.ends?.low)
    #expect(figures.counted?.range.high.minorUnits == count.ends?.high)
    #expect(figures.engaged.minorUnits == count.engaged)
    #expect(figures.remaining?.low.minorUnits == count.ends.map { $0.low - count.engaged })
    let adopted = lines.filter { $0.figure.reconciled != nil }.count
    #expect((figures.counted?.layer ?? .interpreted) == .interpreted || adopted > 0)
  }
}
