import Domain
import Foundation
import Testing

@testable import Interchange

@Suite("The folder and its files")
struct DataFolderTests {
  @Test("A folder that is not there, or is a file")
  func folder() throws {
    let missing = DossierReader.read(folder: "/nowhere/at all")
    #expect(
      missing.problems == [
        LoadProblem(file: "/nowhere/at all", place: nil, kind: .folderMissing)
      ])
    #expect(missing.dossier == nil)

    let folder = try TestFolder()
    let file = folder.path + "/plan.csv"
    #expect(
      DossierReader.read(folder: file).problems == [
        LoadProblem(file: file, place: nil, kind: .notAFolder)
      ])
  }

  @Test("The plan and the stakeholders are required, the others are not")
  func requiredFiles() throws {
    let folder = try TestFolder()
    for name in TestFolder.whole.keys { try folder.remove(name) }
    #expect(
      folder.read().problems == [
        LoadProblem(file: "plan.csv", place: nil, kind: .fileMissing),
        LoadProblem(file: "stakeholders.csv", place: nil, kind: .fileMissing),
      ])
  }

  @Test("A file that is a folder, or a link to nothing, is a problem and not a wait")
  func strangeFiles() throws {
    let folder = try TestFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/claims.csv", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/axes.csv", withDestinationPath: "/nowhere")
    let problems = folder.read().problems
    #expect(problems.map(\.file) == ["claims.csv", "axes.csv"])
    #expect(
      problems.allSatisfy { problem in
        if case .fileNotReadable = problem.kind { true } else { false }
      })
  }

  @Test("Columns are found by name, in any order, with blanks around them")
  func columnOrder() throws {
    let reading = try TestFolder([
      "plan.csv":
        "illustrative, citation ,printed_total,label_en,label_fr,id\n,001 l.9, 5 $ ,Plan,Plan, P \n"
    ]).read()
    #expect(reading.problems == [])
    #expect(reading.dossier?.plans.first?.id == "P")
    #expect(reading.dossier?.plans.first?.printedTotal == " 5 $ ")
  }

  @Test("The header row")
  func header() throws {
    let unknown = try TestFolder([
      "plan.csv": "id,label_fr,label,printed_totl,id,citation,illustrative\nP,a,b,c,d,e,\n"
    ]).read()
    #expect(
      unknown.problems == [
        LoadProblem("plan.csv", 1, 1, .missingColumn("label_en")),
        LoadProblem("plan.csv", 1, 1, .missingColumn("printed_total")),
        LoadProblem("plan.csv", 1, 13, .unknownColumn("label", closest: nil)),
        LoadProblem("plan.csv", 1, 19, .unknownColumn("printed_totl", closest: "printed_total")),
        LoadProblem("plan.csv", 1, 32, .repeatedColumn("id")),
      ])
  }

  @Test("With a column missing, the others are still checked")
  func missingColumn() throws {
    let reading = try TestFolder([
      "functions.csv": "id,order,short_fr,short_en,label_fr,citation,illustrative\nX,x,S,S,L,000,\n"
    ]).read()
    #expect(
      reading.problems == [
        LoadProblem("functions.csv", 1, 1, .missingColumn("label_en")),
        LoadProblem("functions.csv", 2, 3, .badCount("x", limit: nil)),
      ])
  }

  @Test("Without a header row, one problem names the columns")
  func noHeader() throws {
    let reading = try TestFolder(["handovers.csv": "L1,L2,Lois,Laws,000,\n"]).read()
    let expected = ["from", "to", "label_fr", "label_en", "citation", "illustrative"]
    #expect(
      reading.problems == [LoadProblem("handovers.csv", 1, 1, .headerMissing(expected: expected))])
  }

  @Test("Direction marks and invisible characters are somebody's text and are let in")
  func invisibleText() throws {
    let label = "a\u{202E}b\u{200B}c\u{FEFF}"
    let reading = try TestFolder([
      "plan.csv":
        "id,label_fr,label_en,printed_total,citation,illustrative\nP,\(label),Plan,5 $,001,\n"
    ]).read()
    #expect(reading.dossier?.plans.first?.name.fr == label)
  }
}
