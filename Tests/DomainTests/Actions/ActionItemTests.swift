import Domain
import Testing

@Suite("Action items")
struct ActionItemTests {
  @Test(
    "Numbers are read leniently and written one way",
    arguments: [
      ("A-012", "A-012"), ("a-12", "A-012"), ("A012", "A-012"), ("KOL-7", "KOL-007"),
      ("A-1234", "A-1234"), ("A-000001", "A-001"),
    ])
  func numbers(text: String, written: String) {
    #expect(ActionNumber(text)?.description == written)
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "A", "12", "A-0", "A--1", "A-1x", "ABCDE-1", "A-1234567890", "É-1", "A-٣", " A-1",
      "A - 1",
    ])
  func notNumbers(text: String) {
    #expect(ActionNumber(text) == nil)
  }

  @Test("Numbers are ordered by station, then by count")
  func order() {
    let numbers = ["B-1", "A-10", "A-9"].compactMap { ActionNumber($0) }.sorted()
    #expect(numbers.map(\.description) == ["A-009", "A-010", "B-001"])
  }

  @Test(
    "Links come back as written",
    arguments: [
      "link:L4", "line:B1.3a", "activity:G1-A1-1", "function:COORD", "stakeholder:GFE",
    ])
  func links(text: String) {
    #expect(ActionLink(text)?.text == text)
  }

  @Test("Anything else is no link", arguments: ["", "L4", "link:", "LINK:L4", ":L4", "budget:B1"])
  func notLinks(text: String) {
    #expect(ActionLink(text) == nil)
  }

  @Test(
    "Days late are counted from the day after, and only while the item is open",
    arguments: [
      (.toDo, -9, 9), (.blocked, -1, 1), (.underWay, 0, 0), (.toDo, 5, 0), (.done, -9, nil),
      (.dropped, -9, nil), (.toDo, nil, nil),
    ] as [(ActionStatus, Int?, Int?)])
  func daysLate(status: ActionStatus, due: Int?, late: Int?) {
    let today = Day(ordinal: 20_779)
    let content = ActionItemContent(
      title: "T", due: due.map { today.adding(days: $0) }, status: status)
    let item = ActionItem(
      id: RowKey(rawValue: 1), number: ActionNumber(station: "A", ordinal: 1), content: content,
      created: today, closed: nil, origin: .recorded)
    #expect(item.daysLate(on: today) == late)
    #expect(item.isLate(on: today) == ((late ?? 0) > 0))
  }

  @Test(
    "A number has three digits at least, and is read as it is written",
    arguments: [
      (1, "A-001"), (9, "A-009"), (10, "A-010"), (99, "A-099"), (100, "A-100"), (999, "A-999"),
      (1000, "A-1000"),
    ])
  func digits(ordinal: Int, text: String) {
    #expect(ActionNumber(station: "A", ordinal: ordinal).description == text)
    #expect(ActionNumber(text)?.ordinal == ordinal)
  }
}
