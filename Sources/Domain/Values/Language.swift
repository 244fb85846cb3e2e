/// A language in which the room reads the screen.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case french = "fr"
  case english = "en"
}

/// One piece of text in both languages; there is no way to make one without the other.
public struct Bilingual: Hashable, Sendable {
  /// The French wording.
  public let fr: String
  /// The English wording.
  public let en: String

  /// Makes a text from its two wordings.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// A text that reads the same in both languages: a proper name, a number, a sign.
  public init(same text: String) {
    self.init(fr: text, en: text)
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: fr
    case .english: en
    }
  }

  /// The text and, after a blank, another one; only the text where there is no other.
  public func followed(by other: Bilingual?) -> Bilingual {
    guard let other else { return self }
    return Bilingual(fr: fr + " " + other.fr, en: en + " " + other.en)
  }

  /// Whether neither language says anything.
  public var isEmpty: Bool { fr.isEmpty && en.isEmpty }
}
