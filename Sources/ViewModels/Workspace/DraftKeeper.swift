import Domain

/// Keeps what is being typed at least once a second, and forgets it once it is saved or given up
/// (test: `DraftKeeperTests`).
final class DraftKeeper {
  /// How long typing may be lost for, in milliseconds.
  static let interval = 700

  private let sharing: SharingClient
  private let errands: Errands
  private let clocks: Clocks
  private let newID: () -> String
  /// What is being typed, as it was last kept.
  private(set) var kept: Draft?
  /// When it is to be kept again (steady milliseconds).
  private var due: Int?
  /// Hears why something could not be kept.
  var complain: (StoreFailure) -> Void = { _ in }

  init(
    sharing: SharingClient, errands: Errands, clocks: Clocks, newID: @escaping () -> String
  ) {
    self.sharing = sharing
    self.errands = errands
    self.clocks = clocks
    self.newID = newID
  }

  /// When something is to be kept. While what was typed is being saved, nothing is.
  var deadline: Int? { errands.waitingSince == nil ? due : nil }

  /// Notes after an input that something is being typed, so that it is kept in time.
  func note(_ content: DraftContent?) {
    guard due == nil, let now = draft(of: content), now.typed != kept?.typed else { return }
    due = clocks.steady() + Self.interval
  }

  /// Keeps what is being typed, if it is time.
  func keepIfDue(_ content: DraftContent?, now: Int) {
    guard let deadline, deadline <= now else { return }
    due = nil
    guard let typed = draft(of: content), typed.typed != kept?.typed else { return }
    let (before, save) = (kept, sharing.saveDraft)
    kept = typed
    errands.send(.drafts) {
      try save(typed)
    } then: { [self] result in
      // The text is still on the screen; the reason is said, and the next second tries again.
      if case .failure = result, kept == typed {
        kept = before
        due = due ?? clocks.steady() + Self.interval
      }
      try result.get()
    }
  }

  /// Keeps what is being typed at once: the program may end any moment.
  ///
  /// - Returns: Whether nothing would be lost.
  func keep(_ content: DraftContent?) -> Bool {
    due = nil
    guard let now = draft(of: content), now.typed != kept?.typed else { return true }
    do {
      try sharing.saveDraft(now)
      kept = now
      return true
    } catch {
      complain(StoreFailure(of: error))
      return false
    }
  }

  /// What is being typed as the draft that it is, or would be when anything had been typed.
  func current(_ content: DraftContent) -> Draft {
    Draft(
      id: kept?.id ?? newID(), form: content.form, base: content.base,
      recordBase: content.recordBase, typed: content.typed)
  }

  /// Goes on with a draft, unless there is one.
  func begin(with draft: Draft) { kept = kept ?? draft }

  /// Goes on with a draft that another session left.
  func adopt(_ draft: Draft) { kept = draft }

  /// Forgets the draft: it was given up on purpose.
  func forget() {
    due = nil
    guard let draft = kept else { return }
    kept = nil
    let forget = sharing.deleteDraft
    errands.send(.drafts) {
      try forget(draft.id)
    } then: {
      try $0.get()
    }
  }

  /// What takes the draft out of the store together with what saves it.
  func forgetting() -> @Sendable () throws -> Void {
    let (id, forget) = (kept?.id, sharing.deleteDraft)
    return { if let id { try forget(id) } }
  }

  /// What was typed has been saved, and its draft is gone.
  func settled() { (kept, due) = (nil, nil) }

  /// A draft that was begun follows the form to its end, even when everything is taken back.
  private func draft(of content: DraftContent?) -> Draft? {
    guard let content, content.isWorthKeeping || kept != nil else { return nil }
    return current(content)
  }
}
