import Domain
import GRDB

/// The tables of the documents themselves, of what they enumerate and of what they leave in doubt.
enum DocumentTables {
  static let section = FactTable<DocumentSection>(
    "document_section", .code("id", \.id), .code("document", \.document), .order(\.order),
    .text("mark", \.mark), .bilingual("title", \.title), .origin(\.origin),
    make: DocumentSection.init)

  static let list = FactTable<FactList>(
    "fact_list", .code("id", \.id), .order(\.order), .bilingual("name", \.name),
    .origin(\.origin), make: FactList.init)

  static let fact = FactTable<ListedFact>(
    "listed_fact", .code("id", \.id), .code("list", \.list), .order(\.order),
    .optionalCode("parent", \.parent), .optionalCode("stakeholder", \.stakeholder),
    .text("number", \.number), .bilingual("kind", \.kind), .bilingual("label", \.label),
    .bilingual("detail", \.detail), .bilingual("who", \.who), .text("dated", \.dated),
    .text("value", \.value), .text("quote", \.quote), .origin(\.origin), make: ListedFact.init)

  static let doubt = FactTable<Doubt>(
    "doubt", .code("id", \.id), .order(\.order), .word("kind", \.kind),
    .subject(kind: "about_kind", code: "about", \.about), .bilingual("label", \.label),
    .side("first", \.first), .side("second", \.second), .origin(\.origin), make: Doubt.init)
}
