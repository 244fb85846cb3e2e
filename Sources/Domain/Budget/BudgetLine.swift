/// A budget figure in its three layers, which never overwrite each other.
///
/// 1. *Printed*: the exact string of the document.
/// 2. *Interpreted*: what it can mean, with the rule and the confidence (`PrintedAmount`).
/// 3. *Reconciled*: the value that a meeting adopted, or nothing: "not settled".
public struct BudgetFigure: Hashable, Sendable {
  /// Layers 1 and 2.
  public let printed: PrintedAmount
  /// Layer 3: the adopted value.
  public let reconciled: Money?

  /// Makes a figure.
  public init(printed: PrintedAmount, reconciled: Money? = nil) {
    self.printed = printed
    self.reconciled = reconciled
  }

  /// What the figure counts for in a sum of interpretations; an absent figure counts nothing.
  public var range: MoneyRange { printed.range ?? .zero }
}

/// A printed amount of a plan, with the activities it pays for.
public struct BudgetLine: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `B1.3a`.
  public let id: Code<BudgetLine>
  /// Its plan, which is that of its action.
  public let plan: Code<Plan>
  /// The action it belongs to.
  public let action: Code<PlanAction>
  /// Its place in the action, from 1.
  public let order: Int
  /// What it pays for.
  public let name: Bilingual
  /// The figure in its three layers.
  public let figure: BudgetFigure
  /// The period in its two layers.
  public let period: PrintedPeriod
  /// The activities it pays for; an amount printed once for several is not divided.
  public var activities: [Code<PlanActivity>]
  /// Where it stands.
  public let origin: Origin

  /// Makes a line.
  public init(
    id: Code<BudgetLine>, plan: Code<Plan>, action: Code<PlanAction>, order: Int,
    name: Bilingual, figure: BudgetFigure, period: PrintedPeriod,
    activities: [Code<PlanActivity>], origin: Origin
  ) {
    self.id = id
    self.plan = plan
    self.action = action
    self.order = order
    self.name = name
    self.figure = figure
    self.period = period
    self.activities = activities
    self.origin = origin
  }
}

extension BudgetLine {
  /// The line with what counts as adopted for its amount. A store of before settlements holds some amounts
  /// on the line itself; they stand where nobody has settled since.
  public func settled(by settlements: Settlements) -> BudgetLine {
    guard !settlements.history(of: .amount(id)).isEmpty else { return self }
    let figure = BudgetFigure(
      printed: figure.printed, reconciled: settlements.amount(of: .amount(id)))
    return BudgetLine(
      id: id, plan: plan, action: action, order: order, name: name, figure: figure,
      period: period, activities: activities, origin: origin)
  }
}

/// Money booked on a line: promised by contract, or paid; or what takes the place of such an entry.
public struct Entry: Hashable, Sendable {
  /// What was booked.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case commitment, disbursement
    /// Says what is right in the place of another entry, and counts as that one did.
    case correction
  }

  /// Its code, unique among the entries; of one that people made, its whole-number key in digits.
  public let id: Code<Entry>
  /// The line.
  public let line: Code<BudgetLine>
  /// What was booked.
  public let kind: Kind
  /// When.
  public let day: Day
  /// How much.
  public let amount: Money
  /// From which source, when said.
  public let source: Code<FundingSource>?
  /// The voucher's number.
  public let voucher: String
  /// A short note.
  public let note: String
  /// The entry that a correction takes the place of.
  public let corrects: Code<Entry>?
  /// Recorded, or made up for the demonstration.
  public let origin: Origin

  /// Makes an entry.
  public init(
    id: Code<Entry>, line: Code<BudgetLine>, kind: Kind, day: Day, amount: Money,
    source: Code<FundingSource>?, voucher: String, note: String, corrects: Code<Entry>? = nil,
    origin: Origin
  ) {
    self.id = id
    self.line = line
    self.kind = kind
    self.day = day
    self.amount = amount
    self.source = source
    self.voucher = voucher
    self.note = note
    self.corrects = corrects
    self.origin = origin
  }
}
