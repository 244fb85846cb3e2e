import Dispatch
import Foundation
import Synchronization
import Testing

@Suite("baraza set writes over what stands there, unless it is told what to expect")
struct BlindSetTests {
  @Test("eight at once all succeed, and each is recorded")
  func atOnce() throws {
    // Nothing but its paths is read.
    nonisolated(unsafe) let place = try Place()
    let outcomes = Mutex<[Int32]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let status = (try? place.run("set", "A-003", "--title", "Titre \(number)").status) ?? -1
      outcomes.withLock { $0.append(status) }
    }
    #expect(outcomes.withLock { $0 } == Array(repeating: 0, count: 8))
    let edits = try place.run("history", "A-003", "--language", "fr").lines
      .filter { $0.contains("Titre ") }
    #expect(edits.count >= 8)
  }

  @Test("what was expected and is not there is said with both values, exit 75, and nothing changes")
  func expectation() throws {
    let place = try Place()
    let set = ["set", "A-003", "--note", "Vu", "--language", "fr"]
    let refused = try place.run(set + ["--expect", "title=Autre chose"])
    #expect(refused.status == 75)
    #expect(refused.errors.contains("« Autre chose »"))
    #expect(refused.errors.contains("« Partager le modèle de fiche"))
    let late = try place.run(set + ["--expect", "status=under-way", "--expect", "due=15/12/2026"])
    #expect(late.status == 75)
    #expect(late.errors.contains("« 15/12/2026 »") && late.errors.contains("16/10/2026"))
    #expect(try place.actions().row("number", "A-003")?["note"] as? String != "Vu")
    let saved = try place.run(
      set + [
        "--expect", "status=under-way", "--expect", "owner=DIVAS", "--expect", "due=16/10/2026",
      ])
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(try place.actions().row("number", "A-003")?["note"] as? String == "Vu")
  }

  @Test(
    "each field by itself can be expected",
    arguments: ["title=x", "owner=INPP", "due=15/12/2026", "status=done", "note=x", "note="])
  func each(expectation: String) throws {
    let place = try Place()
    let before = try place.actions().row("number", "A-003")?["title"] as? String
    let refused = try place.run("set", "A-003", "--title", "y", "--expect", expectation)
    #expect(refused.status == 75, "\(refused.errors)")
    #expect(try place.actions().row("number", "A-003")?["title"] as? String == before)
  }

  @Test(
    "an expectation that is none is refused with exit 64",
    arguments: ["title", "=x", "colour=red", "status=perhaps", "due=31/02/2026"])
  func unfit(expectation: String) throws {
    let place = try Place()
    let refused = try place.run("set", "A-003", "--note", "Vu", "--expect", expectation)
    #expect(refused.status == 64, "\(refused.errors)")
    #expect(try place.actions().row("number", "A-003")?["note"] as? String != "Vu")
  }
}
