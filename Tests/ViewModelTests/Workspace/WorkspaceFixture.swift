import Domain
import Driving
import Foundation
import Interchange
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Counts what a test counts.
final class Counter {
  var count = 0
}

/// A real store with the demonstration's data for one test, in memory or in a file that a second
/// session can open too.
final class Room {
  static let today = Day(iso: "2026-11-22") ?? Day(ordinal: 0)
  private static let instant = Instant(milliseconds: 1_795_341_600_000)
  private static let reading = DossierReader.read(folder: Checkout.demoData)

  let store: Store
  let clock = HandClock(instant)
  private let folder: String?

  /// A store in memory.
  ///
  /// - Parameter items: How many items it is to hold at least; the 32 of the demonstration are
  ///   among them.
  init(items: Int = 0, isEmpty: Bool = false) throws {
    store = try Store.inMemory(identity: Room.identity("KM")) { Room.instant }
    folder = nil
    if !isEmpty { try fill(items: items) }
  }

  /// A store in a file.
  init(inFileWith items: Int) throws {
    let folder = NSTemporaryDirectory() + "baraza-room-\(UUID().uuidString)"
    store = try Store.open(
      path: folder + "/room.baraza", access: .creating, identity: Room.identity("KM"),
      now: { Room.instant })
    self.folder = folder
    try fill(items: items)
  }

  deinit {
    guard let folder else { return }
    do { try FileManager.default.removeItem(atPath: folder) } catch { print("left: \(folder)") }
  }

  /// The same store as another person has it open.
  func colleague(_ author: String = "PB", session: String? = nil) throws -> Store {
    let identity = SessionIdentity(author: author, session: session ?? "s-\(author)")
    return try Store.open(
      path: store.path, access: .editing, identity: identity, now: { Room.instant })
  }

  /// The list of action items as seen through a window of some rows.
  ///
  /// - Parameter counter: Is told of every request for items.
  func actions(
    rows: Int = 10, _ language: Language = .french, counting counter: Counter = Counter()
  ) throws -> ActionsModel {
    var client = WorkspaceClient.wired(to: store, clock: clock)
    let items = client.actions.items
    client.actions.items = { query, anchor, limit in
      counter.count += 1
      return try items(query, anchor, limit)
    }
    let model = ActionsModel(
      PaneFoundations(
        client: client, errands: Errands(.none), questions: Questions(.none),
        surroundings: Surroundings(
          wording: Wording(language), today: Room.today, register: try store.names(),
          clocks: clock.clocks)))
    model.viewport = Viewport(rows: rows, width: 79)
    try model.refreshIfNeeded()
    return model
  }

  /// The whole program without its screen.
  func workspace(
    _ pane: Pane = .actions, _ language: Language = .french,
    changing: (inout WorkspaceClient) -> Void = { _ in }
  ) throws -> Workspace {
    var client = WorkspaceClient.wired(to: store, clock: clock)
    changing(&client)
    let workspace = try Workspace(
      client: client, wording: Wording(language), today: Room.today, pane: pane)
    try workspace.prepare()
    return workspace
  }

  /// Every item that a query finds, in its order, read without a window.
  func all(_ query: ActionQuery = ActionQuery()) throws -> [ActionItem] {
    try store.actionItems(query, from: .first, limit: 10_000)
  }

  private static func identity(_ author: String) -> SessionIdentity {
    SessionIdentity(author: author, session: "s-\(author)")
  }

  /// The demonstration's data.
  static func dossier() throws -> Dossier {
    try #require(reading.dossier, "\(reading.problems)")
  }

  private func fill(items: Int) throws {
    var dossier = try Room.dossier()
    let first = dossier.actionItems.count + 1
    if first <= items { dossier.actionItems += (first...items).map(Room.item) }
    _ = try store.load(dossier, folderName: "lualaba")
  }

  /// An item made from its number alone: every status, many equal due dates, some without, some
  /// without an owner.
  private static func item(_ ordinal: Int) -> LoadedActionItem {
    let owners: [Code<Stakeholder>?] = ["DIVAS", "SAEMAPE", nil, "INPP", "GFE"]
    let places = ["Lubudi", "Mutshatsha", "Kolwezi", "Kapata"]
    let tasks = ["Évaluer", "Former", "Écrire à", "Visiter", "Recenser"]
    let status = ActionStatus.allCases[ordinal % 5]
    let due = ordinal % 11 == 0 ? nil : today.adding(days: ordinal * 7 % 40 - 20)
    return LoadedActionItem(
      number: ActionNumber(station: "A", ordinal: ordinal),
      content: ActionItemContent(
        title: "\(tasks[ordinal % 5]) \(places[ordinal % 4]), lot \(ordinal / 20)",
        owner: owners[ordinal * 3 % 5], due: due, status: status),
      created: today.adding(days: -40), closed: status.isOpen ? nil : today, origin: .recorded)
  }
}

extension ActionsModel {
  /// The numbers in the window.
  var numbers: [String] { rows.map(\.number.description) }

  /// The number of the selected item.
  var selectedNumber: String? { selected?.number.description }

  /// The heading of the column that the list is sorted by.
  var sortedHeading: String? {
    table.columns.map(\.title).first { $0.hasSuffix("▲") || $0.hasSuffix("▼") }
  }
}

extension Workspace {
  /// Filters to what is open, as `f` Enter does.
  func showOpen() {
    handle(.command(.filter))
    handle(.accept)
  }

  /// Filters to what is late, as `f` ↓ Enter does.
  func showLate() {
    handle(.command(.filter))
    handle(.move(.down))
    handle(.accept)
  }

  /// What the status line says besides messages.
  var foot: String {
    get throws { try summary().map(\.text).joined() }
  }

  /// The name of the line or the choice under the cursor of the open menu.
  var menuChoice: String? { menu.flatMap { $0.names.isEmpty ? nil : $0.names[$0.index] } }

  /// Moves the cursor of the open menu to a line.
  func choose(_ name: String) {
    for _ in 0..<100 where menuChoice != name { handle(.move(.down)) }
    handle(.accept)
  }
}

extension Workspace {
  /// The status that stands in the open form of a link's news.
  var reportedStatus: String? {
    guard let dialogue = dialogue as? LinkReportDialogue,
      case .form(let form) = dialogue.presentation(surroundings)
    else { return nil }
    return form.fields[0].text.text
  }
}
