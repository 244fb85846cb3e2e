import Domain
import Wording

extension Listing where Row == Document {
  /// The source documents.
  public static var documents: Listing {
    typealias Title = Phrase.Sources
    return Listing(
      [.shown("id", Phrase.List.code) { document, _ in .code(document.id) }]
        + ListingColumn.bilingual("title", Phrase.List.label, \.title)
        + [
          .shown("issuer", Title.issuer) { document, _ in .optional(document.issuer) },
          .shown("dated", Title.dated) { document, _ in .optional(document.dated) },
          .citation(\.origin), .illustrativeInFile(\.origin),
        ])
  }
}

extension Listing where Row == ListedFact {
  /// What the documents enumerate, list by list.
  public static func facts(_ facts: ListedFacts) -> Listing {
    let names = Dictionary(facts.lists.map { ($0.id, $0.name) }) { first, _ in first }
    return Listing(
      places(named: names) + ListingColumn.bilingual("label", Phrase.List.label, \.label)
        + inWords + asPrinted)
  }

  private static func places(
    named names: [Code<FactList>: Bilingual]
  ) -> [ListingColumn<ListedFact>] {
    [
      .shown("list", Phrase.Sources.list) { fact, _ in
        .code(fact.list)
      } words: { fact, context in
        names[fact.list].map { $0[context.wording.language] } ?? fact.list.rawValue
      },
      .shown("id", Phrase.List.code) { fact, _ in .code(fact.id) },
      .data("order") { fact, _ in .integer(fact.order) },
      .data("parent") { fact, _ in .optional(fact.parent) },
      .data("stakeholder") { fact, _ in .optional(fact.stakeholder) },
      .data("number") { fact, _ in .optional(fact.number) },
    ]
  }

  /// What may be missing; the data file has both languages.
  private static var inWords: [ListingColumn<ListedFact>] {
    let shown: [ListingColumn<ListedFact>] = [
      .shown("kind", Phrase.Sources.kind) { fact, context in
        .optional(fact.kind[context.wording.language])
      },
      .data("detail") { fact, context in .optional(fact.detail[context.wording.language]) },
      .data("who") { fact, context in .optional(fact.who[context.wording.language]) },
    ]
    return shown.map(\.notInFile) + ListingColumn.files("kind", \.kind)
      + ListingColumn.files("detail", \.detail) + ListingColumn.files("who", \.who)
  }

  private static var asPrinted: [ListingColumn<ListedFact>] {
    [
      .shown("dated", Phrase.Sources.dated) { fact, _ in .optional(fact.dated) },
      .shown("value", Phrase.Sources.value) { fact, _ in .optional(fact.value) },
      .data("quote") { fact, _ in .optional(fact.quote) },
      .citation(\.origin), .illustrativeInFile(\.origin),
    ]
  }
}

extension Listing where Row == Doubt {
  /// What the documents leave in doubt.
  public static var doubts: Listing {
    typealias Title = Phrase.Sources
    let about: [ListingColumn<Doubt>] = [
      .shown("id", Phrase.List.code) { doubt, _ in .code(doubt.id) },
      .data("order") { doubt, _ in .integer(doubt.order) },
      .data("kind") { doubt, _ in .text(doubt.kind.rawValue) },
      .shown("about", Title.about) { doubt, _ in
        .text("\(doubt.about.kind.rawValue):\(doubt.about.code)")
      },
    ]
    return Listing(
      about + ListingColumn.bilingual("label", Phrase.List.label, \.label)
        + side("first", Title.first, \.first) + side("second", Title.second, \.second)
        + [.citation(\.origin), .illustrativeInFile(\.origin)])
  }

  private static func side(
    _ name: String, _ title: Bilingual, _ side: @escaping @Sendable (Doubt) -> Doubt.Side
  ) -> [ListingColumn<Doubt>] {
    let place = ListingColumn<Doubt>.data("\(name)Place") { doubt, _ in
      .citation(.documented(side(doubt).citation))
    }
    return ListingColumn.bilingual(name, title) { side($0).text }
      + [place.called("\(name)_place")]
  }
}
