import Terminal
import Testing

@Suite("Areas clamp on a terminal of any size")
struct RectTests {
  let rect = Rect(column: 2, row: 3, width: 10, height: 5)

  @Test("Parts lie where their names say")
  func parts() {
    #expect(rect.top(2) == Rect(column: 2, row: 3, width: 10, height: 2))
    #expect(rect.bottom(2) == Rect(column: 2, row: 6, width: 10, height: 2))
    #expect(rect.left(4) == Rect(column: 2, row: 3, width: 4, height: 5))
    #expect(rect.right(4) == Rect(column: 8, row: 3, width: 4, height: 5))
    #expect(rect.droppingTop(1) == Rect(column: 2, row: 4, width: 10, height: 4))
    #expect(rect.droppingBottom(1) == Rect(column: 2, row: 3, width: 10, height: 4))
    #expect(rect.droppingLeft(3) == Rect(column: 5, row: 3, width: 7, height: 5))
    #expect(rect.droppingRight(3) == Rect(column: 2, row: 3, width: 7, height: 5))
    #expect(rect.inset(1) == Rect(column: 3, row: 4, width: 8, height: 3))
    #expect(rect.centred(width: 4, height: 1) == Rect(column: 5, row: 5, width: 4, height: 1))
  }

  @Test("No part is negative or reaches outside", arguments: [-5, 0, 1, 5, 10, 99])
  func clamping(count: Int) {
    let parts = [
      rect.top(count), rect.bottom(count), rect.left(count), rect.right(count),
      rect.droppingTop(count), rect.droppingBottom(count), rect.droppingLeft(count),
      rect.droppingRight(count), rect.inset(count), rect.centred(width: count, height: count),
    ]
    for part in parts {
      #expect(part.width >= 0 && part.height >= 0)
      #expect(part.column >= rect.column && part.endColumn <= rect.endColumn)
      #expect(part.row >= rect.row && part.endRow <= rect.endRow)
    }
    #expect(rect.top(count).height + rect.droppingTop(count).height == rect.height)
    #expect(rect.left(count).width + rect.droppingLeft(count).width == rect.width)
  }

  @Test("Areas that do not touch share nothing")
  func intersection() {
    #expect(rect.intersection(Rect(column: 50, row: 50, width: 5, height: 5)).isEmpty)
    #expect(
      rect.intersection(Rect(Size(columns: 4, rows: 4)))
        == Rect(column: 2, row: 3, width: 2, height: 1))
    #expect(rect.contains(Point(column: 11, row: 7)))
    #expect(!rect.contains(Point(column: 12, row: 7)))
  }

  @Test("A size is read as columns x rows and nothing else")
  func parsingSizes() {
    #expect(Size(parsing: "80x24") == Size(columns: 80, rows: 24))
    for wrong in [
      "", "80", "80x", "x24", "80x24x1", "-80x24", "0x24", "80 x 24", "+8x9", "80x99999",
    ] {
      #expect(Size(parsing: wrong) == nil, "\(wrong)")
    }
  }
}
