import Domain

extension Phrase {
  /// Hiding, showing and widening columns.
  package enum Columns {
    package static let title = Bilingual(fr: "Colonnes", en: "Columns")
    package static let hide = Bilingual(fr: "cacher, montrer", en: "hide, show")
    package static let width = Bilingual(fr: "largeur", en: "width")
    package static let asShipped = Bilingual(fr: "comme au début", en: "as shipped")
    package static let hidden = Bilingual(fr: "cachée", en: "hidden")
    /// The width in cells that was chosen.
    package static func chosen(_ width: Int) -> Bilingual {
      Bilingual(fr: "\(width) cellules", en: "\(width) cells")
    }
    /// The width that follows from the room.
    package static let byRoom = Bilingual(fr: "selon la place", en: "as there is room")
    package static let notKept = Bilingual(
      fr: "Les colonnes valent pour cette session : le fichier d’état ne s’écrit pas.",
      en: "The columns hold for this session: the state file cannot be written.")
  }
}
