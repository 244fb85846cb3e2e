import Domain

extension Phrase.Lists {
  /// The choice of a column, in the help and in the list of keys.
  package static let sortTitle = Bilingual(fr: "Trier une liste", en: "Sort a list")
  /// The choice of filters, in the help and in the list of keys.
  package static let filterTitle = Bilingual(fr: "Filtrer une liste", en: "Filter a list")
  /// Takes every filter out.
  package static let showAll = Bilingual(fr: "Tout montrer", en: "Show everything")
  /// How many rows the filters keep.
  package static func rows(_ count: Int) -> Bilingual {
    Plural.counted(count, fr: ("ligne", "lignes"), en: ("row", "rows"))
  }
  /// The filters keep no row.
  package static func nothingKept(showAll key: String?) -> Bilingual {
    Bilingual(fr: "Rien ne correspond au filtre.", en: "Nothing matches the filter.")
      .followed(
        by: key.map { Bilingual(fr: "\($0) : tout montrer.", en: "\($0) shows everything.") })
  }
}
