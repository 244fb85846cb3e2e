import Domain

extension Phrase {
  /// Sentences for what is wrong with data files: what it is, then what to do.
  ///
  /// Texts from the files come in harmless and cut (`Harmless` in Interchange).
  public enum Load {
    // MARK: - The folder and its files

    /// There is no such folder.
    public static let folderMissing = Bilingual(
      fr: "Ce dossier n’existe pas. Vérifiez le chemin.",
      en: "This folder does not exist. Check the path.")
    /// The path leads to a file.
    public static let notAFolder = Bilingual(
      fr: "Ce n’est pas un dossier. Donnez le dossier qui contient les fichiers CSV.",
      en: "This is not a folder. Name the folder that holds the CSV files.")
    /// The folder may not be read.
    public static func folderNotReadable(_ detail: String) -> Bilingual {
      Bilingual(
        fr: "Ce dossier ne peut pas être lu\(inBrackets(detail)). Vérifiez les droits.",
        en: "This folder cannot be read\(inBrackets(detail)). Check the permissions.")
    }
    /// A required file is not there.
    public static let fileMissing = Bilingual(
      fr: "Ce fichier est obligatoire et manque dans le dossier. Ajoutez-le.",
      en: "This file is required and is not in the folder. Add it.")
    /// A file may not be read, or is none.
    public static func fileNotReadable(_ detail: String) -> Bilingual {
      Bilingual(
        fr:
          "Ce fichier ne peut pas être lu\(inBrackets(detail)). Vérifiez ses droits, et que c’est bien un fichier.",
        en:
          "This file cannot be read\(inBrackets(detail)). Check its permissions, and that it is a file."
      )
    }
    /// A file is too large to be one of ours.
    public static func fileTooLarge(megabytes: Int) -> Bilingual {
      Bilingual(
        fr: "Ce fichier dépasse \(megabytes) Mo. Partagez-le ou vérifiez que c’est le bon.",
        en: "This file is larger than \(megabytes) MB. Split it, or check that it is the right one."
      )
    }
    /// Not even a header row.
    public static let emptyFile = Bilingual(
      fr: "Ce fichier est vide. Mettez au moins la ligne d’en-tête, ou enlevez le fichier.",
      en: "This file is empty. Put at least the header row in it, or remove the file.")

    // MARK: - The form of a file

    /// Windows-1252, as an old spreadsheet saves it.
    public static let looksLikeWindows1252 = Bilingual(
      fr: "Ce fichier n’est pas en UTF-8 ; il semble être en Windows-1252. "
        + "Enregistrez-le en « CSV UTF-8 ».",
      en: "This file is not UTF-8; it looks like Windows-1252. Save it as “CSV UTF-8”.")
    /// UTF-16, as "Unicode text" is saved.
    public static let looksLikeUTF16 = Bilingual(
      fr: "Ce fichier n’est pas en UTF-8 ; il semble être en UTF-16. "
        + "Enregistrez-le en « CSV UTF-8 ».",
      en: "This file is not UTF-8; it looks like UTF-16. Save it as “CSV UTF-8”.")
    /// No text that is known.
    public static let notText = Bilingual(
      fr: "Ce fichier n’est plus du texte UTF-8 à partir d’ici. "
        + "Il est abîmé ou d’un autre type ; enregistrez-le en « CSV UTF-8 ».",
      en: "From here on this file is not UTF-8 text. It is damaged or of another kind; "
        + "save it as “CSV UTF-8”.")
    /// A NUL byte.
    public static let nulByte = Bilingual(
      fr: "Il y a un octet nul ici. Le fichier est abîmé ; enregistrez-le de nouveau en CSV.",
      en: "There is a NUL byte here. The file is damaged; save it as CSV again.")
    /// A quote without its fellow.
    public static let unclosedQuote = Bilingual(
      fr: "Ce guillemet n’est jamais fermé. Ajoutez le guillemet fermant ; "
        + "le reste du fichier n’a pas été lu.",
      en: "This quote is never closed. Add the closing quote; the rest of the file was not read.")
    /// Something between a closing quote and the separator.
    public static let textAfterQuote = Bilingual(
      fr: "Il y a du texte après le guillemet fermant. "
        + "Doublez les guillemets qui font partie du texte.",
      en: "There is text after the closing quote. Double the quotes that belong to the text.")
    /// A quote in a cell that does not start with one.
    public static let quoteInsideCell = Bilingual(
      fr: "Guillemet au milieu d’une cellule. "
        + "Mettez toute la cellule entre guillemets et doublez celui-ci.",
      en: "A quote in the middle of a cell. Put the whole cell in quotes and double this one.")
    /// A cell that is too long to be text.
    public static func cellTooLong(limit: Int) -> Bilingual {
      Bilingual(
        fr: "Cette cellule dépasse \(limit) octets. Raccourcissez-la.",
        en: "This cell is longer than \(limit) bytes. Shorten it.")
    }
    /// A row of another length than the header.
    public static func cellCount(found: Int, expected: Int) -> Bilingual {
      Bilingual(
        fr: "Cette ligne a \(cells(found).fr), l’en-tête en a \(expected). "
          + "Vérifiez les séparateurs et les guillemets.",
        en: "This row has \(cells(found).en), the header has \(expected). "
          + "Check the separators and the quotes.")
    }

