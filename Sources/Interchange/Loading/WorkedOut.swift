extension DataFileName {
  /// Columns that `baraza list … --csv` adds for people with spreadsheets: they follow from the others, so a
  /// load leaves them alone.
  var workedOut: Set<String> {
    switch self {
    case .actionItems: ["daysLate", "ownerName"]
    case .responsibilities: ["stakeholderName", "level", "table", "row"]
    case .chainLinks:
      [
        "mandated", "default", "usual", "substituted", "territories", "openActions", "lateActions",
        "budgetLow", "budgetHigh", "budgetPlan", "budgets",
      ]
    case .lines:
      [
        "group", "readings", "confidence", "low", "high", "reconciled", "periodReadings",
        "committed", "disbursed", "remaining", "remainingLow", "remainingHigh", "remainingLayer",
        "illustrativeSpending", "probableHeld", "lowOfAll", "highOfAll", "remainingLowOfAll",
        "remainingHighOfAll", "sources", "summarySources", "sourcesNotInSummary", "implementers",
        "activities",
      ]
    case .plan, .documents, .stakeholders, .functions, .assignments, .claims, .linkPerformers,
      .handovers, .territories, .linkReports, .frameworks, .axes, .groups, .actions, .activities,
      .elements, .indicators, .lineActivities, .sources, .lineSources, .implementers,
      .activityLinks, .meetings, .entries, .settlements, .sections, .groupSources, .factLists,
      .facts, .doubts:
      []
    }
  }
}
