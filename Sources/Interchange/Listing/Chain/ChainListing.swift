import Domain
import Wording

extension Listing where Row == ChainLink {
  /// The links of the chain; the budget is what the plan activities mapped to a link cost, which is
  /// our reading. Each plan has its own, and nothing is added across plans.
  public static func chain(_ facts: ChainFacts) -> Listing {
    Listing(
      identity + performers(facts) + progress(facts) + money(facts)
        + [.citation(\.origin), .illustrativeInFile(\.origin)])
  }

  private static var identity: [ListingColumn<ChainLink>] {
    [
      .shown("id", Phrase.List.code) { link, _ in .code(link.id) },
      .data("order") { link, _ in .integer(link.order) },
    ] + ListingColumn.files("short", \.short)
      + ListingColumn.bilingual("label", Phrase.List.label, \.name)
      + ListingColumn.files("gap", \.gap)
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
    ]
  }

  /// Low and high stand alone where one plan pays for a link; where several do, only the list says
  /// what each of them has.
  private static func money(_ facts: ChainFacts) -> [ListingColumn<ChainLink>] {
    [
      .shown("budgetLow", Phrase.List.mappedBudget, .trailing) { link, _ in
        .optional(onlyBudget(of: link, facts)?.range.low)
      } words: { link, context in
        words(for: facts.budgets(of: link.id), facts, context.wording)
      },
      .data("budgetHigh") { link, _ in .optional(onlyBudget(of: link, facts)?.range.high) },
      .data("budgetPlan") { link, _ in
        .optional(onlyBudget(of: link, facts)?.plan)
      },
      .data("budgets") { link, _ in .list(facts.budgets(of: link.id).map(record)) },
    ]
  }

  private static func onlyBudget(of link: ChainLink, _ facts: ChainFacts) -> LinkBudget? {
    let budgets = facts.budgets(of: link.id)
    return budgets.count == 1 ? budgets.first : nil
  }

  /// The plan is named where the store holds several.
  private static func words(
    for budgets: [LinkBudget], _ facts: ChainFacts, _ wording: Wording
  ) -> String {
    guard !budgets.isEmpty else { return wording(Phrase.Screen.none) }
    return budgets.map { budget in
      facts.plans.count > 1
        ? "\(budget.plan) \(wording.range(budget.range))" : wording.range(budget.range)
    }.joined(separator: ", ")
  }

  @Sendable private static func record(_ budget: LinkBudget) -> ListingValue {
    .record([
      ListingField("plan", .code(budget.plan)), ListingField("low", .money(budget.range.low)),
      ListingField("high", .money(budget.range.high)),
    ])
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
