import Domain
import Wording

extension Listing where Row == ChainLink {
  /// The links of the chain; the budget is what the plan activities mapped to a link cost, which is
  /// our reading.
  public static func chain(_ facts: ChainFacts) -> Listing {
    Listing(identity + performers(facts) + progress(facts) + [.citation(\.origin)])
  }

  private static var identity: [ListingColumn<ChainLink>] {
    [
      .shown("id", Phrase.List.code) { link, _ in .code(link.id) },
      .data("order") { link, _ in .integer(link.order) },
      .shown("label", Phrase.List.label) { link, context in
        .text(link.name[context.wording.language])
      },
    ]
  }

  private static func performers(_ facts: ChainFacts) -> [ListingColumn<ChainLink>] {
    let capacities: [(String, Bilingual, LinkPerformer.Capacity)] = [
      ("mandated", Phrase.List.mandated, .mandated), ("default", Phrase.List.default, .default),
      ("usual", Phrase.List.usual, .usual),
    ]
    return capacities.map { key, title, capacity in
      .shown(key, title) { link, _ in
        .texts(facts.performers(of: link.id, as: capacity).map(\.stakeholder.rawValue))
      }
    } + [
      .shown("substituted", Phrase.List.substituted) { link, _ in
        .flag(facts.isSubstituted(link.id))
      }
    ]
  }

  private static func progress(_ facts: ChainFacts) -> [ListingColumn<ChainLink>] {
    [
      .shown("territories", Phrase.List.territories) { link, _ in
        .list(facts.territories.map { record(facts.report(of: link.id, in: $0.id), in: $0) })
      } words: { link, context in
        facts.territories.map { territory in
          let status = facts.report(of: link.id, in: territory.id)?.status ?? .unknown
          return "\(territory.id) \(Phrase.Status.glyph(status))"
            + " \(context.wording(Phrase.Status.word(status)))"
        }.joined(separator: ", ")
      },
      .shown("openActions", Phrase.List.openActions, .trailing) { link, _ in
        .integer(facts.tallies[link.id]?.open ?? 0)
      },
      .shown("lateActions", Phrase.List.lateActions, .trailing) { link, _ in
        .integer(facts.tallies[link.id]?.late ?? 0)
      },
      .shown("budgetLow", Phrase.List.mappedBudget, .trailing) { link, _ in
        .optional(facts.budget(of: link.id)?.low)
      } words: { link, context in
        facts.budget(of: link.id).map(context.wording.range)
          ?? context.wording(Phrase.Screen.none)
      },
      .data("budgetHigh") { link, _ in .optional(facts.budget(of: link.id)?.high) },
    ]
  }

  /// A territory without news is `unknown`, with no day.
  private static func record(_ report: LinkReport?, in territory: Territory) -> ListingValue {
    .record([
      ListingField("territory", .code(territory.id)),
      ListingField("status", .text((report?.status ?? .unknown).rawValue)),
      ListingField("day", .optional(report?.day)),
      ListingField("note", .optional(report?.note ?? "")),
      ListingField("illustrative", .flag(report?.origin == .illustrative)),
    ])
  }
}
