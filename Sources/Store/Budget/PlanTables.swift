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
}
