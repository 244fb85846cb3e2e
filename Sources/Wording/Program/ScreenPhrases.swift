import Domain

extension Phrase {
  /// Words that several panes share.
  public enum Screen {
    /// What the store is about, for the head of the screen: its plan, or how many there are, so that no
    /// figure below seems to be about the first of them.
    public static func title(of plans: [Plan]) -> Bilingual {
      switch plans.count {
      case 0: Bilingual(same: "")
      case 1: plans[0].name
      case let count: Bilingual(same: "\(count) plans")
      }
    }

    /// The matrix's tab.
    public static let matrix = Bilingual(fr: "Matrice", en: "Matrix")
    /// The same where there is little room.
    public static let matrixShort = Bilingual(fr: "Matr.", en: "Matr.")
    /// The chain's tab.
    public static let chain = Bilingual(fr: "Chaîne", en: "Chain")
    /// The same where there is little room.
    public static let chainShort = Bilingual(fr: "Chaî.", en: "Chain")
    /// The budget's tab.
    public static let budget = Bilingual(fr: "Budget", en: "Budget")
    /// The same where there is little room.
    public static let budgetShort = Bilingual(same: "Budg.")
    /// The actions' tab.
    public static let actions = Bilingual(fr: "Actions", en: "Actions")
    /// The same where there is little room.
    public static let actionsShort = Bilingual(same: "Act.")
    /// Marks what was made up for the demonstration.
    public static let illustrative = Bilingual(fr: "illustratif", en: "illustrative")
    /// Says that nothing can be changed.
    public static let readOnly = Bilingual(fr: "lecture seule", en: "read only")
    /// The terminal is too small for anything else.
    public static func tooSmall(_ wanted: String, now: String) -> Bilingual {
      Bilingual(
        fr: "baraza demande au moins \(wanted) ; ce terminal fait \(now).",
        en: "baraza needs at least \(wanted); this terminal is \(now).")
    }
    /// Marks our reading, which no document states.
    public static let interpretation = Bilingual(fr: "interprétation", en: "interpretation")
    /// Something was not said.
    public static let none = Bilingual(same: "—")
    /// Heads a field with citations.
    public static let source = Bilingual(fr: "Source", en: "Source")
  }

  /// Statuses: every one is a glyph and a word; colour only repeats them.
  public enum Status {
    /// The word for an action item's status.
    public static func word(_ status: ActionStatus) -> Bilingual {
      switch status {
      case .toDo: Bilingual(fr: "à faire", en: "to do")
      case .underWay: Bilingual(fr: "en cours", en: "under way")
      case .blocked: Bilingual(fr: "bloqué", en: "blocked")
      case .done: Bilingual(fr: "fait", en: "done")
      case .dropped: Bilingual(fr: "abandonné", en: "dropped")
      }
    }

    /// The letter that gives an item its status. None stands for two of them, whatever the language; the
    /// one that gives up is away from the others.
    public static func letter(_ status: ActionStatus) -> Bilingual {
      switch status {
      case .toDo: Bilingual(fr: "a", en: "t")
      case .underWay: Bilingual(fr: "c", en: "u")
      case .blocked: Bilingual(fr: "b", en: "b")
      case .done: Bilingual(fr: "f", en: "d")
      case .dropped: Bilingual(fr: "x", en: "x")
      }
    }

    /// Title of the choice of an item's status.
    public static func title(_ number: String) -> Bilingual {
      Bilingual(fr: "Statut de \(number)", en: "Status of \(number)")
    }

    /// The glyph for an action item's status.
    public static func glyph(_ status: ActionStatus) -> String {
      switch status {
      case .toDo: "○"
      case .underWay: "◐"
      case .blocked: "■"
      case .done: "●"
      case .dropped: "×"
      }
    }

    /// The word for a link's status.
    public static func word(_ status: LinkStatus) -> Bilingual {
      switch status {
      case .notStarted: Bilingual(fr: "non démarré", en: "not started")
      case .underWay: Bilingual(fr: "en cours", en: "under way")
      case .blocked: Bilingual(fr: "bloqué", en: "blocked")
      case .done: Bilingual(fr: "fait", en: "done")
      case .unknown: Bilingual(fr: "inconnu", en: "unknown")
      }
    }

    /// The glyph for a link's status.
    public static func glyph(_ status: LinkStatus) -> String {
      switch status {
      case .notStarted: "○"
      case .underWay: "◐"
      case .blocked: "■"
      case .done: "●"
      case .unknown: "?"
      }
    }

    /// How late an open item is: `! retard 9 j`.
    public static func late(days: Int) -> Bilingual {
      Bilingual(fr: "! retard \(days) j", en: "! \(days) d late")
    }
  }
}
