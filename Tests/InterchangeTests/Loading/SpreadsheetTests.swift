import Domain
import Testing
import Wording

@testable import Interchange

/// "Accepted and said once per folder, not per file and line … One cause gives one sentence."
@Suite("Files that a spreadsheet has been at")
struct SpreadsheetTests {
  private static let items =
    "number,title,owner,due,status,mode,meeting,links,note,created,closed,citation,illustrative\n"

  @Test(
    "Days are read as a French spreadsheet writes them",
    arguments: [
      "17/11/2026", "2026-11-17", "17.11.2026", "17-11-2026", "2026/11/17", "17/11/2026 00:00",
      "2026-11-17 00:00:00",
    ])
  func days(text: String) throws {
    let folder = try TestFolder([
      "action_items.csv": Self.items + "A-001,T,,\(text),to-do,,,,,1/9/2026,,,\n"
    ])
    let reading = folder.read()
    #expect(reading.problems == [])
    let item = try #require(reading.dossier?.actionItems.first)
    #expect(item.content.due == Day(iso: "2026-11-17"))
    #expect(item.created == Day(iso: "2026-09-01"))
    #expect(
      reading.notices == [LoadNotice(file: folder.path, kind: .accepted([.slashedDays]))])
  }

  @Test(
    "No other day is guessed",
    arguments: ["17/11/26", "11/17/2026", "17/11", "0/11/2026", "17/11/2026 08:30", "17//2026"])
  func otherDays(text: String) throws {
    let reading = try TestFolder([
      "action_items.csv": Self.items + "A-001,T,,\(text),to-do,,,,,2026-09-01,,,\n"
    ]).read()
    #expect(reading.problems.count == 1)
    guard case .badDay(text, _) = reading.problems.first?.kind else {
      Issue.record("\(reading.problems)")
      return
    }
  }

  @Test("What was accepted in several files is said once for the folder")
  func onceForAFolder() throws {
    let folder = try TestFolder()
    for (name, text) in TestFolder.whole {
      let excel =
        "\u{FEFF}sep=;\r\n" + text.replacing(",", with: ";").replacing("\n", with: ";;\r\n")
      try folder.write(Array(excel.utf8), to: name)
    }
    let reading = folder.read()
    #expect(reading.problems == [])
    #expect(
      reading.notices == [
        LoadNotice(
          file: folder.path,
          kind: .accepted([.semicolons, .separatorLine, .byteOrderMark, .emptyColumns]))
      ])
    #expect(reading.dossier == (try TestFolder().read().dossier))
  }

  /// Files in each of which one thing is wrong, on many rows.
  private static let oneCauses: [(name: String, header: String, row: String)] = [
    (
      "functions.csv", "id|order|short_fr|short_en|label_fr|label_en|citation|illustrative",
      "F#|#|a, b|S|L|L|000|"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#;#;S;S;L;L;000;"
    ),
    ("functions.csv", "COORD,1,S,S,Coordonner,Coordinate,000,x", "F#,#,S,S,L,L, M,000,"),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#,S,S,L,,000,"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#,S,S,LÃ©,L,000,"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#,S,S,L,L,,"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#.0,S,S,L,L,000,"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#,S,S,L,L,000,oui"
    ),
    (
      "functions.csv", "id,order,short_fr,short_en,label_fr,label_en,citation,illustrative",
      "F#,#,S,S,L \"x\",L,000,"
    ),
    (
      "action_items.csv", items.replacing("\n", with: ""), "A-0##,T,DIVVAS,,to-do,,,,,2026-01-01,,,"
    ),
    ("action_items.csv", items.replacing("\n", with: ""), "A-0##,T,,,fait,,,,,2026-01-01,,,"),
    (
      "action_items.csv", items.replacing("\n", with: ""),
      "A-0##,T,,17/11/26,to-do,,,,,2026-01-01,,,"
    ),
    ("action_items.csv", items.replacing("\n", with: ""), "A-0##,T,,,to-do,,M-1,,,2026-01-01,,,"),
    ("action_items.csv", items.replacing("\n", with: ""), "##,T,,,to-do,,,,,2026-01-01,,,"),
    (
      "action_items.csv", items.replacing("\n", with: ""),
      "A-0##,T,,,to-do,,,link:L1;L2,,2026-01-01,,,"
    ),
  ]

  @Test("One cause gives one sentence, with the lines", arguments: oneCauses.indices)
  func oneCause(index: Int) throws {
    let (name, header, row) = Self.oneCauses[index]
    let rows = (11...99).map { row.replacing("##", with: "\($0)").replacing("#", with: "\($0)") }
    let reading = try TestFolder([
      name: ([header] + rows).joined(separator: "\n") + "\n",
      // What refers to the file gives no sentences of its own.
      "assignments.csv": "stakeholder,function,letter,basis,entry,citation,illustrative\n"
        + (name == "functions.csv" ? "DIVAS,F12,R,decision,,,\nDIVAS,F13,R,decision,,,\n" : ""),
    ]).read()
    let sentences = reading.sentences(in: Wording(.french))
    #expect(sentences.count == 1, "\(sentences)")
    #expect(reading.causeCount == 1)
    #expect(reading.dossier == nil)
    guard reading.problems.count > 1, header.contains(","), !header.hasPrefix("COORD") else {
      return
    }
    let said = try #require(sentences.first)
    #expect(said.hasPrefix("\(name):2:"), "\(said)")
    #expect(
      said.hasSuffix(
        "De même : \(name):3, \(name):4, \(name):5, \(name):6 … et à 84 autres endroits."),
      "\(said)")
  }

  @Test("A file that is not there is one cause, in however many files and rows it is named")
  func missingFile() throws {
    let reading = try TestFolder([
      "line_sources.csv":
        "line,source,order,printed,citation,illustrative\nB1,FS-1,1,x,001,\nB1,FS-2,2,x,001,\n",
      "entries.csv": "id,line,kind,day,amount,currency,source,voucher,note,citation,illustrative\n"
        + "E1,B1,commitment,2026-01-01,10,USD,FS-1,,,,\n",
    ]).read()
    #expect(reading.problems.count == 3)
    #expect(
      reading.sentences(in: Wording(.english)) == [
        "line_sources.csv:2:4: “FS-1” refers to funding_sources.csv, which is not in the folder. "
          + "Add that file. The same: line_sources.csv:3, entries.csv:2."
      ])
  }

  @Test("What has several causes has several sentences")
  func severalCauses() throws {
    let reading = try TestFolder([
      "action_items.csv": Self.items + "A-001,T,DIVVAS,,fait,,,,,2026-02-31,,,\n"
        + "A-002,T,NOBODY,,fait,,,,,2026-02-30,,,\n"
    ]).read()
    #expect(reading.problems.count == 6)
    #expect(reading.sentences(in: Wording(.english)).count == 5)
  }
}
