import Domain
import Wording

extension Listing where Row == PrintedDuty {
  /// The printed responsibilities and roles of the guide's tables.
  public static func responsibilities(_ facts: MatrixFacts) -> Listing {
    typealias Title = Phrase.List
    let register = facts.register
    let place: [ListingColumn<PrintedDuty>] = [
      .shown("id", Title.code) { duty, _ in .code(duty.id) },
      .data("stakeholder") { duty, _ in .code(duty.stakeholder) },
      .shown("stakeholderName", Title.stakeholder) { duty, context in
        .optional(register[duty.stakeholder]?.short[context.wording.language] ?? "")
      },
      .data("level") { duty, _ in .optional(register[duty.stakeholder]?.level.rawValue ?? "") },
      .data("table") { duty, _ in
        .optional(register[duty.stakeholder]?.tableRow?.table.rawValue ?? "")
      },
      .data("row") { duty, _ in .optional(register[duty.stakeholder]?.tableRow?.row) },
      .shown("column", Title.column) { duty, _ in
        .text(duty.column.rawValue)
      } words: { duty, context in
        context.wording(Title.name(duty.column))
      },
      .shown("order", Title.order, .trailing) { duty, _ in .integer(duty.order) },
    ]
    return Listing(
      place + ListingColumn.bilingual("label", Title.label, \.label)
        + [.citation(\.origin), .illustrativeInFile(\.origin)])
  }
}
