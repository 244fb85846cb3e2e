import Domain

extension Phrase {
  /// What keys are called.
  package enum Keys {
    package static let space = Bilingual(fr: "Espace", en: "Space")
    package static let enter = Bilingual(fr: "Entrée", en: "Enter")
    package static let escape = Bilingual(fr: "Échap", en: "Esc")
    package static let shift = Bilingual(fr: "Maj", en: "Shift")
    package static let backspace = Bilingual(fr: "Retour arr.", en: "Backspace")
    package static let delete = Bilingual(fr: "Suppr", en: "Del")
    package static let home = Bilingual(fr: "Début", en: "Home")
    package static let end = Bilingual(fr: "Fin", en: "End")
    package static let pageUp = Bilingual(fr: "Pg préc.", en: "PgUp")
    package static let pageDown = Bilingual(fr: "Pg suiv.", en: "PgDn")
  }
}
