import Domain

// Each language has its own marks between words: French sets a space before `: ; ? !`, English none.
// Nothing but this file puts such marks between texts that are made elsewhere.

extension Phrase.Screen {
  /// A label and what it labels: `statut : ◐ en cours`, `status: ◐ under way`.
  package static func labelled(_ label: String, _ text: String) -> Bilingual {
    Bilingual(fr: "\(label) : \(text)", en: "\(label): \(text)")
  }

  /// What parts things that are told one after the other.
  package static let between = Bilingual(fr: " ; ", en: "; ")
}

extension Wording {
  /// A label and what it labels: `statut : ◐ en cours`, `status: ◐ under way`.
  public func labelled(_ label: String, _ text: String) -> String {
    self(Phrase.Screen.labelled(label, text))
  }

  /// Things told one after the other: `une ; deux`, `one; two`.
  public func listed(_ things: some Sequence<String>) -> String {
    things.joined(separator: self(Phrase.Screen.between))
  }
}

extension Bilingual {
  /// The same inside a sentence: only the first letter gets small, so that names of languages and of
  /// people stay as they are.
  public var inSentence: Bilingual {
    func small(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
    return Bilingual(fr: small(fr), en: small(en))
  }
}
