import Domain

/// What the details look up about lines and activities, arranged once for each change of the facts.
struct BudgetContents {
  let activities: [Code<PlanActivity>: PlanActivity]
  let activitiesByAction: [Code<PlanAction>: [PlanActivity]]
  let elements: [Code<PlanActivity>: [PlanElement]]
  let sources: [Code<BudgetLine>: [LineSource]]
  let implementers: [Code<BudgetLine>: [Implementer]]

  init(_ facts: BudgetFacts) {
    activities = Dictionary(facts.activities.map { ($0.id, $0) }) { first, _ in first }
    activitiesByAction = Dictionary(grouping: facts.activities, by: \.action)
    elements = Dictionary(grouping: facts.elements, by: \.activity)
    sources = Dictionary(grouping: facts.lineSources, by: \.line)
    implementers = Dictionary(grouping: facts.implementers, by: \.line)
  }
}
