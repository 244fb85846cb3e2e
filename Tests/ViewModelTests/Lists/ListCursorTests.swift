import Testing

@testable import ViewModels

/// Required: "Selection, marks and scroll belong to the row's identity, never its index."
@Suite("The cursor of a list that is held in memory")
struct ListCursorTests {
  private let rows = Array("abcdefghij")

  private func cursor(at row: Character, visible: Int = 4) -> ListCursor<Character> {
    var cursor = ListCursor<Character>()
    cursor.update(rows: rows, visible: visible)
    cursor.select(row, rows: rows, visible: visible)
    return cursor
  }

  @Test(
    "Every move goes on from the row that was selected by its name",
    arguments: [
      (ListMove.up, "d"), (.down, "f"), (.pageUp, "b"), (.pageDown, "h"), (.first, "a"),
      (.last, "j"), (.left, "e"), (.right, "e"),
    ] as [(ListMove, Character)])
  func moveAfterSelection(move: ListMove, arrival: Character) {
    var cursor = cursor(at: "e")
    cursor.move(move, rows: rows, visible: 4)
    #expect(cursor.selected == arrival)
  }

  @Test(
    "No move leaves the list",
    arguments: [
      (ListMove.up, "a", "a"), (.pageUp, "c", "a"), (.pageUp, "d", "a"), (.down, "j", "j"),
      (.pageDown, "h", "j"), (.pageDown, "g", "j"), (.down, "i", "j"), (.up, "b", "a"),
    ] as [(ListMove, Character, Character)])
  func ends(move: ListMove, start: Character, arrival: Character) {
    var cursor = cursor(at: start)
    cursor.move(move, rows: rows, visible: 4)
    #expect(cursor.selected == arrival)
  }

  @Test("A row that is not there is not selected, and nothing moves")
  func unknownRow() {
    var cursor = cursor(at: "e")
    let before = cursor
    cursor.select("z", rows: rows, visible: 4)
    #expect(cursor == before)
  }

  @Test("The selected row is in sight at both edges of the window, and the window is full")
  func scrolling() {
    var cursor = cursor(at: "d")
    #expect(cursor.top == 0)
    cursor.move(.down, rows: rows, visible: 4)
    #expect(cursor.top == 1)
    cursor.select("b", rows: rows, visible: 4)
    #expect(cursor.top == 1)
    cursor.move(.up, rows: rows, visible: 4)
    #expect(cursor.top == 0)
    cursor.move(.last, rows: rows, visible: 4)
    #expect(cursor.top == 6)
    cursor.update(rows: rows, visible: 8)
    #expect(cursor.top == 2)
  }

  @Test("When rows come and go the cursor stays with its row; when its row goes, with its place")
  func following() {
    var cursor = cursor(at: "e")
    cursor.update(rows: Array("xyabcdefghij"), visible: 4)
    #expect(cursor.selected == "e")
    cursor.move(.down, rows: Array("xyabcdefghij"), visible: 4)
    #expect(cursor.selected == "f")
    cursor.update(rows: Array("xyabcdeghij"), visible: 4)
    #expect(cursor.selected == "g")
    cursor.update(rows: Array("xy"), visible: 4)
    #expect(cursor.selected == "y" && cursor.top == 0)
    cursor.update(rows: [], visible: 4)
    #expect(cursor.selected == nil)
    for move in ListMove.allCases { cursor.move(move, rows: [], visible: 4) }
    #expect(cursor == ListCursor())
  }
}
