import Domain

extension Phrase {
  /// Headings and words of `baraza list` that no pane has.
  public enum List {
    /// Heads the codes.
    public static let code = Bilingual(same: "Code")
    /// Heads the full names.
    public static let label = Bilingual(fr: "Libellé", en: "Label")
    /// Heads the short names.
    public static let short = Bilingual(fr: "Nom court", en: "Short name")
    /// Heads the bodies.
    public static let stakeholder = Bilingual(fr: "Acteur", en: "Stakeholder")
    /// Heads the levels.
    public static let level = Bilingual(fr: "Niveau", en: "Level")
    /// Heads the printed columns.
    public static let column = Bilingual(fr: "Colonne", en: "Column")
    /// Heads places in an order.
    public static let order = Bilingual(fr: "Rang", en: "Place")
    /// Heads the bodies that have the mandate.
    public static let mandated = Bilingual(fr: "Selon mandat", en: "Mandated")
    /// Heads the bodies that do it for want of the mandated ones.
    public static let `default` = Bilingual(fr: "Par défaut", en: "By default")
    /// Heads the bodies that usually do it.
    public static let usual = Bilingual(fr: "D’usage", en: "Usually")
    /// Heads whether somebody else stands in.
    public static let substituted = Bilingual(fr: "Substitution", en: "Substitution")
    /// Heads the state in each territory.
    public static let territories = Bilingual(fr: "Territoires", en: "Territories")
    /// Heads the number of open action items.
    public static let openActions = Bilingual(fr: "Ouvertes", en: "Open")
    /// Heads the number of late action items.
    public static let lateActions = Bilingual(fr: "En retard", en: "Late")
    /// Heads the budget that we read as serving a link.
    public static let mappedBudget = Bilingual(
      fr: "Budget lié (interprétation)", en: "Mapped budget (interpretation)")
    /// Yes.
    public static let yes = Bilingual(fr: "oui", en: "yes")
    /// No.
    public static let no = Bilingual(fr: "non", en: "no")

    /// The word for a level.
    public static func name(_ level: StakeholderLevel) -> Bilingual {
      switch level {
      case .national: Bilingual(same: "national")
      case .provincial: Bilingual(same: "provincial")
      case .other: Bilingual(fr: "autre", en: "other")
      }
    }

    /// The word for a printed column.
    public static func name(_ column: PrintedDuty.Column) -> Bilingual {
      switch column {
      case .responsibility: Bilingual(fr: "responsabilité", en: "responsibility")
      case .role: Bilingual(fr: "rôle", en: "role")
      }
    }
  }
}
