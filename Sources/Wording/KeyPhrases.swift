import Domain

extension Phrase {
  /// What keys are called.
  public enum Keys {
    public static let space = Bilingual(fr: "Espace", en: "Space")
    public static let enter = Bilingual(fr: "Entrée", en: "Enter")
    public static let escape = Bilingual(fr: "Échap", en: "Esc")
    public static let shift = Bilingual(fr: "Maj", en: "Shift")
    public static let backspace = Bilingual(fr: "Retour arr.", en: "Backspace")
    public static let delete = Bilingual(fr: "Suppr", en: "Del")
    public static let home = Bilingual(fr: "Début", en: "Home")
    public static let end = Bilingual(fr: "Fin", en: "End")
    public static let pageUp = Bilingual(fr: "Pg préc.", en: "PgUp")
    public static let pageDown = Bilingual(fr: "Pg suiv.", en: "PgDn")
  }
}
