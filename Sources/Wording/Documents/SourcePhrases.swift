import Domain

extension Phrase {
  /// The documents: their places in words, what they enumerate, what they leave in doubt.
  public enum Sources {
    /// Heads the places of a citation.
    public static let places = Bilingual(fr: "D’où cela vient", en: "Where it stands")
    /// The selected row has no citation.
    public static let noCitation = Bilingual(
      fr: "Aucun document n’est cité ici.", en: "No document is cited here.")
    /// A document that is not in the store.
    public static let unknownDocument = Bilingual(
      fr: "document absent de la base", en: "document not in the store")

    /// Heads the doubts about a record.
    public static func doubts(_ count: Int) -> Bilingual {
      let doubts = Plural.counted(count, fr: ("doute", "doutes"), en: ("doubt", "doubts"))
      return Bilingual(
        fr: "\(doubts.fr) dans les documents", en: "\(doubts.en) in the documents")
    }

    /// A section by its mark, its title, or both: `section 4, Responsabilités`.
    public static func section(_ mark: String, _ title: Bilingual?) -> Bilingual {
      let marked = "section \(mark)"
      guard let title else { return Bilingual(same: marked) }
      guard !mark.isEmpty else { return title }
      return Bilingual(fr: "\(marked), \(title.fr)", en: "\(marked), \(title.en)")
    }

    /// A row of the guide's tables.
    public static func row(_ row: GuideTableRow) -> Bilingual {
      switch row.table {
      case .national:
        Bilingual(fr: "tableau national, ligne \(row.row)", en: "national table, row \(row.row)")
      case .provincial:
        Bilingual(
          fr: "tableau provincial, ligne \(row.row)", en: "provincial table, row \(row.row)")
      }
    }

    /// Lines of the document's text.
    public static func lines(_ lines: [String]) -> Bilingual {
      let isOne = lines.count == 1 && lines.allSatisfy { !$0.contains("-") }
      let list = lines.joined(separator: ", ")
      return Bilingual(
        fr: "\(isOne ? "ligne" : "lignes") \(list) du texte",
        en: "\(isOne ? "line" : "lines") \(list)")
    }

    // MARK: - Lists

    /// Heads lists of facts.
    public static let list = Bilingual(fr: "Liste", en: "List")
    /// Heads what kind of thing a fact is.
    public static let kind = Bilingual(fr: "Genre", en: "Kind")
    /// Heads dates as printed.
    public static let dated = Bilingual(fr: "Daté", en: "Dated")
    /// Heads figures as printed.
    public static let value = Bilingual(fr: "Chiffre imprimé", en: "Printed figure")
    /// Heads those who issued a document.
    public static let issuer = Bilingual(fr: "Émetteur", en: "Issuer")
    /// Heads what a doubt is about.
    public static let about = Bilingual(fr: "Porte sur", en: "About")
    /// Heads what is said first.
    public static let first = Bilingual(fr: "D’une part", en: "On one side")
    /// Heads what is said against it.
    public static let second = Bilingual(fr: "D’autre part", en: "On the other")
  }
}

extension Wording {
  /// A place of a citation, short enough for a line: document, row of a table, lines.
  public func place(_ place: CitationPlace) -> String {
    typealias Words = Phrase.Sources
    let row = place.row.map { self(Words.row($0)) }
    let lines = place.lines.isEmpty ? nil : self(Words.lines(place.lines))
    let parts = [row, lines].compactMap(\.self)
    return "\(place.document) · \(parts.isEmpty ? place.text : listed(parts))"
  }

  /// Where a place stands, in full: the document's title and the section.
  public func document(of place: CitationPlace, in library: DocumentLibrary) -> String {
    typealias Words = Phrase.Sources
    let title = library.document(of: place).map { self($0.title) } ?? self(Words.unknownDocument)
    let section = library.section(of: place)
    let mark = place.section.isEmpty ? section?.mark ?? "" : place.section
    guard !mark.isEmpty || section != nil else { return title }
    return "\(title) · \(self(Words.section(mark, section?.title)))"
  }
}
