import Domain
import GRDB

/// The tables of printed amounts, of who is to pay and to carry out, and of money booked.
enum BudgetTables {
  /// What a meeting adopted is not in a data file: it is read, and a load leaves it as it is.
  static let line = FactTable<BudgetLine>(
    "budget_line", unread: ["decision"], .code("id", \.id), .code("plan", \.plan),
    .code("action", \.action), .order(\.order), .bilingual("name", \.name),
    .printed("printed_amount", \.figure.printed),
    .period("printed_period", \.period), .adopted("reconciled", \.figure.reconciled),
    .origin(\.origin)
  ) { id, plan, action, order, name, printed, period, reconciled, origin in
    BudgetLine(
      id: id, plan: plan, action: action, order: order, name: name,
      figure: BudgetFigure(printed: printed, reconciled: reconciled), period: period,
      activities: [], origin: origin)
  }

  static let paidActivity = FactTable<PaidActivity>(
    "line_activity", key: ["line", "activity"], .code("line", \.line),
    .code("activity", \.activity), .order(\.order), make: PaidActivity.init)

  static let fundingSource = FactTable<FundingSource>(
    "funding_source", .code("id", \.id), .bilingual("name", \.name),
    .optionalCode("stakeholder", \.stakeholder), .origin(\.origin), make: FundingSource.init)

  static let lineSource = FactTable<LineSource>(
    "line_source", key: ["line", "order"], .code("line", \.line), .code("source", \.source),
    .order(\.order), .text("printed", \.printed), .origin(\.origin), make: LineSource.init)

  /// The sources of the summary beside a group's sub-total, which are not those of its lines.
  static let groupSource = FactTable<GroupSource>(
    "group_source", key: ["group", "order"], .code("group", \.group), .code("source", \.source),
    .order(\.order), .text("printed", \.printed), .origin(\.origin), make: GroupSource.init)

  static let implementer = FactTable<Implementer>(
    "implementer", key: ["line", "order"], .code("line", \.line),
    .code("stakeholder", \.stakeholder), .order(\.order), .text("printed", \.printed),
    .origin(\.origin), make: Implementer.init)

  /// Entries have keys of the store's own; `EnteredLoad` writes those of data files.
  static let entry = FactTable<Entry>(
    "entry", key: ["code"], .enteredID(key: "key", code: "code", \.id), .code("line", \.line),
    .word("kind", \.kind), .day("day", \.day),
    .money("amount", currency: "currency", \.amount), .optionalCode("source", \.source),
    .text("voucher", \.voucher), .text("note", \.note), .enteredKey("corrects", \.corrects),
    .origin(\.origin), make: Entry.init)
}

/// An activity that a budget line pays for, as it stands in a table of its own.
struct PaidActivity {
  let line: Code<BudgetLine>
  let activity: Code<PlanActivity>
  /// Its place among the line's activities, from 1.
  let order: Int

  /// The activities of lines, in their order.
  static func all(of lines: [BudgetLine]) -> [PaidActivity] {
    lines.flatMap { line in
      line.activities.enumerated().map { index, activity in
        PaidActivity(line: line.id, activity: activity, order: index + 1)
      }
    }
  }
}
