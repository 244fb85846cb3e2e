import Domain
import GRDB

/// A row of `action_item` with `ActionItemRow.columns`, looked at for the words that are searched for. What
/// costs more is looked at only where a word is still missing: first what the row means, then its texts,
/// then its links.
struct SearchedRow {
  let row: Row
  let db: Database

  /// Whether it has every word.
  func has(_ words: SearchWords) throws -> Bool {
    guard !words.isEmpty else { return true }
    var missing = words.words
    if missing.contains(where: { !$0.isPlain }) { missing.removeAll { isMeant(by: $0.meaning) } }
    takeFound(from: &missing)
    return try missing.allSatisfy { try isLinked(to: $0.meaning.links) }
  }

  private func isMeant(by meaning: SearchMeaning) -> Bool {
    guard !meaning.isEmpty else { return false }
    return meaning.holds(
      owner: code(4), meeting: code(8),
      status: (row.readable(6) as String?).flatMap { ActionStatus(rawValue: $0) },
      due: (row.readable(5) as String?).flatMap { Day(iso: $0) })
  }

  private func code<Thing>(_ column: Int) -> Code<Thing>? {
    (row.readable(column) as String?).map { Code($0) }
  }

  /// Takes out the words of which every beginning begins a word of some text.
  private func takeFound(from words: inout [SearchWords.Word]) {
    for text in [title, note, owner, number] where !words.isEmpty {
      let folded = WordFolding.folded(text())
      for index in words.indices {
        words[index].beginnings.removeAll { WordFolding.begins($0, aWordOf: folded) }
      }
      words.removeAll { $0.beginnings.isEmpty }
    }
  }

  private func title() -> String { row.readable(3) ?? "" }
  private func note() -> String { row.readable(9) ?? "" }
  private func owner() -> String { row.readable(4) ?? "" }

  private func number() -> String {
    let number = ActionNumber(
      station: row.readable(1) ?? "", ordinal: row.readable(2) ?? 0
    ).description
    return number + " " + number.filter { $0 != "-" }
  }

  private func isLinked(to links: Set<ActionLink>) throws -> Bool {
    guard !links.isEmpty, let id = row.readable(0) as Int64? else { return false }
    let statement = try db.cachedStatement(
      sql: "SELECT kind || ':' || code FROM action_item_link WHERE item = ?")
    return try String.fetchAll(statement, arguments: [id])
      .contains { ActionLink($0).map(links.contains) ?? false }
  }
}
