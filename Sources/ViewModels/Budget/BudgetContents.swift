import Domain

/// What the details look up about lines and activities, arranged once for each change of the facts.
struct BudgetContents {
  let activities: [Code<PlanActivity>: PlanActivity]
  let activitiesByAction: [Code<PlanAction>: [PlanActivity]]
  let elements: [Code<PlanActivity>: [PlanElement]]
  let sources: [Code<BudgetLine>: [LineSource]]
  /// The sources of the printed summary.
  let groupSources: [Code<PlanGroup>: [GroupSource]]
  /// The sources of a group's lines, each once.
  let lineSourcesOfGroup: [Code<PlanGroup>: [Code<FundingSource>]]
  let implementers: [Code<BudgetLine>: [Implementer]]
  let settlements: Settlements

  init(_ facts: BudgetFacts) {
    activities = Dictionary(facts.activities.map { ($0.id, $0) }) { first, _ in first }
    activitiesByAction = Dictionary(grouping: facts.activities, by: \.action)
    let beside = facts.elements.flatMap { element in
      element.activities.map { (activity: $0, element: element) }
    }
    elements = Dictionary(grouping: beside, by: \.activity).mapValues { $0.map(\.element) }
    groupSources = Dictionary(grouping: facts.groupSources, by: \.group)
    lineSourcesOfGroup = Dictionary(
      uniqueKeysWithValues: facts.groups.map { group in
        let lines = Set(facts.lines(of: group.id).map(\.id))
        let named = facts.lineSources.filter { lines.contains($0.line) }.map(\.source)
        return (group.id, named.withoutRepetitions)
      })
    sources = Dictionary(grouping: facts.lineSources, by: \.line)
    implementers = Dictionary(grouping: facts.implementers, by: \.line)
    settlements = Settlements(facts.settlements)
  }
}
