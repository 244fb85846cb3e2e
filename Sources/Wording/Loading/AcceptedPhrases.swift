import Domain

/// What is said of files that a spreadsheet has written.
extension Phrase.Load {
  /// What was accepted in a folder, in one sentence.
  public static func accepted(_ habits: [Bilingual]) -> Bilingual {
    Bilingual(
      fr: "Fichiers écrits par un tableur, lus quand même : "
        + habits.map(\.fr).joined(separator: ", ") + ".",
      en: "Files written by a spreadsheet, read all the same: "
        + habits.map(\.en).joined(separator: ", ") + ".")
  }
  /// `;` between cells.
  public static let semicolons = Bilingual(fr: "séparateur « ; »", en: "separator “;”")
  /// Tabs between cells.
  public static let tabs = Bilingual(fr: "séparateur tabulation", en: "tabs as separator")
  /// A line that tells what stands between cells.
  public static let separatorLine = Bilingual(fr: "ligne « sep= »", en: "line “sep=”")
  /// A byte-order mark.
  public static let byteOrderMark = Bilingual(
    fr: "indicateur d’ordre des octets (BOM)", en: "byte-order mark (BOM)")
  /// Days with slashes.
  public static let slashedDays = Bilingual(
    fr: "dates écrites jour/mois/année", en: "dates written day/month/year")
  /// Columns of nothing.
  public static let emptyColumns = Bilingual(
    fr: "colonnes vides à la fin", en: "empty columns at the end")
  /// Columns that follow from others.
  public static let workedOutColumns = Bilingual(
    fr: "colonnes calculées (laissées de côté)", en: "calculated columns (left alone)")
  /// Rows of nothing.
  public static let emptyRows = Bilingual(fr: "lignes vides", en: "empty rows")

  // MARK: - What is refused

  /// Something else between cells.
  public static func wrongSeparator(_ mark: String) -> Bilingual {
    Bilingual(
      fr: "Les cellules sont séparées par « \(mark) ». "
        + "Enregistrez le fichier avec « , » ou « ; » entre les cellules.",
      en: "The cells are separated by “\(mark)”. Save the file with “,” or “;” between cells.")
  }
  /// Text that was taken for something else on its way.
  public static func encodedTwice(_ found: String, meant: String) -> Bilingual {
    Bilingual(
      fr: "Ce texte a été encodé deux fois : « \(found) » au lieu de « \(meant) ». "
        + "Repartez du fichier d’origine, et ouvrez-le en UTF-8.",
      en: "This text was encoded twice: “\(found)” instead of “\(meant)”. "
        + "Start from the original file, and open it as UTF-8.")
  }
  /// Where else the same is wrong.
  public static func sameElsewhere(_ places: String, others: Int?) -> Bilingual {
    Bilingual(
      fr: "De même : \(places)" + (others.map { " … et à \(elsewhere($0).fr)." } ?? "."),
      en: "The same: \(places)" + (others.map { " … and in \(elsewhere($0).en)." } ?? "."))
  }

  private static func elsewhere(_ count: Int) -> Bilingual {
    Plural.counted(
      count, fr: ("autre endroit", "autres endroits"), en: ("other place", "other places"))
  }
}
