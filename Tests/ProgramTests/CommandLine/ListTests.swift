import Foundation
import Testing

@Suite("baraza list")
struct ListTests {
  @Test(
    "--json prints every row with the published keys",
    arguments: [
      ("actions", 32, "number title owner due status daysLate"),
      ("budget", 19, "id printed readings confidence reconciled period citation"),
      ("responsibilities", 55, "id stakeholder column label citation"),
      ("chain", 7, "id order label mandated default substituted territories citation"),
      ("stakeholders", 81, "id level kind short label citation"),
      ("documents", 5, "id title issuer dated citation"),
      ("facts", 204, "list id order label kind dated value quote citation"),
      ("doubts", 49, "id kind about label first firstPlace second secondPlace citation"),
    ])
  func json(subject: String, count: Int, keys: String) throws {
    let rows = try JSONRows(try Place().run("list", subject, "--json")).rows
    #expect(rows.count == count)
    for row in rows {
      for key in keys.split(separator: " ") {
        #expect(row[String(key)] != nil, "\(key) is missing from \(row)")
      }
    }
  }

  @Test("dates in JSON are ISO, whatever the language", arguments: ["fr", "en"])
  func isoDates(language: String) throws {
    let place = try Place()
    let items = try JSONRows(place.run("list", "actions", "--json", "--language", language))
    let dates = items.texts("due") + items.texts("created") + items.texts("closed")
    #expect(dates.count > 60)
    for date in dates {
      #expect(date.wholeMatch(of: /20\d\d-[01]\d-[0-3]\d/) != nil, "\(date)")
    }
    let late = try #require(items.row("number", "A-003"))
    #expect(late["due"] as? String == "2026-10-16")
    #expect(late["daysLate"] as? Int == 37)
    #expect(late["owner"] as? String == "DIVAS")
    #expect(late["status"] as? String == "under-way")
    let done = try #require(items.row("number", "A-001"))
    #expect(done["daysLate"] is NSNull)
  }

