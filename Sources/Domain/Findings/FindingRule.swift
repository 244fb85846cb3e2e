/// A rule: finds one kind of problem. Each stands in a file of its own under `Rules`.
///
/// To add one: its file, its line in `all`, its case of `FindingProblem`, and its sentence, which the
/// compiler asks for.
public struct FindingRule: Sendable, Identifiable {
  /// Its name for good, in kebab case: what was set aside under it stays set aside.
  public let id: String
  /// How much depends on it.
  public let severity: FindingSeverity
  /// How the problem goes away.
  public let remedy: FindingRemedy
  private let find: @Sendable (FindingFacts) -> [Finding]

  init(
    id: String, severity: FindingSeverity, remedy: FindingRemedy,
    find: @escaping @Sendable (FindingFacts) -> [Finding]
  ) {
    self.id = id
    self.severity = severity
    self.remedy = remedy
    self.find = find
  }

  /// Every rule, in the order in which findings are told.
  public static let all: [FindingRule] = [
    .cellAmbiguous, .cellProbable, .cellUnreadable, .sumOpen, .periodAmbiguous, .columnsSwapped,
    .functionLetters, .claimsUnsettled, .documentsDiffer, .stakeholderIncomplete,
  ]

  /// What this rule finds.
  public func findings(in facts: FindingFacts) -> [Finding] { find(facts) }
}

extension FindingRule: Hashable {
  /// Rules are told apart by their names.
  public static func == (a: Self, b: Self) -> Bool { a.id == b.id }

  /// Rules are told apart by their names.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How much depends on a finding; less comes first.
public enum FindingSeverity: Int, CaseIterable, Hashable, Sendable, Comparable {
  /// Odd, but no figure and no duty depends on it.
  case note
  /// Figures or duties depend on it, and can still be told with a doubt.
  case doubt
  /// Something is missing without which a figure or a duty cannot be told.
  case gap

  /// Less comes first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// How the problem of a finding goes away.
public enum FindingRemedy: CaseIterable, Hashable, Sendable {
  /// Somebody looks at the original document.
  case original
  /// A meeting decides.
  case meeting
  /// Somebody says what is missing.
  case completing
}

/// What the rules look at, with the budget's figures reckoned once for all of them.
public struct FindingFacts: Sendable {
  /// The budget.
  public let budget: BudgetFacts
  /// Its figures.
  public let ledger: BudgetLedger
  /// The responsibility matrix.
  public let matrix: MatrixFacts
  /// What the documents leave in doubt.
  public let doubts: [Doubt]

  /// Makes the facts, and reckons the figures.
  public init(
    budget: BudgetFacts = BudgetFacts(), matrix: MatrixFacts = MatrixFacts(),
    doubts: [Doubt] = []
  ) {
    self.budget = budget
    self.doubts = doubts
    ledger = BudgetLedger(budget)
    self.matrix = matrix
  }

  /// What every rule finds, in the order of the rules.
  public var findings: [Finding] { FindingRule.all.flatMap { $0.findings(in: self) } }
}
