import Glibc
import Testing

/// A terminal by its path.
private enum Terminal {
  struct Refused: Error { let errorNumber: Int32 }

  /// Gives it another size, as a window does.
  static func resize(_ path: String, columns: Int, rows: Int) throws {
    let descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(descriptor) }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Refused(errorNumber: errno)
    }
  }
}

@Suite("The size of the terminal")
struct SizeTests {
  @Test("below 60×20 a polite sentence stands there, and the panes come back with the room")
  func shrinkAndGrow() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    for (columns, rows) in [(59, 24), (80, 19), (40, 10)] {
      try room.resize(columns: columns, rows: rows)
      try room.wait(until: "the polite sentence at \(columns)×\(rows)") {
        $0.replacing("\n", with: " ").contains("ce terminal fait \(columns)×\(rows)")
      }
      try room.lose("A-003")
    }
    try room.resize(columns: 20, rows: 5)
    try room.see("baraza")
    try room.lose("A-003")
    #expect(!room.hasEnded)
    try room.resize(columns: 128, rows: 48)
    try room.see("▶A-003")
    #expect(try room.lines().count == 48)
    try room.resize(columns: 60, rows: 20)
    try room.see("▶A-003")
  }

  @Test("the sentence says everything it has to at 20×5")
  func wholeSentence() throws {
    let room = try Room(try Place(), columns: 20, rows: 5)
    try room.wait(until: "the whole sentence") { screen in
      let words = screen.split { " \n".contains($0) }
      return words.contains("60×20") && words.contains { $0.hasPrefix("20×5") }
    }
  }

  @Test("keys still work while the terminal is too small")
  func quitWhenSmall() throws {
    let room = try Room(try Place(), columns: 20, rows: 5)
    try room.see("baraza")
    try room.press("q")
    #expect(try room.end() == 0)
  }

  @Test("a form keeps what was typed through a change of size")
  func formSurvives() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Encore là")
    try room.see("Encore là")
    try room.resize(columns: 30, rows: 8)
    try room.lose("Encore là")
    try room.resize(columns: 100, rows: 37)
    try room.see("Encore là")
  }

  @Test("two hundred sizes as fast as they can be given end in the picture of somebody just come")
  func fastStorm() throws {
    let place = try Place()
    let room = try Room(place, columns: 100, rows: 37)
    try room.see("▶A-003")
    let terminal = try room.value("pane_tty")
    // Past tmux, which takes a moment for each: the kernel tells the program of every one.
    for step in 0..<200 {
      try Terminal.resize(terminal, columns: 2 + step * 37 % 150, rows: 1 + step * 17 % 60)
    }
    try room.resize(columns: 101, rows: 38)
    try room.resize(columns: 100, rows: 37)
    try room.seePicture(try place.run("show", "actions", "--size", "100x37"))
  }

  @Test("a storm of sizes ends in a whole picture")
  func storm() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    for step in 0..<20 {
      try room.resize(columns: 2 + (step * 37) % 150, rows: 1 + (step * 17) % 60)
    }
    try room.resize(columns: 100, rows: 37)
    try room.seePicture(try place.run("show", "actions", "--size", "100x37"))
  }
}
