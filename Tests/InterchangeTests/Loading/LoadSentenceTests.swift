import Domain
import Testing
import Wording

@testable import Interchange

@Suite("A problem is one sentence: where, what, and what to do")
struct LoadSentenceTests {
  private let french = Wording(.french)
  private let english = Wording(.english)

  @Test("It starts with file, line and column")
  func position() {
    let problem = LoadProblem("plan_groups.csv", 3, 14, .emptyCell(column: "label_en"))
    #expect(
      problem.sentence(in: english)
        == "plan_groups.csv:3:14: The cell “label_en” is empty. Fill it in.")
    #expect(
      problem.sentence(in: french)
        == "plan_groups.csv:3:14: La cellule « label_en » est vide. Remplissez-la.")
  }

  @Test("A file as a whole has no line")
  func wholeFile() {
    let problem = LoadProblem(file: "plan.csv", place: nil, kind: .fileMissing)
    #expect(
      problem.sentence(in: english)
        == "plan.csv: This file is required and is not in the folder. Add it.")
  }

  @Test("It names what may have been meant")
  func meant() {
    let kind = LoadProblem.Kind.unknownCode(
      "DIVVAS", file: "stakeholders.csv", isThere: true, closest: "DIVAS")
    #expect(
      LoadProblem("a.csv", 2, 1, kind).sentence(in: english)
        == "a.csv:2:1: “DIVVAS” is not in stakeholders.csv. Did you mean “DIVAS”?")
    let day = LoadProblem("a.csv", 2, 1, .badDay("24/11/26", meant: Day(iso: "2026-11-24")))
    #expect(
      day.sentence(in: french)
        == "a.csv:2:1: « 24/11/26 » n’est pas un jour. Écrivez année-mois-jour : 2026-11-24.")
  }

  @Test("Nothing from a file reaches a terminal raw or in full length")
  func harmless() {
    let text = "\u{1B}[31m\u{202E}\n\u{9B}" + String(repeating: "x", count: 100_000)
    let sentence = LoadProblem("a.csv", 2, 1, .badCode(text)).sentence(in: english)
    #expect(sentence.hasPrefix("a.csv:2:1: “·[31m···xxx"))
    #expect(sentence.count < 300)
    let folder = LoadProblem(file: "a\u{1B}]0;b", place: nil, kind: .folderMissing)
    #expect(folder.sentence(in: english).hasPrefix("a·]0;b: "))
  }

  @Test("Every problem and notice reads differently in the two languages", arguments: BadCell.all)
  func bothLanguages(bad: BadCell) {
    let problem = LoadProblem(bad.file, 2, bad.column, bad.kind)
    #expect(problem.sentence(in: french) != problem.sentence(in: english))
  }

  @Test("Notices say what was accepted")
  func notices() {
    let notice = LoadNotice(file: "dossier", kind: .accepted([.semicolons, .slashedDays]))
    #expect(
      notice.sentence(in: english)
        == "dossier: Files written by a spreadsheet, read all the same: separator “;”, "
        + "dates written day/month/year.")
    #expect(
      notice.sentence(in: french)
        == "dossier: Fichiers écrits par un tableur, lus quand même : séparateur « ; », "
        + "dates écrites jour/mois/année.")
  }
}
