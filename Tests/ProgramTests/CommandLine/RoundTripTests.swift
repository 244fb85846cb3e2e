import Domain
import Driving
import Foundation
import Testing

/// "What goes out comes back. `list … --csv` of every kind is a data file that `load` takes; `--csv=excel-fr`
/// opens right in a French spreadsheet and loads, too."
@Suite("What list prints as CSV, load takes")
struct RoundTripTests {
  /// What can be listed, and the data file that it is.
  private static let files = [
    ("actions", "action_items"), ("budget", "budget_lines"),
    ("responsibilities", "responsibilities"),
    ("chain", "chain_links"), ("stakeholders", "stakeholders"), ("entries", "entries"),
    ("settlements", "settlements"), ("functions", "functions"), ("meetings", "meetings"),
    ("link-reports", "link_reports"),
    ("documents", "documents"), ("facts", "facts"), ("doubts", "doubts"),
  ]

  @Test("whatever is listed, there is a data file for it")
  func everySubject() throws {
    let refused = try Place(withDemoStore: false).run("list", "nothing", "--language", "en")
    for subject in ["actions", "budget"] + RecordKind.allCases.map(\.plural) {
      #expect(Self.files.contains { $0.0 == subject })
    }
    let help = try Place(withDemoStore: false).run("list", "--help", "--language", "en").output
    for (subject, _) in Self.files { #expect(help.contains(subject), "\(subject)") }
    #expect(refused.status == 64)
  }

  @Test(
    "each kind, in each style, here again and in another store", arguments: files,
    ["--csv", "--csv=excel-fr"])
  func eachKind(file: (String, String), style: String) throws {
    let place = try Self.livedIn()
    let folder = try Self.demoFolder(in: place)
    let written = try place.run("list", file.0, style)
    #expect(written.status == 0, "\(written.errors)")
    try written.output.write(
      toFile: "\(folder)/\(file.1).csv", atomically: true, encoding: .utf8)
    let again = try place.run("load", folder, "--language", "en")
    #expect(again.output.hasPrefix("0 rows added, 0 updated"), "\(again.output)\(again.errors)")
    let elsewhere = try Place(withDemoStore: false)
    let load = try elsewhere.run("load", folder)
    #expect(load.status == 0, "\(load.errors)")
    let other = try elsewhere.run("list", file.0, style).output
    // What is worked out follows from other kinds, which are the demonstration's there.
    if file.0 == "actions" || !["budget", "chain"].contains(file.0) {
      #expect(other == written.output)
    }
  }

  @Test("all kinds together, in each style", arguments: ["--csv", "--csv=excel-fr"])
  func together(style: String) throws {
    let place = try Self.livedIn()
    let folder = try Self.demoFolder(in: place)
    var written: [String: String] = [:]
    for (subject, file) in Self.files {
      written[subject] = try place.run("list", subject, style).output
      try written[subject]?.write(
        toFile: "\(folder)/\(file).csv", atomically: true, encoding: .utf8)
    }
    let elsewhere = try Place(withDemoStore: false)
    let load = try elsewhere.run("load", folder)
    #expect(load.status == 0, "\(load.errors)")
    for (subject, _) in Self.files {
      #expect(try elsewhere.run("list", subject, style).output == written[subject], "\(subject)")
    }
  }

  @Test(
    "an item that people made is no twin of itself, changed or not, and a second of its number stays"
  )
  func noTwins() throws {
    let place = try Place()
    _ = try place.run("add", "Réunir les divisions")
    let folder = try Self.demoFolder(in: place)
    let file = folder + "/action_items.csv"
    let written = try place.run("list", "actions", "--csv").output
    try written.write(toFile: file, atomically: true, encoding: .utf8)
    _ = try place.run("set", "A-033", "--title", "Réunir toutes les divisions")
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.output.hasPrefix("0 rows added, 0 updated"), "\(load.output)\(load.errors)")
    #expect(try place.actions().texts("number").count { $0.hasPrefix("A-033") } == 1)
    // Another station's item of the same number is another item.
    let other = try Place(withDemoStore: false)
    _ = try other.run("load", Checkout.demoData)
    _ = try other.run("add", "Autre chose")
    #expect(try other.run("load", folder).status == 0)
    #expect(try other.actions().texts("number").count { $0.hasPrefix("A-033") } == 2)
    #expect(try other.run("load", folder, "--language", "en").output.hasPrefix("0 rows added"))
  }

  @Test("two reports of one day that say the same both come back, and only once")
  func sameReports() throws {
    let place = try Place()
    for _ in 1...2 {
      _ = try place.run(
        "add", "link-report", "--link", "L4", "--territory", "KOL", "--status", "done", "--note",
        "x")
    }
    let folder = try Self.demoFolder(in: place)
    let written = try place.run("list", "link-reports", "--csv").output
    try written.write(toFile: folder + "/link_reports.csv", atomically: true, encoding: .utf8)
    #expect(try place.run("load", folder, "--language", "en").output.hasPrefix("0 rows added"))
    let elsewhere = try Place(withDemoStore: false)
    #expect(try elsewhere.run("load", folder).status == 0)
    #expect(try elsewhere.run("list", "link-reports", "--csv").output == written)
  }

