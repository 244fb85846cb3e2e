import Domain

extension Phrase {
  /// Sentences of the status line.
  package enum Message {
    /// The store is at work for the person, for so long.
    package static func underWay(seconds: Int) -> Bilingual {
      Bilingual(fr: "⧗ en cours… \(seconds) s", en: "⧗ under way… \(seconds) s")
    }
    package static func added(_ number: String) -> Bilingual {
      Bilingual(fr: "\(number) ajoutée.", en: "\(number) added.")
    }
    package static func saved(_ number: String) -> Bilingual {
      Bilingual(fr: "\(number) enregistrée.", en: "\(number) saved.")
    }
    /// What has become of an action.
    package static func became(_ number: String, _ status: ActionStatus) -> Bilingual {
      let fr =
        switch status {
        case .toDo: "à faire"
        case .underWay: "en cours"
        case .blocked: "bloquée"
        case .done: "faite"
        case .dropped: "abandonnée"
        }
      return Bilingual(fr: "\(number) \(fr).", en: "\(number) \(Phrase.Status.word(status).en).")
    }
    package static func deleted(_ number: String) -> Bilingual {
      Bilingual(fr: "\(number) supprimée.", en: "\(number) deleted.")
    }
    /// What takes back what has just been told.
    package static func undo(with key: String) -> Bilingual {
      Bilingual(fr: "\(key) : annuler.", en: "\(key) undoes it.")
    }
    package static func gone(_ number: String) -> Bilingual {
      Bilingual(
        fr: "\(number) a été supprimée par quelqu’un d’autre.",
        en: "\(number) was deleted by somebody else.")
    }
    package static func goneWhileTyping(_ number: String, by author: String) -> Bilingual {
      Bilingual(
        fr:
          "\(number) a été supprimée (\(author)). Votre texte est gardé : Entrée en fait une nouvelle.",
        en: "\(number) was deleted (\(author)). Your text is kept: Enter makes a new one of it.")
    }
    package static func changedMeanwhile(_ number: String) -> Bilingual {
      Bilingual(
        fr: "\(number) vient d’être changée par quelqu’un d’autre : relisez, puis recommencez.",
        en: "\(number) has just been changed by somebody else: read it, then try again.")
    }
    package static func undone(_ what: String) -> Bilingual {
      Bilingual(fr: "Annulé : \(what).", en: "Undone: \(what).")
    }
    package static func redone(_ what: String) -> Bilingual {
      Bilingual(fr: "Rétabli : \(what).", en: "Redone: \(what).")
    }
    package static let nothingToUndo = Bilingual(fr: "Rien à annuler.", en: "Nothing to undo.")
    package static let nothingToRedo = Bilingual(fr: "Rien à rétablir.", en: "Nothing to redo.")
    package static func overtaken(_ what: String, by author: String) -> Bilingual {
      Bilingual(
        fr: "Refusé : \(what) a été changé depuis par \(author).",
        en: "Refused: \(what) has been changed since by \(author).")
    }
    package static func bulk(_ what: String, backup: String?) -> Bilingual {
      guard let backup else {
        return Bilingual(
          fr: "\(what) ne s’annule pas ; la base était vide avant.",
          en: "\(what) cannot be undone; the store was empty before.")
      }
      return Bilingual(
        fr: "\(what) ne s’annule pas ; la copie d’avant est \(backup).",
        en: "\(what) cannot be undone; the copy made before it is \(backup).")
    }
    package static let refreshed = Bilingual(fr: "Données relues.", en: "Data read again.")
    package static func reported(_ link: String, _ territory: String, _ status: String) -> Bilingual
    {
      Bilingual(
        fr: "\(link), \(territory) : \(status).", en: "\(link), \(territory): \(status).")
    }
    package static func confirmDelete(_ number: String, _ title: String) -> Bilingual {
      Bilingual(
        fr: "Supprimer \(number) « \(title) » ?", en: "Delete \(number) “\(title)”?")
    }
    package static let sortTitle = Bilingual(fr: "Trier par", en: "Sort by")
    package static let searchPrompt = Bilingual(fr: "Chercher", en: "Find")
    package static let helpTitle = Bilingual(fr: "Les touches", en: "The keys")
    package static let noteFor = Bilingual(fr: "Note courte", en: "Short note")
    package static let everywhere = Bilingual(fr: "Partout", en: "Everywhere")
  }
}
