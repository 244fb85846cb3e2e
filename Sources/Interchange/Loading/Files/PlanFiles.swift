import Domain

// The files of the plans, their budgets apart.

extension DataFile<Plan> {
  static var plan: Self {
    DataFile(
      .plan, unique: [.key("id")],
      .code("id"), .label("label"), .printed("printed_total"), .yes("read_only"),
      .origin(.documented)
    ) { id, name, printedTotal, isExample, origin in
      var plan = Plan(id: id, name: name, printedTotal: printedTotal, origin: origin)
      plan.isExample = isExample
      return plan
    }
  }
}

extension DataFile<PlanGroup> {
  static var groups: Self {
    DataFile(
      .groups, unique: [.key("id"), .order("order", within: "plan")],
      .code("id"), .plan("plan"), .order("order"), .label("label"), .printed("printed_subtotal"),
      .origin(.documented),
      make: PlanGroup.init)
  }
}

extension DataFile<PlanAction> {
  static var actions: Self {
    DataFile(
      .actions, unique: [.key("id"), .order("order", within: "group")],
      .code("id"), .plan("plan", asOf: "group", in: .groups), .reference("group", to: .groups),
      .order("order"), .printed("printed_number", longest: 50), .label("label"),
      .origin(.documented),
      make: PlanAction.init)
  }
}

extension DataFile<PlanActivity> {
  static var activities: Self {
    DataFile(
      .activities, unique: [.key("id"), .order("order", within: "action")],
      .code("id"), .reference("action", to: .actions), .order("order"), .label("label"),
      .optionalLabel("zone"), .printed("printed_period"), .origin(.documented),
      make: PlanActivity.init)
  }
}

extension DataFile<PlanElement> {
  static var elements: Self {
    DataFile(
      .elements, unique: [.key("id"), .order("order", within: "activity", "kind")],
      .code("id"), .reference("activity", to: .activities), .word("kind"), .order("order"),
      .label("label"), .printed("printed_column"), .references("shared_with", to: .activities),
      .origin(.documented)
    ) { id, activity, kind, order, label, printedColumn, others, origin in
      var element = PlanElement(
        id: id, activity: activity, kind: kind, order: order, label: label,
        printedColumn: printedColumn, origin: origin)
      element.sharedWith = others
      return element
    }
  }
}

extension DataFile<Indicator> {
  static var indicators: Self {
    DataFile(
      .indicators, unique: [.key("id")],
      .code("id"), .reference("activity", to: .activities), .label("label"), .text("unit"),
      .optionalCount("target"), .references("shared_with", to: .activities), .origin(.documented)
    ) { id, activity, name, unit, target, others, origin in
      var indicator = Indicator(
        id: id, activity: activity, name: name, unit: unit, target: target, origin: origin)
      indicator.sharedWith = others
      return indicator
    }
  }
}
