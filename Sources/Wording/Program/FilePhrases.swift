import Domain

extension Phrase {
  /// Files that verbs write for people.
  package enum Files {
    /// It is there, and whole.
    package static func written(_ path: String) -> Bilingual {
      Bilingual(fr: "Écrit : \(path)", en: "Written: \(path)")
    }
    /// It could not be written, and nothing of it is left.
    package static func notWritten(_ path: String, reason: String) -> Bilingual {
      Bilingual(
        fr:
          "« \(path) » n’a pas été écrit : \(reason). Rien n’en reste, et ce qu’il y avait n’a pas changé.",
        en:
          "“\(path)” was not written: \(reason). Nothing of it is left, and what was there is unchanged."
      )
    }
  }
}
