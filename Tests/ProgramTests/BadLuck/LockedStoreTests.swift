import Driving
import Testing

@Suite(
  "A store that another program holds",
  .enabled(if: Sqlite.isInstalled, "sqlite3 is not installed"))
struct LockedStoreTests {
  @Test("reading goes on; a change is refused with exit 75 after a short wait, and works later")
  func held() throws {
    let place = try Place()
    let holder = try LockHolder(on: place.store, in: place)
    #expect(try place.actions().rows.count == 32)
    #expect(try place.run("show", "actions").status == 0)
    let add = try place.run("add", "Recenser", "--language", "en")
    #expect(add.status == 75)
    #expect(add.output.isEmpty)
    #expect(add.errors.contains(place.store))
    #expect(add.errors.split(separator: "\n").count == 1)
    try holder.release()
    #expect(try place.run("add", "Recenser").output == "A-033\n")
  }

  @Test("the screen says that the store is held, keeps what was typed, and saves it later")
  func onTheScreen() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("1 session")
    let holder = try LockHolder(on: place.store, in: place)
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("Pendant le verrou")
    try room.press("Enter")
    try room.see("verrouillée")
    try room.see("Pendant le verrou")
    try holder.release()
    try room.press("Enter")
    try room.see("A-033 ajoutée.")
    #expect(try place.actions().row("number", "A-033")?["title"] as? String == "Pendant le verrou")
  }

  @Test("who opens it meanwhile can look round at once, and is counted when it is free")
  func opening() throws {
    let place = try Place()
    let other = try Room(place)
    try other.see("1 session")
    let holder = try LockHolder(on: place.store, in: place)
    let room = try Room(place)
    try room.see("verrouillée")
    try room.press("Down")
    try room.see("▶A-004")
    try other.see("1 session")
    try holder.release()
    try other.see("2 sessions")
    try room.see("2 sessions")
  }

  @Test("meanwhile the screen lives on, and what was typed ahead is done afterwards")
  func meanwhile() throws {
    #expect(try Patience.again(livesOn), "never in time")
  }

  /// - Returns: Whether all was done before the program gave up waiting.
  private func livesOn() throws -> Bool {
    let place = try Place()
    let room = try Room(place)
    try room.see("1 session")
    let holder = try LockHolder(on: place.store, in: place)
    try room.press("d")
    try room.wait(until: "it waits") { $0.contains(Self.waits) || $0.contains(Self.gaveUp) }
    try room.press("Down", "Down", "?")
    try room.resize(columns: 100, rows: 37)
    try room.wait(until: "the new size is drawn") { screen in
      screen.split(separator: "\n").contains { $0.count > 90 }
    }
    guard try room.screen().contains(Self.waits) else { return false }
    try holder.release()
    try room.see("Les touches")
    try room.press("Escape")
    try room.see("▶A-007")
    return try place.actions().row("number", "A-003")?["status"] as? String == "done"
  }

  private static let waits = "⧗ en cours…"
  private static let gaveUp = "verrouillée"
}
