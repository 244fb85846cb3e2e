import Domain

extension Phrase {
  /// What a session learns of the others.
  package enum Sharing {
    /// How many sessions have the store open, and since when the screen is as the store.
    package static func standing(
      sessions: Int, following: Following, time: String
    ) -> Bilingual {
      let word: Bilingual =
        switch following {
        case .watching: Bilingual(fr: "direct", en: "live")
        case .polling: Bilingual(fr: "relevé", en: "polled")
        }
      let open = Plural.counted(
        sessions, fr: ("session", "sessions"), en: ("session", "sessions"))
      return Bilingual(
        fr: "\(open.fr) · \(word.fr) \(time)", en: "\(open.en) · \(word.en) \(time)")
    }
    /// The screen cannot be brought up to date.
    package static func stale(since time: String) -> Bilingual {
      Bilingual(
        fr: "✗ pas à jour depuis \(time), nouvel essai", en: "✗ stale since \(time), trying again")
    }
    /// A piece of news with who and when.
    package static func signed(_ news: Bilingual, author: String, time: String) -> Bilingual {
      Bilingual(fr: "⟳ \(news.fr) (\(author), \(time))", en: "⟳ \(news.en) (\(author), \(time))")
    }
    /// More pieces of news than one line can hold.
    package static func andMore(_ news: Bilingual, count: Int) -> Bilingual {
      Bilingual(fr: "\(news.fr)  +\(count)", en: "\(news.en)  +\(count)")
    }
    /// Somebody's item, and what became of it.
    package static func item(_ owner: String?, _ number: String, _ what: Bilingual) -> Bilingual {
      guard let owner else {
        return Bilingual(fr: "\(number) \(what.fr)", en: "\(number) \(what.en)")
      }
      return Bilingual(
        fr: "\(owner) : \(number) \(what.fr)", en: "\(owner): \(number) \(what.en)")
    }
    /// A field has got a value.
    package static func became(_ field: Bilingual, _ value: String) -> Bilingual {
      Bilingual(
        fr: "\(field.fr.lowercased()) → \(value)", en: "\(field.en.lowercased()) → \(value)")
    }
    package static let added = Bilingual(fr: "ajoutée", en: "added")
    package static let deleted = Bilingual(fr: "supprimée", en: "deleted")
    /// Why nothing destructive is done just now.
    package static func justChanged(_ number: String, by author: String) -> Bilingual {
      Bilingual(
        fr: "\(author) vient de changer \(number) : regardez, puis recommencez.",
        en: "\(author) has just changed \(number): look first, then press again.")
    }
    /// What stands where a row was that somebody deleted.
    package static func ghostDeleted(by author: String, at time: String) -> Bilingual {
      Bilingual(fr: "supprimée par \(author), \(time)", en: "deleted by \(author), \(time)")
    }
    /// What stands where a row was that the filters no longer show.
    package static func ghostLeft(by author: String, at time: String) -> Bilingual {
      Bilingual(
        fr: "changée par \(author), \(time) : le filtre ne la montre plus",
        en: "changed by \(author), \(time): no longer matches the filter")
    }
    /// The selected row is only what is left of one.
    package static func ghostSelected(history key: String?) -> Bilingual {
      Bilingual(
        fr: "Cette action n’est plus là ; allez sur une autre ligne"
          + (key.map { ", ou \($0) pour l’historique." } ?? "."),
        en: "This action is no longer here; go to another row"
          + (key.map { ", or \($0) for the history." } ?? "."))
    }
    /// Somebody saved the record that is being edited.
    package static func changedUnderForm(_ fields: Bilingual, by author: String) -> Bilingual {
      Bilingual(
        fr: "\(author) vient d’enregistrer : \(fields.fr). Votre texte est gardé.",
        en: "\(author) has just saved: \(fields.en). Your text is kept.")
    }
    /// Somebody deleted the record that is being edited.
    package static func deletedUnderForm(by author: String) -> Bilingual {
      Bilingual(
        fr: "\(author) vient de supprimer cette action. Votre texte est gardé.",
        en: "\(author) has just deleted this action. Your text is kept.")
    }
    /// Saved, and somebody else's edits of other fields with it.
    package static func savedWith(
      _ number: String, _ fields: Bilingual, by author: String
    ) -> Bilingual {
      Bilingual(
        fr: "\(number) enregistrée ; \(author) avait changé : \(fields.fr).",
        en: "\(number) saved; \(author) had changed: \(fields.en).")
    }
  }
}
