import Domain

extension Phrase {
  /// The form of an action item.
  public enum Form {
    /// Title of the form that adds.
    public static let adding = Bilingual(fr: "Nouvelle action", en: "New action")
    /// Title of the form that edits.
    public static func editing(_ number: String) -> Bilingual {
      Bilingual(fr: "Modifier \(number)", en: "Edit \(number)")
    }
    /// An item needs a title.
    public static let titleMissing = Bilingual(
      fr: "Dites en une ligne ce qui est promis.", en: "Say in one line what is promised.")
    /// What the owner field takes.
    public static let ownerHelp = Bilingual(
      fr: "Quelques lettres du sigle ou du nom.", en: "A few letters of the code or the name.")
    /// No body is meant by these letters.
    public static func unknownOwner(_ text: String) -> Bilingual {
      Bilingual(
        fr: "Aucun acteur ne correspond à « \(text) ».", en: "No stakeholder matches “\(text)”.")
    }
    /// No such owner, but one that is called nearly so.
    public static func unknownOwner(_ text: String, near: Stakeholder?) -> Bilingual {
      let unknown = unknownOwner(text)
      guard let near else { return unknown }
      return Bilingual(
        fr: unknown.fr + " Est-ce \(near.id)\(beside(near.id, near.short.fr)) ?",
        en: unknown.en + " Is it \(near.id)\(beside(near.id, near.short.en))?")
    }
    /// A name in brackets behind its code, where it is another word.
    private static func beside(_ code: Code<Stakeholder>, _ name: String) -> String {
      name.folded == code.rawValue.folded ? "" : " (\(name))"
    }
    /// What the due field takes.
    public static let dueHelp = Bilingual(
      fr: "15/12, 15 décembre, +7j, vendredi, fin du mois",
      en: "15/12, 15 December, +7d, Friday, end of month"
    )
    /// A due date that has passed already.
    public static func past(days: Int) -> Bilingual {
      Bilingual(fr: "déjà passé de \(days) j", en: "already \(days) d past")
    }
    /// Why a due date cannot be read.
    public static func sentence(for problem: DueDate.Problem, _ wording: Wording) -> Bilingual {
      switch problem {
      case .noSuchDay:
        Bilingual(fr: "Ce jour n’existe pas.", en: "There is no such day.")
      case .unknownForm:
        Bilingual(
          fr: "Illisible. Essayez 15/12, 15 décembre, +7j, vendredi ou fin du mois.",
          en: "Not understood. Try 15/12, 15 December, +7d, Friday or end of month.")
      case .otherWeekday(let day):
        Bilingual(
          fr: "Le \(wording.date(day)) est un \(Phrase.Calendar.name(day.weekday).fr).",
          en: "\(wording.date(day)) is a \(Phrase.Calendar.name(day.weekday).en).")
      case .noMeeting:
        Bilingual(
          fr: "Aucune séance n’est prévue ; ajoutez-la avec « baraza add meeting ».",
          en: "No meeting is planned; add it with “baraza add meeting”.")
      case .tooFar(let day):
        Bilingual(
          fr: "Le \(wording.date(day)) est à plus de dix ans.",
          en: "\(wording.date(day)) is more than ten years away.")
      }
    }
    /// How a field of choices is used.
    public static let choiceHelp = Bilingual(
      fr: "Flèches ← → ou première lettre.", en: "Arrows ← → or first letter.")
    /// What the links field takes.
    public static let linksHelp = Bilingual(
      fr: "Codes : L4 (maillon), B1.3a (ligne), COORD (fonction)…",
      en: "Codes: L4 (link), B1.3a (line), COORD (function)…")
    /// No such code.
    public static func unknownLink(_ text: String) -> Bilingual {
      Bilingual(fr: "Code inconnu : « \(text) ».", en: "Unknown code: “\(text)”.")
    }
    /// How a note gets several lines.
    public static let noteHelp = Bilingual(
      fr: "Alt-Entrée : nouvelle ligne. Ctrl-X : votre éditeur.",
      en: "Alt-Enter: new line. Ctrl-X: your editor.")
    /// Leaving would lose what was typed.
    public static let unsaved = Bilingual(
      fr: "Pas enregistré. Entrée enregistre, Échap encore abandonne.",
      en: "Not saved. Enter saves, Esc again gives up.")
    /// Somebody else changed the same fields meanwhile.
    public static func conflict(fields: String, author: String) -> Bilingual {
      Bilingual(
        fr:
          "Changé entre-temps par \(author) : \(fields). Entrée garde votre texte, Échap le leur.",
        en: "Changed meanwhile by \(author): \(fields). Enter keeps yours, Esc keeps theirs.")
    }
    /// Somebody whose name is not known.
    public static let somebody = Bilingual(fr: "quelqu’un", en: "somebody")
  }
}
