import Domain
import Foundation
import Store
import ViewModels

/// Joins a store to the view-models: the only place that knows both.
enum Wiring {
  /// What a workspace needs, answered by a store.
  ///
  /// - Parameters:
  ///   - isReadOnly: Whether the screen says that nothing can be changed; the store refuses by itself,
  ///     whatever the screen says.
  ///   - background: Where long reads go; without it they are done at once.
  static func client(
    of store: Store, author: String, isReadOnly: Bool, background: BackgroundReader? = nil
  ) -> WorkspaceClient {
    WorkspaceClient(
      matrix: { try store.matrix() },
      chain: { try store.chain(today: $0) },
      budget: { try store.budget() },
      register: { try store.names() },
      actions: actions(of: store),
      report: { try store.report($0) },
      background: background.map { self.background($0, of: store) } ?? .none,
      history: history(of: store),
      sharing: sharing(of: store),
      themes: { ThemeShelf().choices },
      clocks: Clocks(
        now: { Environment.now }, local: Environment.local(time:), steady: { Environment.steady },
        // Processes started one after the other have neighbouring numbers; these end far apart.
        phase: Int(getpid()) * 97 % 250),
      newID: { UUID().uuidString },
      author: author, session: store.session, isReadOnly: isReadOnly)
  }

  private static func background(_ reader: BackgroundReader, of store: Store) -> Background {
    Background(
      within: { try store.reading(within: $0, $1) },
      start: { reader.start($0, $1) }, stop: { reader.stop($0) },
      steady: { Environment.steady })
  }

  /// The action items of a store; also on another connection, for long reads.
  static func actions(of store: Store) -> ActionsClient {
    ActionsClient(
      items: { try store.actionItems($0, from: $1, limit: $2) },
      count: { try store.count($0, upTo: $1) },
      totals: { try store.totals(today: $0) },
      item: { try store.actionItem($0) },
      lastChange: { try store.lastChange(of: $0) },
      itemNumbered: { try store.actionItem(number: $0) },
      local: Environment.local(time:),
      add: { try store.add($0, created: $1) },
      save: { try store.save($0, from: $1, to: $2, today: $3) },
      delete: { try store.delete($0, expecting: $1) },
      finding: finding(of: store))
  }

  private static func finding(of store: Store) -> FindingClient {
    FindingClient(
      items: { try store.actionItems(keys: $0) },
      keys: { try store.keys($0, limit: $1) },
      keysBetween: { try store.keys(between: $0, and: $1, in: $2, limit: $3) },
      groupTallies: { try store.groupTallies($0, today: $1) },
      edit: { try store.edit($0, $1, today: $2) }, bulkLimit: Store.bulkLimit,
      views: { try store.views() }, saveView: { try store.save($0) },
      deleteView: { try store.deleteView($0) })
  }

  private static func history(of store: Store) -> HistoryClient {
    HistoryClient(
      records: { try store.history(of: $0, before: $1, limit: $2) },
      undo: { try store.undo() }, redo: { try store.redo() },
      undoChange: { try store.undo($0) })
  }

  private static func sharing(of store: Store) -> SharingClient {
    SharingClient(
      news: { try store.news() }, sessions: { try store.openSessions() },
      saveDraft: { try store.save($0) },
      deleteDraft: { try store.deleteDraft($0) },
      orphanedDrafts: { try store.orphanedDrafts() }, adoptDraft: { try store.adopt($0) })
  }
}
