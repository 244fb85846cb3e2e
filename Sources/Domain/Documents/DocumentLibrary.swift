/// The documents and their sections, by which a citation is said in words.
public struct DocumentLibrary: Hashable, Sendable {
  /// The documents by code.
  public let documents: [Document]
  /// Their sections, document by document in order.
  public let sections: [DocumentSection]

  /// Takes documents and sections.
  public init(documents: [Document] = [], sections: [DocumentSection] = []) {
    self.documents = documents
    self.sections = sections
  }

  /// The document of a place.
  public func document(of place: CitationPlace) -> Document? {
    documents.first { $0.id == place.document }
  }

  /// The section of a place: the one that the citation names, or, where it names lines only, the last that
  /// begins at or before the first of them.
  public func section(of place: CitationPlace) -> DocumentSection? {
    let own = sections.filter { $0.document == place.document }
    return place.section.isEmpty
      ? section(before: place, among: own) : section(named: place.section, among: own)
  }

  /// Its mark is the longest beginning of what is named, so that `e 1°` is found before `e`.
  private func section(
    named name: String, among sections: [DocumentSection]
  ) -> DocumentSection? {
    let named = sections.filter { section in
      !section.mark.isEmpty && (name == section.mark || name.hasPrefix(section.mark + " "))
    }
    return named.max { $0.mark.count < $1.mark.count }
  }

  private func section(
    before place: CitationPlace, among sections: [DocumentSection]
  ) -> DocumentSection? {
    guard let line = place.firstLine else { return nil }
    return sections.last { section in
      section.origin.citation.placesApart.first?.firstLine.map { $0 <= line } ?? false
    }
  }
}
