import Domain

extension Phrase {
  /// Views with names, shared by all sessions.
  package enum Views {
    package static let title = Bilingual(fr: "Vues", en: "Views")
    package static func none(save key: String?) -> Bilingual {
      Bilingual(fr: "Aucune vue.", en: "No view yet.")
        .followed(
          by: key.map {
            Bilingual(fr: "Touche \($0) : garder la présente.", en: "Press \($0) to save this one.")
          })
    }
    package static let saveTitle = Bilingual(fr: "Garder cette vue", en: "Save this view")
    package static let name = Bilingual(fr: "Nom", en: "Name")
    package static let nameHelp = Bilingual(
      fr: "Filtres, ordre et groupes, pour toutes les sessions.",
      en: "Filters, order and groups, for all sessions.")
    package static let nameMissing = Bilingual(
      fr: "Donnez un nom à la vue.", en: "Give the view a name.")
    package static func replace(_ name: String) -> Bilingual {
      Bilingual(
        fr: "« \(name) » existe déjà. La remplacer ?", en: "“\(name)” exists already. Replace it?")
    }
    package static func saved(_ name: String) -> Bilingual {
      Bilingual(
        fr: "Vue « \(name) » gardée pour toutes les sessions.",
        en: "View “\(name)” saved for all sessions.")
    }
    package static func confirmDelete(_ name: String) -> Bilingual {
      Bilingual(
        fr: "Supprimer « \(name) » pour toutes les sessions ?",
        en: "Delete “\(name)” for all sessions?")
    }
    package static func deleted(_ name: String) -> Bilingual {
      Bilingual(fr: "Vue « \(name) » supprimée.", en: "View “\(name)” deleted.")
    }
  }
}
