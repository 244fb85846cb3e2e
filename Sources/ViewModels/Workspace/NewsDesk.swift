import Domain
import Wording

/// Takes over what others have committed (test: `WorkspaceLiveTests`).
///
/// A commit that touches nothing on the screen costs one look at the store's version: nothing is read, and
/// there is nothing to draw. While the store is away nothing is taken over; what has happened then is news
/// afterwards.
struct NewsDesk {
  let workspace: Workspace

  private var sharing: SharingClient { workspace.client.sharing }
  private var now: Instant { workspace.client.clocks.now() }

  /// - Returns: Whether there is something to draw.
  func follow() throws -> Bool {
    guard !workspace.errands.isStoreAway else { return false }
    do {
      let news = try sharing.news()
      let wasFailing = workspace.follower.failingSince != nil
      workspace.follower.failingSince = nil
      guard !news.topics.isEmpty else { return wasFailing }
      let isPaneNew = try takeOver(news)
      let isDialogueNew = try workspace.tellDialogues(news)
      return isPaneNew || isDialogueNew || wasFailing
    } catch {
      // Whatever was missed is read whole when the store can be read again.
      workspace.invalidate()
      let follower = workspace.follower
      workspace.follower.failingSince = follower.failingSince ?? follower.agreedAt ?? now
      throw error
    }
  }

  private func takeOver(_ news: StoreNews) throws -> Bool {
    let isPresenceNew = news.topics.contains(.sessions)
    if isPresenceNew { workspace.follower.sessions = try sharing.sessions().count }
    let concerned = workspace.note(news.topics)
    workspace.follower.agreedAt = now
    forgetMessage(about: news.changes)
    guard concerned.contains(workspace.pane) else {
      return isPresenceNew || workspace.companion.map(concerned.contains) ?? false
    }
    try showAnew(news)
    return true
  }

  /// What was said of something that has been taken back, or done again, does not hold any more.
  private func forgetMessage(about changes: [Change]) {
    guard let message = workspace.message else { return }
    let turned = changes.filter { $0.label != $0.label.deed }.compactMap(\.label.deed.item)
    if turned.contains(where: { message.text.contains($0.description) }) { workspace.message = nil }
  }

  /// Reads the pane again and marks what has changed in it.
  private func showAnew(_ news: StoreNews) throws {
    let (pane, surroundings) = (workspace.pane, workspace.surroundings)
    let shown = workspace.follower.shown.flatMap { $0.pane == pane ? $0.table : nil }
    let before = shown ?? workspace.unmarkedTable
    let records = workspace.front as? any RecordPane
    let selected = records?.chosenRows.first
    try records?.follow(news)
    try workspace.prepare()
    let after = workspace.unmarkedTable
    workspace.follower.compare(
      before, after, in: pane, after: news.changes,
      chosen: (selected, records?.chosenRows ?? []), surroundings)
    let panes = workspace.shelf.records
    try workspace.follower.tell(news.changes, surroundings) { label in
      try panes.lazy.compactMap { try $0.words(for: label) }.first
    }
  }
}

extension ChangeLabel {
  /// The item that it is about, if it is about one.
  fileprivate var item: ActionNumber? {
    switch self {
    case .addedItem(let number), .editedItem(let number, _), .deletedItem(let number): number
    case .editedItems, .reportedLink, .loadedFolder, .addedRecord, .editedRecord, .deletedRecord,
      .undid, .redid, .unreadable:
      nil
    }
  }
}
