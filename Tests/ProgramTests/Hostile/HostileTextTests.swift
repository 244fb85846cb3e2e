import Foundation
import Testing

@Suite("Text that means harm")
struct HostileTextTests {
  /// What must never reach a terminal: colours, titles, clipboards, C1, backspaces, direction
  /// overrides, invisible characters.
  private static let title =
    "A\u{1B}[31mB\u{1B}]0;titre\u{07}C\u{9B}31mD\u{9D}0;x\u{9C}E\u{08}\u{08}F\u{7F}G"
    + "\u{202E}H\u{2066}I\u{2069}J\u{200B}K\u{FEFF}L\u{2028}M\u{061C}N\u{E0041}O"
  private static let note = "un\u{1B}]52;c;AAAA\u{07}\rdeux\u{85}trois\u{0B}quatre"

  /// Scalars that harm, other than line ends of our own.
  private static func harmful(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  private static func hostilePlace() throws -> Place {
    let place = try Place()
    let add = try place.run(
      "add", title, "--note", note, "--due", "2026-01-01", "--author", "Il\u{1B}[7munga\u{202E}")
    try #require(add.status == 0, "\(add.errors)")
    return place
  }

  @Test(
    "listings for people and spreadsheets hold no harmful character", arguments: [[], ["--csv"]])
  func listings(options: [String]) throws {
    let list = try Self.hostilePlace().run(["list", "actions"] + options)
    #expect(list.status == 0)
    #expect(list.output.contains("[31mB"))
    #expect(Self.harmful(list.output) == [])
  }

  @Test("JSON escapes what harms, and gives it back exactly")
  func json() throws {
    let place = try Self.hostilePlace()
    let list = try place.run("list", "actions", "--json")
    #expect(Self.harmful(list.output) == [])
    let item = try #require(try JSONRows(list).row("number", "A-033"))
    // A line separator is white space in a title of one line.
    let stored = Self.title.replacingOccurrences(of: "\u{2028}", with: " ")
    #expect(item["title"] as? String == stored)
    #expect(item["note"] as? String == Self.note)
  }

  @Test("pictures hold no harmful character", arguments: ["text", "ansi", "svg", "html"])
  func pictures(format: String) throws {
    let place = try Self.hostilePlace()
    for keys in ["", "enter", "e", "x", "d", "?"] {
      let show = try place.run(
        "show", "actions", "--size", "128x48", "--format", format, "--keys", keys)
      #expect(show.status == 0)
      let text = format == "ansi" ? show.output.replacing(/\e\[[0-9;]*m/, with: "") : show.output
      #expect(Self.harmful(text) == [], "after “\(keys)”")
      if format == "svg" { #expect(XMLCheck.isWellFormed(show.output)) }
    }
  }

  @Test("on a terminal the harmful sequences are not among the bytes written")
  func terminal() throws {
    let place = try Self.hostilePlace()
    let room = try Room(place, "--author", "Il\u{1B}[7munga", columns: 128, rows: 48)
    try room.see("▶A-033")
    let record = try room.record()
    let steps = [
      ("C-l", "A-003", nil), ("e", "Modifier A-033", "Modifier A-033"),
      ("x", "Supprimer A-033", "Supprimer A-033"), ("Enter", "un\u{FFFD}", nil),
      ("d", "A-033 faite", nil), ("u", "Annulé", nil),
    ]
    for (key, words, closing) in steps {
      try room.press(key)
      try room.see(words)
      #expect(Self.harmful(try room.screen()) == [], "after \(key)")
      if let closing { try room.escape(from: closing) }
    }
    try room.press("q")
    #expect(try room.end() == 0)
    let text = try String(contentsOfFile: record, encoding: .utf8)
    #expect(text.contains("\u{FFFD}[31mB"))
    for sequence in [
      "\u{1B}[31m", "\u{1B}]", "\u{1B}[7munga", "\u{07}", "\u{9B}", "\u{9D}", "\u{9C}", "\u{85}",
      "\u{7F}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{061C}",
      "\u{E0041}", "\u{0B}",
    ] {
      #expect(
        !text.unicodeScalars.contains(sequence.unicodeScalars), "\(sequence.debugDescription)")
    }
  }

  @Test("a terminal of tmux shows marks where harm was meant, and its title is the program's")
  func tmux() throws {
    let room = try Room(try Self.hostilePlace(), columns: 128, rows: 48)
    try room.seeRow(with: "▶A-033", "\u{FFFD}[31mB")
    #expect(Self.harmful(try room.screen()) == [])
    #expect(try room.value("pane_title").hasPrefix("Actions · Plan"))
  }

  @Test(
    "error sentences repeat nothing harmful",
    arguments: [
      ["add", "x", "--owner", "\u{1B}[31m\u{202E}"], ["add", "x", "--due", "\u{1B}]0;x\u{07}"],
      ["set", "\u{1B}[2J", "--status", "done"], ["load", "/tmp/\u{1B}[31m\u{9B}"],
      ["list", "actions", "--owner", "\u{1B}[31m"], ["list", "actions", "--link", "\u{1B}[31m"],
      ["show", "actions", "--theme", "\u{1B}[31m"], ["show", "actions", "--size", "\u{1B}[31m"],
      ["show", "actions", "--keys", "\u{1B}[31m"], ["list", "actions", "--store", "/x/\u{1B}[31m"],
    ])
  func errors(arguments: [String]) throws {
    let outcome = try Place().run(arguments)
    #expect(outcome.status != 0)
    #expect(!outcome.errors.isEmpty)
    #expect(Self.harmful(outcome.errors) == [], "\(outcome.errors.debugDescription)")
  }

  @Test(
    "arguments that the parser refuses are not repeated raw",
    arguments: [
      ["\u{1B}[31m"], ["--\u{1B}[31m"], ["list", "\u{1B}[31m"],
      ["list", "actions", "--sort", "\u{1B}[31m"],
    ])
  func parserErrors(arguments: [String]) throws {
    let outcome = try Place().run(arguments)
    #expect(outcome.status == 64)
    #expect(Self.harmful(outcome.errors) == [], "\(outcome.errors.debugDescription)")
  }
}
