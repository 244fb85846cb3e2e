import Domain

extension Phrase {
  /// What exports of the budget say, besides what the budget itself says.
  public enum Export {
    /// The title of the whole.
    public static let title = Bilingual(fr: "Budget du plan", en: "Budget of the plan")

    // MARK: - Headings

    /// How certain an amount is.
    public static let reading = Bilingual(fr: "Lecture", en: "Reading")
    /// The lower end of a range.
    public static func least(_ of: Bilingual) -> Bilingual {
      Bilingual(fr: "\(of.fr), au moins", en: "\(of.en), at least")
    }
    /// The upper end of a range.
    public static func most(_ of: Bilingual) -> Bilingual {
      Bilingual(fr: "\(of.fr), au plus", en: "\(of.en), at most")
    }
    /// How many lines have no adopted value.
    public static let withoutAdopted = Bilingual(
      fr: "Lignes sans valeur adoptée", en: "Lines without an adopted value")
    /// How many lines cannot be read.
    public static let unreadable = Bilingual(fr: "Lignes illisibles", en: "Unreadable lines")
    /// The printed total as a number.
    public static let printedTotal = Bilingual(fr: "Total imprimé, lu", en: "Printed total, read")
    /// What can be read minus what is printed.
    public static let interpretedGap = Bilingual(
      fr: "Écart de l’interprété", en: "Gap of the interpreted")
    /// What else is to be known of a row.
    public static let remark = Bilingual(fr: "Remarque", en: "Remark")
    /// Heads the groups.
    public static let group = Bilingual(fr: "Groupe", en: "Group")

    // MARK: - Sheets and parts

    /// The sheet of funding sources.
    public static let fundingSheet = Bilingual(
      fr: "Sources de financement", en: "Funding sources")
    /// The sheet that says how the others are read.
    public static let notesSheet = Bilingual(fr: "Comment lire", en: "How to read")
    /// The charts of a plan.
    public static let subtotalChart = Bilingual(
      fr: "Sous-totaux : imprimé et somme des lectures",
      en: "Sub-totals: printed, and the sum of readings")
    /// What the bars of the chart are.
    public static let subtotalChartKey = Bilingual(
      fr: "Trait noir : imprimé. Barre pleine : le moins que les lectures donnent. "
        + "Barre hachurée : jusqu’au plus.",
      en: "Black stroke: printed. Full bar: the least that the readings give. "
        + "Hatched bar: up to the most.")
    /// Committed and paid, group by group.
    public static let executionChart = Bilingual(
      fr: "Engagé et décaissé", en: "Committed and disbursed")
    /// One bar of a chart in words.
    public static func bar(_ name: String, _ value: String) -> Bilingual {
      Bilingual(fr: "\(name) : \(value)", en: "\(name): \(value)")
    }

    // MARK: - Notes

    /// When it was made.
    public static func made(on day: String) -> Bilingual {
      Bilingual(fr: "Exporté par baraza le \(day).", en: "Exported by baraza on \(day).")
    }
    /// The first layer.
    public static let printedLayer = Bilingual(
      fr: "Imprimé : exactement ce que le document imprime.",
      en: "Printed: exactly what the document prints.")
    /// The second layer.
    public static let interpretedLayer = Bilingual(
      fr:
        "Interprété : ce que l’imprimé peut vouloir dire ; s’il y a plusieurs lectures, de la plus "
        + "petite à la plus grande.",
      en:
        "Interpreted: what the print can mean; where there are several readings, from the least to "
        + "the greatest.")
    /// The third layer.
    public static let reconciledLayer = Bilingual(
      fr: "Rapproché : ce qu’une séance a adopté. Sa somme ne compte que ces lignes-là.",
      en: "Reconciled: what a meeting adopted. Its sum counts only those lines.")
    /// What sums do with probable amounts.
    public static let probableHeld = Bilingual(
      fr:
        "L’interprété tient la lecture probable (≈) d’un montant ; « Toutes lectures » les compte "
        + "toutes.",
      en:
        "The interpreted layer holds the probable reading (≈) of an amount; “All readings” counts "
        + "them all.")
    /// What a gap means.
    public static let checkOriginal = Bilingual(
      fr: "Un écart est à vérifier sur l’original ; le programme ne choisit aucune lecture.",
      en: "A gap is to be checked against the original; the program chooses no reading.")
    /// The currency.
    public static let dollars = Bilingual(
      fr: "Tous les montants sont en dollars des États-Unis.",
      en: "All amounts are in United States dollars.")
    /// Some of the money is made up.
    public static let illustrativeSpending = Bilingual(
      fr: "Engagé et décaissé sont en partie illustratifs.",
      en: "Committed and disbursed are illustrative in part.")
    /// How many lines of a sum have no adopted value.
    public static func stillOpen(_ count: Int) -> Bilingual {
      Plural.counted(
        count, fr: ("ligne sans valeur adoptée", "lignes sans valeur adoptée"),
        en: ("line without an adopted value", "lines without an adopted value"))
    }
  }
}
