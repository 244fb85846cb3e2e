import Glibc
import Testing

@Suite("Signals and the end of the terminal")
struct SignalTests {
  private static let signals = [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)]
    .map { (signal: $0.0, status: Int32($0.1)) }

  @Test("the terminal is given back as it was found", arguments: signals)
  func restored(signal: Int32, status: Int32) throws {
    let place = try Place()
    let pty = try Pty(place, [])
    try pty.see("A-003")
    #expect(pty.modes != pty.modesBefore)
    pty.kill(signal)
    #expect(try pty.end() == .exit(status))
    pty.expectRestored()
    #expect(try place.run("check").status == 0)
  }

  @Test(
    "the terminal is given back in the middle of an edit, too, with the cursor showing",
    arguments: signals)
  func restoredFromForm(signal: Int32, status: Int32) throws {
    let place = try Place()
    let pty = try Pty(place, [])
    try pty.see("A-003")
    pty.type("a")
    try pty.see("Nouvelle action")
    pty.type("Presque")
    try pty.see("Presque")
    pty.kill(signal)
    #expect(try pty.end() == .exit(status))
    pty.expectRestored()
    #expect(try place.actions().rows.count == 32)
    #expect(try place.run("check").status == 0)
  }

  @Test("quitting gives the terminal back", arguments: ["q", "\u{1B}[21~"])
  func quitting(key: String) throws {
    let pty = try Pty(try Place(), [])
    try pty.see("A-003")
    pty.type(key)
    #expect(try pty.end() == .exit(0))
    pty.expectRestored()
  }

  @Test("after SIGTERM the shell works on as before", arguments: ["TERM", "HUP", "INT"])
  func shellGoesOn(signal: String) throws {
    let place = try Place()
    let room = try Room(place, shell: true)
    let id = place.folder + "/id"
    try room.type("sh -c 'echo $$ > \(id); exec \"\(Executable.baraza)\"'; echo \"code $?\"")
    try room.press("Enter")
    try room.see("▶A-003")
    try room.see("alternate_on", is: "1")
    let number = try #require(
      Int32(String(contentsOfFile: id, encoding: .utf8).trimmingCharacters(in: .newlines)))
    let signals = ["TERM": (SIGTERM, 143), "HUP": (SIGHUP, 129), "INT": (SIGINT, 130)]
    let (raised, status) = try #require(signals[signal])
    kill(number, raised)
    try room.see("code \(status)")
    try room.see("alternate_on", is: "0")
    try room.see("cursor_flag", is: "1")
    try room.type(
      "stty -a | tr ' ;' '\\n\\n' | grep -cx -e echo -e icanon -e isig -e icrnl -e opost")
    try room.press("Enter")
    try room.wait(until: "all five modes") { $0.split(separator: "\n").contains("5") }
  }

  @Test("Ctrl-Z suspends with the terminal given back, and fg brings the same screen")
  func suspend() throws {
    let place = try Place()
    let room = try Room(place, shell: true)
    try room.type("set -m; '\(Executable.baraza)'")
    try room.press("Enter")
    try room.see("▶A-003")
    try room.press("Down")
    try room.see("▶A-004")
    try room.see("mouse_any_flag", is: "1")
    try room.press("C-z")
    try room.see("Stopped")
    try room.see("alternate_on", is: "0")
    try room.see("mouse_any_flag", is: "0")
    try room.see("cursor_flag", is: "1")
    try room.type("fg")
    try room.press("Enter")
    try room.see("▶A-004")
    try room.see("mouse_any_flag", is: "1")
    try room.wait(until: "its title") { _ in try room.value("pane_title").hasPrefix("Actions · ") }
    try room.press("q")
    try room.lose("▶A-004")
    try room.see("mouse_any_flag", is: "0")
  }
}
