import Domain
import Store
import Testing

@Suite("A session learns what others have changed, and never takes its own writes for theirs")
struct LiveTests {
  let scratch: Scratch
  let mine: Store
  let theirs: Store

  init() throws {
    scratch = try Scratch()
    mine = try scratch.store()
    _ = try mine.load(Sample.dossier, folderName: "sample")
    theirs = try scratch.store(author: "JP")
  }

  private func add(_ title: String, in store: Store) throws {
    _ = try store.add(ActionItemContent(title: title), created: Sample.today)
  }

  @Test(
    "a commit of another program is reported once, with the topics it concerns",
    arguments: [
      ("UPDATE action_item SET note = 'x' WHERE ordinal = 1", [StoreTopic.items]),
      ("DELETE FROM action_item_link", [.items]),
      ("DELETE FROM link_report", [.reports]),
      ("UPDATE stakeholder SET name_fr = 'x'", [.facts]),
      ("UPDATE budget_line SET name_fr = 'x'; DELETE FROM link_report", [.facts, .reports]),
      ("INSERT INTO named_view VALUES ('v', 'vue', 'view', '{}')", [.views]),
      ("INSERT INTO session VALUES ('s', 'JP', 0, 1, '', '')", [.sessions]),
      ("INSERT INTO setting VALUES ('language', 'fr')", []),
    ] as [(String, Set<StoreTopic>)])
  func topics(sql: String, topics: Set<StoreTopic>) throws {
    #expect(try scratch.shell(sql) == "")
    #expect(try mine.news().topics == topics)
    #expect(try mine.news().topics == [])
    try mine.close()
    try theirs.close()
  }

  @Test("one's own writes are not reported, whether they were kept or refused")
  func own() throws {
    try add("mien", in: mine)
    #expect(throws: StoreFailure.self) {
      try mine.add(ActionItemContent(title: "x", owner: "NOBODY"), created: Sample.today)
    }
    _ = try mine.undo()
    try mine.beginSession()
    #expect(try mine.news().topics == [])
    #expect(try theirs.news().topics == [.items, .sessions])
  }

  @Test("a foreign commit is still reported when one's own write came after it")
  func between() throws {
    try add("leur", in: theirs)
    try add("mien", in: mine)
    #expect(try mine.news().topics == [.items])
    #expect(try theirs.news().topics == [.items])
    try add("mien", in: mine)
    #expect(try mine.news().topics == [])
    try theirs.report(Sample.report(.done, on: "2026-11-20", origin: .recorded))
    try add("mien", in: mine)
    #expect(try mine.news().topics == [.reports])
  }

  @Test("what other people are typing concerns nobody")
  func drafts() throws {
    try theirs.save(Draft(id: "d", form: .newItem, base: nil, typed: ["title": "Écri"]))
    #expect(try mine.news().topics == [])
    try theirs.deleteDraft("d")
    #expect(try mine.news().topics == [])
  }

  // MARK: News

  private func titles(_ news: [Change]) -> [Int] {
    news.map { change in
      if case .addedItem(let number) = change.label { number.ordinal } else { 0 }
    }
  }

  @Test("news are what other sessions have recorded since, oldest first, once")
  func news() throws {
    #expect(try mine.news().changes.isEmpty)
    try add("leur", in: theirs)
    try add("mien", in: mine)
    try add("leur", in: theirs)
    #expect(try titles(mine.news().changes) == [4, 6])
    #expect(try mine.news().changes.isEmpty)
    #expect(try titles(theirs.news().changes) == [5])
    #expect(try scratch.store(author: "AM").news().changes.isEmpty)
  }

  @Test("news say whether the recorded edits are all that has happened to the items")
  func wholeNews() throws {
    let item = try #require(try theirs.actionItems(ActionQuery(), from: .first, limit: 1).first)
    var wish = item.content
    wish.title = "autrement"
    _ = try theirs.save(item.id, from: item.content, to: wish, today: Sample.today)
    #expect(try mine.news().isWholeOfItems)
    _ = try theirs.undo()
    #expect(try mine.news().isWholeOfItems)

    _ = try theirs.redo()
    try scratch.shell("UPDATE action_item SET note = 'à la main' WHERE ordinal = 2")
    let mixed = try mine.news()
    #expect(mixed.changes.count == 1 && !mixed.isWholeOfItems)

    try add("neuf", in: theirs)
    #expect(try !mine.news().isWholeOfItems)
    try scratch.shell("UPDATE action_item SET note = 'encore' WHERE ordinal = 2")
    #expect(try !mine.news().isWholeOfItems)
  }

  @Test("of many news the last fifty are told")
  func manyNews() throws {
    for index in 0..<60 { try add("\(index)", in: theirs) }
    #expect(try titles(mine.news().changes) == Array(14...63))
    #expect(try mine.news().changes.isEmpty)
  }

  @Test("a clock that was set back neither hides news nor changes their order")
  func clockSetBack() throws {
    let earlier = try scratch.store(author: "AM", at: Instant(milliseconds: 1000))
    try add("avant", in: theirs)
    try add("horloge", in: earlier)
    try add("après", in: theirs)
    #expect(try titles(mine.news().changes) == [4, 5, 6])
  }

  @Test("news of other stations are told, whether their keys lie above or below one's own")
  func stations() throws {
    for (station, time) in [(Int64(0), 5), (0x7FFF_FFFF, 7)] {
      try scratch.shell(
        """
        INSERT INTO change(key, at_ms, author, session, kind, label, changeset)
        VALUES (\(station << 32 | 9), \(time), 'ailleurs', 's', 'do',
          '{"did":"added-item","item":"B-00\(time)"}', x'');
        """)
    }
    try add("leur", in: theirs)
    #expect(try titles(mine.news().changes) == [5, 7, 4])
    #expect(try mine.news().changes.isEmpty)
    try add("leur", in: theirs)
    #expect(try titles(mine.news().changes) == [5])
  }
}
