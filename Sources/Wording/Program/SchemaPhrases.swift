import Domain

extension Phrase {
  /// Sentences about a store whose schema is not what the program makes.
  package enum Schema {
    /// A store that is only read because of what stands in it.
    package static func foreign(_ path: String, _ parts: [SchemaFault]) -> Bilingual {
      let names = parts.prefix(mostNamed).map(fault)
      let more = parts.count > mostNamed ? "…" : ""
      return Bilingual(
        fr: "\(path) : la base ne s’ouvre qu’en lecture, car un autre programme y a mis la main : "
          + names.map(\.fr).joined(separator: ", ") + more
          + ". Reprenez une copie de sauvegarde (« baraza restore »).",
        en:
          "\(path): the store is opened for reading only, because another program has changed it: "
          + names.map(\.en).joined(separator: ", ") + more
          + ". Go back to a backup (“baraza restore”).")
    }

    /// One part and what is wrong with it.
    package static func fault(_ fault: SchemaFault) -> Bilingual {
      let part = name(fault.part)
      let problem = problem(fault.problem)
      return Bilingual(
        fr: "\(part.fr) « \(fault.name) » (\(problem.fr))",
        en: "\(part.en) “\(fault.name)” (\(problem.en))")
    }

    private static let mostNamed = 4

    private static func name(_ part: SchemaFault.Part) -> Bilingual {
      switch part {
      case .table: Bilingual(fr: "table", en: "table")
      case .index: Bilingual(fr: "index", en: "index")
      case .trigger: Bilingual(fr: "déclencheur", en: "trigger")
      case .view: Bilingual(fr: "vue", en: "view")
      }
    }

    private static func problem(_ problem: SchemaFault.Problem) -> Bilingual {
      switch problem {
      case .foreign: Bilingual(fr: "étranger à baraza", en: "foreign to baraza")
      case .missing: Bilingual(fr: "manque", en: "missing")
      case .altered: Bilingual(fr: "altéré", en: "altered")
      }
    }

    // MARK: What `check` tells

    /// The word index did not match, and was made anew.
    package static let wordIndexRebuilt = Bilingual(
      fr: "index des mots : il ne correspondait pas aux actions ; il a été refait d’après elles",
      en: "word index: it did not match the actions; it was made anew from them")
    /// The word index does not match and could not be made anew.
    package static let wordIndexWrong = Bilingual(
      fr:
        "index des mots : il ne correspond pas aux actions ; « baraza check » le refait dès que la "
        + "base peut être écrite et n’a pas d’autre défaut de structure",
      en:
        "word index: it does not match the actions; “baraza check” makes it anew once the store can "
        + "be written and its structure has no other fault")
    /// A count is not what the rows give.
    package static func wrongCount(_ table: String) -> Bilingual {
      Bilingual(
        fr: "\(table) : le compte ne correspond pas aux lignes",
        en: "\(table): the count does not match the rows")
    }
    /// An amount that cannot be read.
    package static func unreadableAmount(table: String, row: String, stored: String) -> Bilingual {
      Bilingual(
        fr: "\(table), \(row) : le montant « \(stored) » est illisible",
        en: "\(table), \(row): the amount “\(stored)” cannot be read")
    }
  }
}
