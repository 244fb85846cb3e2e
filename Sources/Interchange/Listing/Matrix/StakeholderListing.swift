import Domain
import Wording

extension Listing where Row == Stakeholder {
  /// The bodies.
  public static var stakeholders: Listing {
    typealias Title = Phrase.List
    let identity: [ListingColumn<Stakeholder>] = [
      .shown("id", Title.code) { stakeholder, _ in .code(stakeholder.id) },
      .shown("level", Title.level) { stakeholder, _ in
        .text(stakeholder.level.rawValue)
      } words: { stakeholder, context in
        context.wording(Title.name(stakeholder.level))
      },
      .data("kind") { stakeholder, _ in .text(stakeholder.kind) },
    ]
    let place: [ListingColumn<Stakeholder>] = [
      .data("table") { stakeholder, _ in .optional(stakeholder.tableRow?.table.rawValue ?? "") },
      .data("tableRow") { stakeholder, _ in
        .optional(stakeholder.tableRow?.row)
      }.called("table_row"),
      .citation(\.origin), .illustrativeInFile(\.origin),
    ]
    return Listing(
      identity + ListingColumn.bilingual("short", Title.short, \.short)
        + ListingColumn.bilingual("label", Title.label, \.name) + place)
  }
}
