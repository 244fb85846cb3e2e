/// The data files of a folder, in the order of docs/data-files.md and of the reports.
enum DataFileName: String, CaseIterable, Hashable, Sendable {
  case plan = "plan.csv"
  case documents = "documents.csv"
  case stakeholders = "stakeholders.csv"
  case responsibilities = "responsibilities.csv"
  case functions = "functions.csv"
  case assignments = "assignments.csv"
  case claims = "claims.csv"
  case chainLinks = "chain_links.csv"
  case linkPerformers = "link_performers.csv"
  case handovers = "handovers.csv"
  case territories = "territories.csv"
  case linkReports = "link_reports.csv"
  case frameworks = "frameworks.csv"
  case axes = "axes.csv"
  case groups = "plan_groups.csv"
  case actions = "plan_actions.csv"
  case activities = "plan_activities.csv"
  case elements = "plan_elements.csv"
  case indicators = "indicators.csv"
  case lines = "budget_lines.csv"
  case lineActivities = "line_activities.csv"
  case sources = "funding_sources.csv"
  case lineSources = "line_sources.csv"
  case implementers = "line_implementers.csv"
  case activityLinks = "activity_links.csv"
  case meetings = "meetings.csv"
  case entries = "entries.csv"
  case actionItems = "action_items.csv"

  /// Whether a folder without it cannot be loaded.
  var isRequired: Bool { self == .plan || self == .stakeholders }
}
