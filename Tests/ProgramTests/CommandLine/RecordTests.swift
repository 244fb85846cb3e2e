import Domain
import Driving
import Foundation
import Testing

@Suite("baraza add entry, set function, list and history: records by their declaration")
struct RecordVerbTests {
  private static let entry = [
    "add", "entry", "--line", "B1.3a", "--kind", "disbursement", "--amount", "12 000,50", "--day",
    "2026-11-20", "--source", "FS-PTF", "--voucher", "BC-77",
  ]

  @Test("an entry is added under the next number, is listed, told and taken back")
  func entry() throws {
    let place = try Place()
    let add = try place.run(Self.entry)
    #expect(add.status == 0, "\(add.errors)")
    #expect(add.output == "1\n")
    let listed = try place.run("list", "entries", "--language", "en")
    #expect(
      listed.output.contains("1      B1.3a  disbursement  20/11/2026  $12,000.50"),
      "\(listed.output)")
    let told = try place.run("history", "entry", "1", "--language", "fr")
    #expect(told.output.contains("écriture 1 montant : — → 12 000,50"), "\(told.output)")
    let undo = try place.run("undo", "--language", "fr")
    #expect(undo.output.contains("ajout de l’écriture 1"), "\(undo.output)")
    #expect(try !place.run("list", "entries", "--csv").output.contains("BC-77"))
  }

  @Test("a meeting is added under the next number, changed by it, listed for a load, and told")
  func meeting() throws {
    let place = try Place()
    let add = try place.run("add", "meeting", "--day", "2026-12-01", "--place", "Kolwezi")
    #expect(add.output == "13\n", "\(add.errors)")
    let set = try place.run("set", "meeting", "13", "--place", "Likasi", "--language", "fr")
    #expect(set.output == "13 enregistrée.\n", "\(set.errors)")
    let csv = try place.run("list", "meetings", "--csv").output
    #expect(csv.contains(",13,2026-12-01,Likasi,Séance 13,Meeting 13,,"), "\(csv)")
    let again = try place.run("add", "meeting", "--number", "13", "--language", "en")
    #expect(again.status == 75)
    #expect(again.errors.contains("meeting 13 by essai stands there now"), "\(again.errors)")
    let told = try place.run("history", "meeting", "13", "--language", "fr")
    #expect(told.output.contains("séance 13 lieu : Kolwezi → Likasi"), "\(told.output)")
    let items = try place.run("list", "actions", "--meeting", "13", "--csv")
    #expect(items.status == 0, "\(items.errors)")
  }

  @Test(
    "what cannot be meant is refused with a sentence, exit 64, and adds nothing",
    arguments: [
      (["--line", "B9.9"], "B9.9"),
      (["--kind", "payment"], "engagement, décaissement, correction"),
      (["--amount", "douze"], "12 000,50"), (["--amount", ""], "--amount"),
      (["--day", "31/02/2026"], "n’existe pas"), (["--source", "zzz"], "zzz"),
      (["--voucher", String(repeating: "x", count: 201)], "200"),
      (["--kind", "correction"], "quelle écriture"),
      (["--corrects", "E-001"], "Seule une correction"),
      (["--kind", "correction", "--corrects", "999"], "999"), (["--colour", "red"], "--colour"),
      (["--note"], "valeur"),
    ])
  func refused(changed: [String], said: String) throws {
    let place = try Place()
    let before = try place.run("list", "entries", "--csv").output
    // Of an option given anew the first one goes; no option of the program itself is among them.
    var arguments = Self.entry
    for option in changed where option.hasPrefix("--") {
      guard let old = arguments.firstIndex(of: option) else { continue }
      arguments.removeSubrange(old...old + 1)
    }
    let outcome = try place.run(arguments + ["--language", "fr"] + changed)
    #expect(outcome.status == 64, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
    #expect(try place.run("list", "entries", "--csv").output == before)
  }

  @Test("an entry is corrected once; the second is told who was there")
  func correction() throws {
    let place = try Place()
    let correct = [
      "add", "entry", "--line", "B1.4", "--kind", "correction", "--corrects", "e-001", "--amount",
      "80000",
    ]
    #expect(try place.run(correct).output == "1\n")
    let second = try place.run(correct + ["--language", "en"])
    #expect(second.status == 75)
    #expect(second.errors.contains("entry 1 by essai stands there now"), "\(second.errors)")
  }

  @Test("a function is renamed in one language, and what it was is told")
  func function() throws {
    let place = try Place()
    let set = try place.run(
      "set", "function", "coord", "--label-fr", "Mener la LTEMA", "--language", "en")
    #expect(set.status == 0, "\(set.errors)")
    let told = try place.run("history", "function", "COORD", "--json")
    let edits = try #require(JSONRows(told).rows.first?["edits"] as? [[String: Any]])
    #expect(edits.map { $0["field"] as? String } == ["label-fr"])
    #expect(edits.first?["after"] as? String == "Mener la LTEMA")
  }

  @Test(
    "a function that is not there, nothing to set, and a name too long are refused",
    arguments: [
      (["XX", "--label-fr", "x"], 66, "XX"), (["COORD"], 64, "--label-en"),
      (["COORD", "--order", "3"], 64, "--order"), (["COORD", "--label-fr", ""], 64, "--label-fr"),
      (["COORD", "--short-fr", "Un nom beaucoup trop long pour elle"], 64, "24"),
    ])
  func refusedFunction(words: [String], status: Int, said: String) throws {
    let place = try Place()
    let outcome = try place.run(["set", "function"] + words)
    #expect(outcome.status == Int32(status))
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test("what list prints as CSV a load takes, here again and in another store")
  func roundTrip() throws {
    let place = try Place()
    _ = try place.run(Self.entry)
    _ = try place.run(
      "add", "entry", "--line", "B1.3a", "--kind", "correction", "--corrects", "35", "--amount", "1"
    )
    _ = try place.run("set", "function", "COORD", "--label-en", "Lead, \"all\" of it")
    _ = try place.run(
      "add", "link-report", "--link", "L4", "--territory", "KOL", "--status", "done")
    let folder = place.folder + "/data-files"
    try FileManager.default.copyItem(atPath: Checkout.demoData, toPath: folder)
    let subjects = ["entries": "entries", "functions": "functions", "link-reports": "link_reports"]
    var written: [String: String] = [:]
    for (subject, file) in subjects {
      written[subject] = try place.run("list", subject, "--csv").output
      try written[subject]?.write(
        toFile: "\(folder)/\(file).csv", atomically: true, encoding: .utf8)
    }
    let again = try place.run("load", folder, "--language", "en")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.contains("0 rows added, 0 updated"), "\(again.output)")
    let elsewhere = try Place(withDemoStore: false)
    let load = try elsewhere.run("load", folder)
    #expect(load.status == 0, "\(load.errors)")
    for subject in subjects.keys {
      #expect(try elsewhere.run("list", subject, "--csv").output == written[subject], "\(subject)")
    }
  }

  @Test("an action item is added and set as before, its kind named or not")
  func actions() throws {
    let place = try Place()
    #expect(try place.run("add", "Recenser", "--owner", "MINLAB").output == "A-033\n")
    #expect(try place.run("add", "action", "entry").output == "A-034\n")
    #expect(try place.run("set", "A-034", "--status", "done").status == 0)
  }

  @Test(
    "every kind of record is listed, and has the verbs that it allows",
    arguments: RecordKind.allCases)
  func verbs(kind: RecordKind) throws {
    let place = try Place()
    #expect(try place.run("list", kind.plural, "--json").status == 0)
    for (verb, deed) in [("add", RecordDeclaration.Deed.add), ("set", .edit)] {
      guard kind.declaration.deeds.contains(deed) else { continue }
      let help = try place.run(verb, kind.rawValue, "--help").output
      let options = kind.fields.filter { !$0.isFixed }.map { "--" + $0.name.option }
      // Action items have verbs of their own, with fewer options.
      let missing = kind == .action ? [] : options.filter { !help.contains($0) }
      #expect(missing.isEmpty && help.contains("baraza \(verb) \(kind.rawValue)"), "\(help)")
    }
  }
}
