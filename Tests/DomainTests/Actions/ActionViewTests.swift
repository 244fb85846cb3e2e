import Domain
import Foundation
import Testing

@Suite("Action views: what they mean today, and how they are written")
struct ActionViewTests {
  /// A Wednesday.
  private let today = day("2026-11-18")

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }

  private func query(_ change: (inout ActionView) -> Void) -> ActionQuery {
    var view = ActionView()
    change(&view)
    return view.query(today: today, lastMeeting: "M-12")
  }

  @Test("a new view shows everything, as a query without arguments does")
  func everything() {
    #expect(query { _ in } == ActionQuery())
    #expect(ActionView().showsAll)
  }

  @Test("each filter means its part of the query, and hides something")
  func filters() {
    #expect(query { $0.owner = .nobody }.isUnowned)
    #expect(query { $0.owner = .certain("DIVAS") }.owner == "DIVAS")
    #expect(query { $0.meeting = .certain("M-11") }.meeting == "M-11")
    #expect(query { $0.link = "L4" }.link == .chainLink("L4"))
    #expect(query { $0.group = "G1" }.group == "G1")
    let changes: [(inout ActionView) -> Void] = [
      { $0.text = "x" }, { $0.statuses = [.done] }, { $0.owner = .nobody },
      { $0.owner = .certain("DIVAS") }, { $0.due = .late }, { $0.due = .undated },
      { $0.meeting = .last }, { $0.link = "L4" }, { $0.group = "G1" },
    ]
    for change in changes { #expect(!query(change).showsAll) }
    #expect(query { $0.grouping = .owner }.showsAll)
  }

  @Test("late is before today and open; a week runs from Monday to Sunday; n days from today on")
  func dueWindows() {
    #expect(query { $0.due = .late }.lateOn == today)
    #expect(query { $0.due = .late }.due == nil)
    #expect(query { $0.due = .undated }.due == .undated)
    #expect(
      query { $0.due = .nextDays(14) }.due == .between(today, Self.day("2026-12-02")))
    #expect(query { $0.due = .nextDays(-3) }.due == .between(today, today))
    let week = DueRange.between(Self.day("2026-11-16"), Self.day("2026-11-22"))
    for iso in ["2026-11-16", "2026-11-18", "2026-11-22"] {
      var view = ActionView()
      view.due = .thisWeek
      #expect(view.query(today: Self.day(iso), lastMeeting: nil).due == week)
    }
  }

  @Test("the last meeting is the highest number that has taken place; before the first, nothing")
  func lastMeeting() {
    let meetings = [("M-1", 1, "2026-11-18"), ("M-2", 2, "2026-09-01"), ("M-3", 3, "2026-11-19")]
    let register = Register(
      meetings: meetings.map { code, number, iso in
        Meeting(
          id: Code(code), number: number, day: Self.day(iso), place: "",
          name: Bilingual(same: code), origin: .illustrative)
      })
    #expect(register.lastMeeting(today: today)?.id == "M-2")
    #expect(register.lastMeeting(today: Self.day("2026-11-19"))?.id == "M-3")
    #expect(register.lastMeeting(today: Self.day("2026-01-01")) == nil)
    #expect(query { $0.meeting = .last }.meeting == "M-12")
    var view = ActionView()
    view.meeting = .last
    // A code that no meeting can have.
    #expect(view.query(today: today, lastMeeting: nil).meeting == "")
  }

  @Test("the columns are the groups, then the orders; each counts once, and none after the number")
  func columns() {
    func columns(_ grouping: ActionGrouping?, _ orders: String...) -> [String] {
      query {
        $0.grouping = grouping
        $0.orders = orders.compactMap(ActionOrder.init)
      }.columns.map(\.rawValue)
    }
    #expect(columns(nil, "due", "-owner") == ["due", "-owner"])
    #expect(columns(.owner, "-due", "-owner", "title") == ["owner", "-due", "title"])
    #expect(columns(.meeting, "number", "title") == ["-meeting", "number"])
    #expect(columns(.link, "due", "-due") == ["links", "due"])
    #expect(columns(.status, "-status") == ["status"])
  }

  @Test("a view is written in words that never change, and comes back as it was")
  func coding() throws {
    var view = ActionView()
    #expect(try Self.json(view) == #"{"orders":["lateness"]}"#)
    view.text = "zone"
    view.statuses = [.blocked, .toDo]
    view.owner = .certain("DIVAS")
    view.due = .nextDays(14)
    view.meeting = .last
    view.link = "L4"
    view.group = "G1"
    view.grouping = .status
    view.orders = [ActionOrder(sort: .due, isDescending: true), ActionOrder(sort: .links)]
    #expect(
      try Self.json(view) == """
        {"due":"next:14","group":"G1","grouping":"status","link":"L4","meeting":"last",\
        "orders":["-due","links"],"owner":"code:DIVAS","statuses":["to-do","blocked"],"text":"zone"}
        """)
    #expect(try Self.view(Self.json(view)) == view)
    for window in [DueWindow.late, .thisWeek, .undated, .nextDays(3)] {
      #expect(DueWindow(rawValue: window.rawValue) == window)
    }
    #expect(OwnerChoice(rawValue: "nobody") == .nobody)
    #expect(MeetingChoice(rawValue: "code:last") == .certain("last"))
  }

  @Test(
    "what a view leaves out is not restricted, and what it does not know is refused",
    arguments: [
      (#"{}"#, true), (#"{"orders":[]}"#, true), (#"{"orders":["size"]}"#, false),
      (#"{"due":"some day"}"#, false), (#"{"due":"next:x"}"#, false), (#"{"owner":""}"#, false),
      (#"{"owner":"code:"}"#, false), (#"{"meeting":"next"}"#, false),
      (#"{"statuses":["paused"]}"#, false), (#"{"grouping":"mode"}"#, false), (#"[]"#, false),
    ])
  func reading(json: String, isKnown: Bool) throws {
    if isKnown {
      #expect(try Self.view(json) == ActionView())
    } else {
      #expect(throws: DecodingError.self) { try Self.view(json) }
    }
  }

  private static func json(_ view: ActionView) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(view), as: UTF8.self)
  }

  private static func view(_ json: String) throws -> ActionView {
    try JSONDecoder().decode(ActionView.self, from: Data(json.utf8))
  }
}
