import Domain

extension Phrase {
  /// The actions pane.
  public enum Actions {
    /// Heads the numbers.
    public static let number = Bilingual(fr: "N°", en: "No.")
    /// Heads the due dates.
    public static let due = Bilingual(fr: "Échéance", en: "Due")
    /// Heads the days late.
    public static let daysLate = Bilingual(fr: "Retard", en: "Late")
    /// Heads the statuses.
    public static let status = Bilingual(fr: "Statut", en: "Status")
    /// Heads the owners.
    public static let owner = Bilingual(fr: "Responsable", en: "Owner")
    /// Heads the titles.
    public static let title = Bilingual(fr: "Action", en: "Action")
    /// Heads what items are about.
    public static let links = Bilingual(fr: "Liens", en: "Links")
    /// Heads the mode of coordination.
    public static let mode = Bilingual(fr: "Mode", en: "Mode")
    /// Heads the meeting that made the promise.
    public static let meeting = Bilingual(fr: "Séance", en: "Meeting")
    /// Heads the note.
    public static let note = Bilingual(fr: "Note", en: "Note")
    /// Nobody answers for the item.
    public static let noOwner = Bilingual(fr: "sans resp.", en: "no owner")
    /// There are no items at all; the key adds one.
    public static func empty(add key: String?) -> Bilingual {
      Bilingual(fr: "Aucune action.", en: "No action yet.")
        .followed(
          by: key.map {
            Bilingual(fr: "Touche \($0) : en ajouter une.", en: "Press \($0) to add one.")
          })
    }
    /// No item matches the filter; the key takes it away.
    public static func nothingFound(showAll key: String?) -> Bilingual {
      Bilingual(fr: "Rien ne correspond au filtre.", en: "Nothing matches the filter.")
        .followed(
          by: key.map { Bilingual(fr: "\($0) : tout montrer.", en: "\($0) shows everything.") })
    }
    /// When an item was promised.
    public static func created(_ date: String) -> Bilingual {
      Bilingual(fr: "créée le \(date)", en: "created \(date)")
    }
    /// When an item was closed.
    public static func closed(_ date: String) -> Bilingual {
      Bilingual(fr: "close le \(date)", en: "closed \(date)")
    }
    /// How far away a due date is.
    public static func dueIn(days: Int) -> Bilingual {
      switch days {
      case 0: Calendar.today
      case 1: Calendar.tomorrow
      default: Bilingual(fr: "dans \(days) j", en: "in \(days) d")
      }
    }
    /// Totals over all items.
    public static func totals(_ totals: ActionTotals) -> Bilingual {
      let parts = [all(totals.all), open(totals.open), late(totals.late)]
      return Bilingual(
        fr: parts.map(\.fr).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
    }

    /// How many items there are.
    public static func all(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("action", "actions"), en: ("action", "actions"))
    }

    /// How many of them are open.
    public static func open(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("ouverte", "ouvertes"), en: ("open", "open"))
    }

    /// How many of them are late.
    public static func late(_ count: Int) -> Bilingual {
      Plural.counted(count, fr: ("en retard", "en retard"), en: ("late", "late"))
    }
    /// Items are being looked for, for so long.
    public static func searching(seconds: Int) -> Bilingual {
      let time = seconds > 0 ? " \(seconds) s" : ""
      return Bilingual(fr: "⧗ recherche…\(time)", en: "⧗ searching…\(time)")
    }
    /// The items that were found are being counted.
    public static let counting = Bilingual(fr: "⧗ compte…", en: "⧗ counting…")
    /// How many items a filter finds.
    public static func found(_ count: Int, isAtLeast: Bool) -> Bilingual {
      let found = Plural.counted(count, fr: ("trouvée", "trouvées"), en: ("found", "found"))
      return isAtLeast
        ? Bilingual(fr: "plus de \(found.fr)", en: "more than \(found.en)") : found
    }
    /// Only late items are shown.
    public static let onlyLate = Bilingual(fr: "en retard seulement", en: "late only")
    /// Only open items are shown.
    public static let onlyOpen = Bilingual(fr: "ouvertes seulement", en: "open only")
    /// Says who changed the item last.
    public static func lastChange(author: String, date: String) -> Bilingual {
      Bilingual(same: "\(author), \(date)")
    }
    /// Heads the last change.
    public static let changed = Bilingual(fr: "Modifié", en: "Changed")

    /// The name of a mode of coordination (000 §3).
    public static func name(_ mode: CoordinationMode) -> Bilingual {
      switch mode {
      case .mutualAdjustment: Bilingual(fr: "ajustement mutuel", en: "mutual adjustment")
      case .directSupervision: Bilingual(fr: "supervision directe", en: "direct supervision")
      case .standardisedProcess: Bilingual(fr: "procédé standardisé", en: "standardised process")
      case .standardisedResult: Bilingual(fr: "résultat standardisé", en: "standardised result")
      }
    }
    /// The name of a column one can sort by.
    public static func name(_ sort: ActionSort) -> Bilingual {
      switch sort {
      case .number: Bilingual(fr: "numéro", en: "number")
      case .due: Bilingual(fr: "échéance", en: "due date")
      case .lateness: Bilingual(fr: "retard, ouvertes d’abord", en: "lateness, open ones first")
      case .status: Bilingual(fr: "statut", en: "status")
      case .owner: Bilingual(fr: "responsable (sigle)", en: "owner (code)")
      case .title: Bilingual(fr: "intitulé", en: "title")
      case .links: Bilingual(fr: "liens (le premier)", en: "links (the first)")
      case .meeting: Bilingual(fr: "séance", en: "meeting")
      }
    }
    /// Names a field of an item.
    public static func name(_ field: ActionField) -> Bilingual { Records.name(field.name) }
  }
}
