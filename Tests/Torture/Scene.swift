import Domain
import Driving
import Glibc
import Store

/// The store that hands work on: some bodies, links and territories, and action items.
enum Scene {
  static let owners: [Code<Stakeholder>] = ["DIVAS", "SAEMAPE", "DIVMINES", "CPISTEMA"]
  static let links: [Code<ChainLink>] = ["L1", "L2", "L3"]
  static let territories: [Code<Territory>] = ["KOL", "LUB"]
  static let today = Day(ordinal: 20_779)

  /// Makes a fresh store; what lay at the path before is gone.
  static func make(at path: String, items: Int) throws {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    let store = try open(path, as: "scene", .creating)
    _ = try store.load(dossier, folderName: "scene", backup: .none)
    for number in 1...max(items, 1) {
      _ = try store.add(
        ActionItemContent(
          title: "scene item \(number)", owner: owners[number % owners.count],
          due: today.adding(days: number % 60 - 30)), created: today)
    }
    try store.close()
  }

  /// A disk that has lost its power is put together from what it holds: other files, but the same store.
  static let samePlace = PlaceKnowledge(answer: .moved)

  /// Opens a store as a session of this name.
  static func open(
    _ path: String, as name: String, _ access: StoreAccess = .editing,
    now: @escaping () -> Instant = Store.systemClock
  ) throws -> Store {
    try Store.open(
      path: path, access: access, identity: SessionIdentity(author: name, session: "s-\(name)"),
      now: now, place: samePlace)
  }

  private static var dossier: Dossier {
    var dossier = Dossier(
      plans: [
        Plan(
          id: "TORTURE", name: Bilingual(same: "Torture"), printedTotal: "", origin: .illustrative)
      ])
    dossier.stakeholders = owners.map { code in
      Stakeholder(
        id: code, level: .provincial, kind: "service", short: Bilingual(same: code.rawValue),
        name: Bilingual(same: code.rawValue), tableRow: nil, origin: .illustrative)
    }
    dossier.chainLinks = links.enumerated().map { index, code in
      ChainLink(
        id: code, order: index + 1, short: Bilingual(same: code.rawValue),
        name: Bilingual(same: code.rawValue), gap: Bilingual(same: ""), origin: .illustrative)
    }
    dossier.territories = territories.enumerated().map { index, code in
      Territory(
        id: code, order: index + 1, name: Bilingual(same: code.rawValue), origin: .illustrative)
    }
    return dossier
  }
}

extension Store {
  /// Enters as the program does: it asks for a moment only, and again a little later, since nobody waits
  /// for it. A lock that is held for long is still told.
  func enter(within limit: Duration = Patience.limit) throws {
    var time = TimeLeft(limit)
    while true {
      do { return try beginSession() } catch StoreFailure.locked(let path) {
        guard time.isAny() else { throw StoreFailure.locked(path: path) }
        usleep(2000)
      }
    }
  }

  /// Every action item.
  func allItems() throws -> [ActionItem] { try actionItems(ActionQuery(), limit: 1_000_000) }
}
