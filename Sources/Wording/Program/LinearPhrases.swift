import Domain

extension Phrase {
  /// What the line-by-line mode says.
  package enum Linear {
    package static func pane(_ title: String) -> Bilingual {
      Bilingual(fr: "Onglet \(title)", en: "\(title) tab")
    }
    package static func ask(_ field: String, now text: String) -> Bilingual {
      let fr = text.isEmpty ? "vide" : text
      return Bilingual(fr: "\(field) ? (\(fr))", en: "\(field)? (\(text.isEmpty ? "empty" : text))")
    }
    /// A line that is longer than any text.
    package static let lineTooLong = Bilingual(
      fr: "Cette ligne est trop longue ; elle n’a pas été lue.",
      en: "This line is too long; it was not read.")
    package static let welcome = Bilingual(
      fr:
        "Une commande par ligne, par son nom ou sa touche. « aide » les énumère, « quitter » met fin.",
      en: "One command per line, by its name or its key. “help” lists them, “quit” ends.")
    package static let formKeys = Bilingual(
      fr: "Une ligne par champ. Vide : garder ; - : effacer ; < : champ précédent ;"
        + " = : enregistrer maintenant ; . : abandonner.",
      en: "One line per field. Empty: keep; -: clear; <: previous field; =: save now; .: give up.")
    package static let sentenceKeys = Bilingual(
      fr:
        "Une phrase, répétée telle qu’elle est comprise. Puis vide : enregistrer ; + : formulaire ;"
        + " . : abandonner.",
      en: "A sentence, repeated as it is understood. Then empty: save; +: form; .: give up.")
    package static let menuKeys = Bilingual(
      fr: "Un numéro, un nom ou une touche ; vide : Entrée ; . : revenir.",
      en: "A number, a name or a key; empty: Enter; .: go back.")
    package static func ambiguous(_ text: String, _ names: String) -> Bilingual {
      Bilingual(
        fr: "« \(text) » peut être : \(names).", en: "“\(text)” can be: \(names).")
    }
    package static func unknown(_ text: String) -> Bilingual {
      Bilingual(
        fr: "« \(text) » n’est pas une commande d’ici. « aide » les énumère.",
        en: "“\(text)” is not a command here. “help” lists them.")
    }
    package static let onlyScreen = Bilingual(
      fr: "Cette commande ne sert qu’à l’écran.", en: "This command is for the screen only.")
    package static let onlyTerminal = Bilingual(
      fr: "L’éditeur demande un terminal ; ici, écrivez la note dans le formulaire.",
      en: "The editor needs a terminal; here, write the note in the form.")
    package static let same = Bilingual(fr: "Rien n’a changé.", en: "Nothing has changed.")
  }
}
