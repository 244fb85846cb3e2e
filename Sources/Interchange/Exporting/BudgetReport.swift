import Domain
import Wording

/// The plans as exports show them: plan, groups, actions, lines, with what is looked up about them,
/// arranged once. Nothing is added over more than one plan.
struct BudgetReport {
  /// A plan and what is in it.
  struct PlanPart {
    let plan: Plan
    let groups: [GroupPart]
    var lines: [BudgetLine] { groups.flatMap(\.lines) }
  }

  /// A group and its actions.
  struct GroupPart {
    let group: PlanGroup
    let actions: [ActionPart]
    var lines: [BudgetLine] { actions.flatMap(\.lines) }
  }

  /// An action and its lines.
  struct ActionPart {
    let action: PlanAction
    let lines: [BudgetLine]
  }

  let facts: BudgetFacts
  let ledger: BudgetLedger
  let funding: [Code<PlanGroup>: FundingComparison]
  let plans: [PlanPart]
  private let sources: [Code<BudgetLine>: [LineSource]]
  private let implementers: [Code<BudgetLine>: [Implementer]]

  init(_ facts: BudgetFacts) {
    self.facts = facts
    ledger = BudgetLedger(facts)
    funding = facts.funding
    sources = Dictionary(grouping: facts.lineSources, by: \.line)
    implementers = Dictionary(grouping: facts.implementers, by: \.line)
    let lines = Dictionary(grouping: facts.lines, by: \.action)
    let actions = Dictionary(grouping: facts.actions, by: \.group)
    let groups = Dictionary(grouping: facts.groups, by: \.plan)
    plans = facts.plans.map { plan in
      PlanPart(
        plan: plan,
        groups: (groups[plan.id] ?? []).map { group in
          GroupPart(
            group: group,
            actions: (actions[group.id] ?? []).map {
              ActionPart(action: $0, lines: lines[$0.id] ?? [])
            })
        })
    }
  }

  /// The sources that a line names, in the printed order.
  func sources(of line: BudgetLine) -> [LineSource] {
    (sources[line.id] ?? []).sorted { $0.order < $1.order }
  }

  /// The bodies that a line names, in the printed order.
  func implementers(of line: BudgetLine) -> [Implementer] {
    (implementers[line.id] ?? []).sorted { $0.order < $1.order }
  }

  /// The name of a body, or its code where the register does not have it.
  func name(of body: Code<Stakeholder>, in wording: Wording) -> String {
    facts.register[body].map { wording($0.name) } ?? body.rawValue
  }
}

/// A row of an exported budget.
enum BudgetRow {
  case plan(BudgetReport.PlanPart)
  case group(BudgetReport.GroupPart)
  case action(BudgetReport.ActionPart)
  case line(BudgetLine)

  /// The lines that the row is about.
  var lines: [BudgetLine] {
    switch self {
    case .plan(let part): part.lines
    case .group(let part): part.lines
    case .action(let part): part.lines
    case .line(let line): [line]
    }
  }

  /// The rows right below it.
  var children: [BudgetRow] {
    switch self {
    case .plan(let part): part.groups.map(BudgetRow.group)
    case .group(let part): part.actions.map(BudgetRow.action)
    case .action(let part): part.lines.map(BudgetRow.line)
    case .line: []
    }
  }

  var code: String {
    switch self {
    case .plan(let part): part.plan.id.rawValue
    case .group(let part): part.group.id.rawValue
    case .action(let part): part.action.id.rawValue
    case .line(let line): line.id.rawValue
    }
  }

  var name: Bilingual {
    switch self {
    case .plan(let part): part.plan.name
    case .group(let part): part.group.name
    case .action(let part): part.action.name
    case .line(let line): line.name
    }
  }

  var origin: Origin {
    switch self {
    case .plan(let part): part.plan.origin
    case .group(let part): part.group.origin
    case .action(let part): part.action.origin
    case .line(let line): line.origin
    }
  }

  /// The three layers and actual money.
  func figures(in ledger: BudgetLedger) -> BudgetFigures {
    switch self {
    case .plan(let part): ledger[plan: part.plan.id]
    case .group(let part): ledger[group: part.group.id]
    case .action(let part): ledger[action: part.action.id]
    case .line(let line): ledger[line: line.id]
    }
  }
}
