import Domain
import Store
import ViewModels

/// Joins a store to the view-models: the only place that knows both.
enum Wiring {
  /// What a workspace needs, answered by a store.
  ///
  /// - Parameter isReadOnly: Whether the screen says that nothing can be changed; the store refuses
  ///   by itself, whatever the screen says.
  static func client(of store: Store, author: String, isReadOnly: Bool) -> WorkspaceClient {
    WorkspaceClient(
      matrix: { try store.matrix() },
      chain: { try store.chain(today: $0) },
      budget: { try store.budget() },
      register: { try store.names() },
      actions: actions(of: store),
      report: { try store.report($0) },
      undo: { try store.undo() },
      redo: { try store.redo() },
      hasForeignChanges: { try store.hasForeignChanges() },
      author: author,
      isReadOnly: isReadOnly)
  }

  private static func actions(of store: Store) -> ActionsClient {
    ActionsClient(
      items: { try store.actionItems($0, from: $1, limit: $2) },
      count: { try store.count($0, upTo: $1) },
      totals: { try store.totals(today: $0) },
      item: { try store.actionItem($0) },
      lastChange: { try store.lastChange(of: $0) },
      day: { Environment.day(of: $0) },
      add: { try store.add($0, created: $1) },
      save: { try store.save($0, from: $1, to: $2, today: $3) },
      delete: { try store.delete($0, expecting: $1) })
  }
}
