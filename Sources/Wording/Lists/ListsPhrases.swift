import Domain

extension Phrase {
  /// What every list says: searching it, and going from one thing to another.
  package enum Lists {
    /// `n` before anything was searched for.
    package static let nothingSearched = Bilingual(
      fr: "Aucune recherche en cours : appuyez d’abord sur /.", en: "No search yet: press / first.")
    /// Nothing in the list has the words.
    package static func noMatch(_ text: String) -> Bilingual {
      Bilingual(fr: "Rien ici ne contient « \(text) ».", en: "Nothing here contains “\(text)”.")
    }
    /// Nothing on the screen is a count that leads anywhere.
    package static let noCounts = Bilingual(
      fr: "Rien n’est compté ici.", en: "Nothing is counted here.")
    /// What an address led to is not there.
    package static let gone = Bilingual(
      fr: "Cet élément n’existe plus.", en: "That is no longer there.")
  }
}
