import Domain

extension Phrase {
  /// What `baraza station` says.
  package enum Station {
    package static let letters = Bilingual(fr: "Lettres", en: "Letters")
    package static let name = Bilingual(fr: "Nom", en: "Name")
    package static let key = Bilingual(fr: "Clé", en: "Key")
    package static let nameless = Bilingual(fr: "(sans nom)", en: "(no name)")

    /// What becomes of numbers that people have made under other letters.
    package static func kept(_ newest: ActionNumber, next letters: StationLetters) -> Bilingual {
      let next = ActionNumber(station: letters.description, ordinal: newest.ordinal + 1)
      return Bilingual(
        fr: """
          Les numéros déjà donnés restent, jusqu’à \(newest) ; les nouveaux continueront avec \(next).
          """,
        en: "Numbers already given stay, up to \(newest); new ones go on with \(next).")
    }

    package static func unfitLetters(_ typed: String) -> Bilingual {
      Bilingual(
        fr: "« \(typed) » : les lettres d’une station sont une à quatre, de A à Z.",
        en: "“\(typed)”: the letters of a station are one to four, from A to Z.")
    }
  }
}
