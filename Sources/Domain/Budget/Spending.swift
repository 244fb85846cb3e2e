/// Actual money of a line, an action, a group or a plan; separate from all three layers.
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
