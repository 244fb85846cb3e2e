import Domain

/// One row of the budget's tree, by identity.
///
/// An action with exactly one line has no row of its own: its row is the line, which carries the
/// printed amount, and the details name both. So every printed amount has exactly one row, and every
/// row that can be folded holds at least two.
public enum BudgetNode: Hashable, Sendable {
  /// A group of a plan.
  case group(Code<PlanGroup>)
  /// An action with several lines (or none).
  case action(Code<PlanAction>)
  /// A printed amount.
  case line(Code<BudgetLine>)
  /// A whole plan: the row of its total, or, among several, the row that the rest is folded under.
  case plan(Code<Plan>)

  /// A name of its own among all nodes.
  var id: String {
    switch self {
    case .group(let group): "group:\(group)"
    case .action(let action): "action:\(action)"
    case .line(let line): "line:\(line)"
    case .plan(let plan): "plan:\(plan)"
    }
  }
}
