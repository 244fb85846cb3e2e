import Domain
import Testing

@testable import Interchange

@Suite("A folder that breaks the contract is refused, and each problem is said where it stands")
struct DossierProblemTests {
  @Test("The smallest whole folder has no problem")
  func whole() throws {
    let reading = try TestFolder().read()
    #expect(reading.problems == [])
    #expect(reading.notices == [])
    let dossier = try #require(reading.dossier)
    #expect(dossier.lines.map(\.activities) == [["G1-A1-1"]])
    #expect(dossier.stakeholders.map(\.id) == ["MINMINES", "DIVAS"])
    #expect(dossier.plans.first?.origin == .documented(Citation("001 l.9")))
  }

  @Test("Cells", arguments: BadCell.all)
  func cells(bad: BadCell) throws {
    let reading = try TestFolder([bad.file: bad.header + "\n" + bad.row + "\n"]).read()
    #expect(reading.dossier == nil)
    #expect(reading.problems == [LoadProblem(bad.file, 2, bad.column, bad.kind)])
  }

  @Test("A row that is there twice names the first line, and so does a place in an order")
  func repeated() throws {
    let reading = try TestFolder([
      "plan_groups.csv": """
      id,order,label_fr,label_en,printed_subtotal,citation,illustrative
      G1,1,Groupe,Group,"30 000
      $US",001 §e,
      G2,1,Groupe,Group,30 000$US,001 §e,
      G1,2,Groupe,Group,30 000$US,001 §e,

      """
    ]).read()
    #expect(
      reading.problems == [
        LoadProblem("plan_groups.csv", 4, 4, .repeatedOrder("1", firstLine: 2)),
        LoadProblem("plan_groups.csv", 5, 1, .repeatedKey("G1", firstLine: 2)),
      ])
  }

  @Test("An order may repeat under another parent")
  func orderWithin() throws {
    let reading = try TestFolder([
      "plan_actions.csv": """
      id,group,order,printed_number,label_fr,label_en,citation,illustrative
      G1-A1,G1,1,01,Action,Action,001 §e,
      G2-A1,G2,1,01,Action,Action,001 §e,

      """,
      "plan_groups.csv": """
      id,order,label_fr,label_en,printed_subtotal,citation,illustrative
      G1,1,Groupe,Group,30 000$US,001 §e,
      G2,2,Groupe,Group,30 000$US,001 §e,

      """,
    ]).read()
    #expect(reading.problems == [])
  }

  @Test("A decision does not come from a printed entry")
  func decisionWithEntry() throws {
    let reading = try TestFolder([
      "responsibilities.csv": """
      id,stakeholder,column,order,label_fr,label_en,citation,illustrative
      D-R1,DIVAS,role,1,Soin,Care,000 §4,

      """,
      "assignments.csv": """
      stakeholder,function,letter,basis,entry,citation,illustrative
      DIVAS,COORD,R,decision,D-R1,,

      """,
    ]).read()
    #expect(reading.problems == [LoadProblem("assignments.csv", 2, 24, .entryOfDecision)])
  }

  @Test("Several problems in several files come in one run, from top to bottom")
  func severalAtOnce() throws {
    let folder = try TestFolder([
      "functions.csv": """
      id,order,short_fr,short_en,label_fr,label_en,citation,illustrative
      COORD,un,Coord,Coord,Coordonner,,000 §4,
      coord,2,Coord,Coord,Coordonner,Coordinate,,oui

      """,
      "link_reports.csv": """
      link,territory,status,day,note,author,citation,illustrative
      L9,KOL,fini,31/02/2026,,X,,

      """,
    ])
    try folder.remove("stakeholders.csv")
    #expect(
      folder.read().problems == [
        LoadProblem(file: "stakeholders.csv", place: nil, kind: .fileMissing),
        LoadProblem("functions.csv", 2, 7, .badCount("un", limit: nil)),
        LoadProblem("functions.csv", 2, 33, .emptyCell(column: "label_en")),
        LoadProblem("functions.csv", 3, 1, .badCode("coord")),
        LoadProblem("functions.csv", 3, 44, .badWord("oui", allowed: ["yes"])),
        LoadProblem(
          "link_reports.csv", 2, 1,
          .unknownCode("L9", file: "chain_links.csv", isThere: true, closest: nil)),
        LoadProblem(
          "link_reports.csv", 2, 4,
          .unknownCode("KOL", file: "territories.csv", isThere: false, closest: nil)),
        LoadProblem(
          "link_reports.csv", 2, 8,
          .badWord("fini", allowed: ["not-started", "under-way", "blocked", "done", "unknown"])),
        LoadProblem("link_reports.csv", 2, 13, .badDay("31/02/2026", meant: nil)),
      ])
  }

  @Test("A faulty row does not make those that refer to it faulty, nor does a file that is no text")
  func noCascades() throws {
    let shortRow = try TestFolder([
      "plan_groups.csv":
        "id,order,label_fr,label_en,printed_subtotal,citation,illustrative\nG1,1,Groupe\n"
    ]).read()
    #expect(
      shortRow.problems == [
        LoadProblem("plan_groups.csv", 2, 1, .cellCount(found: 3, expected: 7))
      ])

    let folder = try TestFolder()
    try folder.write(Array("id,order\nG1,".utf8) + [0xE9, 0x0A], to: "plan_groups.csv")
    #expect(
      folder.read().problems == [
        LoadProblem("plan_groups.csv", 2, 4, .wrongEncoding(.windows1252))
      ])
  }

  @Test("What a French spreadsheet writes is accepted, and said")
  func frenchSpreadsheet() throws {
    let text = """
      id;order;label_fr;label_en;printed_subtotal;citation;illustrative
      G1;1;Groupe;Group;"30 000
      $US";001 §e;
      ;;;;;;

      """
    let folder = try TestFolder([
      "plan_groups.csv": "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    ])
    let reading = folder.read()
    #expect(reading.problems == [])
    #expect(reading.dossier?.groups.first?.printedSubtotal == "30 000\n$US")
    #expect(
      reading.notices == [
        LoadNotice(
          file: folder.path, kind: .accepted([.semicolons, .byteOrderMark, .emptyRows]))
      ])
  }

  @Test("A thousand problems are listed, the others counted")
  func manyProblems() throws {
    let long = String(repeating: "x", count: 81)
    let rows = (1...5000).map { "F\($0),\($0),Coord,Coord,\(long),Coordinate,000 §4,\n" }
    let reading = try TestFolder([
      "functions.csv": "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative\n"
        + rows.joined()
    ]).read()
    #expect(reading.problems.count == 1000)
    let sentences = reading.sentences(in: .init(.english), limit: 2)
    #expect(sentences.count == 3)
    #expect(sentences.last == "… and 998 more problems. Put these right, then load again.")
  }
}
