import Domain

extension Phrase {
  /// What has to do with the terminal: clipboard, paste, text editor, crash.
  package enum Terminal {
    package static func copied(_ what: String) -> Bilingual {
      Bilingual(
        fr: "\(what) : transmis au presse-papiers du terminal.",
        en: "\(what): passed to the terminal’s clipboard.")
    }
    package static func tooLongToCopy(_ what: String) -> Bilingual {
      Bilingual(
        fr: "\(what) : trop long pour le presse-papiers du terminal ; rien n’est copié.",
        en: "\(what): too long for the terminal’s clipboard; nothing is copied.")
    }
    package static let noClipboard = Bilingual(
      fr: "Ce terminal n’a pas de presse-papiers.", en: "This terminal has no clipboard.")
    package static let nothingToPasteInto = Bilingual(
      fr: "Rien n’est collé : il n’y a pas de champ ouvert ici.",
      en: "Nothing is pasted: no field is open here.")
    /// Text came without a sign that it was pasted.
    package static let burstLeftAlone = Bilingual(
      fr: "Du texte est arrivé d’un coup, comme collé : rien n’a été fait ici.",
      en: "Text came all at once, as if pasted: nothing was done here.")
    /// A key was pressed before its question could be read.
    package static let tooEarly = Bilingual(
      fr: "Cette touche était partie avant que la question ne paraisse. Répondez maintenant.",
      en: "That key was on its way before the question appeared. Answer now.")
    package static let noteUnchanged = Bilingual(
      fr: "La note est restée la même.", en: "The note has stayed the same.")
    package static let noteTaken = Bilingual(
      fr: "Note reprise dans le formulaire ; Entrée l’enregistre.",
      en: "The note is in the form; Enter saves it.")
    package static func noteTooLong(_ count: String, most: String, path: String) -> Bilingual {
      Bilingual(
        fr: "Note de \(count) caractères, coupée à \(most). Le texte entier est dans \(path).",
        en: "The note has \(count) characters and is cut to \(most). The whole is in \(path).")
    }
    package static func editorMissing(_ command: String) -> Bilingual {
      Bilingual(
        fr: "L’éditeur « \(command) » est introuvable. Nommez le vôtre dans la variable EDITOR.",
        en: "There is no editor “\(command)”. Name yours in the variable EDITOR.")
    }
    package static func editorFailed(_ command: String, status: String) -> Bilingual {
      Bilingual(
        fr:
          "L’éditeur « \(command) » s’est terminé par une erreur (\(status)) ; la note reste la même.",
        en: "The editor “\(command)” ended with an error (\(status)); the note stays the same.")
    }
    package static func noFileToEdit(_ path: String, reason: String) -> Bilingual {
      Bilingual(
        fr: "Pas de fichier pour l’éditeur dans \(path) : \(reason).",
        en: "No file for the editor in \(path): \(reason).")
    }
    package static func crashed(report: String) -> Bilingual {
      Bilingual(
        fr: "baraza s’est arrêté sur une erreur. Ce que vous tapiez sera proposé au prochain "
          + "démarrage. Rapport : \(report)",
        en: "baraza has crashed. What you were typing will be offered at the next start. "
          + "Report: \(report)")
    }
    package static let crashedWithoutReport = Bilingual(
      fr: "baraza s’est arrêté sur une erreur. Ce que vous tapiez sera proposé au prochain "
        + "démarrage. Le rapport n’a pas pu s’écrire.",
      en: "baraza has crashed. What you were typing will be offered at the next start. "
        + "No report could be written.")
  }
}
