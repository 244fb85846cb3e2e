import Domain

// What a load of data files says.
extension Phrase.Program {
  /// What a load did.
  package static func loaded(_ summary: LoadSummary) -> Bilingual {
    let added = Plural.counted(
      summary.added, fr: ("ligne ajoutée", "lignes ajoutées"), en: ("row added", "rows added"))
    let updated = Plural.counted(
      summary.updated, fr: ("mise à jour", "mises à jour"), en: ("updated", "updated"))
    let same = Plural.counted(
      summary.unchanged, fr: ("inchangée", "inchangées"), en: ("unchanged", "unchanged"))
    return Bilingual(
      fr: "\(added.fr), \(updated.fr), \(same.fr).",
      en: "\(added.en), \(updated.en), \(same.en).")
  }

  /// Why nothing was loaded: so many problems, which are listed before.
  package static func nothingLoaded(problems count: Int) -> Bilingual {
    let problems = Plural.counted(
      count, fr: ("problème", "problèmes"), en: ("problem", "problems"))
    let files = Plural.form(
      count, fr: ("le fichier", "les fichiers"), en: ("the file", "the files"))
    return Bilingual(
      fr: "\(problems.fr) : rien n’a été chargé. Corrigez \(files.fr) et recommencez.",
      en: "\(problems.en): nothing was loaded. Correct \(files.en) and try again.")
  }

  /// Actions that had been loaded under another identity of their folder.
  package static func fromOtherFolder(_ count: Int) -> Bilingual {
    let actions = Plural.counted(
      count, fr: ("action était venue", "actions étaient venues"),
      en: ("action had come", "actions had come"))
    let kept = Plural.form(
      count, fr: ("elle garde sa clé", "elles gardent leur clé"),
      en: ("it keeps its key", "they keep their keys"))
    return Bilingual(
      fr: "\(actions.fr) d’un dossier d’une autre identité (plan.csv, id) ; \(kept.fr).",
      en: "\(actions.en) from a folder of another identity (plan.csv, id); \(kept.en).")
  }
}
