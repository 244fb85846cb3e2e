import Driving
import Foundation
import Testing

/// "A fuzz test puts every C0/C1/bidi/zero-width/invalid-UTF-8 combination in every field … and proves
/// that no frame and no listing holds a byte sequence that is not ours."
@Suite("Text that means harm: every character, every field, every way in")
struct FuzzTests {
  /// Every scalar that must not reach a terminal: C0, DEL, C1, and all invisible formatting.
  private static let harmful: [Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      1...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x180E...0x180E, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xE0001...0xE0001,
      0xE0041...0xE0041, 0xE007F...0xE007F,
    ]
    return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }()

  /// The characters in pieces short enough for a field, each after a letter, so that what is left out
  /// would be seen.
  private static func pieces(of count: Int) -> [String] {
    stride(from: 0, to: harmful.count, by: count).map { start in
      harmful[start..<min(start + count, harmful.count)].reduce(into: "Z") { text, scalar in
        text.unicodeScalars.append(scalar)
        text += "[31m"
      }
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && harmful.contains(scalar)
  }

  /// Sanitised text is looked at as scalars, so that nothing hides inside a character.
  private func expectHarmless(_ output: String, _ what: String) {
    let bad = output.unicodeScalars.filter(Self.isHarmful)
    #expect(bad.isEmpty, "\(what): \(bad.map { String($0.value, radix: 16) })")
  }

  /// A store in which every text that no row is found by means harm, put there by another program.
  /// What the store's own rules refuse is not there.
  private func hostileStore() throws -> Place {
    let place = try Place()
    let columns = place.folder + "/columns"
    try Sqlite.run(
      """
      .output \(columns)
      SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
      WHERE m.type = 'table' AND p.type = 'TEXT' AND p.pk = 0
        AND m.name NOT IN ('session', 'station', 'setting', 'named_view', 'migration', 'pulse',
          'change')
        AND p.name NOT IN ('number', 'station', 'code') AND m.sql NOT LIKE '%VIRTUAL%'
        AND p.name NOT IN (SELECT "from" FROM pragma_foreign_key_list(m.name));
      """, on: place.store, in: place)
    let pieces = Self.pieces(of: 12)
    let cases = pieces.indices.map { "WHEN \($0) THEN '\(pieces[$0])'" }.joined(separator: "\n")
    let names = try String(contentsOfFile: columns, encoding: .utf8).split(separator: "\n")
    try #require(names.count > 40)
    let updates = names.map { name in
      let parts = name.split(separator: "|")
      return """
        UPDATE OR IGNORE "\(parts[0])" SET "\(parts[1])" =
          CASE abs(random()) % \(pieces.count)\n\(cases)\nEND || "\(parts[1])";
        """
    }
    try Sqlite.run(updates.joined(separator: "\n"), on: place.store, in: place)
    return place
  }

  @Test("no frame, in any format, and no listing lets anything through that is in the store")
  func store() throws {
    let place = try hostileStore()
    for pane in ["matrix", "chain", "budget", "actions", "indicators"] {
      for keys in ["", "enter", "a", "e", "x", "f", "H", "s"] {
        let text = try frame(of: pane, "text", after: keys, in: place)
        // It is there, harmless: what is not there proves nothing.
        if keys.isEmpty { #expect(text.contains("\u{FFFD}[31m"), "\(text)") }
      }
      for format in ["ansi", "svg", "html"] {
        let picture = try frame(of: pane, format, after: "enter", in: place)
        if format != "ansi" {
          #expect(XMLCheck.isWellFormed(picture.replacing("<!DOCTYPE html>", with: "")))
        }
      }
    }
    for what in [
      "actions", "budget", "responsibilities", "chain", "stakeholders", "entries", "functions",
      "link-reports",
    ] {
      for form in [[], ["--csv"], ["--json"]] {
        let list = try place.run(["list", what] + form)
        #expect(list.status == 0, "\(list.errors)")
        expectHarmless(list.output, "list \(what) \(form)")
        if form == ["--json"] {
          #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(list.output.utf8))
          }
        }
      }
    }
    for verb in [["history"], ["history", "--json"], ["check"]] {
      let outcome = try place.run(verb)
      expectHarmless(outcome.output + outcome.errors, "\(verb)")
    }
  }

  private func frame(
    of pane: String, _ format: String, after keys: String, in place: Place
  ) throws -> String {
    let show = try place.run(
      "show", pane, "--size", "128x48", "--format", format, "--keys", keys)
    #expect(show.status == 0, "\(show.errors)")
    let ours = format == "ansi" ? show.output.replacing(/\e\[[0-9;]*m/, with: "") : show.output
    expectHarmless(ours, "\(pane) \(format) “\(keys)”")
    return ours
  }

  @Test(
    "what `add` and `set` are given is said back harmless",
    arguments: ["--note", "--owner", "--due", "title"])
  func adding(field: String) throws {
    let place = try Place()
    for piece in Self.pieces(of: 12) {
      let words = field == "title" ? ["add", piece] : ["add", "Titre", field, piece]
      let outcome = try place.run(words)
      expectHarmless(outcome.output + outcome.errors, "\(words.debugDescription)")
    }
    expectHarmless(try place.run("show", "actions", "--size", "200x60").output, field)
    let list = try place.run("list", "actions", "--json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(list.output.utf8)) }
  }

  @Test("bytes that are no UTF-8 are refused or shown as marks, never passed on")
  func invalidBytes() throws {
    let place = try Place()
    let samples: [[UInt8]] = [
      [0xFF], [0xC0, 0x9B], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xC2], [0xF0, 0x9F, 0x98], [0x9B, 0x33, 0x31, 0x6D],
    ]
    for (index, bytes) in samples.enumerated() {
      let folder = place.folder + "/données-\(index)"
      try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
      let file = folder + "/action_items.csv"
      var data = try Data(contentsOf: URL(fileURLWithPath: file))
      data += Data("A-900,".utf8) + Data(bytes)
      try data.write(to: URL(fileURLWithPath: file))
      let load = try place.run("load", folder, "--store", place.folder + "/autre.sqlite")
      #expect(load.status == 65)
      expectHarmless(load.output + load.errors, "load \(bytes)")
      #expect((load.output + load.errors).contains("action_items.csv:"))
    }
  }

  @Test("what a data file holds is refused with its place, or shown harmless")
  func loading() throws {
    let place = try Place()
    for (index, piece) in Self.pieces(of: 6).enumerated() {
      let folder = place.folder + "/dossier-\(index)"
      try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
      let file = folder + "/stakeholders.csv"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let quoted = piece.replacing("\"", with: "\"\"")
      try text.replacing("Gouverneur", with: "\(quoted)Gouverneur")
        .write(toFile: file, atomically: true, encoding: .utf8)
      let store = place.folder + "/autre-\(index).sqlite"
      let load = try place.run("load", folder, "--store", store)
      expectHarmless(load.output + load.errors, "load \(piece.debugDescription)")
      if load.status == 0 {
        let show = try place.run("show", "matrix", "--size", "200x60", "--store", store)
        expectHarmless(show.output, "show \(piece.debugDescription)")
      }
    }
  }
}
