import Domain
import Store
import ViewModels

/// Joins a store to the view-models: the only place that knows both, for the program and for its tests.
public enum Wiring {
  /// What a workspace needs, answered by a store.
  ///
  /// - Parameters:
  ///   - isReadOnly: Whether the screen says that nothing can be changed; the store refuses by itself,
  ///     whatever the screen says.
  ///   - background: Where goes what takes long; without it everything is done at once.
  ///   - rescue: Makes drafts of what is found of sessions that are gone, before drafts are offered.
  public static func client(
    of store: Store, author: String, isReadOnly: Bool, clocks: Clocks,
    background: Background = .none, themes: @escaping () -> [ThemeChoice] = { [] },
    columns: @escaping () -> ColumnChoices = { ColumnChoices() },
    keepColumns: @escaping (ColumnChoices) throws -> Void = { _ in },
    newID: @escaping () -> String, rescue: @escaping () throws -> Void = {}
  ) -> WorkspaceClient {
    WorkspaceClient(
      matrix: { try store.matrix() },
      chain: { try store.chain(today: $0) },
      linkReports: { try store.linkReports(link: $0, territory: $1) },
      budget: { try store.budget() },
      indicators: { try store.indicatorFacts() },
      register: { try store.names() },
      actions: actions(of: store, clocks),
      records: RecordClient(
        record: { try store.record($0) }, present: { try store.present(instead: $0) },
        add: { try store.add($0, seen: $1) },
        save: { try store.save($0, from: $1, to: $2) }),
      background: background,
      history: history(of: store),
      sharing: sharing(of: store, rescue), lostRows: { store.takeLostRows() },
      themes: themes, columns: columns, keepColumns: keepColumns, clocks: clocks, newID: newID,
      author: author, session: store.session,
      isReadOnly: isReadOnly)
  }

  private static func actions(of store: Store, _ clocks: Clocks) -> ActionsClient {
    ActionsClient(
      items: { try store.actionItems($0, from: $1, limit: $2) },
      count: { try store.count($0, upTo: $1) },
      totals: { try store.totals(today: $0) },
      item: { try store.actionItem($0) },
      lastChange: { try store.lastChange(of: $0) },
      itemNumbered: { try store.actionItem(number: $0) },
      local: clocks.local,
      add: { try store.add($0, created: $1) }, addBody: { try store.addBody(called: $0) },
      save: { try store.save($0, from: $1, to: $2, today: $3) },
      delete: { try store.delete($0, expecting: $1) },
      narrowing: narrowing(of: store))
  }

  private static func narrowing(of store: Store) -> NarrowingClient {
    NarrowingClient(
      items: { try store.actionItems(keys: $0) },
      remaining: { try store.remaining($0) },
      keys: { try store.keys($0, limit: $1) },
      keysBetween: { try store.keys(between: $0, and: $1, in: $2, limit: $3) },
      groupTallies: { try store.groupTallies($0, today: $1) },
      edit: { try store.edit($0, $1, today: $2) }, bulkLimit: Store.bulkLimit,
      views: { try store.views() }, saveView: { try store.save($0) },
      deleteView: { try store.deleteView($0) })
  }

  private static func history(of store: Store) -> HistoryClient {
    HistoryClient(
      records: {
        try store.history(
          of: $0.number, before: $0.before, limit: $0.limit, itemsAtMost: $0.itemsAtMost)
      },
      record: { try store.record($0) },
      undo: { try store.undo() }, redo: { try store.redo() },
      undoChange: { try store.undo($0) })
  }

  private static func sharing(
    of store: Store, _ rescue: @escaping () throws -> Void
  ) -> SharingClient {
    SharingClient(
      enter: { try store.beginSession() }, leave: { try store.endSession() },
      news: { try store.news() }, sessions: { try store.openSessions() },
      saveDraft: { try store.save($0) },
      deleteDraft: { try store.deleteDraft($0) },
      orphanedDrafts: {
        try rescue()
        return try store.orphanedDrafts()
      }, adoptDraft: { try store.adopt($0) })
  }
}
