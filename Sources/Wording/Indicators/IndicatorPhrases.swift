import Domain

extension Phrase {
  /// The indicators of the plan.
  package enum Indicators {
    // MARK: - The pane

    /// The tab.
    package static let title = Bilingual(fr: "Indicateurs", en: "Indicators")
    /// The same where there is little room.
    package static let shortTitle = Bilingual(same: "Ind.")
    /// The command that shows the pane.
    package static let show = CommandText(
      "indicateurs", "indicators", fr: "Aller aux indicateurs", en: "Go to the indicators")

    // MARK: - The list

    /// Heads the codes.
    package static let code = Bilingual(same: "Code")
    /// Heads the names.
    package static let indicator = Bilingual(fr: "Indicateur", en: "Indicator")
    /// Heads the units.
    package static let unit = Bilingual(fr: "Unité", en: "Unit")
    /// Heads the printed targets.
    package static let target = Bilingual(fr: "Cible", en: "Target")
    /// Heads the codes of the activities.
    package static let activity = Bilingual(fr: "Activité", en: "Activity")
    /// Heads the names of the activities.
    package static let activityName = Bilingual(fr: "Nom de l’activité", en: "Activity’s name")
    /// Said instead of rows.
    package static let empty = Bilingual(
      fr: "Aucun indicateur dans cette base : chargez un dossier (baraza load DOSSIER).",
      en: "No indicator in this store: load a folder (baraza load FOLDER).")

    // MARK: - Filters

    /// The plan prints no target.
    package static let withoutTarget = Bilingual(fr: "Sans cible", en: "No target")
    /// The plan prints a target.
    package static let withTarget = Bilingual(fr: "Avec cible", en: "With a target")

    // MARK: - Details

    /// Labels the name in French, where English is shown.
    package static let inFrench = Bilingual(fr: "En français", en: "In French")
    /// Labels the name in English, where French is shown.
    package static let inEnglish = Bilingual(fr: "En anglais", en: "In English")
    /// The plan prints no target for it.
    package static let noTarget = Bilingual(fr: "aucune imprimée", en: "none printed")
    /// Labels the action of the plan.
    package static let planAction = Bilingual(fr: "Action du plan", en: "Plan action")
    /// Labels the group of the plan.
    package static let group = Bilingual(fr: "Groupe", en: "Group")
    /// Labels the budget lines that pay for the activity.
    package static let lines = Bilingual(fr: "Lignes du budget", en: "Budget lines")

    // MARK: - Summary

    /// How many indicators there are.
    package static func count(_ count: Int) -> Bilingual {
      Plural.counted(
        count, fr: ("indicateur", "indicateurs"), en: ("indicator", "indicators"))
    }
    /// How many of them have no target.
    package static func withoutTarget(_ count: Int) -> Bilingual {
      Bilingual(fr: "\(count) sans cible", en: "\(count) without a target")
    }
  }
}
