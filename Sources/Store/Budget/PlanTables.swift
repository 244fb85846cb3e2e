import Domain
import GRDB

/// The tables of the operational plan.
enum PlanTables {
  static let plan = FactTable<Plan>(
    name: "plan", key: ["id"], columns: ["name_fr", "name_en", "printed_total"],
    values: { [$0.id.rawValue] + $0.name.values + [$0.printedTotal] + $0.origin.values },
    read: { row in
      Plan(id: row.code(), name: row.bilingual(), printedTotal: row.text(), origin: row.origin())
    })

  static let group = FactTable<PlanGroup>(
    name: "plan_group", key: ["id"], columns: ["order", "name_fr", "name_en", "printed_subtotal"],
    values: {
      [$0.id.rawValue, $0.order] + $0.name.values + [$0.printedSubtotal] + $0.origin.values
    },
    read: { row in
      PlanGroup(
        id: row.code(), order: row.int(), name: row.bilingual(), printedSubtotal: row.text(),
        origin: row.origin())
    })

  static let action = FactTable<PlanAction>(
    name: "plan_action", key: ["id"],
    columns: ["group", "order", "printed_number", "name_fr", "name_en"],
    values: {
      [$0.id.rawValue, $0.group.rawValue, $0.order, $0.printedNumber] + $0.name.values
        + $0.origin.values
    },
    read: { row in
      PlanAction(
        id: row.code(), group: row.code(), order: row.int(), printedNumber: row.text(),
        name: row.bilingual(), origin: row.origin())
    })

  static let activity = FactTable<PlanActivity>(
    name: "plan_activity", key: ["id"],
    columns: ["action", "order", "name_fr", "name_en", "zone_fr", "zone_en", "printed_period"],
    values: {
      [$0.id.rawValue, $0.action.rawValue, $0.order] + $0.name.values + $0.zone.values
        + [$0.printedPeriod] + $0.origin.values
    },
    read: { row in
      PlanActivity(
        id: row.code(), action: row.code(), order: row.int(), name: row.bilingual(),
        zone: row.bilingual(), printedPeriod: row.text(), origin: row.origin())
    })

  static let element = FactTable<PlanElement>(
    name: "plan_element", key: ["id"],
    columns: ["activity", "kind", "order", "label_fr", "label_en", "printed_column"],
    values: {
      [$0.id.rawValue, $0.activity.rawValue, $0.kind.rawValue, $0.order] + $0.label.values
        + [$0.printedColumn] + $0.origin.values
    },
    read: { row in
      PlanElement(
        id: row.code(), activity: row.code(), kind: try row.word(), order: row.int(),
        label: row.bilingual(), printedColumn: row.text(), origin: row.origin())
    })

  static let indicator = FactTable<Indicator>(
    name: "indicator", key: ["id"], columns: ["activity", "name_fr", "name_en", "unit", "target"],
    values: {
      [$0.id.rawValue, $0.activity.rawValue] + $0.name.values + [$0.unit, $0.target]
        + $0.origin.values
    },
    read: { row in
      Indicator(
        id: row.code(), activity: row.code(), name: row.bilingual(), unit: row.text(),
        target: row.optionalInt(), origin: row.origin())
    })
}
