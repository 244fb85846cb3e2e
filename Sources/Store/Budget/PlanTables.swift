import Domain
import GRDB

/// The tables of the plans.
enum PlanTables {
  static let plan = FactTable<Plan>(
    "plan", .code("id", \.id), .bilingual("name", \.name), .text("printed_total", \.printedTotal),
    .origin(\.origin), make: Plan.init)

  static let group = FactTable<PlanGroup>(
    "plan_group", .code("id", \.id), .code("plan", \.plan), .order(\.order),
    .bilingual("name", \.name),
    .text("printed_subtotal", \.printedSubtotal), .origin(\.origin), make: PlanGroup.init)

  static let action = FactTable<PlanAction>(
    "plan_action", .code("id", \.id), .code("plan", \.plan), .code("group", \.group),
    .order(\.order), .text("printed_number", \.printedNumber), .bilingual("name", \.name),
    .origin(\.origin),
    make: PlanAction.init)

  static let activity = FactTable<PlanActivity>(
    "plan_activity", .code("id", \.id), .code("action", \.action), .order(\.order),
    .bilingual("name", \.name), .bilingual("zone", \.zone),
    .text("printed_period", \.printedPeriod), .origin(\.origin), make: PlanActivity.init)

  static let element = FactTable<PlanElement>(
    "plan_element", .code("id", \.id), .code("activity", \.activity), .word("kind", \.kind),
    .order(\.order), .bilingual("label", \.label), .text("printed_column", \.printedColumn),
    .origin(\.origin), make: PlanElement.init)

  static let indicator = FactTable<Indicator>(
    "indicator", .code("id", \.id), .code("activity", \.activity), .bilingual("name", \.name),
    .text("unit", \.unit), .optionalNumber("target", \.target), .origin(\.origin),
    make: Indicator.init)

  static let sharedElement = FactTable<SharedCell<PlanElement>>(
    "shared_element", key: ["element", "activity"], .code("element", \.subject),
    .code("activity", \.activity), make: SharedCell.init)

  static let sharedIndicator = FactTable<SharedCell<Indicator>>(
    "shared_indicator", key: ["indicator", "activity"], .code("indicator", \.subject),
    .code("activity", \.activity), make: SharedCell.init)
}

/// Another activity that the printed cell of an element or indicator stands beside.
struct SharedCell<Subject>: Sendable {
  let subject: Code<Subject>
  let activity: Code<PlanActivity>

  init(subject: Code<Subject>, activity: Code<PlanActivity>) {
    self.subject = subject
    self.activity = activity
  }

  /// The other activities of each, in the order of their codes.
  static func grouped(_ cells: [SharedCell]) -> [Code<Subject>: [Code<PlanActivity>]] {
    Dictionary(grouping: cells, by: \.subject).mapValues { $0.map(\.activity) }
  }
}
