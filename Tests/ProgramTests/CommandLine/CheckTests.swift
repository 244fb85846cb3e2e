import Foundation
import Testing

@Suite("baraza check")
struct CheckTests {
  @Test("the demonstration is sound, and what does not add up in the documents is said")
  func demonstration() throws {
    let check = try Place().run("check", "--language", "fr")
    #expect(check.status == 0)
    #expect(check.lines.last == "La base est saine.")
    let remarks = check.lines.dropLast()
    #expect(remarks.allSatisfy { $0.hasPrefix("à vérifier sur l’original : ") })
    let amount = try #require(remarks.first { $0.contains("« 1.500.00$US »") })
    #expect(amount.contains("B1.3a"))
    #expect(amount.contains("1 500 000 / 500 000 / 150 000 / 1 500"))
    let group = try #require(remarks.first { $0.contains("15 750 000 $US") })
    #expect(group.contains("15 251 500–16 750 000"))
    #expect(group.contains("−498 500…+1 000 000"))
  }

  @Test(
    "what cannot be read is said and no sum is claimed with it; an adopted value ends the remark",
    .enabled(if: Sqlite.isInstalled))
  func adoptedAndUnreadable() throws {
    let place = try Place()
    try Sqlite.run(
      """
      UPDATE budget_line SET printed_amount = 'voir annexe' WHERE id = 'B2.1';
      UPDATE budget_line SET reconciled = 50000000, decision = (SELECT min(id) FROM meeting)
        WHERE id = 'B1.3a';
      """, on: place.store, in: place)
    let remarks = try place.run("check", "--language", "en").output
    #expect(remarks.contains("line B2.1, “voir annexe” cannot be read as an amount"))
    #expect(!remarks.contains("printed 50 000 $US") && !remarks.contains("32 385 000"))
    #expect(!remarks.contains("B1.3a") && !remarks.contains("15 750 000"))
  }

  @Test("check writes nothing")
  func writesNothing() throws {
    let place = try Place()
    let before = try Data(contentsOf: URL(fileURLWithPath: place.store))
    #expect(try place.run("check").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.store)) == before)
  }

  @Test("a store that is damaged inside exits 74 and says so")
  func damaged() throws {
    let place = try Place()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: place.store))
    // Past the header and the schema's first page, where only reading everything finds it.
    for index in stride(from: 40_960, to: bytes.count - 4096, by: 4096) {
      bytes.replaceSubrange(index..<index + 64, with: repeatElement(0xA5, count: 64))
    }
    try bytes.write(to: URL(fileURLWithPath: place.store))
    let check = try place.run("check", "--language", "en")
    #expect(check.status == 74)
    #expect((check.output + check.errors).contains(/integrity|damaged/))
    #expect(!check.output.contains("The store is sound."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.store)) == bytes)
  }
}
