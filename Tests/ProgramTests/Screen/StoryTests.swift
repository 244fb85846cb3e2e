import Testing

/// What a person sees and does at a real terminal, signs and colours: given data, keys, the screen.
/// The numbers are those of `themes/dark.toml`.
@Suite("Stories at the terminal")
struct StoryTests {
  @Test("what is late stands out in sign, word and colour; done, it does so no more")
  func lateThenDone() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("! 23 j")
    #expect(try colours(room, of: "! 23 j").contains("38;5;215"))
    try room.press("Down", "d")
    try room.lose("! 23 j")
    try room.press("End")
    try room.seeRow(with: "A-004", "● fait")
    #expect(try colours(room, of: "● fait").contains("38;5;114"))
  }

  @Test("the row under the cursor has a ground of its own, and takes it along")
  func cursor() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    #expect(try colours(room, of: "▶A-003").contains("48;5;25"))
    try room.press("Down")
    try room.see("▶A-004")
    #expect(try colours(room, of: "▶A-004").contains("48;5;25"))
    #expect(try !colours(room, of: "A-003").contains("48;5;25"))
  }

  @Test("a theme is tried on while one goes through the list, and Escape takes it off again")
  func theme() throws {
    let room = try Room(try Place())
    try room.see("▶A-003")
    let before = try colours(room, of: "atrice")
    try room.press("T", "Down", "Down", "Down")
    try room.see("▶ Clair")
    try room.wait(until: "other colours") { _ in try colours(room, of: "atrice") != before }
    try room.escape(from: "▶ Clair")
    try room.wait(until: "the colours before") { _ in try colours(room, of: "atrice") == before }
  }

  private func colours(_ room: Room, of text: String) throws -> Set<String> {
    try #require(try room.colours(of: text))
  }
}
