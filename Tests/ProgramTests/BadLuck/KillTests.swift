import Driving
import Glibc
import Testing

@Suite("Power cuts")
struct KillTests {
  @Test("killed in the middle of an edit: what was saved is there, the half-typed is not")
  func inTheMiddleOfAnEdit() throws {
    let place = try Place()
    let room = try Room(place)
    try room.see("▶A-003")
    for (number, title) in [("A-033", "Premier"), ("A-034", "Deuxième")] {
      try room.press("a")
      try room.see("Nouvelle action")
      try room.type(title)
      try room.press("Enter")
      try room.see("\(number) ajoutée.")
    }
    try room.press("a")
    try room.see("Nouvelle action")
    try room.type("À moitié")
    try room.see("À moitié")
    try room.cutPower()

    #expect(try place.run("check").status == 0)
    let items = try place.actions()
    #expect(items.rows.count == 34)
    #expect(items.row("number", "A-033")?["title"] as? String == "Premier")
    #expect(items.row("number", "A-034")?["title"] as? String == "Deuxième")
    #expect(!items.texts("title").contains { $0.contains("moitié") })
    try Room(place).see("34 actions")
  }

  @Test("killed at twenty random moments: every number that was printed is in the store")
  func atRandomMoments() throws {
    let place = try Place()
    let began = ContinuousClock.now
    var printed = try place.run("add", "Sans panne").lines.map(String.init)
    #expect(printed == ["A-033"])
    let whole = ContinuousClock.now - began
    for round in 0..<20 {
      let add = try place.start(["add", "Tour \(round)", "--due", "demain"])
      let microseconds = whole * Double.random(in: 0..<1.5) / Duration.microseconds(1)
      usleep(UInt32(min(microseconds, 900_000)))
      add.process.kill(SIGKILL)
      let outcome = try add.outcome(try add.process.end())
      printed += outcome.lines.map(String.init)
    }
    #expect(try place.run("check").status == 0)
    let numbers = Set(try place.actions().texts("number"))
    #expect(numbers.isSuperset(of: printed), "lost: \(Set(printed).subtracting(numbers))")
    #expect(numbers.count <= 53)
    #expect(try place.run("add", "Après la panne").status == 0)
  }

  @Test("a load that is killed is there whole or not at all")
  func duringALoad() throws {
    for wait in [20_000, 60_000, 100_000, 140_000, 180_000] as [UInt32] {
      let place = try Place(withDemoStore: false)
      let load = try place.start(["load", Checkout.demoData])
      usleep(wait)
      load.process.kill(SIGKILL)
      _ = try load.process.end()
      let list = try place.run("list", "actions", "--csv")
      if list.status == 0 {
        #expect([1, 33].contains(CSVRecords(list.output).records.count))
        #expect(try place.run("check").status == 0)
      }
      #expect(try place.run("load", Checkout.demoData).status == 0, "after \(wait) µs")
      #expect(try place.actions().rows.count == 32)
    }
  }
}