    // MARK: - The header row

    /// The first row names none of the columns.
    public static func headerMissing(expected: String) -> Bilingual {
      Bilingual(
        fr: "La première ligne ne nomme aucune colonne connue. Ajoutez l’en-tête : \(expected).",
        en: "The first row names no known column. Add the header: \(expected).")
    }
    /// A column is not there.
    public static func missingColumn(_ name: String) -> Bilingual {
      Bilingual(
        fr: "La colonne « \(name) » manque. Ajoutez-la à l’en-tête et à chaque ligne.",
        en: "The column “\(name)” is missing. Add it to the header and to every row.")
    }
    /// A column of another name.
    public static func unknownColumn(_ name: String, closest: String?) -> Bilingual {
      Bilingual(
        fr: "Colonne inconnue « \(name) ». "
          + (closest.map { "Vouliez-vous dire « \($0) » ?" } ?? "Enlevez-la."),
        en: "Unknown column “\(name)”. "
          + (closest.map { "Did you mean “\($0)”?" } ?? "Remove it."))
    }
    /// A column that was named before.
    public static func repeatedColumn(_ name: String) -> Bilingual {
      Bilingual(
        fr: "La colonne « \(name) » est nommée deux fois. Gardez-en une.",
        en: "The column “\(name)” is named twice. Keep one.")
    }
    /// Rows that do not say of which plan they are, in a folder with several.
    public static func planNotSaid(count: Int) -> Bilingual {
      Bilingual(
        fr: "La colonne « plan » manque, et plan.csv a \(count) plans. "
          + "Ajoutez-la à l’en-tête et dites à chaque ligne de quel plan elle est.",
        en: "The column “plan” is missing, and plan.csv has \(count) plans. "
          + "Add it to the header and say in every row of which plan it is.")
    }

    // MARK: - The end of a report

    /// Problems beyond those listed.
    public static func moreProblems(_ count: Int) -> Bilingual {
      let more = Plural.counted(
        count, fr: ("autre problème", "autres problèmes"), en: ("more problem", "more problems"))
      return Bilingual(
        fr: "… et \(more.fr). Corrigez ceux-ci, puis relancez.",
        en: "… and \(more.en). Put these right, then load again.")
    }

    static func cells(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("cellule", "cellules"), en: ("cell", "cells"))
    }

    private static func inBrackets(_ detail: String) -> String {
      detail.isEmpty ? "" : " (\(detail))"
    }
  }
}
