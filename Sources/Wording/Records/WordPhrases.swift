import Domain

extension Phrase {
  /// The words that a field of choices holds.
  public enum Words {
    /// A word of a list; one that is not on it speaks for itself.
    public static func word(_ word: String, of list: WordList) -> Bilingual {
      let known: Bilingual? =
        switch list {
        case .actionStatus: ActionStatus(rawValue: word).map(Status.word)
        case .coordinationMode: CoordinationMode(rawValue: word).map(Actions.name)
        case .linkStatus: LinkStatus(rawValue: word).map(Status.word)
        case .entryKind: Entry.Kind(rawValue: word).map(name)
        case .stakeholderLevel: StakeholderLevel(rawValue: word).map(Matrix.only)
        case .settledMatter: SettledSubject.Matter(rawValue: word).map(Settling.name)
        case .planColumn: PlanElement.Kind(rawValue: word).map(Settling.name)
        case .answer: Answer(rawValue: word).map(name)
        }
      return known ?? Bilingual(same: word)
    }

    /// A word with the glyph that goes before it wherever it is shown.
    static func marked(_ word: String, of list: WordList, in wording: Wording) -> String {
      let glyph: String? =
        switch list {
        case .actionStatus: ActionStatus(rawValue: word).map(Status.glyph)
        case .linkStatus: LinkStatus(rawValue: word).map(Status.glyph)
        case .coordinationMode, .entryKind, .stakeholderLevel, .settledMatter, .planColumn, .answer:
          nil
        }
      return (glyph.map { $0 + " " } ?? "") + wording(self.word(word, of: list))
    }

    /// What was booked.
    public static func name(_ kind: Entry.Kind) -> Bilingual {
      switch kind {
      case .commitment: Bilingual(fr: "engagement", en: "commitment")
      case .disbursement: Bilingual(fr: "décaissement", en: "disbursement")
      case .correction: Bilingual(fr: "correction", en: "correction")
      }
    }

    /// Yes, no, or not known.
    public static func name(_ answer: Answer) -> Bilingual {
      switch answer {
      case .yes: Bilingual(fr: "oui", en: "yes")
      case .no: Bilingual(fr: "non", en: "no")
      case .unknown: Bilingual(fr: "inconnu", en: "unknown")
      }
    }
  }
}
