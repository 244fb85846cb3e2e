import Domain

/// What the workspace needs in order to share a store with others.
public struct SharingClient {
  /// Writes this session in among those that have the store open.
  public var enter: @Sendable () throws -> Void
  /// Writes it out.
  public var leave: @Sendable () throws -> Void
  /// What others have done since this was asked last.
  public var news: () throws -> StoreNews
  /// Who has the store open now, this session included.
  public var sessions: () throws -> [OpenSession]
  /// Keeps what is being typed.
  public var saveDraft: @Sendable (Draft) throws -> Void
  /// Forgets a draft for good.
  public var deleteDraft: @Sendable (_ id: String) throws -> Void
  /// What sessions that are gone were typing, the newest first.
  public var orphanedDrafts: () throws -> [OrphanedDraft]
  /// Makes an orphaned draft this session's own; false when another session was quicker.
  public var adoptDraft: @Sendable (Draft) throws -> Bool

  /// Makes a client.
  public init(
    enter: @escaping @Sendable () throws -> Void, leave: @escaping @Sendable () throws -> Void,
    news: @escaping () throws -> StoreNews,
    sessions: @escaping () throws -> [OpenSession],
    saveDraft: @escaping @Sendable (Draft) throws -> Void,
    deleteDraft: @escaping @Sendable (_ id: String) throws -> Void,
    orphanedDrafts: @escaping () throws -> [OrphanedDraft],
    adoptDraft: @escaping @Sendable (Draft) throws -> Bool
  ) {
    self.enter = enter
    self.leave = leave
    self.news = news
    self.sessions = sessions
    self.saveDraft = saveDraft
    self.deleteDraft = deleteDraft
    self.orphanedDrafts = orphanedDrafts
    self.adoptDraft = adoptDraft
  }
}

/// Which recorded changes are to be read.
public struct HistoryRequest: Hashable, Sendable {
  /// Only changes of this item; without it, all of the store.
  public let number: ActionNumber?
  /// Only changes older than this one.
  public let before: RowKey<Change>?
  /// How many, the newest first.
  public let limit: Int
  /// Of a bulk change, the values of how many items.
  public let itemsAtMost: Int
}

/// What the workspace needs in order to show and take back what was done.
public struct HistoryClient {
  /// Recorded changes, the newest first.
  public var records: @Sendable (HistoryRequest) throws -> [ChangeRecord]
  /// One recorded change with all its values.
  public var record: @Sendable (RowKey<Change>) throws -> ChangeRecord?
  /// Undoes this session's last change.
  public var undo: @Sendable () throws -> UndoOutcome
  /// Redoes what was undone last.
  public var redo: @Sendable () throws -> UndoOutcome
  /// Undoes one change, whoever made it.
  public var undoChange: @Sendable (RowKey<Change>) throws -> UndoOutcome

  /// Makes a client.
  public init(
    records: @escaping @Sendable (HistoryRequest) throws -> [ChangeRecord],
    record: @escaping @Sendable (RowKey<Change>) throws -> ChangeRecord?,
    undo: @escaping @Sendable () throws -> UndoOutcome,
    redo: @escaping @Sendable () throws -> UndoOutcome,
    undoChange: @escaping @Sendable (RowKey<Change>) throws -> UndoOutcome
  ) {
    self.records = records
    self.record = record
    self.undo = undo
    self.redo = redo
    self.undoChange = undoChange
  }
}

/// The clocks: one on the wall, one that only ever goes forward.
public struct Clocks {
  /// This moment.
  public var now: () -> Instant
  /// A moment by the clock on the wall.
  public var local: (Instant) -> LocalTime
  /// Milliseconds since some moment in the past; never goes back, whatever happens to the date.
  public var steady: () -> Int
  /// How many milliseconds after the full quarters of a second this session lets things end.
  public let phase: Int

  /// Makes clocks.
  ///
  /// - Parameter phase: If each session has its own, not all of them draw in the same moment.
  public init(
    now: @escaping () -> Instant, local: @escaping (Instant) -> LocalTime,
    steady: @escaping () -> Int, phase: Int = 0
  ) {
    self.now = now
    self.local = local
    self.steady = steady
    self.phase = phase
  }

  /// Clocks that stand still at the beginning of time, for whoever does not ask them.
  public static var still: Clocks {
    Clocks(
      now: { Instant(milliseconds: 0) },
      local: { _ in LocalTime(day: Day(ordinal: 0), hour: 0, minute: 0) }, steady: { 0 })
  }

  /// A moment that may come a little later, on this session's next quarter of a second: what ends at
  /// about the same time ends in one frame.
  func shared(_ moment: Int) -> Int { (moment - phase + 249) / 250 * 250 + phase }
}
