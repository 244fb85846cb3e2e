import Domain
import Interchange
import GRDB
import Interface
import Terminal
import ViewModels
import Wording

@testable import Store

/// Everything that is read of a store: what each verb prints and each pane draws, without the program.
enum Readings {
  /// One way of reading, by its name.
  typealias Reading = (name: String, read: @Sendable (Store) throws -> Void)

  static let all: [Reading] = panes + listings + lists + rest

  /// The readings that ask for each table.
  static func byTable(of store: Store, tables: [String]) throws -> [String: [Reading]] {
    var readings: [String: [Reading]] = [:]
    for reading in all {
      let asked = Asked()
      store.queue.inDatabase { db in
        db.trace { event in asked.text += "\(event)\n" }
      }
      try reading.read(store)
      let words = Set(asked.text.split { !$0.isLetter && $0 != "_" }.map(String.init))
      for table in tables where words.contains(table) || reading.name == "check" {
        readings[table, default: []].append(reading)
      }
    }
    return readings
  }

  private final class Asked: @unchecked Sendable {
    var text = ""
  }

  private static let context = ListingContext(wording: Wording(.french), today: Stage.today)

  /// Each pane with the row's details, its history and a form over it.
  private static let panes: [Reading] = Pane.allCases.map { pane in
    (
      "pane \(pane.name)",
      { store in
        let stage = try Stage(pane, columns: 80, rows: 24, on: store)
        for key in ["down", "H", "escape", "e"] { try stage.press(key) }
      }
    )
  }

  private static func write<Row>(_ listing: Listing<Row>, _ rows: [Row]) {
    for format in ListingFormat.allCases { listing.write(rows, as: format, in: context) { _ in } }
    _ = listing.table(of: rows, in: context)
  }

  private static let listings: [Reading] = [
    (
      "list budget",
      { store in
        let facts = try store.budget()
        write(.budget(facts), facts.lines)
        _ = FindingFacts(budget: facts, matrix: try store.matrix()).findings
      }
    ),
    (
      "list chain",
      { store in
        let facts = try store.chain(today: Stage.today)
        write(.chain(facts), facts.links)
      }
    ),
    (
      "list responsibilities",
      { store in
        let facts = try store.matrix()
        write(.responsibilities(facts), facts.duties)
      }
    ), ("list stakeholders", { write(.stakeholders, try $0.stakeholders()) }),
    (
      "list actions",
      { store in
        let register = try store.names()
        let names = Dictionary(register.stakeholders.map { ($0.id, $0) }) { first, _ in first }
        for sort in ActionSort.allCases {
          let query = ActionQuery(order: ActionOrder(sort: sort))
          write(
            .actionItems(names: names),
            try store.actionItems(query, from: .first, limit: 100))
        }
      }
    ),
    (
      "history",
      { store in write(.changes(register: try store.names()), try store.history(limit: 100)) }
    ),
  ]

  private static let lists: [Reading] = RecordKind.allCases.map { kind in
    (
      "list \(kind.rawValue)",
      { store in
        let records = try store.records(kind)
        write(.records(kind, naming: records, register: try store.names()), records)
      }
    )
  }

  private static let rest: [Reading] = [
    ("check", { _ = try $0.check() }), ("views", { _ = try $0.views() }),
    ("drafts", { _ = try $0.orphanedDrafts() }), ("sessions", { _ = try $0.openSessions() }),
    ("news", { _ = try $0.news() }), ("station", { _ = try $0.ownStation() }),
    ("language", { _ = try $0.setting("language") }), ("meetings", { _ = try $0.meetings() }),
    ("frameworks", { _ = try $0.frameworks() }), ("documents", { _ = try $0.documents() }),
    ("changes", { _ = try $0.changes(limit: 100) }),
    ("totals", { _ = try $0.totals(today: Stage.today) }),
    (
      "groups",
      { store in
        for grouping in ActionGrouping.allCases {
          var query = ActionQuery()
          query.grouping = grouping
          _ = try store.groupTallies(query, today: Stage.today)
        }
      }
    ),
  ]

  /// What changes a store, each in the way of a verb.
  static let writings: [Reading] = [
    ("add", { _ = try $0.add(ActionItemContent(title: "x"), created: Stage.today) }),
    ("undo", { _ = try $0.undoLatest() }),
    (
      "delete",
      { store in
        if let item = try store.actionItems(ActionQuery(), from: .first, limit: 1).first {
          _ = try store.delete(item.id)
        }
      }
    ), ("begin", { try $0.beginSession() }), ("end", { try $0.endSession() }),
  ]
}
