import Domain

// The files of the budget and of the money booked on it.

extension DataFile<BudgetLine> {
  /// The lines without their activities, which `line_activities.csv` lists.
  static var lines: Self {
    DataFile(
      .lines, unique: [.key("id"), .order("order", within: "action")],
      .code("id"), .plan("plan", asOf: "action", in: .actions), .reference("action", to: .actions),
      .order("order"), .label("label"), .figure("printed_amount"), .period("printed_period"),
      .origin(.documented)
    ) { id, plan, action, order, name, figure, period, origin in
      BudgetLine(
        id: id, plan: plan, action: action, order: order, name: name, figure: figure,
        period: period, activities: [], origin: origin)
    }
  }
}

/// An activity that a budget line pays for.
struct LineActivity {
  let line: Code<BudgetLine>
  let activity: Code<PlanActivity>
}

extension DataFile<LineActivity> {
  static var lineActivities: Self {
    DataFile(
      .lineActivities, unique: [.key("line", "activity")],
      .reference("line", to: .lines), .reference("activity", to: .activities),
      .origin(.documented)
    ) { line, activity, _ in
      LineActivity(line: line, activity: activity)
    }
  }
}

extension DataFile<FundingSource> {
  static var sources: Self {
    DataFile(
      .sources, unique: [.key("id")],
      .code("id"), .label("label"), .optionalReference("stakeholder", to: .stakeholders),
      .origin(.documented),
      make: FundingSource.init)
  }
}

extension DataFile<LineSource> {
  static var lineSources: Self {
    DataFile(
      .lineSources, unique: [.key("line", "order")],
      .reference("line", to: .lines), .reference("source", to: .sources), .order("order"),
      .printed("printed"), .origin(.documented),
      make: LineSource.init)
  }
}

extension DataFile<GroupSource> {
  static var groupSources: Self {
    DataFile(
      .groupSources, unique: [.key("group", "order")],
      .reference("group", to: .groups), .reference("source", to: .sources), .order("order"),
      .printed("printed"), .origin(.documented),
      make: GroupSource.init)
  }
}

extension DataFile<Implementer> {
  static var implementers: Self {
    DataFile(
      .implementers, unique: [.key("line", "order")],
      .reference("line", to: .lines), .reference("stakeholder", to: .stakeholders),
      .order("order"), .printed("printed"), .origin(.documented),
      make: Implementer.init)
  }
}

extension DataFile<Entry> {
  static var entries: Self {
    DataFile(
      .entries, unique: [.key("id")],
      .entered("id"), .reference("line", to: .lines), .booking("kind", corrects: "corrects"),
      .day("day"), .amount("amount", currency: "currency"),
      .optionalReference("source", to: .sources), .text("voucher"), .note("note"),
      .origin(.recorded)
    ) { id, line, booking, day, amount, source, voucher, note, origin in
      Entry(
        id: id, line: line, kind: booking.kind, day: day, amount: amount, source: source,
        voucher: voucher, note: note, corrects: booking.corrects, origin: origin)
    }
  }
}