  @Test("an amount keeps its printed form, and an ambiguous one all its readings")
  func printedAmounts() throws {
    let lines = try JSONRows(try Place().run("list", "budget", "--json"))
    let ambiguous = try #require(lines.row("id", "B1.3a"))
    #expect(ambiguous["printed"] as? String == "1.500.00$US")
    #expect(ambiguous["confidence"] as? String == "ambiguous")
    #expect(ambiguous["reconciled"] is NSNull)
    let readings = try #require(ambiguous["readings"] as? [[String: Any]])
    #expect(
      Set(readings.compactMap { $0["value"] as? Int }) == [1_500_000, 500_000, 150_000, 1500])
    #expect(lines.row("id", "B1.1")?["readings"] as? [[String: Any]] != nil)
  }

  @Test(
    "--csv prints a header and every row, as many cells in each",
    arguments: [
      ("actions", 32), ("budget", 19), ("responsibilities", 55), ("chain", 7),
      ("stakeholders", 81), ("documents", 5), ("facts", 204), ("doubts", 49),
    ])
  func csv(subject: String, count: Int) throws {
    let place = try Place()
    let csv = try place.run("list", subject, "--csv")
    #expect(csv.status == 0)
    let records = CSVRecords(csv.output).records
    #expect(records.count == count + 1)
    let header = try #require(records.first)
    #expect(Set(header).count == header.count)
    #expect(records.allSatisfy { $0.count == header.count })
  }

  @Test(
    "late begins on the day after the due date, and ends with the item, however else it is asked for",
    arguments: [
      [], ["--owner", "DIVAS"], ["--text", "fiche"], ["--meeting", "12"], ["--status", "to-do"],
    ])
  func lateFromTheNextDay(narrowing: [String]) throws {
    let place = try Place()
    for (title, due, status) in [
      ("hier", "2026-11-21", "to-do"), ("aujourd’hui", "2026-11-22", "to-do"),
      ("demain", "2026-11-23", "to-do"), ("faite", "2026-11-21", "done"),
    ] {
      let added = try place.run(
        "add", "fiche \(title)", "--due", due, "--status", status, "--owner", "DIVAS", "--meeting",
        "12")
      #expect(added.status == 0, "\(added.errors)")
    }
    let list = try place.run(["list", "actions", "--late", "--json"] + narrowing)
    let late = try JSONRows(list).texts("title")
    #expect(late.contains("fiche hier"))
    for title in ["aujourd’hui", "demain", "faite"] { #expect(!late.contains("fiche \(title)")) }
  }

  @Test(
    "filters leave the rows that match, and only those",
    arguments: [
      (["--status", "done"], Set(["A-001", "A-002", "A-010", "A-013"])),
      (["--status", "blocked"], Set(["A-005", "A-006", "A-011"])),
      (["--status", "blocked", "--owner", "inpp"], Set(["A-011"])),
      (["--late"], Set(["A-003", "A-004", "A-005", "A-007", "A-014", "A-015", "A-027"])),
      (["--text", "fiches lubudi"], Set(["A-005", "A-006"])),
      (["--text", "epargne MENAGES"], Set(["A-026"])),
      (["--link", "line:B1.3a"], Set(["A-014"])),
      (["--text", "zzz"], Set([])),
      (["--owner", "none"], Set(["A-019", "A-032"])),
      (["--due", "late", "--status", "blocked"], Set(["A-005"])),
      (["--due", "this-week"], Set(["A-014", "A-015", "A-027"])),
      (["--due", "undated"], Set(["A-030", "A-032"])),
      (["--due", "+7j"], Set(["A-008", "A-016", "A-018"])),
      (["--due", "+1w", "--status", "dropped"], Set(["A-018"])),
      (["--meeting", "m-11", "--status", "done"], Set(["A-010", "A-013"])),
      (["--meeting", "last", "--status", "under-way"], Set(["A-022", "A-024", "A-027", "A-030"])),
      (["--group", "g2"], Set(["A-015", "A-016", "A-017"])),
      (["--view", "late-by-owner", "--owner", "divas"], Set(["A-003", "A-005"])),
      (["--view", "Cette semaine"], Set(["A-014", "A-015", "A-027"])),
      (["--view", "this week", "--owner", "idak"], Set(["A-014"])),
    ] as [([String], Set<String>)])
  func filters(options: [String], numbers: Set<String>) throws {
    let found = try JSONRows(try Place().run(["list", "actions", "--json"] + options))
    #expect(Set(found.texts("number")) == numbers)
  }

  @Test("--sort orders the rows")
  func sorting() throws {
    let place = try Place()
    let byTitle = try JSONRows(place.run("list", "actions", "--json", "--sort", "title"))
    // « Écrire » and « Étudier » stand where E stands.
    #expect(byTitle.texts("number").starts(with: ["A-008", "A-016", "A-024", "A-018", "A-004"]))
    let byOwner = try JSONRows(
      place.run("list", "actions", "--json", "--late", "--sort", "-owner,-due"))
    #expect(
      byOwner.texts("number") == ["A-004", "A-014", "A-015", "A-007", "A-005", "A-003", "A-027"])
    let view = try JSONRows(place.run("list", "actions", "--json", "--view", "late-by-owner"))
    #expect(
      view.texts("number") == ["A-027", "A-003", "A-005", "A-007", "A-015", "A-014", "A-004"])
    let reverse = try JSONRows(
      place.run("list", "actions", "--json", "--group", "G2", "--sort", "-number"))
    #expect(reverse.texts("number") == ["A-017", "A-016", "A-015"])
    let byNumber = try place.actions().texts("number")
    #expect(byNumber == byNumber.sorted())
  }

  @Test("the table for people has headings, words and local dates", arguments: ["fr", "en"])
  func table(language: String) throws {
    let list = try Place().run("list", "actions", "--language", language)
    #expect(list.status == 0)
    #expect(list.lines.count == 33)
    let heading = try #require(list.lines.first)
    #expect(heading.contains(language == "fr" ? "Échéance" : "Due"))
    let row = try #require(list.lines.first { $0.hasPrefix("A-003") })
    #expect(row.contains("16/10/2026"))
    #expect(row.contains(language == "fr" ? "en cours" : "under way"))
  }

  @Test(
    "filters that make no sense are refused with exit 64",
    arguments: [
      ["list", "budget", "--late"], ["list", "actions", "--json", "--csv"],
      ["list", "actions", "--status", "finished"], ["list", "actions", "--owner", "NOBODY"],
      ["list", "actions", "--link", "nonsense"], ["list", "nothing"], ["list"],
      ["list", "actions", "--due", "someday"], ["list", "actions", "--due", "+x"],
      ["list", "actions", "--meeting", "M-99"], ["list", "actions", "--group", "G9"],
      ["list", "actions", "--sort", "owner,size"], ["list", "actions", "--sort", ""],
      ["list", "chain", "--view", "this-week"],
    ])
  func refused(arguments: [String]) throws {
    let list = try Place().run(arguments)
    #expect(list.status == 64)
    #expect(list.output.isEmpty)
    #expect(!list.errors.isEmpty)
  }

  @Test("a view that is not there is missing input, and those that are there are named")
  func unknownView() throws {
    let list = try Place().run("list", "actions", "--view", "plus tard", "--language", "fr")
    #expect(list.status == 66)
    #expect(list.errors.contains("Il n’y a pas de vue « plus tard »."))
    #expect(list.errors.contains("late-by-owner, this-week, last-meeting"))
  }

  @Test("a reader that stops reading ends the listing quietly")
  func closedPipe() throws {
    let place = try Place()
    let script = "'\(Executable.baraza)' list stakeholders --json | head -n 1"
    let room = try Room(place, columns: 100, rows: 10, shell: true)
    try room.type(script + "; echo fini")
    try room.press("Enter")
    try room.seeRow(with: "fini")
    try room.see("[\nfini")
  }
}
