import Domain

extension Phrase {
  /// Two people's words for one field.
  package enum Conflict {
    /// What can be done about it.
    package enum Choice { case mine, theirs, edit, later }

    /// A choice with its key before it: `m  garder la mienne`.
    package static func name(_ choice: Choice) -> Bilingual {
      switch choice {
      case .mine: keyed(Dialogues.mineLetter, Dialogues.mine)
      case .theirs: keyed(Dialogues.theirsLetter, Dialogues.theirs)
      case .edit: keyed(Dialogues.writeLetter, Dialogues.write)
      case .later: keyed(Dialogues.laterLetter, Dialogues.decideLater)
      }
    }

    /// A way out of a question with the letter that chooses it.
    package static func keyed(_ letter: Bilingual, _ word: Bilingual) -> Bilingual {
      Bilingual(fr: "\(letter.fr)  \(word.fr)", en: "\(letter.en)  \(word.en)")
    }
    package static func title(_ number: String, field: String, place: String) -> Bilingual {
      Bilingual(
        fr: "\(number) · \(field) · deux modifications\(place)",
        en: "\(number) · \(field) · two edits\(place)")
    }
    package static func place(_ index: Int, of count: Int) -> String {
      count > 1 ? " (\(index + 1)/\(count))" : ""
    }
    package static let base = Bilingual(fr: "avant", en: "before")
    package static let mine = Bilingual(fr: "la mienne", en: "mine")
    /// Nothing was saved, and what was typed is still there.
    package static func undecided(_ number: String) -> Bilingual {
      Bilingual(
        fr: "\(number) : rien n’est enregistré, votre texte est gardé.",
        en: "\(number): nothing is saved, your text is kept.")
    }
    /// Theirs was kept, and there was nothing else to save.
    package static func keptTheirs(_ number: String) -> Bilingual {
      Bilingual(fr: "\(number) : l’autre version est gardée.", en: "\(number): theirs is kept.")
    }
    /// Heads a second question before deleting.
    package static func changedSince(_ who: String) -> Bilingual {
      Bilingual(fr: "Changée entre-temps par \(who) :", en: "Changed meanwhile by \(who):")
    }

    // MARK: Undoing what somebody has changed since

    /// What was to be undone, and of which record.
    package static func undoing(_ what: String) -> Bilingual {
      Bilingual(fr: "Annuler : \(what)", en: "Undo: \(what)")
    }
    package static func redoing(_ what: String) -> Bilingual {
      Bilingual(fr: "Rétablir : \(what)", en: "Redo: \(what)")
    }
    /// Labels the record that it is about.
    package static let about = Bilingual(fr: "concerne", en: "about")
    /// Labels what somebody has changed since.
    package static let since = Bilingual(fr: "changé depuis", en: "changed since")
    /// Labels what would be put back.
    package static let wouldBe = Bilingual(fr: "redeviendrait", en: "would become")
    /// Labels what stands there now.
    package static let now = Bilingual(fr: "maintenant", en: "now")
    /// Labels which field it is.
    package static let field = Bilingual(fr: "champ", en: "field")
    /// Nothing was undone.
    package static func left(_ what: String) -> Bilingual {
      Bilingual(fr: "Laissé tel quel : \(what).", en: "Left as it is: \(what).")
    }
    /// One field was put back, and the rest was left.
    package static func putBack(_ fields: String, of record: String) -> Bilingual {
      Bilingual(
        fr: "Annulé seulement : \(fields) (\(record)).", en: "Undone only: \(fields) (\(record)).")
    }
  }
}
