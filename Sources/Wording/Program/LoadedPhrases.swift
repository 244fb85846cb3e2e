import Domain

// What a load of data files says.
extension Phrase.Program {
  /// What a load did.
  package static func loaded(_ summary: LoadSummary, _ wording: Wording) -> Bilingual {
    let (added, updated, same) = (
      wording.number(summary.added), wording.number(summary.updated),
      wording.number(summary.unchanged)
    )
    return Bilingual(
      fr: "\(added) \(summary.added < 2 ? "ligne ajoutée" : "lignes ajoutées"), "
        + "\(updated) \(summary.updated < 2 ? "mise à jour" : "mises à jour"), "
        + "\(same) \(summary.unchanged < 2 ? "inchangée" : "inchangées").",
      en: "\(added) \(summary.added == 1 ? "row" : "rows") added, "
        + "\(updated) updated, \(same) unchanged.")
  }
  /// Why nothing was loaded: so many problems, which are listed before.
  package static func nothingLoaded(problems: Int, _ wording: Wording) -> Bilingual {
    let count = wording.number(problems)
    return Bilingual(
      fr: problems == 1
        ? "1 problème : rien n’a été chargé. Corrigez le fichier et recommencez."
        : "\(count) problèmes : rien n’a été chargé. Corrigez les fichiers et recommencez.",
      en: problems == 1
        ? "1 problem: nothing was loaded. Correct the file and try again."
        : "\(count) problems: nothing was loaded. Correct the files and try again.")
  }
  /// Actions that had been loaded under another identity of their folder.
  package static func fromOtherFolder(_ count: Int, _ wording: Wording) -> Bilingual {
    if count == 1 {
      return Bilingual(
        fr: "1 action était venue d’un dossier d’une autre identité (plan.csv, id) ; "
          + "elle garde sa clé.",
        en: "1 action had come from a folder of another identity (plan.csv, id); it keeps its "
          + "key.")
    }
    let count = wording.number(count)
    return Bilingual(
      fr: "\(count) actions étaient venues d’un dossier d’une autre identité (plan.csv, id) ; "
        + "elles gardent leur clé.",
      en: "\(count) actions had come from a folder of another identity (plan.csv, id); they "
        + "keep their keys.")
  }
}
