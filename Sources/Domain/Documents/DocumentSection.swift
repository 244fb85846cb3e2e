/// A section of a source document, so that a citation can be said in the person's language.
public struct DocumentSection: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `000-4`.
  public let id: Code<DocumentSection>
  /// The document.
  public let document: Code<Document>
  /// Its place in the document, from 1.
  public let order: Int
  /// What citations call it after `§`, e.g. `4` or `M&E1`; empty where none is numbered.
  public let mark: String
  /// Its title in our short words.
  public let title: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes a section.
  public init(
    id: Code<DocumentSection>, document: Code<Document>, order: Int, mark: String,
    title: Bilingual, origin: Origin
  ) {
    self.id = id
    self.document = document
    self.order = order
    self.mark = mark
    self.title = title
    self.origin = origin
  }
}
