import Domain
import Foundation
import GRDB
import Store

/// A folder for one test, gone when the test is done, and what tests put into stores.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "baraza-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      print("left behind: \(folder)")
    }
  }

  var path: String { folder + "/room.baraza" }

  func store(
    _ access: StoreAccess = .creating, author: String = "KM", session: String? = nil,
    at instant: Instant = Sample.instant, busyTimeout: Duration = .milliseconds(50),
    place: PlaceKnowledge = PlaceKnowledge()
  ) throws -> Store {
    try Store.open(
      path: path, access: access,
      identity: SessionIdentity(author: author, session: session ?? "s-\(author)"),
      now: { instant }, busyTimeout: busyTimeout, place: place)
  }

  /// Damages one page of a store that nothing reads at its opening: the root of an index.
  func damage(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    let page = try queue.read { db in
      try Int.fetchOne(
        db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'action_item_by_due'")
    }
    try queue.close()
    guard let page else { return }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let start = (page - 1) * 4096
    bytes.replaceSubrange(start..<start + 64, with: repeatElement(0xA5, count: 64))
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  /// Opens a copy that the test has made, as a person would who says so.
  func copy(_ path: String, _ answer: PlaceAnswer = .copied) throws -> Store {
    try Store.open(
      path: path, access: .editing, identity: Sample.identity(),
      place: PlaceKnowledge(answer: answer))
  }

  /// Runs the `sqlite3` shell on the store, as another program would.
  @discardableResult
  func shell(_ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", path, sql]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Values that tests share.
enum Sample {
  static let instant = Instant(milliseconds: 1_795_341_600_000)
  static let instantStamp = instant.iso.filter { $0 != "-" && $0 != ":" }
  static let today = day("2026-11-22")

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }

  static func identity(_ author: String = "KM") -> SessionIdentity {
    SessionIdentity(author: author, session: "s-\(author)")
  }

  static let origin = Origin.documented(Citation("000 §4 (l.147)"))

  static func body(_ code: String) -> Stakeholder {
    Stakeholder(
      id: Code(code), level: .provincial, kind: "ngo", short: Bilingual(same: code),
      name: Bilingual(fr: "Corps \(code)", en: "Body \(code)"), tableRow: nil, origin: origin)
  }

  static func loaded(
    _ ordinal: Int, _ title: String, station: String = "A", owner: Code<Stakeholder>? = nil,
    due: Day? = nil, status: ActionStatus = .toDo, meeting: Code<Meeting>? = nil,
    links: [ActionLink] = [], note: String = ""
  ) -> LoadedActionItem {
    LoadedActionItem(
      number: ActionNumber(station: station, ordinal: ordinal),
      content: ActionItemContent(
        title: title, owner: owner, due: due, status: status, meeting: meeting, links: links,
        note: note),
      created: day("2026-10-01"), closed: status.isOpen ? nil : day("2026-11-01"),
      origin: .illustrative)
  }
}

extension Store {
  /// A store in memory that holds the sample dossier.
  static func sample(author: String = "KM") throws -> Store {
    let store = try Store.inMemory(
      identity: Sample.identity(author), now: { Sample.instant })
    _ = try store.load(Sample.dossier, folderName: "sample")
    return store
  }
}
