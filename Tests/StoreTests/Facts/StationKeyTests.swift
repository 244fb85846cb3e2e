import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite("Keys hold between stations, and so do numbers")
struct StationKeyTests {
  private let kolwezi: Scratch
  private let lubudi: Scratch

  init() throws {
    (kolwezi, lubudi) = (try Scratch(), try Scratch())
    for scratch in [kolwezi, lubudi] {
      _ = try scratch.store().load(Sample.dossier, folderName: "sample")
    }
  }

  private func keys(_ table: String, _ column: String, in scratch: Scratch) throws -> Set<Int64> {
    try DatabaseQueue(path: scratch.path).read { db in
      Set(
        try Int64.fetchAll(
          db, sql: "SELECT \(column) FROM \(table) WHERE \(column) NOT GLOB '*[^0-9]*'"))
    }
  }

  private static let keyed = [
    ("action_item", "id"), ("link_report", "id"), ("entry", "key"), ("meeting", "id"),
    ("settlement", "key"),
    ("change", "key"),
  ]

  @Test("one folder gives the same rows the same keys wherever it is loaded")
  func loaded() throws {
    for (table, column) in Self.keyed.dropLast() {
      let here = try keys(table, column, in: kolwezi)
      #expect(
        here.isEmpty == ["meeting", "settlement"].contains(table),
        "what documents name keeps its code")
      #expect(here == (try keys(table, column, in: lubudi)), "\(table)")
      #expect(here.allSatisfy { $0 >> 32 < KeyRange.firstStation }, "\(table)")
    }
  }

  @Test("what people make at two stations has no key in common, of any kind")
  func made() throws {
    for scratch in [kolwezi, lubudi] {
      let store = try scratch.store(.editing)
      _ = try store.add(ActionItemContent(title: "Neuve"), created: Sample.today)
      _ = try store.add(EntryRecordTests.payment(5))
      _ = try store.add(SettlementTests.amount(5))
      _ = try store.add(MeetingRecordTests.sitting(13))
      try store.report(
        LinkReport(
          link: "L1", territory: "KOL", status: .done, day: Sample.today, note: "", author: "KM",
          origin: .recorded))
    }
    let loaded = try Scratch()
    _ = try loaded.store().load(Sample.dossier, folderName: "sample", backup: .none)
    for (table, column) in Self.keyed {
      let fromFolder = table == "change" ? [] : try keys(table, column, in: loaded)
      let here = try keys(table, column, in: kolwezi).subtracting(fromFolder)
      let there = try keys(table, column, in: lubudi).subtracting(fromFolder)
      #expect(!here.isEmpty && here.isDisjoint(with: there), "\(table)")
    }
  }

  @Test("a folder without a plan is known by what stands in it")
  func withoutPlan() throws {
    let nameless = Plan(id: "", name: Bilingual(same: ""), printedTotal: "", origin: .recorded)
    var dossier = Dossier(plans: [nameless])
    dossier.actionItems = [Sample.loaded(1, "Une")]
    let first = LoadedKeys(dossier).key(of: Sample.number(1))
    #expect(first == LoadedKeys(dossier).key(of: Sample.number(1)))
    dossier.actionItems = [Sample.loaded(1, "Autre")]
    #expect(first != LoadedKeys(dossier).key(of: Sample.number(1)))
    #expect(first != LoadedKeys(Sample.dossier).key(of: Sample.number(1)))
  }

  @Test(
    "a folder whose identity changed doubles nothing: its items keep their keys, and it is said")
  func changedIdentity() throws {
    let store = try kolwezi.store(.editing)
    let before = try keys("action_item", "id", in: kolwezi)
    let plan = Plan(
      id: "AUTRE", name: Bilingual(same: "Autre"), printedTotal: "", origin: .recorded)
    var dossier = Dossier(plans: [plan])
    dossier.actionItems = [Sample.loaded(1, "Une")]
    let summary = try store.load(dossier, folderName: "renamed", backup: .none)
    #expect(summary.fromOtherFolder == 1)
    #expect(try keys("action_item", "id", in: kolwezi) == before)
  }

  @Test("reports of one day keep the order of the file, and give way to what people say that day")
  func reportsOfOneDay() throws {
    let store = try kolwezi.store(.editing)
    var dossier = Dossier(plans: Sample.dossier.plans)
    func report(_ status: LinkStatus, _ origin: Origin) -> LinkReport {
      LinkReport(
        link: "L1", territory: "KOL", status: status, day: Sample.day("2026-12-24"), note: "",
        author: "KM", origin: origin)
    }
    dossier.linkReports = [.underWay, .blocked, .done].map { report($0, .illustrative) }
    _ = try store.load(dossier, folderName: "news", backup: .none)
    #expect(
      try store.linkReports(link: "L1", territory: "KOL").prefix(3).map(\.status)
        == [.done, .blocked, .underWay])
    try store.report(report(.notStarted, .recorded))
    #expect(try store.linkReports(link: "L1", territory: "KOL").first?.status == .notStarted)
  }

  @Test("what was made here and what a folder brings under the same number both stay, one marked")
  func sameNumber() throws {
    let store = try kolwezi.store(.editing)
    let own = try store.add(ActionItemContent(title: "La nôtre"), created: Sample.today)
    var dossier = Dossier(plans: Sample.dossier.plans)
    dossier.actionItems = [Sample.loaded(own.number.ordinal, "Celle du dossier")]
    for summary in [LoadSummary(added: 1), LoadSummary(unchanged: 1)] {
      var loaded = try store.load(dossier, folderName: "later", backup: .none)
      loaded.unchanged -= 1  // The plan.
      #expect(loaded == summary)
    }
    let items = try store.actionItems(ActionQuery(), from: .first, limit: 50)
      .filter { $0.number.ordinal == own.number.ordinal }
    #expect(Set(items.map(\.content.title)) == ["La nôtre", "Celle du dossier"])
    #expect(items.first { $0.id == own.id }?.number == own.number)
    let marked = try #require(items.first { $0.id != own.id })
    #expect(marked.number.mark.count == 2)
    #expect(try store.actionItem(number: marked.number)?.id == marked.id)
    #expect(try store.actionItem(number: own.number)?.id == own.id)

    try store.edit(marked.number) { $0.note = "Pour celle-ci" }
    #expect(try store.actionItem(number: own.number)?.content.note == "")
    #expect(try store.history(of: marked.number, limit: 9).count == 1)
    #expect(try store.history(of: own.number, limit: 9).count == 1)
    #expect(try store.undo() == .done(.editedItem(marked.number, fields: [.note])))
    #expect(try store.check().isEmpty)
  }

  @Test("an item of another station is let in whatever its number, and the list pages over both")
  func foreign() throws {
    try kolwezi.shell(
      """
      INSERT INTO action_item(id, station, ordinal, title, status, created)
      VALUES (\(0x4444_4444 << 32 | 1), 'A', 1, 'D’ailleurs', 'to-do', '2026-11-01');
      """)
    let store = try kolwezi.store(.editing)
    var seen: [ActionItem] = []
    var anchor = ActionAnchor.first
    while let item = try store.actionItems(ActionQuery(), from: anchor, limit: 1).first {
      seen.append(item)
      anchor = .after(item)
    }
    #expect(seen.map(\.number.description).filter { $0.hasPrefix("A-001") }.count == 2)
    #expect(Set(seen.map(\.id)).count == seen.count)
    #expect(seen.count == (try store.totals(today: Sample.today).all))
  }

  @Test("letters may change: what was given stays, and the count goes on")
  func letters() throws {
    let store = try kolwezi.store(.editing)
    let first = try store.add(ActionItemContent(title: "Une"), created: Sample.today)
    let letters = try #require(StationLetters("kol"))
    let change = try store.setStation(letters: letters, name: "Kolwezi")
    #expect(change.station.letters.description == "KOL")
    #expect(change.kept == first.number)
    let second = try store.add(ActionItemContent(title: "Deux"), created: Sample.today)
    #expect(second.number.description == "KOL-00\(first.number.ordinal + 1)")
    #expect(try store.actionItem(number: first.number)?.content.title == "Une")
    #expect(try kolwezi.store(.readingOnly).ownStation() == change.station)
    #expect(try store.setStation(letters: letters, name: nil).kept == nil)
    #expect(try store.check().isEmpty)
  }

  @Test("nothing stays behind when no item was made under the old letters by people")
  func unusedLetters() throws {
    let store = try kolwezi.store(.editing)
    #expect(try store.setStation(letters: StationLetters("KOL"), name: nil).kept == nil)
    let item = try store.add(ActionItemContent(title: "Une"), created: Sample.today)
    #expect(item.number.description == "KOL-001")
  }

  @Test("letters of a station that the store knows are refused, and nothing is changed")
  func takenLetters() throws {
    try kolwezi.shell("INSERT INTO other_station VALUES (7, 'LUB', 'Lubudi', 'known', 0)")
    let store = try kolwezi.store(.editing)
    #expect(throws: StoreFailure.lettersTaken(letters: "LUB", by: "Lubudi")) {
      try store.setStation(letters: StationLetters("LUB"), name: "Nous")
    }
    #expect(try store.ownStation().name.isEmpty)
  }

  @Test(
    "letters are one to four from A to Z", arguments: ["", "ABCDE", "É", "A1", "K-", "ﬁ", "A B"])
  func unfit(typed: String) {
    #expect(StationLetters(typed) == nil)
  }

  @Test(
    "a number is read with its mark", arguments: [("a-12.qf", "A-012.QF"), ("KOL-7", "KOL-007")])
  func marks(typed: String, written: String) {
    #expect(ActionNumber(typed)?.description == written)
  }

  @Test("no number has half a mark", arguments: ["A-12.", "A-12.Q", "A-12.QFX", "A-12.1F", "A.QF"])
  func brokenMarks(typed: String) {
    #expect(ActionNumber(typed) == nil)
  }
}
