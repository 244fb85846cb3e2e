// What a view means on a certain day.

extension ActionView {
  /// The query that the view is today.
  ///
  /// - Parameters:
  ///   - today: The day that `late`, `thisWeek` and `nextDays` count from.
  ///   - lastMeeting: What `MeetingChoice.last` means (`Register.lastMeeting(today:)`); without one
  ///     nothing has been promised by the last meeting, and nothing is found.
  public func query(today: Day, lastMeeting: Code<Meeting>?) -> ActionQuery {
    var query = ActionQuery(
      text: text, statuses: statuses, link: link.map { .chainLink($0) },
      order: orders.first ?? ActionOrder())
    query.then = Array(orders.dropFirst())
    query.grouping = grouping
    query.group = group
    query.isUnowned = owner == .nobody
    query.owner = owner?.code
    query.lateOn = due == .late ? today : nil
    query.due = due?.range(today: today)
    query.meeting = meeting.map { $0.code ?? lastMeeting ?? .ofNoMeeting }
    return query
  }

  /// Whether the view shows every item.
  public var showsAll: Bool {
    query(today: Day(ordinal: 0), lastMeeting: nil).showsAll
  }
}

extension OwnerChoice {
  /// The body, when it is a certain one.
  public var code: Code<Stakeholder>? {
    switch self {
    case .nobody: nil
    case .certain(let code): code
    }
  }
}

extension MeetingChoice {
  /// The meeting, when it is a certain one.
  public var code: Code<Meeting>? {
    switch self {
    case .last: nil
    case .certain(let code): code
    }
  }
}

extension Code<Meeting> {
  /// The code that no meeting has: none is empty.
  static let ofNoMeeting = Code("")
}

extension DueWindow {
  /// The most days a window reaches ahead: a century.
  private static let farthest = 36_525

  /// The days of the window; nothing for what is late, which depends on the status as well.
  func range(today: Day) -> DueRange? {
    switch self {
    case .late: return nil
    case .undated: return .undated
    case .thisWeek:
      let monday = today.adding(days: -today.weekday.rawValue)
      return .between(monday, monday.adding(days: 6))
    case .nextDays(let days):
      return .between(today, today.adding(days: min(max(days, 0), Self.farthest)))
    }
  }
}

extension Register {
  /// The meeting with the highest number that has taken place, or takes place today.
  public func lastMeeting(today: Day) -> Meeting? {
    meetings.last { $0.day <= today }
  }
}
