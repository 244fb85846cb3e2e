import Domain

extension Phrase {
  /// The one line in which an action is said.
  public enum Line {
    /// What may be typed.
    public static let help = Bilingual(
      fr: "Qui, quoi, pour quand : DIVAS recensement avant le 15 décembre",
      en: "Who, what, by when: DIVAS census by 15 December")
    /// The title as it is saved.
    public static let title = Bilingual(fr: "Action", en: "Action")
    /// The words that gave something.
    public static func from(_ words: String) -> Bilingual {
      Bilingual(fr: "← « \(words) »", en: "← “\(words)”")
    }
    /// The meeting is the one of today.
    public static let fromToday = Bilingual(fr: "← aujourd’hui", en: "← today")
    /// It is about what is selected on the pane.
    public static let fromSelection = Bilingual(fr: "← la ligne choisie", en: "← selected row")
    /// The title has no room for more.
    public static func tooLong(_ most: String) -> Bilingual {
      Bilingual(
        fr: "L’intitulé dépasse \(most) caractères ; Tab ouvre le formulaire et sa note.",
        en: "The title is longer than \(most) characters; Tab opens the form with its note.")
    }
    /// Several bodies can be meant.
    public static func several(_ words: String) -> Bilingual {
      Bilingual(fr: "Qui est « \(words) » ? ↑↓ :", en: "Who is “\(words)”? ↑↓:")
    }
    /// Somebody is called nearly so.
    public static func nearly(_ words: String) -> Bilingual {
      Bilingual(fr: "« \(words) » est-ce, avec ↓ :", en: "“\(words)”: is it, with ↓:")
    }
    /// Nobody is called so.
    public static func stranger(_ words: String) -> Bilingual {
      Bilingual(
        fr: "Aucun acteur ne s’appelle « \(words) » ; ↓ :",
        en: "No stakeholder is called “\(words)”; ↓:")
    }
    /// A day that there is not.
    public static func badDay(_ words: String, _ reason: Bilingual) -> Bilingual {
      Bilingual(fr: "« \(words) » : \(reason.fr)", en: "“\(words)”: \(reason.en)")
    }
    /// Nobody answers for it yet.
    public static let noOwner = Bilingual(fr: "Sans responsable", en: "No owner")
    /// There is no due date yet.
    public static let noDay = Bilingual(fr: "Sans échéance", en: "No due date")
    /// What Enter does while something is not certain.
    public static let enterAgain = Bilingual(
      fr: "Entrée encore : enregistrer sans.", en: "Enter again: save without it.")
  }
}
