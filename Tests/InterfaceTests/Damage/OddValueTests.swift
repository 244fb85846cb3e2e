import Domain
import Driving
import Foundation
import Interchange
import Store
import Testing

/// Required: "Stored bytes are not trusted: every read can fail with a sentence, none can trap."
///
/// Every column of every table holds what its schema forbids, and everything is read that a verb or a pane
/// reads; a trap ends this process. `script/torture attack` does the same with the program, at
/// random.
@Suite("Odd values in a store are read without a trap", .serialized)
struct OddValueTests {
  @Test("an odd value in one row of each column: every list and pane is there without these rows")
  func rows() throws {
    let room = try OddRoom()
    defer { room.clear() }
    for turn in Self.turns(2) {
      let columns = try room.odd.write(
        tables: Self.costThemselves, turn: turn, everywhere: false, path: room.path)
      #expect(columns > 100, "\(columns) columns")
      #expect(try room.read(Readings.all, writing: turn.isMultiple(of: 2)) == [], "\(turn)")
    }
  }

  @Test("odd values in all rows: what cannot be read is a sentence")
  func everywhere() throws {
    let room = try OddRoom()
    defer { room.clear() }
    for turn in Self.turns(2) {
      let columns = try room.odd.write(
        tables: Self.costThemselves, turn: turn, everywhere: true, path: room.path)
      #expect(columns > 60, "\(columns) columns")
      _ = try room.read(Readings.all, writing: !turn.isMultiple(of: 2))
    }
  }

  @Test("odd values in what the store is kept by, a table at a time")
  func keeping() throws {
    let room = try OddRoom()
    defer { room.clear() }
    let others = Set(room.odd.places.map(\.table)).subtracting(Self.costThemselves).sorted()
    let readings = try room.readings(of: others)
    #expect(others.count > 15)
    var columns = 0
    for (number, table) in others.enumerated() {
      for turn in Self.turns(1) {
        columns += try room.odd.write(
          tables: [table], turn: number + turn, everywhere: number.isMultiple(of: 2),
          path: room.path)
        _ = try room.read(readings[table] ?? [], writing: number.isMultiple(of: 3))
      }
    }
    #expect(columns > 40, "\(columns) columns")
  }

  /// Which values come first: a few, or each with `BARAZA_ODD=all`, which takes minutes.
  private static func turns(_ few: Int) -> Range<Int> {
    let isWhole = ProcessInfo.processInfo.environment["BARAZA_ODD"] == "all"
    return 0..<(isWhole ? OddStore.values.count : few)
  }

  /// The tables of which lists read on beyond a row that cannot be read.
  private static let costThemselves = [
    "action_item", "action_item_link", "assignment", "axis", "budget_line", "chain_link", "claim",
    "document", "doubt", "entry", "framework", "function", "funding_source", "indicator",
    "link_report", "listed_fact", "meeting", "named_view", "plan", "plan_action", "plan_activity",
    "plan_group", "printed_duty", "session", "stakeholder", "territory",
  ]
}

/// The odd store, and what is read of it.
private struct OddRoom {
  let odd: OddStore
  var path: String { folder + "/odd.sqlite" }
  private let folder = NSTemporaryDirectory() + "baraza-odd-\(UUID().uuidString)"

  init() throws {
    let path = try Self.filledStore(in: folder)
    // Another file: the odd store's own is taken apart by somebody who wants it alone.
    try FileManager.default.copyItem(atPath: path, toPath: folder + "/whole.sqlite")
    odd = try OddStore(of: path)
  }

  /// The readings that ask for each table.
  func readings(of tables: [String]) throws -> [String: [Readings.Reading]] {
    try Readings.byTable(of: Self.open(folder + "/whole.sqlite", .readingOnly), tables: tables)
  }

  func clear() { try? FileManager.default.removeItem(atPath: folder) }

  /// Reads the odd store, and changes something in it where it is to.
  ///
  /// - Returns: What was refused as a whole, with a sentence.
  func read(_ readings: [Readings.Reading], writing: Bool) throws -> [String] {
    var refusals: [String] = []
    do {
      let store = try Self.open(path, writing ? .editing : .readingOnly)
      for (name, read) in readings {
        do { try read(store) } catch let failure as StoreFailure {
          refusals.append("\(name): \(failure)")
        } catch {
          Issue.record("\(name): \(error)")
        }
      }
      for (name, write) in writing ? Readings.writings : [] {
        do { try write(store) } catch is StoreFailure {} catch {
          Issue.record("\(name): \(error)")
        }
      }
      try store.close()
    } catch let failure as StoreFailure { refusals.append("open: \(failure)") }
    return refusals
  }

  /// A store with something in every table that people fill.
  private static func filledStore(in folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/filled.sqlite"
    let store = try open(path, .creating)
    let reading = DossierReader.read(folder: Checkout.demoData)
    _ = try store.load(try #require(reading.dossier), folderName: "lualaba")
    try store.beginSession()
    let item = try store.add(ActionItemContent(title: "x"), created: Stage.today)
    var content = item.content
    content.note = "note"
    _ = try store.save(item.id, from: item.content, to: content, today: Stage.today)
    _ = try store.undo()
    try store.save(NamedView(id: "v", name: Bilingual(same: "v"), view: ActionView()))
    try store.save(Draft(id: "d", form: .newItem, base: nil, typed: ["title": "a"]))
    try store.setSetting("language", to: "fr")
    try store.close()
    return path
  }

  private static func open(_ path: String, _ access: StoreAccess) throws -> Store {
    try Store.open(
      path: path, access: access,
      identity: SessionIdentity(author: "KM", session: "s-\(UUID().uuidString.prefix(8))"),
      now: { Stage.instant })
  }
}
