import Domain
import GRDB

/// Where the items stand that have a word which means something: in the word index, and under what it
/// means in the indexes of owners, statuses, meetings, links and due days. One item may stand in several.
struct SearchSources {
  let word: SearchWords.Word

  /// The driver that finds the items, some of them more than once.
  var driver: ActionDriver {
    let union = sources.map(\.sql).joined(separator: " UNION ALL ")
    return ActionDriver(
      table: "(\(union)) AS worded", tableArguments: sources.flatMap(\.arguments),
      join: "CROSS JOIN action_item ON action_item.id = worded.id", condition: .all([]),
      key: "worded.id", mayRepeat: true)
  }

  private var meaning: SearchMeaning { word.meaning }

  private var sources: [SQLPiece] {
    [byText, byOwner, byNobody, byStatus, byMeeting, byLink, byLateness, byDay].compactMap { $0 }
  }

  private func items(_ index: String, _ condition: String, _ arguments: [String]) -> SQLPiece {
    SQLPiece(
      sql: "SELECT id FROM action_item INDEXED BY action_item_\(index) WHERE \(condition)",
      arguments: arguments)
  }

  private var byText: SQLPiece? {
    SQLPiece(
      sql: "SELECT rowid AS id FROM action_item_text WHERE action_item_text MATCH ?",
      arguments: [word.question])
  }

  private func listed(_ column: String, _ values: [String]) -> SQLPiece? {
    guard !values.isEmpty else { return nil }
    return items(
      "by_\(column)", "\(column) IN (SELECT value FROM json_each(?))", [JSONList.of(values)])
  }

  private var byOwner: SQLPiece? { listed("owner", meaning.owners.map(\.rawValue)) }

  private var byNobody: SQLPiece? {
    meaning.isUnowned ? items("by_owner", "owner IS NULL", []) : nil
  }

  private var byStatus: SQLPiece? { listed("status", meaning.statuses.map(\.rawValue)) }

  private var byMeeting: SQLPiece? { listed("meeting", meaning.meetings.map(\.rawValue)) }

  private var byLink: SQLPiece? {
    guard !meaning.links.isEmpty else { return nil }
    return SQLPiece(
      sql: """
        SELECT item FROM json_each(?) AS wanted CROSS JOIN action_item_link
        INDEXED BY action_item_link_by_thing
        ON kind = substr(wanted.value, 1, instr(wanted.value, ':') - 1)
          AND code = substr(wanted.value, instr(wanted.value, ':') + 1)
        """,
      arguments: [JSONList.of(meaning.links.map(\.text))])
  }

  private var byLateness: SQLPiece? {
    meaning.late.map { days in
      items(
        "open_by_due", "due BETWEEN ? AND ? AND \(ActionTriggers.isOpen)",
        [days.lowerBound.iso, days.upperBound.iso])
    }
  }

  /// There are few due days beside the items: the index is entered once for each, and those that have the
  /// parts are looked up.
  private var byDay: SQLPiece? {
    guard !meaning.due.isEmpty else { return nil }
    let parts = meaning.due.map { part in
      SQLPiece.any([
        self.part(part.days, of: "substr(day, 9, 2)"),
        self.part(part.months, of: "substr(day, 6, 2)"),
        self.part(part.years, of: "substr(day, 1, 4)"),
      ])
    }
    let condition = SQLPiece.all(parts)
    return SQLPiece(
      sql: """
        SELECT id FROM action_item INDEXED BY action_item_by_due WHERE due IN (
          WITH RECURSIVE due_day(day) AS (
            SELECT min(due) FROM action_item
            UNION ALL
            SELECT (SELECT min(due) FROM action_item WHERE due > day) FROM due_day
            WHERE day IS NOT NULL)
          SELECT day FROM due_day WHERE day IS NOT NULL AND \(condition.sql))
        """,
      arguments: condition.arguments)
  }

  private func part(_ numbers: Set<Int>, of text: String) -> SQLPiece {
    SQLPiece(
      sql: "CAST(\(text) AS INTEGER) IN (SELECT value FROM json_each(?))",
      arguments: [JSONList.of(numbers)])
  }
}
