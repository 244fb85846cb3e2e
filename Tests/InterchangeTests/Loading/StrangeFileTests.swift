import Foundation
import Testing
import Wording

@testable import Interchange

/// "`load` of a folder in which `action_items.csv` is named `action_items.xlsx` or `meetings.csv.txt` ends
/// 0 and says nothing about it."
@Suite("Files with the name of no data file")
struct StrangeFileTests {
  @Test(
    "A file that is clearly meant as a data file keeps the folder from being loaded, and is named",
    arguments: [
      ("meetings.csv.txt", "meetings.csv"), ("meetings.txt", "meetings.csv"),
      ("Meetings.CSV", "meetings.csv"), ("meetings", "meetings.csv"),
      ("action-items.csv", "action_items.csv"), ("Action Items (1).csv", "action_items.csv"),
      ("Copie de action_items.csv", "action_items.csv"),
      ("action_items 2026-11.csv", "action_items.csv"),
      ("action_item.csv", "action_items.csv"), ("claim.csv", "claims.csv"),
      ("actionitems.csv.csv", "action_items.csv"), ("meetings.csv .txt", "meetings.csv"),
      ("meetings.tsv", "meetings.csv"),
    ])
  func misnamed(name: String, meant: String) throws {
    let reading = try TestFolder([name: "x"]).read()
    #expect(
      reading.problems == [
        LoadProblem(file: name, place: nil, kind: .misnamedFile(meant: meant))
      ])
    #expect(reading.dossier == nil)
    let sentence = reading.sentences(in: Wording(.english)).joined()
    #expect(sentence.contains("Did you mean “\(meant)”?"))
    #expect(sentence.contains("the table “\(meant.dropLast(4))” would stay empty"))
  }

  @Test(
    "A workbook in the place of a data file is called one",
    arguments: [".xlsx", ".ods", ".xls", ".XLSX", ".xlsm", ".numbers", ".csv.xlsx"])
  func workbook(ending: String) throws {
    let reading = try TestFolder(["action_items" + ending: "PK"]).read()
    let last = "." + (ending.lowercased().split(separator: ".").last ?? "")
    #expect(
      reading.problems == [
        LoadProblem(
          file: "action_items" + ending, place: nil,
          kind: .workbook(last, meant: "action_items.csv"))
      ])
    #expect(
      reading.sentences(in: Wording(.french)).joined().contains("classeur de tableur (\(last))"))
  }

  @Test(
    "A workbook under the name of a data file is called one by its bytes",
    arguments: [
      ([0x50, 0x4B, 3, 4, 20, 0], ".xlsx"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xls"),
      (
        Array("PK\u{3}\u{4}...mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8), ".ods"
      ),
    ] as [([UInt8], String)])
  func workbookInside(bytes: [UInt8], ending: String) throws {
    let folder = try TestFolder()
    try folder.write(bytes, to: "meetings.csv")
    #expect(
      folder.read().problems == [
        LoadProblem(file: "meetings.csv", place: nil, kind: .workbookInside(ending))
      ])
  }

  @Test("A required file under another name is one problem, and what refers to it is none")
  func oneCause() throws {
    let folder = try TestFolder([
      "action_items.csv": """
      number,title,owner,due,status,mode,meeting,links,note,created,closed,citation,illustrative
      A-001,Titre,DIVAS,,to-do,,,,,2026-10-01,,,

      """
    ])
    try folder.remove("stakeholders.csv")
    try folder.write(Array("x".utf8), to: "stakeholders.xlsx")
    #expect(folder.read().problems.map(\.file) == ["stakeholders.xlsx"])
  }

  @Test("Beside the data file itself such a file is only said")
  func besides() throws {
    let reading = try TestFolder(["functions.xlsx": "PK", "Plan (1).csv": "x"]).read()
    #expect(reading.problems == [])
    #expect(
      reading.notices == [
        LoadNotice(file: "Plan (1).csv", kind: .besides("plan.csv")),
        LoadNotice(file: "functions.xlsx", kind: .besides("functions.csv")),
      ])
  }

  @Test("What may have been meant as a table is said, with the tables that have no file")
  func unknown() throws {
    let folder = try TestFolder(["other-things.csv": "y", "Classeur1.xlsx": "PK"])
    let reading = folder.read()
    #expect(reading.problems == [])
    #expect(reading.dossier != nil)
    let kinds = reading.notices.map(\.kind)
    #expect(kinds.count == 3)
    #expect(kinds.contains(.unknownFile) && kinds.contains(.workbook(".xlsx")))
    let sentence = try #require(reading.notices.last).sentence(in: Wording(.english))
    #expect(sentence.hasPrefix(folder.path))
    #expect(sentence.contains("meetings") && sentence.contains("action_items"))
    #expect(!sentence.contains("plan_groups"))
  }

  @Test("A data file that is only there as it was put aside is said")
  func putAside() throws {
    let reading = try TestFolder(["meetings.csv.bak": "x", "plan.csv.old": "x"]).read()
    #expect(reading.problems == [])
    #expect(reading.notices.map(\.kind).first == .putAside(of: "meetings.csv"))
    #expect(reading.notices.map(\.file) == ["meetings.csv.bak", reading.notices.last?.file])
  }

  @Test(
    "Files of other kinds, and what an office program leaves beside an open file, are not our concern",
    arguments: [
      "README.md", "notes.txt", "meetings.pdf", "plan.docx", ".~lock.meetings.csv#",
      "~$meetings.xlsx",
      "meetings.csv~", ".meetings.csv.swp", "photos.zip",
    ])
  func otherKinds(name: String) throws {
    let reading = try TestFolder([name: "x"]).read()
    #expect(reading.problems == [])
    #expect(reading.notices == [])
  }
}
