import Domain

extension Phrase {
  /// A bulk change: one change to many action items.
  package enum Bulk {
    package static func title(_ count: Int) -> Bilingual {
      let items = Actions.all(count)
      return Bilingual(fr: "Changer \(items.fr)", en: "Change \(items.en)")
    }
    package static func title(of number: String) -> Bilingual {
      Bilingual(fr: "Changer \(number)", en: "Change \(number)")
    }
    package static let replacedNote = Bilingual(
      fr: "Remplace la note de chaque action.", en: "Replaces the note of each action.")
    package static let noDue = Bilingual(fr: "sans échéance", en: "no due date")
    /// Each due date moves by the same time: `chacune +7 j`.
    package static func each(_ shift: DueShift) -> Bilingual {
      shift.months == 0
        ? Bilingual(fr: "chacune +\(shift.days) j", en: "each +\(shift.days) d")
        : Bilingual(
          fr: "chacune +\(shift.months) mois",
          en: "each +\(Budget.months(shift.months).en)")
    }
    /// What a bulk change would do.
    package static func preview(changing: String, unchanged: String?) -> Bilingual {
      Bilingual(
        fr: "À changer : \(changing)" + (unchanged.map { " · le disent déjà : \($0)" } ?? ""),
        en: "To change: \(changing)" + (unchanged.map { " · say so already: \($0)" } ?? ""))
    }
    package static let nothingToChange = Bilingual(
      fr: "Rien à changer : toutes le disent déjà.",
      en: "Nothing to change: all of them say so already.")
    package static let allGone = Bilingual(
      fr: "Ces actions ont été supprimées.", en: "These actions have been deleted.")

    // MARK: What became of it

    package static func changed(_ count: Int, _ what: String) -> Bilingual {
      let changed = Plural.counted(count, fr: ("changée", "changées"), en: ("changed", "changed"))
      return Bilingual(fr: "\(changed.fr) : \(what).", en: "\(changed.en): \(what).")
    }
    package static func unchanged(_ text: String) -> Bilingual {
      Bilingual(fr: "Déjà ainsi : \(text).", en: "So already: \(text).")
    }
    /// Items left alone because somebody else was quicker.
    package static func overtaken(_ numbers: String) -> Bilingual {
      Bilingual(
        fr: "Changées entre-temps par d’autres, laissées : \(numbers).",
        en: "Changed meanwhile by others, left alone: \(numbers).")
    }
    package static func gone(_ text: String) -> Bilingual {
      Bilingual(fr: "Supprimées entre-temps : \(text).", en: "Deleted meanwhile: \(text).")
    }
    /// So many more than are named.
    package static func more(_ text: String) -> Bilingual {
      Bilingual(fr: "et \(text) de plus", en: "and \(text) more")
    }
  }
}
