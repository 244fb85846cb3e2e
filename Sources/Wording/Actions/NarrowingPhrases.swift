import Domain

extension Phrase {
  /// Narrowing, dividing and marking the list of action items.
  package enum Narrowing {
    // MARK: Filters

    package static let filters = Bilingual(fr: "Filtrer", en: "Filter")
    package static let dueName = Bilingual(fr: "échéance", en: "due date")
    package static let statusName = Bilingual(fr: "statut", en: "status")
    package static let ownerName = Bilingual(fr: "responsable", en: "owner")
    package static let meetingName = Bilingual(fr: "séance", en: "meeting")
    package static let linkName = Bilingual(fr: "maillon", en: "chain link")
    package static let groupName = Bilingual(fr: "groupe du plan", en: "group of the plan")
    package static let textName = Bilingual(fr: "texte", en: "text")
    package static let open = Bilingual(fr: "ouvertes", en: "open")
    package static let nobody = Bilingual(
      fr: "personne (sans responsable)", en: "nobody (no owner)")
    package static let lastMeeting = Bilingual(fr: "dernière séance", en: "last meeting")
    package static func meeting(_ number: Int) -> Bilingual {
      Bilingual(fr: "séance \(number)", en: "meeting \(number)")
    }
    package static func quoted(_ text: String) -> Bilingual {
      Bilingual(fr: "« \(text) »", en: "“\(text)”")
    }
    /// When what is promised falls due.
    package static func name(_ window: DueWindow) -> Bilingual {
      switch window {
      case .late: Bilingual(fr: "en retard", en: "late")
      case .thisWeek: Bilingual(fr: "cette semaine", en: "this week")
      case .nextDays(let days):
        Plural.form(
          days, fr: ("\(days) jour à venir", "\(days) jours à venir"),
          en: ("next day", "next \(days) days"))
      case .undated: Bilingual(fr: "sans échéance", en: "no due date")
      }
    }
    package static let nothingToChoose = Bilingual(
      fr: "La base n’en contient aucun.", en: "The store holds none.")
    package static let noFilter = Bilingual(
      fr: "Aucun filtre à ôter.", en: "There is no filter to take out.")

    // MARK: Order and groups

    package static func enoughColumns(_ count: Int) -> Bilingual {
      Bilingual(
        fr: "Au plus \(count) colonnes. Entrée trie par celle-ci seule.",
        en: "At most \(count) columns. Enter sorts by this one alone.")
    }
    package static let groupTitle = Bilingual(fr: "Regrouper par", en: "Group by")
    package static let ungrouped = Bilingual(fr: "ne pas regrouper", en: "no groups")
    /// By what the list is divided.
    package static func name(_ grouping: ActionGrouping) -> Bilingual {
      switch grouping {
      case .owner: ownerName
      case .status: statusName
      case .link: Bilingual(fr: "lien (le premier)", en: "link (the first)")
      case .meeting: meetingName
      }
    }
    package static let noLink = Bilingual(fr: "sans lien", en: "no link")
    package static let noMeeting = Bilingual(fr: "hors séance", en: "no meeting")
    /// How many items stand under a heading.
    package static func items(_ count: Int) -> Bilingual { Actions.all(count) }
    /// How many of them are late.
    package static func late(_ count: Int) -> Bilingual {
      let late = Actions.late(count)
      return Bilingual(fr: "! \(late.fr)", en: "! \(late.en)")
    }

    // MARK: Marks

    package static func marked(_ count: Int, isRange: Bool) -> Bilingual {
      let marked = Plural.counted(count, fr: ("marquée", "marquées"), en: ("marked", "marked"))
      return Bilingual(
        fr: "◆ \(marked.fr)\(isRange ? " (plage)" : "")",
        en: "◆ \(marked.en)\(isRange ? " (range)" : "")")
    }
    package static let rangeBegun = Bilingual(
      fr: "Plage : déplacez-vous.", en: "Range: move on.")
    /// How an open range ends.
    package static func rangeEnds(fix keys: [String], drop key: String?) -> Bilingual? {
      let fix =
        keys.isEmpty
        ? nil
        : Bilingual(
          fr: "\(keys.joined(separator: " ou ")) la fixe",
          en: "\(keys.joined(separator: " or ")) fixes it")
      let drop = key.map { Bilingual(fr: "\($0) l’abandonne", en: "\($0) drops it") }
      let ways = [fix, drop].compactMap(\.self)
      guard !ways.isEmpty else { return nil }
      return Bilingual(
        fr: ways.map(\.fr).joined(separator: ", ") + ".",
        en: ways.map(\.en).joined(separator: ", ") + ".")
    }
    package static func tooMany(_ limit: String) -> Bilingual {
      Bilingual(
        fr: "Plus de \(limit) actions : rien n’est marqué. Resserrez le filtre.",
        en: "More than \(limit) actions: nothing is marked. Narrow the filter.")
    }
    /// Marked items that somebody has deleted.
    package static func lostMarks(_ count: Int) -> Bilingual {
      let deleted = Plural.counted(
        count, fr: ("action marquée a été supprimée", "actions marquées ont été supprimées"),
        en: ("marked action has been deleted", "marked actions have been deleted"))
      return Bilingual(fr: deleted.fr + ".", en: deleted.en + ".")
    }
  }
}
