import Domain
import GRDB

/// The tables of the seven links: who performs them, what they pass on, and where.
enum ChainTables {
  static let chainLink = FactTable<ChainLink>(
    name: "chain_link", key: ["id"],
    columns: ["order", "short_fr", "short_en", "name_fr", "name_en", "gap_fr", "gap_en"],
    values: {
      [$0.id.rawValue, $0.order] + $0.short.values + $0.name.values + $0.gap.values
        + $0.origin.values
    },
    read: { row in
      ChainLink(
        id: row.code(), order: row.int(), short: row.bilingual(), name: row.bilingual(),
        gap: row.bilingual(), origin: row.origin())
    })

  static let performer = FactTable<LinkPerformer>(
    name: "link_performer", key: ["link", "stakeholder", "capacity"], columns: ["basis"],
    values: {
      [$0.link.rawValue, $0.stakeholder.rawValue, $0.capacity.rawValue, $0.basis.rawValue]
        + $0.origin.values
    },
    read: { row in
      LinkPerformer(
        link: row.code(), stakeholder: row.code(), capacity: try row.word(),
        basis: try row.word(), origin: row.origin())
    })

  static let handover = FactTable<Handover>(
    name: "handover", key: ["from_link", "to_link"], columns: ["label_fr", "label_en"],
    values: { [$0.from.rawValue, $0.to.rawValue] + $0.label.values + $0.origin.values },
    read: { row in
      Handover(from: row.code(), to: row.code(), label: row.bilingual(), origin: row.origin())
    })

  static let territory = FactTable<Territory>(
    name: "territory", key: ["id"], columns: ["order", "name_fr", "name_en"],
    values: { [$0.id.rawValue, $0.order] + $0.name.values + $0.origin.values },
    read: { row in
      Territory(id: row.code(), order: row.int(), name: row.bilingual(), origin: row.origin())
    })

  /// Reports are keyed by the store; `LinkReports` writes them.
  static let report = FactTable<LinkReport>(
    name: "link_report", key: [],
    columns: ["link", "territory", "status", "day", "note", "author"],
    values: {
      [
        $0.link.rawValue, $0.territory.rawValue, $0.status.rawValue, $0.day.iso, $0.note,
        $0.author,
      ] + $0.origin.values
    },
    read: { row in
      LinkReport(
        link: row.code(), territory: row.code(), status: try row.word(), day: try row.day(),
        note: row.text(), author: row.text(), origin: row.origin())
    })

  static let mapping = FactTable<ActivityMapping>(
    name: "activity_mapping", key: ["activity", "link"], columns: ["reason_fr", "reason_en"],
    values: { [$0.activity.rawValue, $0.link.rawValue] + $0.reason.values + $0.origin.values },
    read: { row in
      ActivityMapping(
        activity: row.code(), link: row.code(), reason: row.bilingual(), origin: row.origin())
    })
}
