import Domain

extension Phrase {
  /// The budget: its columns, its readings, its details.
  public enum Budget {
    // MARK: - Columns

    /// The tree of groups, actions and lines.
    public static let line = Bilingual(fr: "Ligne", en: "Line")
    /// The code of a group, an action or a line.
    public static let code = Bilingual(fr: "Code", en: "Code")
    /// What the document prints.
    public static let printed = Bilingual(fr: "Imprimé", en: "Printed")
    /// What the printed amount can mean.
    public static let interpreted = Bilingual(fr: "Interprété", en: "Interpreted")
    /// Promised by contract, in a narrow column.
    public static let committedShort = Bilingual(fr: "Engagé", en: "Commit.")
    /// Paid, in a narrow column.
    public static let disbursedShort = Bilingual(fr: "Décaissé", en: "Disburs.")
    /// Paid, in percent of the amount that counts.
    public static let rate = Bilingual(fr: "Taux", en: "Rate")
    /// What is neither committed nor paid.
    public static let remaining = Bilingual(fr: "Reste", en: "Remaining")
    /// Sum minus printed.
    public static let gap = Bilingual(fr: "Écart", en: "Gap")
    /// The value that a meeting adopted.
    public static let reconciled = Bilingual(fr: "Rapproché", en: "Reconciled")
    /// Part of the printed grand total.
    public static let share = Bilingual(fr: "Part", en: "Share")
    /// The row of a whole plan, and what its details are headed by; it says of which.
    public static func total(of plan: Bilingual) -> Bilingual {
      Bilingual(fr: "Total · \(plan.fr)", en: "Total · \(plan.en)")
    }
    /// Labels the plan that a row belongs to.
    public static let plan = Bilingual(same: "Plan")
    /// Said instead of rows.
    public static let empty = Bilingual(
      fr: "Aucun plan dans cette base : chargez un dossier (baraza load DOSSIER).",
      en: "No plan in this store: load a folder (baraza load FOLDER).")

    // MARK: - Readings

    /// A cell with several readings, none of them chosen: `? 4 lectures`.
    public static func readings(_ count: Int) -> Bilingual {
      let readings = Plural.counted(
        count, fr: ("lecture", "lectures"), en: ("reading", "readings"))
      return Bilingual(fr: "? \(readings.fr)", en: "? \(readings.en)")
    }

    /// An amount that cannot be read at all.
    public static let unreadable = Bilingual(fr: "? illisible", en: "? unreadable")
    /// Several readings, no decision yet.
    public static let unsettled = Bilingual(fr: "non tranché", en: "not settled")
    /// What to do about readings that differ.
    public static let checkOriginal = Bilingual(
      fr: "à vérifier sur l’original", en: "to be checked against the original")
    /// Text exactly as printed, in quotes.
    public static func quoted(_ text: String) -> Bilingual {
      Bilingual(fr: "« \(text) »", en: "“\(text)”")
    }

    /// The rule by which an amount was read, in words.
    public static func rule(_ rule: ReadingRule) -> Bilingual {
      switch rule {
      case .regular: Bilingual(fr: "forme régulière", en: "regular form")
      case .separatorMissing: Bilingual(fr: "un séparateur manque", en: "a separator is missing")
      case .zeroMissing: Bilingual(fr: "un zéro manque", en: "a zero is missing")
      case .firstGroupExtra: Bilingual(fr: "début en trop", en: "extra digits at the start")
      case .separatorsMisplaced: Bilingual(fr: "séparateurs mal placés", en: "misplaced separators")
      case .decimals: Bilingual(fr: "centimes à la fin", en: "cents at the end")
      }
    }

    /// How certain a reading is, in one word.
    public static func word(_ confidence: Confidence) -> Bilingual {
      switch confidence {
      case .certain: Bilingual(fr: "certain", en: "certain")
      case .probable: Bilingual(fr: "probable", en: "probable")
      case .ambiguous: Bilingual(fr: "ambigu", en: "ambiguous")
      case .absent: Bilingual(fr: "illisible", en: "unreadable")
      }
    }

    /// A length in months.
    public static func months(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("mois", "mois"), en: ("month", "months"))
    }

    /// A range of calendar years.
    public static func years(first: Int, last: Int) -> Bilingual {
      Bilingual(fr: "de \(first) à \(last)", en: "\(first) to \(last)")
    }

    // MARK: - Details

