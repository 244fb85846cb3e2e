/// What a word that is searched for stands for besides the beginnings of words in an action item's own
/// texts: what a row shows in the language of the screen is kept in the store as codes, words and days.
///
/// An item has the word where any part of its meaning holds (test: `SearchMeaningsTests`).
public struct SearchMeaning: Hashable, Sendable {
  /// Days of which a part is shown; every part must hold.
  public struct DayPart: Hashable, Sendable {
    /// Days of the month, from 1 to 31.
    public var days: Set<Int>
    /// Months, from 1 to 12.
    public var months: Set<Int>
    /// The years themselves.
    public var years: Set<Int>

    /// Makes a part; an item due on such a day, in such a month or in such a year has it.
    public init(days: Set<Int> = [], months: Set<Int> = [], years: Set<Int> = []) {
      self.days = days
      self.months = months
      self.years = years
    }

    /// Whether a day has it.
    public func holds(_ day: Day) -> Bool {
      let (year, month, dayOfMonth) = day.parts
      return days.contains(dayOfMonth) || months.contains(month) || years.contains(year)
    }

    /// Whether no day has it.
    public var isEmpty: Bool { days.isEmpty && months.isEmpty && years.isEmpty }
  }

  /// Items of these bodies.
  public var owners: Set<Code<Stakeholder>> = []
  /// Items that nobody answers for.
  public var isUnowned = false
  /// Items of these statuses.
  public var statuses: Set<ActionStatus> = []
  /// Items that these meetings promised.
  public var meetings: Set<Code<Meeting>> = []
  /// Items about these things.
  public var links: Set<ActionLink> = []
  /// Items due on days that have each of these parts; empty means none.
  public var due: [DayPart] = []
  /// Open items that were due in these days.
  public var late: ClosedRange<Day>?

  /// Makes a meaning that no item has.
  public init() {}

  /// Before every day on which anything is due: what is late has no other beginning.
  public static let earliest = Day(ordinal: -719_162)

  /// Whether no item has it.
  public var isEmpty: Bool { self == SearchMeaning() }

  /// Whether an item has it by what stands in its own row, its links apart.
  public func holds(
    owner: Code<Stakeholder>?, meeting: Code<Meeting>?, status: ActionStatus?, due: Day?
  ) -> Bool {
    if let owner, owners.contains(owner) { return true }
    if owner == nil, isUnowned { return true }
    if let status, statuses.contains(status) { return true }
    if let meeting, meetings.contains(meeting) { return true }
    guard let due else { return false }
    if let late, status?.isOpen == true, late.contains(due) { return true }
    return !self.due.isEmpty && self.due.allSatisfy { $0.holds(due) }
  }
}
