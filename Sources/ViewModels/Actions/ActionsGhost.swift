import Domain
import Wording

/// What is left of a selected row that somebody else has taken away: the cursor stays on it and says
/// who it was, so that no key acts on the row that would have slid under it.
struct ActionGhost: Sendable {
  /// The row as it was.
  let item: ActionItem
  /// What took it away, if that was recorded.
  let change: Change?
  /// Whether it was deleted; else the filters no longer show it.
  let isDeleted: Bool
}

extension ActionGhost {
  /// The ghost's row: its number, who did it, and what it said.
  func cells(_ columns: [ActionColumn], _ surroundings: Surroundings) -> [Span] {
    let wording = surroundings.wording
    let author = change?.author ?? wording(Phrase.Form.somebody)
    let moment = change.map {
      wording.moment(surroundings.clocks.local($0.at), on: surroundings.today)
    }
    let what =
      isDeleted
      ? Phrase.Sharing.ghostDeleted(by: author, at: moment ?? "?")
      : Phrase.Sharing.ghostLeft(by: author, at: moment ?? "?")
    return columns.map { column in
      switch column.sort {
      case .number: Span(item.number.description, .muted)
      case .title: Span("✗ \(wording(what)) · \(item.content.title)", .warning)
      case .due, .lateness, .status, .owner, .links, .meeting, nil: Span("")
      }
    }
  }
}

extension ChangeLabel {
  /// Whether it is about one item.
  func concerns(_ number: ActionNumber) -> Bool {
    switch self {
    case .addedItem(number), .editedItem(number, _), .deletedItem(number): true
    case .addedItem, .editedItem, .deletedItem, .reportedLink, .loadedFolder, .addedRecord,
      .editedRecord, .deletedRecord, .unreadable:
      false
    case .editedItems: true
    case .undid(let label), .redid(let label): label.concerns(number)
    }
  }
}
