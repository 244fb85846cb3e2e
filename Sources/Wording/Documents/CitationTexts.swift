import Domain

/// Citations as a person reads them: what documents call their parts, in the language of the screen
/// (test: `CitationTextTests`).
extension Wording {
  /// A citation in words: `000 §4 national table r1 (l.147)` is `000 §4 tableau national, ligne 1 (l.147)`
  /// on a French screen, `000 §4 national table, row 1 (l.147)` on an English one.
  ///
  /// The form of data files stays what it is; `CitationPlace` reads either.
  public func text(of citation: Citation) -> String {
    citation.text
      .replacing(/(national|provincial) table r([0-9]+)/) { match in
        self(Phrase.Sources.tableRow(of: String(match.1), String(match.2)))
      }
      .replacing(/\bsummary\b/) { _ in self(Phrase.Sources.summary) }
      .replacing("; ", with: self(Phrase.Screen.between))
  }
}

extension Phrase.Sources {
  static let summary = Bilingual(fr: "synthèse", en: "summary")

  static func tableRow(of table: String, _ row: String) -> Bilingual {
    Bilingual(fr: "tableau \(table), ligne \(row)", en: "\(table) table, row \(row)")
  }
}
