import Domain

extension Phrase {
  /// Sentences about rows of the store that cannot be read.
  package enum LostRows {
    /// One of them, as `check` tells it.
    package static func unreadable(_ row: LostRow) -> Bilingual {
      Bilingual(
        fr: "\(row.table) \(row.name) : cette ligne ne se lit pas ; elle manque partout.",
        en: "\(row.table) \(row.name): this row cannot be read; it is missing everywhere.")
    }

    /// Some are missing in what was shown.
    package static func missing(_ rows: [LostRow]) -> Bilingual {
      let names = rows.prefix(mostNamed).map { "\($0.table) \($0.name)" }.joined(separator: ", ")
      let more = rows.count > mostNamed ? "…" : ""
      return rows.count == 1
        ? Bilingual(
          fr:
            "Une ligne de la base ne se lit pas et manque ici : \(names). Voyez « baraza check ».",
          en: "A row of the store cannot be read and is missing here: \(names). See “baraza check”."
        )
        : Bilingual(
          fr: "\(rows.count) lignes de la base ne se lisent pas et manquent ici : \(names)\(more). "
            + "Voyez « baraza check ».",
          en: "\(rows.count) rows of the store cannot be read and are missing here: "
            + "\(names)\(more). See “baraza check”.")
    }

    private static let mostNamed = 4
  }
}
