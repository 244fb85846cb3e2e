/// Something printed in a plan that a meeting can settle.
public struct SettledSubject: Hashable, Sendable {
  /// Which of the printed things about a row it is.
  public enum Matter: String, CaseIterable, Hashable, Sendable {
    /// The amount of a line.
    case amount
    /// The sub-total of a group.
    case subtotal
    /// The grand total of a plan.
    case total
    /// The period of a line.
    case linePeriod = "line-period"
    /// The period of an activity.
    case activityPeriod = "activity-period"
    /// The column that an element is printed under.
    case column
  }

  /// What it is.
  public let matter: Matter
  /// The code of the line, group, plan, activity or element.
  public let code: String

  /// Names a subject.
  public init(_ matter: Matter, _ code: String) {
    self.matter = matter
    self.code = code
  }

  /// The amount of a line.
  public static func amount(_ line: Code<BudgetLine>) -> SettledSubject {
    SettledSubject(.amount, line.rawValue)
  }
  /// The sub-total of a group.
  public static func subtotal(_ group: Code<PlanGroup>) -> SettledSubject {
    SettledSubject(.subtotal, group.rawValue)
  }
  /// The grand total of a plan.
  public static func total(_ plan: Code<Plan>) -> SettledSubject {
    SettledSubject(.total, plan.rawValue)
  }
  /// The period of a line.
  public static func period(_ line: Code<BudgetLine>) -> SettledSubject {
    SettledSubject(.linePeriod, line.rawValue)
  }
  /// The period of an activity.
  public static func period(_ activity: Code<PlanActivity>) -> SettledSubject {
    SettledSubject(.activityPeriod, activity.rawValue)
  }
  /// The column of an element.
  public static func column(_ element: Code<PlanElement>) -> SettledSubject {
    SettledSubject(.column, element.rawValue)
  }
}

/// What a meeting adopted about something printed, with the sentence of its decision. It is entered once;
/// a later one supersedes it, and both stay readable.
///
/// A settlement without a value says that the meeting left the matter open.
public struct Settlement: Hashable, Sendable, Identifiable {
  /// What was adopted.
  public enum Value: Hashable, Sendable {
    /// An amount, of a line, a sub-total or a total.
    case amount(Money)
    /// A period, written so that it reads one way only.
    case period(String)
    /// The column that an element belongs in.
    case column(PlanElement.Kind)
  }

  /// Its code, unique among the settlements; of one that people made, its whole-number key in digits.
  public let id: Code<Settlement>
  /// What is settled.
  public let subject: SettledSubject
  /// What was adopted; nothing where the meeting left it open.
  public let value: Value?
  /// The sentence of the decision.
  public let decision: String
  /// The sitting.
  public let meeting: Code<Meeting>
  /// The codes of the stakeholders that were present, with commas between them.
  public let present: String
  /// The settlement of the same subject that this one takes the place of.
  public let supersedes: Code<Settlement>?
  /// Recorded, or made up for the demonstration.
  public let origin: Origin

  /// Makes a settlement.
  public init(
    id: Code<Settlement>, subject: SettledSubject, value: Value?, decision: String,
    meeting: Code<Meeting>, present: String = "", supersedes: Code<Settlement>? = nil,
    origin: Origin = .recorded
  ) {
    self.id = id
    self.subject = subject
    self.value = value
    self.decision = decision
    self.meeting = meeting
    self.present = present
    self.supersedes = supersedes
    self.origin = origin
  }
}

extension Settlement {
  /// The same, with another name for the one that it supersedes.
  public func superseding(_ former: Code<Settlement>?) -> Settlement {
    Settlement(
      id: id, subject: subject, value: value, decision: decision, meeting: meeting,
      present: present, supersedes: former, origin: origin)
  }

  /// The codes in a list of bodies, which commas, semicolons or blanks set apart.
  public static func bodies(in text: String) -> [String] {
    text.split { ",; ".contains($0) }.map(String.init)
  }
}
