import Domain

extension Phrase {
  /// A long note on its way through the person's own editor.
  package enum Notes {
    /// The editor did not end well, but it had written something.
    package static func unfinished(_ command: String, status: String) -> Bilingual {
      Bilingual(
        fr:
          "L’éditeur « \(command) » s’est terminé par une erreur (\(status)) ; ce qu’il a écrit est "
          + "dans le formulaire, pas encore enregistré.",
        en:
          "The editor “\(command)” ended with an error (\(status)); what it has written is in the "
          + "form, not saved yet.")
    }
    /// The editor had not ended when the program had to.
    package static func stillRunning(_ command: String) -> Bilingual {
      Bilingual(
        fr: "L’éditeur « \(command) » tourne encore ; ce qu’il a écrit est gardé comme brouillon.",
        en: "The editor “\(command)” is still running; what it has written is kept as a draft.")
    }
    /// The editor was back at once and had changed nothing.
    package static func notWaitedFor(_ command: String, path: String) -> Bilingual {
      Bilingual(
        fr: "« \(command) » s’est terminé aussitôt. S’il ouvre une fenêtre, il lui faut une option "
          + "comme --wait. Le fichier reste : \(path)",
        en: "“\(command)” returned at once. If it opens a window, it needs an option like --wait. "
          + "The file stays: \(path)")
    }
    /// There is nowhere to put a draft.
    package static func notKept(path: String) -> Bilingual {
      Bilingual(
        fr: "La base ne prend pas de brouillon ; le texte est dans le formulaire et dans \(path)",
        en: "The store takes no draft; the text is in the form and in \(path)")
    }
    /// The file is too large to be a note.
    package static func tooLarge(megabytes: Int, path: String) -> Bilingual {
      Bilingual(
        fr:
          "Plus de \(megabytes) Mo : ce n’est pas une note, elle n’est pas lue. Fichier : \(path)",
        en: "More than \(megabytes) MB: this is not a note, and it is not read. File: \(path)")
    }
    /// The file holds no text.
    package static func noText(path: String) -> Bilingual {
      Bilingual(
        fr:
          "Ce n’est pas du texte que baraza sache lire ; la note reste la même. Fichier : \(path)",
        en: "This is not text that baraza can read; the note stays the same. File: \(path)")
    }
    /// The file is UTF-8 in part.
    package static func mixed(path: String) -> Bilingual {
      Bilingual(
        fr: "Texte en partie UTF-8, en partie non ; la note reste la même. Fichier : \(path)",
        en: "The text is UTF-8 in part only; the note stays the same. File: \(path)")
    }
    /// The file is not there any more, or cannot be read.
    package static func cannotBeRead(path: String, reason: String) -> Bilingual {
      Bilingual(
        fr: "\(path) ne se lit pas (\(reason)) ; la note reste la même.",
        en: "\(path) cannot be read (\(reason)); the note stays the same.")
    }
    /// What was not UTF-8 was understood.
    package static func readAs(_ encoding: String) -> Bilingual {
      Bilingual(fr: "Texte lu en \(encoding).", en: "The text was read as \(encoding).")
    }
    /// vim keeps what it had not written in a file of its own.
    package static func swapFile(path: String) -> Bilingual {
      Bilingual(
        fr: "vim a gardé du texte non écrit : « vim -r \(path) » le retrouve.",
        en: "vim has kept text that was not written: “vim -r \(path)” finds it.")
    }
    /// Said when the program has ended.
    package static func left(path: String) -> Bilingual {
      Bilingual(fr: "Texte resté dans \(path)", en: "Text left in \(path)")
    }
  }
}
