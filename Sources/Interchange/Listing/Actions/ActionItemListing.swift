import Domain
import Wording

extension Listing where Row == ActionItem {
  /// The action items.
  ///
  /// - Parameter names: The bodies that may own them.
  public static func actionItems(names: [Code<Stakeholder>: Stakeholder]) -> Listing {
    typealias Title = Phrase.Actions
    return Listing([
      .shown("number", Title.number) { item, _ in .text(item.number.description) },
      .shown("due", Title.due) { item, _ in .optional(item.content.due) },
      .shown("daysLate", Title.daysLate, .trailing) { item, context in
        .optional(item.daysLate(on: context.today))
      } words: { item, context in
        let days = item.daysLate(on: context.today) ?? 0
        return days > 0 ? context.wording(Phrase.Calendar.days(days)) : ""
      },
      .shown("status", Title.status) { item, _ in
        .text(item.content.status.rawValue)
      } words: { item, context in
        let status = item.content.status
        return Phrase.Status.glyph(status) + " " + context.wording(Phrase.Status.word(status))
      },
      .data("owner") { item, _ in .optional(item.content.owner) },
      .shown("ownerName", Title.owner) { item, context in
        .optional(item.content.owner.flatMap { names[$0] }?.short[context.wording.language] ?? "")
      },
      .illustrative(\.origin),
      .shown("title", Title.title) { item, _ in .text(item.content.title) },
      .data("mode") { item, _ in .optional(item.content.mode?.rawValue ?? "") },
      .data("meeting") { item, _ in .optional(item.content.meeting) },
      .data("links") { item, _ in .texts(item.content.links.map(\.text)) },
      .data("note") { item, _ in .optional(item.content.note) },
      .data("created") { item, _ in .day(item.created) },
      .data("closed") { item, _ in .optional(item.closed) },
      .file("citation") { item, _ in .citation(item.origin) },
      .file("key") { item, _ in .text(CellKey.text(item.id.rawValue)) },
    ])
  }
}
