import Domain
import Wording

/// The panes of a workspace, and which of them show what may have changed since they were read
/// (test: `PaneShelfTests`).
final class PaneShelf {
  /// The panes, in the order of their tabs.
  let panes: [any PaneModel]
  /// Their names, in the same order.
  private let names = Pane.allCases
  private var stale = Set(Pane.allCases)

  init(_ foundations: PaneFoundations) { panes = PaneList.all.map { $0.init(foundations) } }

  /// The model of a pane.
  subscript(pane: Pane) -> any PaneModel {
    panes[names.firstIndex(of: pane) ?? 0]
  }

  /// Lets every pane stand in the same room.
  func put(in surroundings: Surroundings) {
    for pane in panes { pane.surroundings = surroundings }
  }

  /// Says how much can be seen of each list.
  func layOut(_ viewport: Viewport, _ companion: Pane?, _ companionViewport: Viewport?) {
    for (name, model) in zip(names, panes) {
      let isCompanion = name == companion
      let wanted = (isCompanion ? companionViewport : nil) ?? viewport
      if model.viewport != wanted { model.viewport = wanted }
    }
  }

  // MARK: - Reading

  /// Reads a pane if it may have changed since.
  ///
  /// - Returns: Its model.
  @discardableResult
  func read(_ pane: Pane) throws -> any PaneModel {
    let model = self[pane]
    guard stale.contains(pane) else { return model }
    try model.read()
    stale.remove(pane)
    return model
  }

  /// Everything may have changed.
  func invalidate() {
    stale = Set(Pane.allCases)
    for pane in panes { pane.invalidate() }
  }

  /// Something of the store has changed; the pane in front takes that over by itself.
  ///
  /// - Returns: The panes that show it.
  func note(_ topics: Set<StoreTopic>, inFront front: Pane) -> Set<Pane> {
    let concerned = panes.filter { !type(of: $0).topics.isDisjoint(with: topics) }
    for model in concerned where type(of: model).face.pane != front { model.invalidate() }
    let names = Set(concerned.map { type(of: $0).face.pane })
    stale.formUnion(names)
    return names
  }

  // MARK: - Asking all of them

  /// Selects what has an address in the pane that shows it.
  ///
  /// - Returns: That pane, and how to show what it showed before; nothing if no pane has it.
  func select(_ address: Address) throws -> (pane: Pane, restore: () throws -> Void)? {
    for case let model as any AddressedPane in panes {
      let pane = type(of: model as any PaneModel).face.pane
      guard type(of: model).shows(address) else { continue }
      try read(pane)
      if let restore = try model.select(address) { return (pane, restore) }
    }
    return nil
  }

  /// Whether any pane has something.
  func has(_ address: Address) throws -> Bool {
    for case let model as any AddressedPane in panes where type(of: model).shows(address) {
      try read(type(of: model as any PaneModel).face.pane)
      if try model.has(address) { return true }
    }
    return false
  }

  /// Whether any pane shows a kind of thing.
  func shows(_ address: Address) -> Bool {
    panes.contains { (type(of: $0) as? any AddressedPane.Type)?.shows(address) ?? false }
  }

  /// The panes that hold records which several people change.
  var records: [any RecordPane] { panes.compactMap { $0 as? any RecordPane } }

  /// The panes that take up what another session left half typed, each with its name.
  var drafting: [(pane: Pane, model: any DraftingPane)] {
    panes.compactMap { model in
      (model as? any DraftingPane).map { (type(of: model).face.pane, $0) }
    }
  }
}
