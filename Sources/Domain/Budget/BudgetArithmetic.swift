/// Actual money of a line, an action, a group or the plan; separate from all three layers.
public struct Spending: Hashable, Sendable {
  /// Promised by contract.
  public var committed: Money
  /// Paid.
  public var disbursed: Money

  /// Makes a spending.
  public init(committed: Money = .zero, disbursed: Money = .zero) {
    self.committed = committed
    self.disbursed = disbursed
  }

  /// Sum of two spendings.
  public static func + (a: Spending, b: Spending) -> Spending {
    Spending(committed: a.committed + b.committed, disbursed: a.disbursed + b.disbursed)
  }
}

/// What a printed total says beside what its parts add up to.
public struct Balance: Hashable, Sendable {
  /// The printed total, when it can be read.
  public let printed: Money?
  /// The sum of the parts: a range when some of them are ambiguous.
  public let sum: MoneyRange

  /// Makes a balance.
  public init(printed: Money?, sum: MoneyRange) {
    self.printed = printed
    self.sum = sum
  }

  /// Sum minus printed: positive when the parts exceed the printed total.
  public var gap: MoneyRange? { printed.map { sum - $0 } }

  /// Whether the parts add up to the printed total without doubt.
  public var closes: Bool { gap == .zero }
}

/// One reading for every line of a group, such that they add up to the printed sub-total.
public struct ClosingCombination: Hashable, Sendable {
  /// The chosen reading of each line that has more than one.
  public let choices: [Code<BudgetLine>: AmountReading]

  /// Makes a combination.
  public init(choices: [Code<BudgetLine>: AmountReading]) { self.choices = choices }
}

/// Everything the budget shows.
public struct BudgetFacts: Equatable, Sendable {
  /// The plan; none in an empty store.
  public var plan: Plan?
  /// The groups in order.
  public var groups: [PlanGroup]
  /// The actions in order.
  public var actions: [PlanAction]
  /// The activities in order.
  public var activities: [PlanActivity]
  /// Their objectives, results, indicators and targets.
  public var elements: [PlanElement]
  /// The lines in order.
  public var lines: [BudgetLine]
  /// Funding sources named on the lines.
  public var lineSources: [LineSource]
  /// Bodies named on the lines.
  public var implementers: [Implementer]
  /// Names of the sources.
  public var sources: [Code<FundingSource>: FundingSource]
  /// Names of the bodies.
  public var register: [Code<Stakeholder>: Stakeholder]
  /// What was committed and paid on each line.
  public var spending: [Code<BudgetLine>: Spending]
  /// Whether some of the spending is made up for the demonstration.
  public var hasIllustrativeSpending: Bool

  /// Makes the facts of a budget.
  public init(
    plan: Plan? = nil, groups: [PlanGroup] = [], actions: [PlanAction] = [],
    activities: [PlanActivity] = [], elements: [PlanElement] = [], lines: [BudgetLine] = [],
    lineSources: [LineSource] = [], implementers: [Implementer] = [],
    sources: [Code<FundingSource>: FundingSource] = [:],
    register: [Code<Stakeholder>: Stakeholder] = [:],
    spending: [Code<BudgetLine>: Spending] = [:], hasIllustrativeSpending: Bool = false
  ) {
    self.plan = plan
    self.groups = groups
    self.actions = actions
    self.activities = activities
    self.elements = elements
    self.lines = lines
    self.lineSources = lineSources
    self.implementers = implementers
    self.sources = sources
    self.register = register
    self.spending = spending
    self.hasIllustrativeSpending = hasIllustrativeSpending
  }
}

extension BudgetFacts {
  /// The lines of an action, in order.
  public func lines(of action: Code<PlanAction>) -> [BudgetLine] {
    lines.filter { $0.action == action }
  }

  /// The lines of a group, in order.
  public func lines(of group: Code<PlanGroup>) -> [BudgetLine] {
    let members = Set(actions.filter { $0.group == group }.map(\.id))
    return lines.filter { members.contains($0.action) }
  }

  /// What lines add up to: a range when some of them are ambiguous.
  public func sum(of lines: some Sequence<BudgetLine>) -> MoneyRange {
    lines.map(\.figure.range).reduce(.zero, +)
  }

  /// What was committed and paid on lines.
  public func spending(on lines: some Sequence<BudgetLine>) -> Spending {
    lines.map { spending[$0.id] ?? Spending() }.reduce(Spending(), +)
  }

  /// A group's printed sub-total beside the sum of its lines.
  public func balance(of group: PlanGroup) -> Balance {
    Balance(
      printed: PrintedAmount(group.printedSubtotal).value, sum: sum(of: lines(of: group.id)))
  }

  /// The printed grand total beside the sum of all lines.
  public var balance: Balance {
    Balance(printed: plan.flatMap { PrintedAmount($0.printedTotal).value }, sum: sum(of: lines))
  }

  /// Whether a group's combinations of readings are few enough to be tried (see below).
  public func hasListableCombinations(_ group: PlanGroup) -> Bool {
    let counts = lines(of: group.id).map { max(1, $0.figure.printed.readings.count) }
    let product = counts.reduce(1) { $0 > 100_000 ? $0 : $0 * $1 }
    return product <= 100_000
  }

  /// Every combination of readings with which a group's lines add up to its printed sub-total.
  ///
  /// All readings of probable and ambiguous amounts are tried. Combinations grow with the product of
  /// the numbers of readings; past 100,000 of them none is listed rather than some.
  public func closingCombinations(of group: PlanGroup) -> [ClosingCombination] {
    guard let printed = PrintedAmount(group.printedSubtotal).value else { return [] }
    let lines = lines(of: group.id)
    let doubtful = lines.filter { $0.figure.printed.readings.count > 1 }
    let settled = lines.filter { $0.figure.printed.readings.count == 1 }
    guard hasListableCombinations(group), !doubtful.isEmpty else { return [] }
    var partial: [(choices: [Code<BudgetLine>: AmountReading], total: Money)] = [
      ([:], sum(of: settled).low)
    ]
    for line in doubtful {
      partial = partial.flatMap { state in
        line.figure.printed.readings.map { reading in
          (
            state.choices.merging([line.id: reading]) { _, chosen in chosen },
            state.total + reading.value
          )
        }
      }
    }
    return partial.filter { $0.total == printed }.map { ClosingCombination(choices: $0.choices) }
  }
}
