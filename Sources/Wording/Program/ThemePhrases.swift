import Domain

extension Phrase {
  /// Choosing how the screen looks.
  package enum Themes {
    package static let title = Bilingual(fr: "Thème", en: "Theme")
    package static let none = Bilingual(
      fr: "Aucun fichier de thème n’a été trouvé.", en: "No theme file was found.")
    package static func mistake(_ place: String) -> Bilingual {
      Bilingual(fr: "erreur en \(place)", en: "mistake at \(place)")
    }
    package static func kept(_ title: Bilingual, name: String) -> Bilingual {
      Bilingual(
        fr: "« \(title.fr) » pour cette session. Pour toujours : theme = \"\(name)\""
          + " dans settings.toml.",
        en: "“\(title.en)” for this session. To keep it: theme = \"\(name)\" in settings.toml.")
    }
  }
}
