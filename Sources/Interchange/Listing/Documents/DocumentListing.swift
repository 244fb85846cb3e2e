import Domain
import Wording

extension Listing where Row == Document {
  /// The source documents.
  public static var documents: Listing {
    typealias Title = Phrase.Sources
    return Listing([
      .shown("id", Phrase.List.code) { document, _ in .code(document.id) },
      .shown("title", Phrase.List.label) { document, context in
        .text(document.title[context.wording.language])
      },
      .shown("issuer", Title.issuer) { document, _ in .optional(document.issuer) },
      .shown("dated", Title.dated) { document, _ in .optional(document.dated) },
      .citation(\.origin),
    ])
  }
}

extension Listing where Row == ListedFact {
  /// What the documents enumerate, list by list.
  public static func facts(_ facts: ListedFacts) -> Listing {
    typealias Title = Phrase.Sources
    let names = Dictionary(facts.lists.map { ($0.id, $0.name) }) { first, _ in first }
    return Listing([
      .shown("list", Title.list) { fact, _ in
        .code(fact.list)
      } words: { fact, context in
        names[fact.list].map { $0[context.wording.language] } ?? fact.list.rawValue
      },
      .shown("id", Phrase.List.code) { fact, _ in .code(fact.id) },
      .data("order") { fact, _ in .integer(fact.order) },
      .data("parent") { fact, _ in .optional(fact.parent) },
      .data("stakeholder") { fact, _ in .optional(fact.stakeholder) },
      .data("number") { fact, _ in .optional(fact.number) },
      .shown("kind", Title.kind) { fact, context in
        .optional(fact.kind[context.wording.language])
      },
      .shown("label", Phrase.List.label) { fact, context in
        .text(fact.label[context.wording.language])
      },
      .data("detail") { fact, context in .optional(fact.detail[context.wording.language]) },
      .data("who") { fact, context in .optional(fact.who[context.wording.language]) },
      .shown("dated", Title.dated) { fact, _ in .optional(fact.dated) },
      .shown("value", Title.value) { fact, _ in .optional(fact.value) },
      .data("quote") { fact, _ in .optional(fact.quote) },
      .citation(\.origin),
    ])
  }
}

extension Listing where Row == Doubt {
  /// What the documents leave in doubt.
  public static var doubts: Listing {
    typealias Title = Phrase.Sources
    return Listing([
      .shown("id", Phrase.List.code) { doubt, _ in .code(doubt.id) },
      .data("kind") { doubt, _ in .text(doubt.kind.rawValue) },
      .shown("about", Title.about) { doubt, _ in
        .text("\(doubt.about.kind.rawValue):\(doubt.about.code)")
      },
      .shown("label", Phrase.List.label) { doubt, context in
        .text(doubt.label[context.wording.language])
      },
      .shown("first", Title.first) { doubt, context in
        .text(doubt.first.text[context.wording.language])
      },
      .data("firstPlace") { doubt, _ in .citation(.documented(doubt.first.citation)) },
      .shown("second", Title.second) { doubt, context in
        .text(doubt.second.text[context.wording.language])
      },
      .data("secondPlace") { doubt, _ in .citation(.documented(doubt.second.citation)) },
      .citation(\.origin),
    ])
  }
}