    /// A group by its place.
    public static func group(_ order: Int) -> Bilingual {
      Bilingual(fr: "Groupe \(order)", en: "Group \(order)")
    }
    /// What a reading does to the group's balance: `groupe 1 : +1 000 000`.
    public static func effect(group: Int, balance: String) -> Bilingual {
      Bilingual(fr: "groupe \(group) : \(balance)", en: "group \(group): \(balance)")
    }
    /// Nobody has decided which reading holds.
    public static let notSettled = Bilingual(
      fr: "Non tranché, à vérifier sur l’original.",
      en: "Not settled, to be checked against the original.")
    /// How many combinations of readings close a group.
    public static func closings(_ count: Int, group: Int) -> Bilingual {
      switch count {
      case 0:
        Bilingual(
          fr: "Aucune combinaison ne ferme le groupe \(group).",
          en: "No combination closes group \(group).")
      case 1:
        Bilingual(
          fr: "Une seule combinaison ferme le groupe \(group).",
          en: "Only one combination closes group \(group).")
      default:
        Bilingual(
          fr: "\(count) combinaisons ferment le groupe \(group).",
          en: "\(count) combinations close group \(group).")
      }
    }
    /// What the parts add up to.
    public static let sum = Bilingual(fr: "Somme", en: "Sum")
    /// Which layer a figure is reckoned from.
    public static func layer(_ layer: FigureLayer) -> Bilingual {
      switch layer {
      case .printed: Bilingual(fr: "imprimé", en: "printed")
      case .interpreted: Bilingual(fr: "interprété", en: "interpreted")
      case .reconciled: Bilingual(fr: "rapproché", en: "reconciled")
      case .mixed: Bilingual(fr: "en partie rapproché", en: "reconciled in part")
      }
    }
    /// What the printed sub-totals add up to.
    public static let subtotals = Bilingual(fr: "Sous-totaux", en: "Sub-totals")
    /// The sum of the printed sub-totals is the printed total.
    public static let subtotalsClose = Bilingual(
      fr: "leur somme imprimée est bien le total", en: "their printed sum is the total")
    /// Promised by contract.
    public static let committed = Bilingual(fr: "Engagé", en: "Committed")
    /// Paid.
    public static let disbursed = Bilingual(fr: "Décaissé", en: "Disbursed")
    /// Lines on which more is committed or paid than there is.
    public static let overruns = Bilingual(fr: "Dépassement", en: "Over budget")
    /// More is committed or paid than there is.
    public static let overBudget = Bilingual(fr: "! dépassement", en: "! over budget")
    /// An action of a plan.
    public static let action = Bilingual(fr: "Action", en: "Action")
    /// An activity that a line pays for.
    public static let activity = Bilingual(fr: "Activité", en: "Activity")
    /// How long.
    public static let period = Bilingual(fr: "Période", en: "Period")
    /// Where, or for whom: the plan has no column of places and prints both under « Cibles ».
    public static let zone = Bilingual(fr: "Lieu ou public", en: "Place or people")
    /// Where the money is to come from.
    public static let sources = Bilingual(fr: "Financement", en: "Funding")
    /// Where the money is to come from, as the summary beside the sub-totals says.
    public static let summarySources = Bilingual(
      fr: "Financement, synthèse", en: "Funding, summary")
    /// Where the money is to come from, as the lines say.
    public static let lineSources = Bilingual(fr: "Financement, lignes", en: "Funding, lines")
    /// Who is to carry it out.
    public static let implementers = Bilingual(fr: "Intervenants", en: "Implementers")
    /// What an element of an activity is.
    public static func kind(_ kind: PlanElement.Kind) -> Bilingual {
      switch kind {
      case .objective: Bilingual(fr: "Objectifs", en: "Objectives")
      case .result: Bilingual(fr: "Résultats", en: "Results")
      case .indicator: Bilingual(fr: "Indicateurs", en: "Indicators")
      case .target: Bilingual(fr: "Cibles", en: "Targets")
      }
    }
    /// An element stands under another heading in the document.
    public static func printedUnder(_ column: String) -> Bilingual {
      Bilingual(fr: "imprimé sous « \(column) »", en: "printed under “\(column)”")
    }

    /// Labels what a sum is over all listed readings.
    public static let allReadings = Bilingual(fr: "Toutes lectures", en: "All readings")
    /// What something is over all listed readings.
    public static func allReadingsAre(_ range: String) -> Bilingual {
      Bilingual(fr: "toutes lectures : \(range)", en: "all readings: \(range)")
    }
    /// Sums hold the likeliest reading of a probable amount.
    public static let probableHeld = Bilingual(
      fr: "ailleurs, lectures probables (≈) retenues",
      en: "elsewhere probable readings (≈) are held")
    /// The gap, in a sentence.
    public static func gapIs(_ gap: String) -> Bilingual {
      Bilingual(fr: "écart \(gap)", en: "gap \(gap)")
    }
    /// What « Reste » and « Taux » are.
    public static let ratesAre = Bilingual(
      fr: "Reste = compté − le plus grand de l’engagé et du décaissé, par ligne. "
        + "Taux = décaissé ÷ compté, « — » si les lectures en donnent plusieurs.",
      en: "Remaining = counted − the greater of committed and disbursed, by line. "
        + "Rate = disbursed ÷ counted, “—” where readings give several.")

    /// A printed cell stands beside several activities.
    public static func sharedBy(_ activities: [String]) -> Bilingual {
      let list = activities.joined(separator: ", ")
      return Bilingual(fr: "cellule commune à \(list)", en: "cell shared by \(list)")
    }
  }
}

extension Wording {
  /// What a printed period can mean: `3 mois / 2 mois / 5 mois`.
  public func readings(of period: PrintedPeriod) -> String {
    period.readings.map { reading in
      switch reading {
      case .months(let count): self(Phrase.Budget.months(count))
      case .years(let first, let last): self(Phrase.Budget.years(first: first, last: last))
      }
    }.joined(separator: " / ")
  }

  /// A share in whole percent when the amount is a range: `47–52 %`.
  public func percent(_ range: MoneyRange, of whole: Money) -> String {
    let (low, high) = (percent(range.low, of: whole), percent(range.high, of: whole))
    return low == high ? low : low.prefix { $0.isNumber || $0 == "<" } + "–" + high
  }
}
