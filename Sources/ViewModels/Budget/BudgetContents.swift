import Domain

/// What the details look up about lines and activities, arranged once for each change of the facts.
struct BudgetContents {
  let activities: [Code<PlanActivity>: PlanActivity]
  let activitiesByAction: [Code<PlanAction>: [PlanActivity]]
  let elements: [Code<PlanActivity>: [PlanElement]]
  let sources: [Code<BudgetLine>: [LineSource]]
  /// The sources that the printed summary names beside each group, and those of its lines.
  let funding: [Code<PlanGroup>: FundingComparison]
  let implementers: [Code<BudgetLine>: [Implementer]]
  let settlements: Settlements

  init(_ facts: BudgetFacts) {
    activities = Dictionary(facts.activities.map { ($0.id, $0) }) { first, _ in first }
    activitiesByAction = Dictionary(grouping: facts.activities, by: \.action)
    let beside = facts.elements.flatMap { element in
      element.activities.map { (activity: $0, element: element) }
    }
    elements = Dictionary(grouping: beside, by: \.activity).mapValues { $0.map(\.element) }
    funding = facts.funding
    sources = Dictionary(grouping: facts.lineSources, by: \.line)
    implementers = Dictionary(grouping: facts.implementers, by: \.line)
    settlements = Settlements(facts.settlements)
  }
}
