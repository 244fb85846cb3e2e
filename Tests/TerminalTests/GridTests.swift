import Driving
import Terminal
import Testing

@Suite("A grid holds what a terminal can show")
struct GridTests {
  func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
    Grid(size: Size(columns: columns, rows: rows))
  }

  /// The invariant of wide characters: continuations follow their character and nothing else, and
  /// every sign has the cells that it takes.
  func isConsistent(_ grid: Grid) -> Bool {
    (0..<grid.size.rows).allSatisfy { row in
      var owed = 0
      for cell in grid.row(row) {
        if cell.text.isEmpty != (owed > 0) || owed > 0 && !cell.isContinuation { return false }
        owed = owed > 0 ? owed - 1 : cell.scalars.reduce(-1) { $0 + DisplayWidth.of($1) }
      }
      return owed == 0
    }
  }

  @Test("Text is cut at the right edge and at its maximum, and says how far it went")
  func cutting() {
    var grid = grid(5, 2)
    #expect(grid.draw(SafeText("abcdefgh"), at: Point(column: 1, row: 0), ink: Ink(3)) == 4)
    #expect(grid.draw(SafeText("abc"), at: Point(column: 0, row: 1), maxWidth: 2) == 2)
    #expect(grid.lines == [" abcd", "ab   "])
    #expect(grid.inks(0) == [.plain, Ink(3), Ink(3), Ink(3), Ink(3)])
    #expect(grid.draw(SafeText("x"), at: Point(column: 0, row: 0), maxWidth: -1) == 0)
  }

  @Test("Nothing is written outside")
  func outside() {
    var grid = grid(3, 1)
    let blank = grid
    for (column, row) in [(3, 0), (0, 1), (0, -1), (-3, 0), (99, 99)] {
      grid.draw(SafeText("abc"), at: Point(column: column, row: row))
    }
    grid.fill(Rect(column: 5, row: 5, width: 9, height: 9), character: "x")
    #expect(grid == blank)
    #expect(grid[7, 7] == .blank())
    #expect(grid.draw(SafeText("abcd"), at: Point(column: -2, row: 0)) == 4)
    #expect(grid.lines == ["cd "])
  }

  @Test("Half a wide character is never shown at an edge")
  func wideAtTheEdge() {
    var grid = grid(3)
    grid.fill(grid.bounds, character: ".")
    #expect(grid.draw(SafeText("日本"), at: Point(column: 0, row: 0)) == 3)
    #expect(grid.lines == ["日 "])
    grid.draw(SafeText("日x"), at: Point(column: -1, row: 0))
    #expect(grid.lines == [" x "])
    grid.draw(SafeText("日"), at: Point(column: 0, row: 0), maxWidth: 1)
    #expect(grid.lines == [" x "])
    #expect(isConsistent(grid))
  }

  @Test("Writing over one half of a wide character blanks the other")
  func overwritingHalves() {
    var left = grid(4)
    left.draw(SafeText("日本"), at: Point(column: 0, row: 0))
    var right = left
    left.draw(SafeText("x"), at: Point(column: 2, row: 0))
    right.draw(SafeText("x"), at: Point(column: 1, row: 0))
    #expect(left.lines == ["日x "])
    #expect(right.lines == [" x本"])
    right.draw(SafeText("語"), at: Point(column: 1, row: 0))
    #expect(right.lines == [" 語 "])
    #expect(isConsistent(left) && isConsistent(right))
  }

  @Test("Whatever is drawn wherever, wide characters stay whole")
  func randomDrawing() {
    var generator = Dice(seed: 7)
    var grid = grid(12, 3)
    for _ in 0..<2000 {
      let text = SafeText(String.random(length: 4, using: &generator))
      let column = Int.random(in: -3...13, using: &generator)
      let row = Int.random(in: -1...3, using: &generator)
      grid.draw(text, at: Point(column: column, row: row))
      #expect(isConsistent(grid))
    }
  }

  @Test("Repainting changes inks and leaves the text")
  func repainting() {
    var grid = grid(4)
    grid.draw(SafeText("a日b"), at: Point(column: 0, row: 0))
    grid.repaint(Rect(column: 1, row: 0, width: 9, height: 9), ink: Ink(9))
    #expect(grid.lines == ["a日b"])
    #expect(grid.inks(0) == [.plain, Ink(9), Ink(9), Ink(9)])
  }

  @Test("A fill cannot draw a harmful character")
  func harmlessFill() {
    var grid = grid(2)
    grid.fill(grid.bounds, character: "\u{9B}")
    #expect(grid.lines == ["\u{FFFD}\u{FFFD}"])
  }

  @Test(
    "Every cell holds the scalars that a terminal keeps in it",
    arguments: [
      ("é", ["é"]), ("e\u{301}\u{323}x", ["e\u{301}\u{323}", "x"]), ("日本", ["日", "", "本", ""]),
      ("🇨🇩", ["🇨", "🇩"]), ("क्षि", ["क्", "ष", "ि"]), ("👩\u{200D}👧!", ["👩", "", "👧", "", "!"]),
      ("\u{1112}\u{1161}\u{11AB}.", ["\u{1112}\u{1161}\u{11AB}", "", "."]),
      ("e\u{301}\u{302}\u{303}\u{304}\u{305}", ["e\u{301}\u{302}\u{303}\u{304}"]),
    ])
  func scalarsOfCells(raw: String, expected: [String]) {
    let text = SafeText(raw)
    var grid = grid(text.width)
    grid.draw(text, at: Point(column: 0, row: 0), ink: Ink(200))
    // Strings would be equal whenever they look the same.
    let scalars = grid.row(0).map { Array($0.scalars) }
    #expect(scalars == expected.map { Array($0.unicodeScalars) })
    #expect(grid.text(row: 0) == text.string)
    let ascii = expected.map { $0.unicodeScalars.count == 1 ? $0.utf8.first { $0 < 0x80 } : nil }
    #expect(grid.row(0).map(\.ascii) == ascii)
    #expect(grid.inks(0).allSatisfy { $0 == Ink(200) })
  }

  @Test("Only what is seen makes grids differ, and every part of it does")
  func equality() {
    func drawn(_ raw: String, ink: Ink = Ink(3)) -> Grid {
      var grid = grid(6)
      grid.draw(SafeText("日本語"), at: Point(column: 0, row: 0), ink: Ink(7))
      grid.fill(grid.bounds)
      grid.draw(SafeText(raw), at: Point(column: 1, row: 0), ink: ink)
      return grid
    }
    var same = grid(6)
    same.draw(SafeText("e\u{301}日"), at: Point(column: 1, row: 0), ink: Ink(3))
    #expect(drawn("e\u{301}日") == same)
    for other in ["e\u{302}日", "e日", "e\u{301}\u{302}日", "e\u{301}本", "e\u{301}日x"] {
      #expect(drawn(other) != same)
    }
    #expect(drawn("e\u{301}日", ink: Ink(255)) != same)
  }

  @Test("A grid of another size is cut or has blanks around it, with no half of a character")
  func resizing() {
    var grid = grid(5, 2)
    grid.draw(SafeText("ab日c"), at: Point(column: 0, row: 0), ink: Ink(3))
    grid.draw(SafeText("xकx"), at: Point(column: 0, row: 1))
    grid.cursor = Point(column: 4, row: 1)
    #expect(grid.resized(to: grid.size) == grid)
    let cut = grid.resized(to: Size(columns: 3, rows: 1))
    #expect(cut.lines == ["ab "])
    #expect(cut.inks(0) == [Ink(3), Ink(3), Ink(3)])
    #expect(isConsistent(cut))
    let wide = grid.resized(to: Size(columns: 7, rows: 3))
    #expect(wide.lines == ["ab日c  ", "xकx    ", "       "])
    #expect(wide.cursor == grid.cursor)
  }

  @Test("A fill with a wide character leaves a blank where half would remain")
  func wideFill() {
    var grid = grid(5)
    grid.fill(grid.bounds, character: "日")
    #expect(grid.lines == ["日日 "])
  }

  @Test("The smallest screens can be drawn on", arguments: [(0, 0), (1, 1), (2, 1), (1, 2)])
  func tiny(columns: Int, rows: Int) {
    var grid = grid(columns, rows)
    grid.draw(SafeText("日本"), at: Point(column: 0, row: 0))
    #expect(grid.lines.count == rows)
    #expect(isConsistent(grid))
  }
}
