import Domain
import Store
import ViewModels

/// A clock that stands still until a test moves it on.
public final class HandClock {
  /// This moment.
  public var instant: Instant
  /// Milliseconds of the clock that never goes back.
  public var steady = 1_000_000

  /// A clock that shows a moment.
  public init(_ instant: Instant) { self.instant = instant }

  /// Lets time pass.
  public func pass(milliseconds: Int) {
    instant = Instant(milliseconds: instant.milliseconds + Int64(milliseconds))
    steady += milliseconds
  }

  /// What a workspace is given; the wall shows universal time.
  public var clocks: Clocks {
    Clocks(
      now: { self.instant },
      local: { moment in
        let minutes = Int(moment.milliseconds / 60_000)
        return LocalTime(
          day: Day(ordinal: minutes / 1440), hour: minutes / 60 % 24, minute: minutes % 60)
      },
      steady: { self.steady })
  }
}

extension WorkspaceClient {
  /// A store's answers, as the executable wires them.
  public static func wired(
    to store: Store, clock: HandClock, author: String = "KM", isReadOnly: Bool? = nil
  ) -> WorkspaceClient {
    var made = 0
    return WorkspaceClient(
      matrix: { try store.matrix() },
      chain: { try store.chain(today: $0) },
      budget: { try store.budget() },
      register: { try store.names() },
      actions: .wired(to: store, clock: clock),
      report: { try store.report($0) },
      history: HistoryClient(
        records: {
          try store.history(
            of: $0.number, before: $0.before, limit: $0.limit, itemsAtMost: $0.itemsAtMost)
        },
        record: { try store.record($0) },
        undo: { try store.undo() }, redo: { try store.redo() },
        undoChange: { try store.undo($0) }),
      sharing: SharingClient(
        enter: { try store.beginSession() }, leave: { try store.endSession() },
        news: { try store.news() }, sessions: { try store.openSessions() },
        saveDraft: { try store.save($0) },
        deleteDraft: { try store.deleteDraft($0) },
        orphanedDrafts: { try store.orphanedDrafts() }, adoptDraft: { try store.adopt($0) }),
      clocks: clock.clocks,
      newID: {
        made += 1
        return "new-\(author)-\(made)"
      },
      author: author, session: store.session, isReadOnly: isReadOnly ?? store.isReadOnly)
  }
}

extension ActionsClient {
  /// A store's answers, as the executable wires them.
  public static func wired(to store: Store, clock: HandClock) -> ActionsClient {
    ActionsClient(
      items: { try store.actionItems($0, from: $1, limit: $2) },
      count: { try store.count($0, upTo: $1) },
      totals: { try store.totals(today: $0) },
      item: { try store.actionItem($0) },
      lastChange: { try store.lastChange(of: $0) },
      itemNumbered: { try store.actionItem(number: $0) },
      local: clock.clocks.local,
      add: { try store.add($0, created: $1) },
      save: { try store.save($0, from: $1, to: $2, today: $3) },
      delete: { try store.delete($0, expecting: $1) },
      finding: .wired(to: store))
  }
}

extension FindingClient {
  /// A store's answers, as the executable wires them.
  public static func wired(to store: Store) -> FindingClient {
    FindingClient(
      items: { try store.actionItems(keys: $0) },
      remaining: { try store.remaining($0) },
      keys: { try store.keys($0, limit: $1) },
      keysBetween: { try store.keys(between: $0, and: $1, in: $2, limit: $3) },
      groupTallies: { try store.groupTallies($0, today: $1) },
      edit: { try store.edit($0, $1, today: $2) }, bulkLimit: Store.bulkLimit,
      views: { try store.views() }, saveView: { try store.save($0) },
      deleteView: { try store.deleteView($0) })
  }
}
