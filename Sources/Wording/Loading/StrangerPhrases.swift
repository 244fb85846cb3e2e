import Domain

/// What is said of files that have the name of no data file.
extension Phrase.Load {
  /// A data file under another name.
  public static func misnamedFile(meant: String) -> Bilingual {
    Bilingual(
      fr: "Ce fichier ne serait pas lu : son nom n’est pas connu. Vouliez-vous dire « \(meant) » ? "
        + "Renommez-le, ou enlevez-le du dossier ; \(leftEmpty(meant).fr)",
      en: "This file would not be read: its name is not known. Did you mean “\(meant)”? "
        + "Rename it, or take it out of the folder; \(leftEmpty(meant).en)")
  }
  /// A workbook that stands in the place of a data file.
  public static func workbook(_ ending: String, meant: String) -> Bilingual {
    Bilingual(
      fr: "Un classeur de tableur (\(ending)) ne se lit pas. Vouliez-vous dire « \(meant) » ? "
        + "Enregistrez la feuille en « CSV UTF-8 » sous ce nom ; \(leftEmpty(meant).fr)",
      en: "A spreadsheet workbook (\(ending)) cannot be read. Did you mean “\(meant)”? "
        + "Save the sheet as “CSV UTF-8” under that name; \(leftEmpty(meant).en)")
  }
  /// A workbook with the name of a data file.
  public static func workbookInside(_ ending: String) -> Bilingual {
    Bilingual(
      fr: "Malgré son nom, ce fichier est un classeur de tableur (\(ending)). "
        + "Enregistrez la feuille en « CSV UTF-8 ».",
      en: "In spite of its name this file is a spreadsheet workbook (\(ending)). "
        + "Save the sheet as “CSV UTF-8”.")
  }
  /// A CSV file of another name.
  public static let unknownFile = Bilingual(
    fr: "Ce fichier n’a pas été lu : son nom n’est pas connu.",
    en: "This file was not read: its name is not known.")
  /// A workbook of a name of its own.
  public static func workbook(_ ending: String) -> Bilingual {
    Bilingual(
      fr: "Ce fichier n’a pas été lu : c’est un classeur de tableur (\(ending)), pas un CSV.",
      en: "This file was not read: it is a spreadsheet workbook (\(ending)), not a CSV file.")
  }
  /// A second file of nearly the same name.
  public static func besides(_ file: String) -> Bilingual {
    Bilingual(
      fr: "Ce fichier n’a pas été lu ; « \(file) » l’a été.",
      en: "This file was not read; “\(file)” was.")
  }
  /// A copy of before, without the file itself.
  public static func putAside(of file: String) -> Bilingual {
    Bilingual(
      fr: "Ce fichier n’a pas été lu, et « \(file) » manque.",
      en: "This file was not read, and there is no “\(file)”.")
  }
  /// What the folder holds no file of.
  public static func emptyTables(_ names: String) -> Bilingual {
    Bilingual(
      fr: "Tables vides, faute de fichier à ce nom : \(names).",
      en: "Tables left empty, for want of a file of that name: \(names).")
  }

  private static func leftEmpty(_ file: String) -> Bilingual {
    let table = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    return Bilingual(
      fr: "sans lui, la table « \(table) » resterait vide.",
      en: "without it the table “\(table)” would stay empty.")
  }
}
