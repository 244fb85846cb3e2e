import Domain
import Driving
import Foundation
import Interchange
import Store
import Testing

/// Required: "Stored bytes are not trusted: every read can fail with a sentence, none can trap."
///
/// Every column of every table in turn holds what its schema forbids, and everything is read that a verb or
/// a pane reads; a trap ends this process. `script/torture attack` does the same with the program, at random.
@Suite("Odd values in a store are read without a trap", .serialized)
struct OddValueTests {
  private static let folder = NSTemporaryDirectory() + "baraza-odd-\(UUID().uuidString)"

  /// A store with something in every table that people fill.
  private static func filledStore() throws -> String {
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

  @Test(
    "each column: something is read, or a sentence says what is wrong",
    .enabled(
      if: ProcessInfo.processInfo.environment["BARAZA_ODD"] != nil,
      "takes many minutes; BARAZA_ODD=1 runs it"))
  func everyColumn() throws {
    let path = try Self.filledStore()
    let readings: [String: [Readings.Reading]]
    // Another file: the odd store's own is taken apart by somebody who wants it alone.
    let copy = Self.folder + "/whole.sqlite"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let tables = try Self.open(copy, .readingOnly)
    let odd = try OddStore(of: path)
    defer { try? FileManager.default.removeItem(atPath: Self.folder) }
    readings = try Readings.byTable(of: tables, tables: Array(Set(odd.places.map(\.table))))
    #expect(odd.places.count > 250 && readings.count > 30)
    var (cases, refusals) = (0, 0)
    for (number, place) in odd.places.enumerated() {
      for kind in Self.kinds(at: number) {
        // Every other time in all rows of the column, and every third time in a session that writes.
        let isThere = try odd.write(
          OddStore.values[kind], to: place, everywhere: (number + kind).isMultiple(of: 2),
          path: Self.folder + "/odd.sqlite")
        guard isThere else { continue }
        cases += 1
        refusals += try read(
          readings[place.table] ?? [], writing: (number + kind).isMultiple(of: 3),
          "\(place.table).\(place.column) = \(OddStore.values[kind].prefix(30))")
      }
    }
    #expect(cases > 300 && refusals > 100, "\(cases) cases, \(refusals) refusals")
  }

  /// Which values a column gets: two in turn, all with `BARAZA_ODD=all`.
  private static func kinds(at number: Int) -> [Int] {
    let count = OddStore.values.count
    let isWhole = ProcessInfo.processInfo.environment["BARAZA_ODD"] == "all"
    return isWhole ? Array(0..<count) : [number % count, (number + count / 2) % count]
  }

  /// - Returns: How many readings said that something is wrong.
  private func read(
    _ readings: [Readings.Reading], writing: Bool, _ label: String
  ) throws -> Int {
    if ProcessInfo.processInfo.environment["BARAZA_ODD"] != nil { print(label) }
    var refusals = 0
    do {
      let store = try Self.open(Self.folder + "/odd.sqlite", writing ? .editing : .readingOnly)
      for (name, read) in readings + (writing ? Readings.writings : []) {
        do { try read(store) } catch is StoreFailure { refusals += 1 } catch {
          Issue.record("\(label), \(name): \(error)")
        }
      }
      try store.close()
    } catch is StoreFailure { return 1 }
    return refusals
  }
}
