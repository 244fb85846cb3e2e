import Domain
import Wording

extension Listing where Row == Stakeholder {
  /// The bodies.
  public static var stakeholders: Listing {
    typealias Title = Phrase.List
    return Listing([
      .shown("id", Title.code) { stakeholder, _ in .code(stakeholder.id) },
      .shown("level", Title.level) { stakeholder, _ in
        .text(stakeholder.level.rawValue)
      } words: { stakeholder, context in
        context.wording(Title.name(stakeholder.level))
      },
      .data("kind") { stakeholder, _ in .text(stakeholder.kind) },
      .shown("short", Title.short) { stakeholder, context in
        .text(stakeholder.short[context.wording.language])
      },
      .shown("label", Title.label) { stakeholder, context in
        .text(stakeholder.name[context.wording.language])
      },
      .data("table") { stakeholder, _ in .optional(stakeholder.tableRow?.table.rawValue ?? "") },
      .data("tableRow") { stakeholder, _ in .optional(stakeholder.tableRow?.row) },
      .citation(\.origin),
    ])
  }
}
