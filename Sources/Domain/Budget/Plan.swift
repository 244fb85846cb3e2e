/// A plan, such as the Lualaba operational plan: a budgeted logical framework (001 §e).
///
/// A store holds any number of plans. Their groups, actions and lines name them, codes stay unique among
/// all of them, and no sum ever goes over more than one.
public struct Plan: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Plan>
  /// Its name.
  public let name: Bilingual
  /// The grand total exactly as printed (001 summary l.139).
  public let printedTotal: String
  /// Where it stands.
  public let origin: Origin
  /// Whether its folder is an example to be read, in a store of its own that nobody changes; of a data file
  /// only, as the store then says so itself.
  public var isExample = false

  /// Makes a plan.
  public init(id: Code<Plan>, name: Bilingual, printedTotal: String, origin: Origin) {
    self.id = id
    self.name = name
    self.printedTotal = printedTotal
    self.origin = origin
  }
}

/// One of a plan's groups of activities, with its sub-total as printed.
public struct PlanGroup: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `G1`.
  public let id: Code<PlanGroup>
  /// Its plan.
  public let plan: Code<Plan>
  /// Its place in the plan, from 1.
  public let order: Int
  /// Its name.
  public let name: Bilingual
  /// The sub-total exactly as printed.
  public let printedSubtotal: String
  /// Where it stands.
  public let origin: Origin

  /// Makes a group.
  public init(
    id: Code<PlanGroup>, plan: Code<Plan>, order: Int, name: Bilingual, printedSubtotal: String,
    origin: Origin
  ) {
    self.id = id
    self.plan = plan
    self.order = order
    self.name = name
    self.printedSubtotal = printedSubtotal
    self.origin = origin
  }
}

/// An action of a plan (column « Actions »).
public struct PlanAction: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `G1-A3`.
  public let id: Code<PlanAction>
  /// Its plan, which is that of its group.
  public let plan: Code<Plan>
  /// Its group.
  public let group: Code<PlanGroup>
  /// Its place in the group, from 1.
  public let order: Int
  /// Its number exactly as printed (`03`), or empty for the unnumbered continuation.
  public let printedNumber: String
  /// Its name.
  public let name: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes an action.
  public init(
    id: Code<PlanAction>, plan: Code<Plan>, group: Code<PlanGroup>, order: Int,
    printedNumber: String, name: Bilingual, origin: Origin
  ) {
    self.id = id
    self.plan = plan
    self.group = group
    self.order = order
    self.printedNumber = printedNumber
    self.name = name
    self.origin = origin
  }
}

/// An activity of an action (column « Activités »).
public struct PlanActivity: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `G1-A3-1`.
  public let id: Code<PlanActivity>
  /// Its action.
  public let action: Code<PlanAction>
  /// Its place in the action, from 1.
  public let order: Int
  /// Its name.
  public let name: Bilingual
  /// Where it takes place, or nothing when not said.
  public let zone: Bilingual
  /// Its period exactly as printed.
  public let printedPeriod: String
  /// Where it stands.
  public let origin: Origin

  /// Makes an activity.
  public init(
    id: Code<PlanActivity>, action: Code<PlanAction>, order: Int, name: Bilingual,
    zone: Bilingual, printedPeriod: String, origin: Origin
  ) {
    self.id = id
    self.action = action
    self.order = order
    self.name = name
    self.zone = zone
    self.printedPeriod = printedPeriod
    self.origin = origin
  }
}

/// An objective, expected result, indicator or target of an activity.
public struct PlanElement: Hashable, Sendable, Identifiable {
  /// What it is, whatever column it is printed in.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case objective, result, indicator, target
  }

  /// Its code.
  public let id: Code<PlanElement>
  /// Its activity.
  public let activity: Code<PlanActivity>
  /// What it is.
  public let kind: Kind
  /// Its place among those of its kind, from 1.
  public let order: Int
  /// Our short wording.
  public let label: Bilingual
  /// The heading it is printed under when that is not its own (swapped columns, 001 §e 3°).
  public let printedColumn: String
  /// The other activities that the printed cell stands beside: the document gives it to none of them alone.
  public var sharedWith: [Code<PlanActivity>] = []
  /// Where it stands.
  public let origin: Origin

  /// Makes an element.
  public init(
    id: Code<PlanElement>, activity: Code<PlanActivity>, kind: Kind, order: Int,
    label: Bilingual, printedColumn: String, origin: Origin
  ) {
    self.id = id
    self.activity = activity
    self.kind = kind
    self.order = order
    self.label = label
    self.printedColumn = printedColumn
    self.origin = origin
  }
}

extension PlanElement {
  /// Every activity that the printed cell stands beside, its own first.
  public var activities: [Code<PlanActivity>] { [activity] + sharedWith }
}

/// A measure with a unit and, when one is printed, a target.
public struct Indicator: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Indicator>
  /// The activity it measures.
  public let activity: Code<PlanActivity>
  /// Its name.
  public let name: Bilingual
  /// Its unit; the plan states none, so the unit is ours.
  public let unit: String
  /// The printed target, in units.
  public let target: Int?
  /// The other activities that the printed cell stands beside.
  public var sharedWith: [Code<PlanActivity>] = []
  /// Where it stands.
  public let origin: Origin

  /// Makes an indicator.
  public init(
    id: Code<Indicator>, activity: Code<PlanActivity>, name: Bilingual, unit: String,
    target: Int?, origin: Origin
  ) {
    self.id = id
    self.activity = activity
    self.name = name
    self.unit = unit
    self.target = target
    self.origin = origin
  }
}

extension Indicator {
  /// Every activity that the printed cell stands beside, its own first.
  public var activities: [Code<PlanActivity>] { [activity] + sharedWith }
}
