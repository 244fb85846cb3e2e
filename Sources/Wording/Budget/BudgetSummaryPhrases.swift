import Domain

// What the foot of the budget says.

extension Phrase.Budget {
  /// How many printed amounts a plan has.
  public static func amounts(_ count: Int) -> Bilingual {
    Plural.counted(count, fr: ("montant", "montants"), en: ("amount", "amounts"))
  }
  /// How many amounts are read with that confidence.
  public static func count(_ count: Int, _ confidence: Confidence) -> Bilingual {
    let word = word(confidence)
    return Plural.counted(count, fr: (word.fr, word.fr + "s"), en: (word.en, word.en))
  }
  /// The sum of a group is not without doubt its printed sub-total.
  public static func differs(group: Int) -> Bilingual {
    Bilingual(fr: "groupe \(group) ≠ imprimé", en: "group \(group) ≠ printed")
  }
  /// The sum of all lines is not without doubt the printed total.
  public static let totalDiffers = Bilingual(fr: "total ≠ imprimé", en: "total ≠ printed")
  /// Every sum is its printed total.
  public static let allClose = Bilingual(fr: "sommes = imprimé", en: "sums = printed")
  /// The currency of every amount.
  public static let currency = Bilingual(same: "$ US")
}
