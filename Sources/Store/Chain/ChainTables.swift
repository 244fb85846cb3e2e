import Domain
import GRDB

/// The tables of the seven links: who performs them, what they pass on, and where.
enum ChainTables {
  static let chainLink = FactTable<ChainLink>(
    "chain_link", .code("id", \.id), .order(\.order), .bilingual("short", \.short),
    .bilingual("name", \.name), .bilingual("gap", \.gap), .origin(\.origin), make: ChainLink.init)

  static let performer = FactTable<LinkPerformer>(
    "link_performer", key: ["link", "stakeholder", "capacity"], .code("link", \.link),
    .code("stakeholder", \.stakeholder), .word("capacity", \.capacity), .word("basis", \.basis),
    .order(\.order), .origin(\.origin), make: LinkPerformer.init)

  static let handover = FactTable<Handover>(
    "handover", key: ["from_link", "to_link"], .code("from_link", \.from), .code("to_link", \.to),
    .bilingual("label", \.label), .origin(\.origin), make: Handover.init)

  static let territory = FactTable<Territory>(
    "territory", .code("id", \.id), .order(\.order), .bilingual("name", \.name),
    .origin(\.origin), make: Territory.init)

  /// Reports have keys of the store's own; `ReportLoad` writes those of data files.
  static let report = FactTable<LinkReport>(
    "link_report", key: [], givenKey: "id", .code("link", \.link),
    .code("territory", \.territory), .word("status", \.status), .day("day", \.day),
    .text("note", \.note), .text("author", \.author), .origin(\.origin)
  ) { link, territory, status, day, note, author, origin in
    LinkReport(
      link: link, territory: territory, status: status, day: day, note: note, author: author,
      origin: origin)
  }

  static let mapping = FactTable<ActivityMapping>(
    "activity_mapping", key: ["activity", "link"], .code("activity", \.activity),
    .code("link", \.link), .bilingual("reason", \.reason), .origin(\.origin),
    make: ActivityMapping.init)
}
