import Domain

extension Phrase {
  /// What an export for the International Aid Transparency Initiative says, in the file and beside it.
  public enum IATI {
    /// What the activity is.
    public static func description(of plan: Bilingual, citation: String) -> Bilingual {
      guard !citation.isEmpty else {
        return Bilingual(
          fr: "\(plan.fr) : ce que les séances ont adopté.",
          en: "\(plan.en): what meetings adopted.")
      }
      return Bilingual(
        fr: "\(plan.fr) (\(citation)) : ce que les séances ont adopté.",
        en: "\(plan.en) (\(citation)): what meetings adopted.")
    }

    /// Names, and how many more there are.
    public static func list(_ names: [String], others: Int) -> Bilingual {
      let list = names.joined(separator: ", ")
      guard others > 0 else { return Bilingual(same: list) }
      let more = Plural.counted(others, fr: ("autre", "autres"), en: ("other", "others"))
      return Bilingual(fr: "\(list) et \(more.fr)", en: "\(list) and \(more.en)")
    }

    /// The lines that are in the budgets of the years.
    public static func included(_ lines: Bilingual) -> Bilingual {
      Bilingual(
        fr: "Montants adoptés, par année : \(lines.fr).",
        en: "Adopted amounts, by year: \(lines.en).")
    }

    /// The lines whose amount stands in several years.
    public static func divided(_ lines: Bilingual) -> Bilingual {
      Bilingual(
        fr: "Réparti également sur les années de la période, ce que le document ne fait pas : "
          + "\(lines.fr).",
        en: "Divided evenly over the years of the period, which the document does not do: "
          + "\(lines.en).")
    }

    /// The lines that are left out for a reason.
    public static func leftOut(
      _ reason: YearlyBudgets.Reason, count: Int, lines: Bilingual
    ) -> Bilingual {
      let lead = Plural.counted(
        count, fr: ("ligne laissée de côté", "lignes laissées de côté"),
        en: ("line left out", "lines left out"))
      let why = Self.why(reason)
      return Bilingual(
        fr: "\(lead.fr), \(why.fr) : \(lines.fr).", en: "\(lead.en), \(why.en): \(lines.en).")
    }

    private static func why(_ reason: YearlyBudgets.Reason) -> Bilingual {
      switch reason {
      case .notSettled:
        Bilingual(
          fr: "aucune séance n’ayant adopté de montant", en: "as no meeting adopted an amount")
      case .periodInDoubt:
        Bilingual(
          fr: "la période étant à vérifier sur l’original",
          en: "as the period is to be checked against the original")
      case .beginningUnknown:
        Bilingual(
          fr: "la période ne disant pas quand elle commence (--beginning AAAA-MM)",
          en: "as the period does not say when it begins (--beginning YYYY-MM)")
      case .illustrative: Bilingual(fr: "étant illustratif", en: "being illustrative")
      case .otherCurrency:
        Bilingual(
          fr: "le montant étant dans une autre monnaie", en: "as the amount is in another currency")
      }
    }

    /// A plan that cannot be an activity.
    public static func noYears(of plan: Bilingual) -> Bilingual {
      Bilingual(
        fr: "\(plan.fr) : laissé de côté, aucune année n’y étant dite. Dites le mois du début avec "
          + "--beginning AAAA-MM.",
        en: "\(plan.en): left out, as no year is said in it. Say the month in which it begins with "
          + "--beginning YYYY-MM.")
    }

    /// No plan can be an activity.
    public static let noYearsAtAll = Bilingual(
      fr:
        "Rien n’est exporté : l’IITA demande une année, et le plan n’en dit aucune. Dites le mois du "
        + "début avec --beginning AAAA-MM.",
      en:
        "Nothing is exported: IATI wants a year, and the plan says none. Say the month in which it "
        + "begins with --beginning YYYY-MM.")

    /// Nobody has said who publishes.
    public static func publisherUnknown(_ reference: String) -> Bilingual {
      Bilingual(
        fr: "« \(reference) » tient la place de l’identifiant IITA de qui publie. Donnez-le avec "
          + "--publisher avant de publier.",
        en: "“\(reference)” stands in the place of the publisher’s IATI identifier. Give it with "
          + "--publisher before publishing.")
    }

    /// What was given is no identifier.
    public static func badPublisher(_ text: String) -> Bilingual {
      Bilingual(
        fr: "--publisher « \(text) » : un identifiant IITA n’a ni espace, ni « / & | ? ».",
        en: "--publisher “\(text)”: an IATI identifier has no blanks and none of “/ & | ?”.")
    }

    /// What was given is no month.
    public static func badBeginning(_ text: String) -> Bilingual {
      Bilingual(
        fr: "--beginning « \(text) » : écrivez l’année et le mois, par exemple 2027-01.",
        en: "--beginning “\(text)”: write year and month, e.g. 2027-01.")
    }
  }
}
