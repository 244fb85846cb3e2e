import Domain

extension Phrase {
  /// Sentences about stores that were moved or copied, about backups and what is in their way.
  package enum Copies {
    /// On the command line, where nobody has said which it is.
    package static func elsewhere(_ path: String) -> Bilingual {
      Bilingual(
        fr:
          "\(path) : cette base n’est plus où elle a été écrite. L’avez-vous déplacée (--moved) ou "
          + "copiée (--copied) ? Rien n’a été écrit.",
        en: "\(path): this store is not where it was written. Did you move it (--moved) or copy it "
          + "(--copied)? Nothing was written.")
    }
    /// The store knows fewer changes than this user has seen in it.
    package static func olderState(_ path: String) -> Bilingual {
      Bilingual(
        fr:
          "\(path) : c’est un état antérieur de cette base, une copie remise en place. --copied en "
          + "fait une station à part ; rien n’a été écrit.",
        en:
          "\(path): this is an earlier state of this store, a copy that was put back. --copied makes "
          + "a station of its own of it; nothing was written.")
    }
    package static let oneOfTwo = Bilingual(
      fr: "--moved et --copied s’excluent : dites l’un ou l’autre.",
      en: "--moved and --copied exclude each other: say one of them.")
    package static func inUse(_ path: String) -> Bilingual {
      Bilingual(
        fr: "\(path) : d’autres ont la base ouverte. Fermez toutes les sessions, puis réessayez.",
        en: "\(path): others have the store open. Close all sessions, then try again.")
    }
    package static func empty(_ path: String) -> Bilingual {
      Bilingual(
        fr: "\(path) : ce fichier est vide, comme le laisse un premier chargement interrompu. "
          + "« baraza load DOSSIER » en fait une base.",
        en: "\(path): this file is empty, as a first load that was interrupted leaves it. "
          + "“baraza load FOLDER” makes a store of it.")
    }
    package static func sideFile(_ path: String) -> Bilingual {
      Bilingual(
        fr:
          "\(path) : ce n’est pas un fichier ordinaire, et la base ne s’ouvre pas avec cela à côté. "
          + "Ôtez-le ; rien n’a été touché.",
        en:
          "\(path): this is not a regular file, and the store is not opened with it there. Remove it; "
          + "nothing was touched.")
    }
    package static func exists(_ path: String) -> Bilingual {
      Bilingual(
        fr:
          "\(path) : il y a déjà quelque chose de ce nom. Choisissez un autre nom, ou --force pour "
          + "remplacer un fichier.",
        en: "\(path): there is something of this name already. Choose another name, or --force to "
          + "replace a file.")
    }
    package static func folder(_ path: String) -> Bilingual {
      Bilingual(
        fr: "\(path) : c’est un dossier. Donnez le nom d’un fichier.",
        en: "\(path): this is a folder. Give the name of a file.")
    }
    package static func sameFile(_ path: String) -> Bilingual {
      Bilingual(
        fr: "\(path) : c’est la base elle-même. Donnez un autre fichier.",
        en: "\(path): this is the store itself. Give another file.")
    }

    // MARK: Asking on the terminal

    /// What is asked before the screen is drawn.
    package static func question(_ path: String, isOlder: Bool) -> [Bilingual] {
      isOlder
        ? [
          Bilingual(same: path),
          Bilingual(
            fr: "C’est un état antérieur de cette base, une copie remise en place.",
            en: "This is an earlier state of this store, a copy that was put back."),
          copied, quit,
        ]
        : [
          Bilingual(same: path),
          Bilingual(
            fr: "Cette base n’est plus où elle a été écrite. L’avez-vous déplacée ou copiée ?",
            en: "This store is not where it was written. Did you move it or copy it?"),
          Bilingual(
            fr: "  d  déplacée : elle continue ici, et il n’y en a plus d’autre",
            en: "  m  moved: it goes on here, and there is no other any more"),
          copied, quit,
        ]
    }
    private static let copied = Bilingual(
      fr: "  c  copiée : elle devient une station à part ; l’autre continue de son côté",
      en: "  c  copied: it becomes a station of its own; the other one goes on where it is")
    private static let quit = Bilingual(
      fr: "  q  quitter sans rien écrire", en: "  q  quit, and write nothing")
    /// Stands before what is typed.
    package static let prompt = Bilingual(fr: "Votre réponse : ", en: "Your answer: ")
    /// What begins an answer.
    package static let movedLetters = Bilingual(fr: "d", en: "m")

    // MARK: What was done

    /// After a store was said to be a copy, or was restored.
    package static func newStation(letters: String) -> Bilingual {
      Bilingual(
        fr: "Cette base est maintenant une station à part. Ses lettres restent \(letters) ; "
          + "« baraza station --letters » les change.",
        en: "This store is now a station of its own. Its letters are still \(letters); "
          + "“baraza station --letters” changes them.")
    }
    /// After a store was said to have moved.
    package static let movedHere = Bilingual(
      fr: "La base continue ici comme la même station.",
      en: "The store goes on here as the same station.")
    package static func backedUp(_ path: String) -> Bilingual {
      Bilingual(
        fr: "La base est copiée dans \(path).", en: "The store was copied to \(path).")
    }
    package static func restored(from backup: String, kept: String?) -> Bilingual {
      let before = kept.map {
        Bilingual(fr: " Ce qu’il y avait est dans \($0).", en: " What was there is in \($0).")
      }
      return Bilingual(
        fr: "\(backup) est en place.\(before?.fr ?? "")",
        en: "\(backup) is in place.\(before?.en ?? "")")
    }
  }
}
