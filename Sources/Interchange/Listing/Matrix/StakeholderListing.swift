import Domain
import Wording

extension Listing where Row == Stakeholder {
  /// The bodies.
  public static var stakeholders: Listing {
    typealias Title = Phrase.List
    return Listing([
      .shown("id", Title.code) { body, _ in .code(body.id) },
      .shown("level", Title.level) { body, _ in
        .text(body.level.rawValue)
      } words: { body, context in
        context.wording(Title.name(body.level))
      },
      .data("kind") { body, _ in .text(body.kind) },
      .shown("short", Title.short) { body, context in
        .text(body.short[context.wording.language])
      },
      .shown("label", Title.label) { body, context in
        .text(body.name[context.wording.language])
      },
      .data("table") { body, _ in .optional(body.tableRow?.table.rawValue ?? "") },
      .data("tableRow") { body, _ in .optional(body.tableRow?.row) },
      .citation(\.origin),
    ])
  }
}
