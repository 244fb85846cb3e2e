import Domain

/// Numbers with their nouns: the only place that knows where either language has a plural (test:
/// `PluralTests`).
public enum Plural {
  /// Whether French has the plural: from 2 on; 0 and 1 are singular.
  public static func isPluralInFrench(_ count: Int) -> Bool { abs(count) >= 2 }

  /// Whether English has the plural: for everything but 1.
  public static func isPluralInEnglish(_ count: Int) -> Bool { abs(count) != 1 }

  /// The form of a word that a number asks for.
  ///
  /// - Parameters:
  ///   - count: The number.
  ///   - fr: One and several, in French.
  ///   - en: One and several, in English.
  public static func form(
    _ count: Int, fr: (one: String, several: String), en: (one: String, several: String)
  ) -> Bilingual {
    Bilingual(
      fr: isPluralInFrench(count) ? fr.several : fr.one,
      en: isPluralInEnglish(count) ? en.several : en.one)
  }

  /// A number before its noun: `1 ligne`, `2 lignes`; `0 ligne` but `0 lines`.
  public static func counted(
    _ count: Int, fr: (one: String, several: String), en: (one: String, several: String)
  ) -> Bilingual {
    let form = form(count, fr: fr, en: en)
    return Bilingual(
      fr: "\(Wording(.french).number(count)) \(form.fr)",
      en: "\(Wording(.english).number(count)) \(form.en)")
  }
}
