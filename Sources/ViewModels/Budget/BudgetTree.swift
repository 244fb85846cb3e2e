import Domain

/// The plan as a tree, looked up once for each change of the facts.
struct BudgetTree {
  /// A visible row.
  struct Row: Hashable {
    /// Whether something is folded under it.
    enum Fold: Hashable { case open, closed, leaf }
    let node: BudgetNode
    /// 0 for groups and the total, 1 for actions (or their only line), 2 for lines.
    let depth: Int
    let fold: Fold
  }

  let groups: [PlanGroup]
  let groupsByID: [Code<PlanGroup>: PlanGroup]
  let actionsByID: [Code<PlanAction>: PlanAction]
  let linesByID: [Code<BudgetLine>: BudgetLine]
  let actionsByGroup: [Code<PlanGroup>: [PlanAction]]
  let linesByAction: [Code<PlanAction>: [BudgetLine]]

  init(_ facts: BudgetFacts) {
    groups = facts.groups
    groupsByID = Dictionary(facts.groups.map { ($0.id, $0) }) { first, _ in first }
    actionsByID = Dictionary(facts.actions.map { ($0.id, $0) }) { first, _ in first }
    linesByID = Dictionary(facts.lines.map { ($0.id, $0) }) { first, _ in first }
    actionsByGroup = Dictionary(grouping: facts.actions, by: \.group)
    linesByAction = Dictionary(grouping: facts.lines, by: \.action)
  }

  // MARK: - Looking up

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

  /// Everything that can be unfolded: groups, and actions that have rows of lines.
  var foldable: Set<BudgetNode> {
    let actions = actionsByID.keys.filter { lines(of: $0).count > 1 }
    return Set(groups.map { .group($0.id) } + actions.map { .action($0) })
  }

  /// What is unfolded at first: the groups, and actions with an ambiguous amount, so that the room
  /// sees it at once.
  var unfoldedAtFirst: Set<BudgetNode> {
    foldable.filter { node in
      switch node {
      case .group: true
      case .action(let action):
        lines(of: action).contains { $0.figure.printed.confidence == .ambiguous }
      case .line, .total: false
      }
    }
  }

  /// The visible rows in order; none when there is no group.
  func rows(unfolded: Set<BudgetNode>) -> [Row] {
    guard !groups.isEmpty else { return [] }
    var rows: [Row] = []
    for group in groups {
      let node = BudgetNode.group(group.id)
      let isOpen = unfolded.contains(node)
      rows.append(Row(node: node, depth: 0, fold: isOpen ? .open : .closed))
      guard isOpen else { continue }
      for action in actions(of: group.id) {
        rows.append(contentsOf: self.rows(of: action.id, unfolded: unfolded))
      }
    }
    return rows + [Row(node: .total, depth: 0, fold: .leaf)]
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
    case .total, .group: return [node]
    case .action(let action):
      let lines = onlyLine(of: action).map { [BudgetNode.line($0.id)] } ?? []
      return [node] + lines + (group(of: action).map { [.group($0.id)] } ?? [])
    case .line(let line):
      guard let action = linesByID[line]?.action else { return [node] }
      return [node, .action(action)] + (group(of: action).map { [.group($0.id)] } ?? [])
    }
  }
}
