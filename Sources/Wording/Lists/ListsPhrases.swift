import Domain

extension Phrase {
  /// What every list says: searching it, and going from one thing to another.
  package enum Lists {
    /// `n` before anything was searched for.
    package static let nothingSearched = Bilingual(
      fr: "Rien n’est cherché : tapez d’abord /.", en: "Nothing is searched for: press / first.")
    /// Nothing in the list has the words.
    package static func noMatch(_ text: String) -> Bilingual {
      Bilingual(fr: "Rien ici ne contient « \(text) ».", en: "Nothing here has “\(text)”.")
    }
    /// What an address led to is not there.
    package static let gone = Bilingual(
      fr: "Cet élément n’existe plus.", en: "That is no longer there.")
  }
}
