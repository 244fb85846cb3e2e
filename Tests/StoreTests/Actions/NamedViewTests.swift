import Domain
import Store
import Testing

@Suite("Named views are kept in the store and shared by all sessions")
struct NamedViewTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try scratch.store()
  }

  @Test("three come with the store: late by owner, this week, decided by the last meeting")
  func shipped() throws {
    var late = ActionView()
    (late.due, late.grouping, late.orders) = (.late, .owner, [ActionOrder(sort: .due)])
    var week = ActionView()
    (week.due, week.orders) = (.thisWeek, [ActionOrder(sort: .due)])
    var last = ActionView()
    (last.meeting, last.orders) = (.last, [ActionOrder(sort: .status)])
    let views = try store.views()
    #expect(views.map(\.id) == ["late-by-owner", "this-week", "last-meeting"])
    #expect(views.map(\.view) == [late, week, last])
    #expect(views.map(\.name.fr).allSatisfy { !$0.isEmpty && $0.count <= 26 })
    for view in views { try store.save(view) }
    #expect(try store.views() == views)
  }

  @Test(
    "a saved view is there for other sessions, by name after the shipped ones, and can be replaced")
  func saving() throws {
    var view = ActionView()
    view.text = "kolwezi"
    for (id, name) in [("b", "Zones"), ("a", "élèves"), ("c", "Écoles")] {
      try store.save(NamedView(id: id, name: Bilingual(same: name), view: view))
    }
    let other = try scratch.store(author: "JP")
    #expect(try other.views().dropFirst(3).map(\.name.fr) == ["Écoles", "élèves", "Zones"])
    view.statuses = [.blocked]
    let renamed = NamedView(id: "b", name: Bilingual(fr: "Bloquées", en: "Blocked"), view: view)
    try other.save(renamed)
    #expect(try store.views().dropFirst(3).first == renamed)
    #expect(try store.changes(limit: 9).isEmpty)
  }

  @Test("a deleted view stays deleted, a shipped one too")
  func deleting() throws {
    try store.deleteView("this-week")
    try store.deleteView("never there")
    try store.close()
    #expect(try scratch.store().views().map(\.id) == ["late-by-owner", "last-meeting"])
  }

  @Test("a view that this program does not understand is left out, and stays")
  func unreadable() throws {
    try scratch.shell(
      """
      INSERT INTO named_view(id, name_fr, name_en, view)
      VALUES ('later', 'Plus tard', 'Later', '{"due":"next-full-moon"}'), ('odd', 'x', 'x', '[1]')
      """)
    #expect(try store.views().count == 3)
    #expect(try scratch.shell("SELECT count(*) FROM named_view") == "5")
  }

  @Test("a view whose column holds what it cannot hold costs itself, and is told")
  func damaged() throws {
    _ = try store.views()
    try scratch.shell(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'STRICT, ', '') WHERE name = 'named_view';
      """)
    try scratch.shell("UPDATE named_view SET name_fr = x'FF' WHERE id = 'this-week'")
    #expect(try store.views().map(\.id) == ["late-by-owner", "last-meeting"])
    #expect(store.takeLostRows() == [LostRow(table: "named_view", name: "this-week")])
    #expect(store.takeLostRows().isEmpty)
  }

  @Test("a read-only session reads views and cannot save any")
  func readOnly() throws {
    let wall = try scratch.store(.readingOnly)
    let view = try #require(try wall.views().first)
    #expect(throws: StoreFailure.readOnly(path: scratch.path)) { try wall.save(view) }
    #expect(throws: StoreFailure.readOnly(path: scratch.path)) { try wall.deleteView(view.id) }
  }
}
