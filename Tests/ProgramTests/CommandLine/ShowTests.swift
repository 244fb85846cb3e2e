import Foundation
import Testing

@Suite("baraza show")
struct ShowTests {
  /// A word of each pane in each language that its tab has and its content.
  private static let words = [
    "matrix": ["fr": "Coordonner la LTEMA", "en": "Coordinate FCLAM"],
    "chain": ["fr": "Mobilisation sociale", "en": "Social mobilisation"],
    "budget": ["fr": "Imprimé", "en": "Printed"],
    "actions": ["fr": "Échéance", "en": "Due"],
    "indicators": ["fr": "Nombre de PME créées", "en": "Number of SMEs created"],
  ]

  @Test(
    "each pane fills the size asked for and is no wider, in both languages and every format",
    arguments: ["matrix", "chain", "budget", "actions", "indicators"],
    ["80x24", "100x37", "128x48"])
  func sizes(pane: String, size: String) throws {
    let place = try Place()
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    for language in ["fr", "en"] {
      let word = try #require(Self.words[pane]?[language])
      let options = ["show", pane, "--size", size, "--language", language, "--format"]
      let text = try place.run(options + ["text"])
      expectSize(text, numbers)
      #expect(text.output.contains(word), "\(word) in\n\(text.output)")

      let ansi = try place.run(options + ["ansi"])
      let plain = ansi.output.replacing(/\e\[[0-9;]*m/, with: "")
      expectSize(ansi, numbers, text: plain)
      #expect(plain.contains(word))

      let svg = try place.run(options + ["svg"])
      #expect(svg.status == 0)
      #expect(XMLCheck.isWellFormed(svg.output))
    }
  }

  private func expectSize(_ outcome: Place.Outcome, _ numbers: [Int], text: String? = nil) {
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let lines = (text ?? outcome.output).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == numbers[1] + 1 && lines.last == "", "\(lines.count) lines")
    for line in lines {
      // No character of the demonstration takes two cells, so scalars are cells.
      #expect(line.unicodeScalars.count <= numbers[0], "\(line)")
      #expect(
        !line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(line)")
    }
  }

  @Test("the ANSI form holds no control but colours and line ends, and ends each line plain")
  func ansi() throws {
    let ansi = try Place().run("show", "budget", "--format", "ansi")
    #expect(ansi.output.contains("\u{1B}["))
    for line in ansi.lines {
      #expect(line.hasSuffix("\u{1B}[0m") || !line.contains("\u{1B}"), "\(line.debugDescription)")
    }
  }

  @Test("an SVG picture stands alone: no script, no link, no font from elsewhere")
  func svg() throws {
    let svg = try Place().run("show", "actions", "--format", "svg").output
    #expect(svg.contains("<svg"))
    #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("url(http"))
    #expect(svg.contains("Partager"))
  }

  @Test("the same store gives the same picture", arguments: ["text", "ansi", "svg", "html"])
  func repeatable(format: String) throws {
    let place = try Place()
    let first = try place.run("show", "chain", "--format", format).output
    #expect(try place.run("show", "chain", "--format", format).output == first)
  }

  @Test(
    "a size that is none is refused with exit 64",
    arguments: [
      "80", "x24", "80x", "80X24x", "0x0", "-80x24", "80x24.5", "1x1", "501x24", "80x201",
      "99999999999999999999x24",
    ])
  func badSize(size: String) throws {
    let show = try Place().run("show", "actions", "--size=\(size)", "--language", "en")
    #expect(show.status == 64)
    #expect(show.output.isEmpty)
    #expect(show.errors.contains("is not a size"))
  }

  @Test(
    "a screen too small shows the polite sentence and nothing else", arguments: ["59x24", "80x19"])
  func tooSmall(size: String) throws {
    let show = try Place().run("show", "actions", "--size", size, "--language", "en")
    #expect(show.status == 0)
    let joined = show.lines.joined(separator: " ")
    #expect(joined.contains("baraza needs at least 60×20"))
    #expect(!show.output.contains("A-003"))
  }

  @Test("the smallest screens do not bring it down", arguments: ["2x1", "2x200", "500x1", "10x5"])
  func smallest(size: String) throws {
    for pane in ["matrix", "chain", "budget", "actions", "indicators"] {
      #expect(try Place().run("show", pane, "--size", size).status == 0)
    }
  }

  @Test("keys are pressed before the picture is taken")
  func keys() throws {
    let place = try Place()
    let show = try place.run("show", "actions", "--keys", "down down", "--language", "fr")
    #expect(show.lines.contains { $0.hasPrefix("▶A-005") })
    let bad = try place.run("show", "actions", "--keys", "dance")
    #expect(bad.status == 64)
    #expect(bad.errors.contains("dance"))
  }

  @Test("a picture changes nothing in the store, whatever keys are pressed")
  func keysWriteNothing() throws {
    let place = try Place()
    let before = try place.run("list", "actions", "--json").output
    #expect(try place.run("show", "actions", "--keys", "d x o y u").status == 0)
    #expect(try place.run("list", "actions", "--json").output == before)
  }

  @Test("a store that is not there is said in a sentence, exit 66")
  func noStore() throws {
    let place = try Place(withDemoStore: false)
    let show = try place.run("show", "actions", "--language", "en")
    #expect(show.status == 66)
    #expect(
      show.errors
        == "baraza: \(place.store): there is no store here. “baraza load FOLDER” makes one.\n")
  }
}
