import Domain
import Testing
import Wording

@Suite("Findings in words")
struct FindingSentenceTests {
  private func finding(
    _ rule: FindingRule, _ subject: FindingSubject, _ problem: FindingProblem
  ) -> Finding {
    Finding(rule: rule, subject: subject, problem: problem, citation: .none)
  }

  private func expect(_ finding: Finding, fr: String, en: String) {
    #expect(Wording(.french).remark(on: finding) == fr)
    #expect(Wording(.english).remark(on: finding) == en)
  }

  @Test("A cell with several readings names them all, in the formats of the language")
  func cellAmbiguous() {
    expect(
      finding(
        .cellAmbiguous, .line("B1.3a"), .cellAmbiguous(PrintedAmount("1.500.00$US"))),
      fr: "à vérifier sur l’original : ligne B1.3a, « 1.500.00$US » se lit"
        + " 1 500 000 / 500 000 / 150 000 / 1 500",
      en: "to be checked against the original: line B1.3a, “1.500.00$US” reads"
        + " 1,500,000 / 500,000 / 150,000 / 1,500")
  }

  @Test("A cell that cannot be read is quoted; an empty one is said to be empty")
  func cellUnreadable() {
    expect(
      finding(.cellUnreadable, .line("B2"), .cellUnreadable(printed: "voir annexe")),
      fr: "à vérifier sur l’original : ligne B2, « voir annexe » ne se lit pas comme un montant",
      en: "to be checked against the original: line B2, “voir annexe” cannot be read as an amount")
    expect(
      finding(.cellUnreadable, .line("B2"), .cellUnreadable(printed: "")),
      fr: "à vérifier sur l’original : ligne B2, aucun montant imprimé",
      en: "to be checked against the original: line B2, no amount is printed")
  }

  @Test(
    "A sum that does not close says of which plan, printed, sum, gap, and if adopted values count")
  func sumOpen() {
    let ends = (Money(dollars: 1500), Money(dollars: 1_500_000))
    func sum(_ layer: FigureLayer, isTotal: Bool = false) -> Finding {
      finding(
        .sumOpen, .group("G1"),
        .sumOpen(
          group: isTotal ? nil : Bilingual(fr: "Ménages", en: "Households"),
          plan: Bilingual(fr: "plan du Lualaba", en: "Lualaba plan"), printed: "500 000 $",
          counted: CountedAmount(range: MoneyRange(ends.0, ends.1), layer: layer),
          gap: MoneyRange(Money(dollars: -498_500), Money(dollars: 1_000_000))))
    }
    expect(
      sum(.interpreted),
      fr:
        "à vérifier sur l’original : Ménages (plan du Lualaba) : imprimé 500 000 $, somme 1 500–1 500 000,"
        + " écart −498 500…+1 000 000",
      en: "to be checked against the original: Households (Lualaba plan): printed 500 000 $,"
        + " sum 1,500–1,500,000, gap −498,500…+1,000,000")
    expect(
      sum(.mixed),
      fr:
        "à vérifier sur l’original : Ménages (plan du Lualaba) : imprimé 500 000 $, somme 1 500–1 500 000"
        + " (en partie rapproché), écart −498 500…+1 000 000",
      en: "to be checked against the original: Households (Lualaba plan): printed 500 000 $,"
        + " sum 1,500–1,500,000 (reconciled in part), gap −498,500…+1,000,000")
    expect(
      sum(.interpreted, isTotal: true),
      fr: "à vérifier sur l’original : plan du Lualaba : imprimé 500 000 $, somme"
        + " 1 500–1 500 000, écart −498 500…+1 000 000",
      en: "to be checked against the original: Lualaba plan: printed 500 000 $,"
        + " sum 1,500–1,500,000, gap −498,500…+1,000,000")
  }

  @Test("Swapped columns are named with what stands under them")
  func columnsSwapped() {
    expect(
      finding(
        .columnsSwapped, .activity("G3-A2-1"),
        .columnsSwapped([
          SwappedColumn(kind: .indicator, printedColumn: "Cibles"),
          SwappedColumn(kind: .target, printedColumn: "Indicateurs"),
        ])),
      fr: "à vérifier sur l’original : activité G3-A2-1 : indicateurs sous « Cibles »,"
        + " cibles sous « Indicateurs »",
      en: "to be checked against the original: activity G3-A2-1: indicators under “Cibles”,"
        + " targets under “Indicateurs”")
  }

  @Test("The letters of a function that are missing or too many")
  func functionLetters() {
    expect(
      finding(
        .functionLetters, .function("COORD"),
        .functionLetters(
          name: Bilingual(fr: "Coordonner", en: "Coordinate"),
          gaps: [.noResponsible, .severalAccountable])),
      fr: "à vérifier sur l’original : fonction Coordonner : plusieurs A, sans R",
      en: "to be checked against the original: function Coordinate: several A, no R")
  }

  @Test("Competing claims are for a meeting to decide")
  func claimsUnsettled() {
    expect(
      finding(
        .claimsUnsettled, .function("COORD"),
        .claimsUnsettled(
          name: Bilingual(fr: "Coordonner", en: "Coordinate"), stakeholders: ["GOV", "IDAK"])),
      fr: "à trancher en séance : fonction Coordonner : les documents désignent GOV, IDAK",
      en: "for a meeting to decide: function Coordinate: the documents name GOV, IDAK")
  }
}
