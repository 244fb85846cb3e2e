import Domain

extension Phrase {
  /// What could make a sum close.
  public enum Closing {
    /// How many combinations of readings close a group, and whether that is all of them.
    public static func readings(
      _ found: Closings<ClosingCombination>, group: Int
    ) -> Bilingual {
      let count = found.ways.count
      switch found.end {
      case .all: return Budget.closings(count, group: group)
      case .more:
        return Bilingual(
          fr: "Plus de \(count) combinaisons ferment le groupe \(group).",
          en: "More than \(count) combinations close group \(group).")
      case .upTo(let lines):
        let known =
          count == 0
          ? Bilingual(fr: "Aucune combinaison trouvée", en: "No combination found")
          : Plural.counted(
            count, fr: ("combinaison trouvée", "combinaisons trouvées"),
            en: ("combination found", "combinations found"))
        let tried = tried(lines)
        return Bilingual(
          fr: "\(known.fr) dans le groupe \(group), \(tried.fr).",
          en: "\(known.en) in group \(group), \(tried.en).")
      }
    }

    private static func tried(_ lines: Int) -> Bilingual {
      let lines = self.lines(lines)
      return Bilingual(
        fr: "en lisant autrement \(lines.fr) au plus", en: "with at most \(lines.en) read otherwise"
      )
    }

    private static func lines(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    }

    /// That a list is not all; nothing where it is.
    public static func bound<Way>(_ end: Closings<Way>.End, listed count: Int) -> Bilingual? {
      switch end {
      case .all: nil
      case .more: Bilingual(fr: "plus de \(count)", en: "more than \(count)")
      case .upTo(let most):
        Bilingual(
          fr: "\(lines(most).fr) à la fois au plus", en: "at most \(lines(most).en) at once")
      }
    }

    /// Heads what would close a sum without being a reading of it.
    public static let wouldClose = Bilingual(
      fr: "La somme fermerait aussi", en: "The sum would close, too")
    /// Lines that the printed total leaves out.
    public static let omitted = Bilingual(
      fr: "si le total imprimé omet", en: "if the printed total leaves out")
    /// Lines that the printed total counts twice.
    public static let doubled = Bilingual(
      fr: "si le total imprimé compte deux fois", en: "if the printed total counts twice")
    /// Lines that are printed otherwise than they are meant.
    public static let slips = Bilingual(
      fr: "si une ligne est mal écrite", en: "if one line is miswritten")
    /// More is being looked for.
    public static let underWay = Bilingual(
      fr: "La recherche continue…", en: "The search goes on…")

    /// What a line would have to be, and what makes one amount of the other.
    public static func slip(
      line: String, instead: String, read: String, _ kind: AmountSlip.Kind
    ) -> Bilingual {
      let why = name(kind)
      return Bilingual(
        fr: "\(line) = \(instead), lu \(read) · \(why.fr)",
        en: "\(line) = \(instead), read \(read) · \(why.en)")
    }

    private static func name(_ kind: AmountSlip.Kind) -> Bilingual {
      switch kind {
      case .zeros(let count):
        let zeros = Plural.counted(abs(count), fr: ("zéro", "zéros"), en: ("zero", "zeros"))
        return count < 0
          ? Bilingual(fr: "\(zeros.fr) de trop", en: "\(zeros.en) too many")
          : Bilingual(fr: "\(zeros.fr) de moins", en: "\(zeros.en) too few")
      case .leadingDigit: return Bilingual(fr: "premier chiffre", en: "first digit")
      case .swappedDigits: return Bilingual(fr: "deux chiffres inversés", en: "two digits swapped")
      }
    }
  }
}
