import Domain

/// The plans as a tree, looked up once for each change of the facts.
///
/// One plan stands open: its groups, then the row of its total. Several stand one after the other, each
/// under the row of its name, which holds its figures and can be folded.
struct BudgetTree {
  /// A visible row.
  struct Row: Hashable {
    /// Whether something is folded under it.
    enum Fold: Hashable { case open, closed, leaf }
    let node: BudgetNode
    /// 0 for plans and groups, 1 for actions (or their only line), 2 for lines.
    let depth: Int
    let fold: Fold
  }

  let plans: [Plan]
  let plansByID: [Code<Plan>: Plan]
  let groupsByPlan: [Code<Plan>: [PlanGroup]]
  let groupsByID: [Code<PlanGroup>: PlanGroup]
  let actionsByID: [Code<PlanAction>: PlanAction]
  let linesByID: [Code<BudgetLine>: BudgetLine]
  let actionsByGroup: [Code<PlanGroup>: [PlanAction]]
  let linesByAction: [Code<PlanAction>: [BudgetLine]]

  init(_ facts: BudgetFacts) {
    plans = facts.plans
    plansByID = Dictionary(facts.plans.map { ($0.id, $0) }) { first, _ in first }
    groupsByPlan = Dictionary(grouping: facts.groups, by: \.plan)
    groupsByID = Dictionary(facts.groups.map { ($0.id, $0) }) { first, _ in first }
    actionsByID = Dictionary(facts.actions.map { ($0.id, $0) }) { first, _ in first }
    linesByID = Dictionary(facts.lines.map { ($0.id, $0) }) { first, _ in first }
    actionsByGroup = Dictionary(grouping: facts.actions, by: \.group)
    linesByAction = Dictionary(grouping: facts.lines, by: \.action)
  }

  // MARK: - Looking up

  /// Whether there is more than one plan, so that each has a row that names it.
  var hasSeveralPlans: Bool { plans.count > 1 }

  func groups(of plan: Code<Plan>) -> [PlanGroup] { groupsByPlan[plan] ?? [] }

  /// The plan that a row belongs to.
  func plan(of node: BudgetNode) -> Code<Plan>? {
    switch node {
    case .plan(let plan): plan
    case .group(let group): groupsByID[group]?.plan
    case .action(let action): actionsByID[action]?.plan
    case .line(let line): linesByID[line]?.plan
    }
  }

  /// Everything of a plan that has figures, visible or not.
  func nodes(of plan: Code<Plan>) -> [BudgetNode] {
    let actions = groups(of: plan).flatMap { self.actions(of: $0.id) }
    let lines = actions.flatMap { self.lines(of: $0.id) }
    return [.plan(plan)] + groups(of: plan).map { .group($0.id) }
      + actions.map { .action($0.id) } + lines.map { .line($0.id) }
  }

  func lines(of action: Code<PlanAction>) -> [BudgetLine] { linesByAction[action] ?? [] }

  func lines(of group: Code<PlanGroup>) -> [BudgetLine] {
    actions(of: group).flatMap { lines(of: $0.id) }
  }

  func actions(of group: Code<PlanGroup>) -> [PlanAction] { actionsByGroup[group] ?? [] }

  func group(of action: Code<PlanAction>) -> PlanGroup? {
    actionsByID[action].flatMap { groupsByID[$0.group] }
  }

  /// The only line of an action, which then is its row.
  func onlyLine(of action: Code<PlanAction>) -> BudgetLine? {
    let lines = lines(of: action)
    return lines.count == 1 ? lines.first : nil
  }

  // MARK: - Rows

  /// Everything that can be unfolded: plans among several, groups, and actions that have rows of lines.
  var foldable: Set<BudgetNode> {
    let actions = actionsByID.keys.filter { lines(of: $0).count > 1 }
    let plans = hasSeveralPlans ? plans.filter { !groups(of: $0.id).isEmpty } : []
    return Set(
      plans.map { .plan($0.id) } + groupsByID.keys.map { .group($0) }
        + actions.map { .action($0) })
  }

  /// What is unfolded at first: plans, groups, and actions with an ambiguous amount, so that the room
  /// sees it at once.
  var unfoldedAtFirst: Set<BudgetNode> {
    foldable.filter { node in
      switch node {
      case .plan, .group: true
      case .action(let action):
        lines(of: action).contains { $0.figure.printed.confidence == .ambiguous }
      case .line: false
      }
    }
  }

  /// The visible rows in order; none when there is no group.
  func rows(unfolded: Set<BudgetNode>) -> [Row] {
    guard !groupsByID.isEmpty else { return [] }
    return plans.flatMap { rows(of: $0.id, unfolded: unfolded) }
  }

  private func rows(of plan: Code<Plan>, unfolded: Set<BudgetNode>) -> [Row] {
    let node = BudgetNode.plan(plan)
    let groups = groups(of: plan)
    let inner = groups.flatMap { rows(of: $0.id, unfolded: unfolded) }
    guard hasSeveralPlans else { return inner + [Row(node: node, depth: 0, fold: .leaf)] }
    guard !groups.isEmpty else { return [Row(node: node, depth: 0, fold: .leaf)] }
    let isOpen = unfolded.contains(node)
    return [Row(node: node, depth: 0, fold: isOpen ? .open : .closed)] + (isOpen ? inner : [])
  }

  private func rows(of group: Code<PlanGroup>, unfolded: Set<BudgetNode>) -> [Row] {
    let node = BudgetNode.group(group)
    let isOpen = unfolded.contains(node)
    let inner = isOpen ? actions(of: group).flatMap { rows(of: $0.id, unfolded: unfolded) } : []
    return [Row(node: node, depth: 0, fold: isOpen ? .open : .closed)] + inner
  }

  private func rows(of action: Code<PlanAction>, unfolded: Set<BudgetNode>) -> [Row] {
    if let line = onlyLine(of: action) {
      return [Row(node: .line(line.id), depth: 1, fold: .leaf)]
    }
    let node = BudgetNode.action(action)
    let lines = lines(of: action)
    guard !lines.isEmpty else { return [Row(node: node, depth: 1, fold: .leaf)] }
    guard unfolded.contains(node) else { return [Row(node: node, depth: 1, fold: .closed)] }
    return [Row(node: node, depth: 1, fold: .open)]
      + lines.map { Row(node: .line($0.id), depth: 2, fold: .leaf) }
  }

  /// The rows that stand for a node, nearest first: itself, or what it is folded under.
  func standIns(for node: BudgetNode) -> [BudgetNode] {
    switch node {
    case .plan: return [node]
    case .group(let group): return [node] + heading(over: groupsByID[group])
    case .action(let action):
      let lines = onlyLine(of: action).map { [BudgetNode.line($0.id)] } ?? []
      return [node] + lines + headings(over: action)
    case .line(let line):
      guard let action = linesByID[line]?.action else { return [node] }
      return [node, .action(action)] + headings(over: action)
    }
  }

  private func headings(over action: Code<PlanAction>) -> [BudgetNode] {
    guard let group = group(of: action) else { return [] }
    return [.group(group.id)] + heading(over: group)
  }

  private func heading(over group: PlanGroup?) -> [BudgetNode] {
    guard hasSeveralPlans, let group else { return [] }
    return [.plan(group.plan)]
  }
}
