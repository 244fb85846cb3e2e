import Domain

extension Phrase {
  /// The funding sources of the printed summary beside those of the lines.
  public enum Funding {
    /// What only one of both names.
    public static let difference = Bilingual(fr: "Différence", en: "Difference")
    /// Both name the same sources.
    public static let agree = Bilingual(
      fr: "aucune : les lignes nomment les mêmes", en: "none: the lines name the same")
    /// Heads what the summary names and no line does.
    public static let summaryOnly = Bilingual(fr: "Synthèse seulement", en: "Summary only")
    /// Heads what lines name and the summary does not.
    public static let linesOnly = Bilingual(fr: "Lignes seulement", en: "Lines only")
    /// Said of what both name.
    public static let both = Bilingual(fr: "synthèse et lignes", en: "summary and lines")
    /// What the other one calls the same body.
    public static func sameBody(_ names: [String]) -> Bilingual {
      Bilingual(
        fr: "le même organisme que « \(names.joined(separator: " », « ")) »",
        en: "the same body as “\(names.joined(separator: "”, “"))”")
    }
    /// Heads the funding sources.
    public static let source = Bilingual(fr: "Source de financement", en: "Funding source")
    /// Where something is named.
    public static let namedIn = Bilingual(fr: "Nommée dans", en: "Named in")
    /// How the summary prints it.
    public static let printedInSummary = Bilingual(
      fr: "Imprimé dans la synthèse", en: "Printed in the summary")
    /// The lines that name it.
    public static let namingLines = Bilingual(fr: "Lignes qui la nomment", en: "Lines naming it")
    /// What the summary and the lines call one body.
    public static let otherName = Bilingual(fr: "Même organisme", en: "Same body")
  }
}

extension BudgetFacts {
  /// The name of a funding source, or its code where it has none.
  public func name(of source: Code<FundingSource>, in wording: Wording) -> String {
    sources[source].map { wording($0.name) } ?? source.rawValue
  }
}
