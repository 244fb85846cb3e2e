import Domain

extension Phrase {
  /// Two people's words for one field.
  package enum Conflict {
    /// What can be done about it.
    package enum Choice { case mine, theirs, edit, later }

    /// The choices begin with the letters that are their keys.
    package static func name(_ choice: Choice) -> Bilingual {
      switch choice {
      case .mine: Bilingual(fr: "mienne : garder ma version", en: "mine: keep my version")
      case .theirs: Bilingual(fr: "sienne : garder la sienne", en: "theirs: keep theirs")
      case .edit: Bilingual(fr: "écrire autre chose", en: "edit: write something else")
      case .later:
        Bilingual(fr: "plus tard, mon texte est gardé", en: "later, my text is kept")
      }
    }
    package static func title(_ number: String, field: String, place: String) -> Bilingual {
      Bilingual(
        fr: "\(number) · \(field) · deux modifications\(place)",
        en: "\(number) · \(field) · two edits\(place)")
    }
    package static func place(_ index: Int, of count: Int) -> String {
      count == 1 ? "" : " (\(index + 1)/\(count))"
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
  }
}
