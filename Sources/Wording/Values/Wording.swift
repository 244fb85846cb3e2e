import Domain

/// What the room reads, in one language: phrases, numbers, money, dates.
///
/// Phrases are `Bilingual` values in the `Phrase` tables; one that lacks a language does not compile.
public struct Wording: Hashable, Sendable {
  /// The language.
  public let language: Language
  /// How days are written.
  public let dates: DateStyle

  /// Wording in a language.
  public init(_ language: Language, dates: DateStyle = .figures) {
    self.language = language
    self.dates = dates
  }

  /// A text in this language.
  public func callAsFunction(_ text: Bilingual) -> String { text[language] }
}

/// The tables of phrases; each is one file, beside what it is about.
public enum Phrase {}
