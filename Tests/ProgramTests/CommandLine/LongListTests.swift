import Foundation
import Testing

/// Lists are read page by page, so that none is held whole; nothing may be lost between two pages.
@Suite("Lists that are longer than a page come whole")
struct LongListTests {
  @Test("actions: each once, as JSON, CSV and table")
  func actions() throws {
    let place = try Place()
    #expect(try place.run("generate", "2100").status == 0)
    let numbers = try place.actions().texts("number")
    #expect(numbers.count == 2132 && Set(numbers).count == 2132)
    #expect(try place.run("list", "actions", "--csv").lines.count > 2132)
    let table = try place.run("list", "actions").output
    for number in [numbers.first, numbers.last] { #expect(table.contains(try #require(number))) }
  }

  @Test("history: each change once", .enabled(if: Sqlite.isInstalled))
  func history() throws {
    let place = try Place()
    // Records of another station, which this one's rules leave alone.
    try Sqlite.run(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
      INSERT INTO change(key, at_ms, author, session, kind, label, changeset)
      SELECT (7 << 32) + i, i, 'ailleurs', 's', 'do', '{"did":"added-item","item":"B-001"}', x''
      FROM n;
      """, on: place.store, in: place)
    let rows = try JSONRows(place.run("history", "--json")).rows
    #expect(rows.count { $0["author"] as? String == "ailleurs" } == 1100)
    let table = try place.run("history")
    #expect(table.lines.count >= 1100)
  }
}
