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

  @Test("A cell with a probable reading says it and the others")
  func cellProbable() {
    expect(
      finding(.cellProbable, .line("B1.2b"), .cellProbable(PrintedAmount("1300.000$"))),
      fr: "à vérifier sur l’original : ligne B1.2b, « 1300.000$ » se lit sans doute 1 300 000,"
        + " autrement 300 000",
      en: "to be checked against the original: line B1.2b, “1300.000$” probably reads 1,300,000,"
        + " otherwise 300,000")
  }

  @Test("A period with several readings names them all")
  func periodAmbiguous() {
    expect(
      finding(
        .periodAmbiguous, .line("B3.2"), .periodAmbiguous(PrintedPeriod("3 Mois 2 Mois"))),
      fr: "à vérifier sur l’original : ligne B3.2, la période « 3 Mois 2 Mois » se lit"
        + " 3 mois / 2 mois / 5 mois",
      en: "to be checked against the original: line B3.2, the period “3 Mois 2 Mois” reads"
        + " 3 months / 2 months / 5 months")
  }

  @Test("A doubt says both sides with their places; a side without a place says no more")
  func documentsDiffer() {
    let first = Doubt.Side(
      text: Bilingual(fr: "le gouverneur", en: "the governor"), citation: Citation("000 §2 l.100"))
    let second = Doubt.Side(text: Bilingual(same: "IDAK"), citation: .none)
    expect(
      finding(
        .documentsDiffer, .function("COORD"),
        .documentsDiffer(
          label: Bilingual(fr: "Qui coordonne", en: "Who coordinates"), first: first,
          second: second)),
      fr: "à vérifier sur l’original : Qui coordonne : le gouverneur [000 §2 l.100] ; IDAK",
      en: "to be checked against the original: Who coordinates: the governor [000 §2 l.100]; IDAK")
  }

  @Test("A sum that holds probable readings says so, and what all readings give")
  func sumHeld() {
    let dollars = { (low: Int64, high: Int64) in
      MoneyRange(Money(dollars: low), Money(dollars: high))
    }
    expect(
      finding(
        .sumOpen, .plan("P"),
        .sumOpen(
          group: nil, plan: Bilingual(same: "Plan"), printed: "15 $",
          counted: CountedAmount(
            range: dollars(16, 16), layer: .interpreted, widest: dollars(13, 16)),
          gap: dollars(1, 1))),
      fr: "à vérifier sur l’original : Plan : imprimé 15 $, somme 16 (lectures probables retenues,"
        + " toutes lectures 13–16), écart +1",
      en: "to be checked against the original: Plan: printed 15 $, sum 16 (probable readings held,"
        + " all readings 13–16), gap +1")
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
