import Driving
import Foundation
import Testing

/// Required: "The meeting of document 004 as a second, read-only example."
@Suite("The read-only example of demo-data/lima")
struct ExampleTests {
  private static let folder = Checkout.folder + "/demo-data/lima"

  private static func place() throws -> Place {
    let place = try Place(withDemoStore: false)
    let load = try place.run("load", folder)
    try #require(load.status == 0, "\(load.errors)")
    return place
  }

  @Test(
    "every verb that would change it is refused with one sentence, and changes nothing",
    arguments: [
      ["add", "Réunir"], ["add", "meeting", "--number", "2"],
      ["undo"], ["undo", "1"], ["station", "--letters", "LIM"], ["generate", "3"],
      ["load", Checkout.demoData],
    ],
    [
      ("fr", "exemple en lecture seule, rien n’y change"),
      ("en", "a read-only example, nothing in it changes"),
    ])
  func refused(verb: [String], wording: (language: String, sentence: String)) throws {
    let place = try Self.place()
    let before = try place.run("list", "facts", "--json").output
    let outcome = try place.run(verb + ["--language", wording.language])
    #expect(outcome.status == 77, "\(outcome)")
    #expect(outcome.errors.contains(wording.sentence), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(try place.run("list", "facts", "--json").output == before)
    #expect(try place.run("check").status == 0)
    let again = try place.run("load", Self.folder, "--language", "en")
    #expect(again.output.hasPrefix("0 rows added, 0 updated"), "\(again)")
  }

  @Test("it comes into no store that holds something")
  func elsewhere() throws {
    let place = try Place()
    let before = try place.run("list", "documents", "--json").output
    let load = try place.run("load", Self.folder, "--language", "en")
    #expect(load.status == 65)
    #expect(load.errors.contains("Load it into a store of its own (--store)."), "\(load.errors)")
    #expect(try place.run("list", "documents", "--json").output == before)
    #expect(try place.run("add", "x").status == 0)
  }

  @Test(
    "the screen says so at the start and in its first line, and no key changes anything",
    arguments: [[], ["demo", "--data", Self.folder]] as [[String]])
  func screen(words: [String]) throws {
    let place = try Self.place()
    let pty = try Pty(place, words + ["--language", "fr"], columns: 160, rows: 30)
    try pty.see("lecture seule")
    try pty.see("exemple en lecture seule, rien n’y change")
    for key in ["a", "d", "x", "u", "e"] {
      pty.forget()
      pty.type(key)
      try pty.seeNext("Lecture seule")
      pty.forget()
      pty.type("\u{1B}[B")
      try pty.settle()
    }
    pty.type("q")
    #expect(try pty.end() == .exit(0))
  }
}