  @Test("an item that was deleted here does not come back by its key")
  func deleted() throws {
    let place = try Place()
    _ = try place.run("add", "À supprimer")
    let folder = try Self.demoFolder(in: place)
    try place.run("list", "actions", "--csv").output
      .write(toFile: folder + "/action_items.csv", atomically: true, encoding: .utf8)
    #expect(try place.run("undo").status == 0)
    #expect(try place.run("load", folder).status == 0)
    #expect(try !place.actions().texts("number").contains("A-033"))
  }

  @Test(
    "a key that somebody has typed over costs nothing but the key",
    arguments: ["K-4294967297", "K-1", "K-9223372036854775807", "12"])
  func forgedKey(key: String) throws {
    let place = try Place()
    let folder = try Self.demoFolder(in: place)
    let file = folder + "/action_items.csv"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.split(separator: "\n").enumerated().map { place, line in
      line + (place == 0 ? ",key" : place == 1 ? "," + key : ",")
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let load = try place.run("load", folder, "--language", "en")
    #expect(load.status == 0, "\(load.errors)")
    #expect(try place.run("check").status == 0)
    #expect(try place.run("add", "Encore").output == "A-033\n")
  }

  @Test(
    "LibreOffice reads and writes the French file without changing a word",
    .enabled(if: office != nil))
  func libreOffice() throws {
    let place = try Self.livedIn()
    let folder = try Self.demoFolder(in: place)
    let written = try place.run("list", "actions", "--csv").output
    let file = try place.write(
      place.run("list", "actions", "--csv=excel-fr").output, to: "action_items.csv")
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1"
    let convert = try place.run(
      program: Self.office ?? "",
      [
        "--headless", "--convert-to", filter, "--infilter=CSV:59,34,76,1", "--outdir", folder, file,
      ])
    #expect(convert.status == 0, "\(convert.errors)")
    let elsewhere = try Place(withDemoStore: false)
    let load = try elsewhere.run("load", folder)
    #expect(load.status == 0, "\(load.errors)")
    #expect(try elsewhere.run("list", "actions", "--csv").output == written)
  }

  @Test("the history for people is by the clock on the wall, for programs in UTC")
  func moments() throws {
    let place = try Place()
    _ = try place.run("add", "Réunir")
    let surroundings = ["TZ": "Africa/Lubumbashi", "BARAZA_TODAY": nil]
    let json = try JSONRows(place.run(["history", "--json"], environment: surroundings))
    let utc = try #require(json.texts("at").first)
    let hour = try #require(Int(utc.dropFirst(11).prefix(2)))
    let table = try place.run(["history"], environment: surroundings)
    let wall = "\((hour + 2) % 24)"
    let time = (wall.count == 1 ? "0" : "") + wall + utc.dropFirst(13).prefix(3)
    #expect(utc.hasSuffix("Z"))
    #expect(
      table.lines.contains { $0.contains("/20") && $0.contains(" \(time) ") }, "\(table.output)")
    #expect(!table.output.contains(utc))
  }

  private static let office = Executable.find("soffice") ?? Executable.find("libreoffice")

  /// A store in which people have worked, with all that is hard to write in a spreadsheet.
  private static func settling(_ amount: String, _ decision: String) -> [String] {
    [
      "add", "settlement", "--matter=amount", "--subject=B1.3a", "--amount=\(amount)",
      "--decision=\(decision)", "--meeting=12", "--present=CPISTEMA",
    ]
  }

  private static func livedIn() throws -> Place {
    let place = try Place()
    let additions = [
      ["add", "=HYPERLINK(\"http://x\")", "--note", "+1\r@2\n\t=3; \"4\", 5"],
      ["add", "'-5", "--note", "@x"],
      ["add", "12/2026", "--note", "007", "--due", "2026-12-01"],
      [
        "add", "entry", "--line", "B1.3a", "--kind", "disbursement", "--amount", "12 000,50",
        "--day",
        "2026-11-20", "--voucher", "007", "--note", "-12",
      ],
      [
        "add", "entry", "--line", "B1.3a", "--kind", "correction", "--corrects", "1", "--amount",
        "1000000",
      ],
      settling("300000", "=1+1"), settling("500000", "-2; \"lit\" @500"),
      ["set", "function", "COORD", "--label-en", "@Lead, \"all\"; of it"],
      [
        "add", "link-report", "--link", "L4", "--territory", "KOL", "--status", "done", "--note",
        "=1",
      ],
      ["set", "A-003", "--status", "done"],
    ]
    for words in additions {
      let outcome = try place.run(words)
      try #require(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    return place
  }

  private static func demoFolder(in place: Place) throws -> String {
    let folder = place.folder + "/data-files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    return folder
  }
}
