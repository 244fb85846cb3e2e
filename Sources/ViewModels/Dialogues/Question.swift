import Domain
import Wording

/// A question whose answer takes something away: which one it is, so that it can be told from the one
/// before it.
public enum Question: Hashable, Sendable {
  /// Whether an item is to be deleted, knowing what somebody else has changed in it.
  case delete(RowKey<ActionItem>, ForeignEdits?)
  /// Whether a view is to be deleted.
  case deleteView(String)
  /// Whether a view is to be replaced.
  case replaceView(String)
  /// Whether many items are to be changed.
  case change([RowKey<ActionItem>], ActionField)
  /// What is to become of a draft.
  case draft(String)
  /// Whose words are to stay in a field.
  case conflict(RowKey<ActionItem>, ActionField)
  /// Whether what was typed is to be given up, by a second Escape.
  case giveUp

  /// Whether an input is an answer to it. A form that asks whether it is to be given up goes on being typed
  /// into.
  public func isAnswered(by input: Input) -> Bool {
    self == .giveUp ? input == .cancel : true
  }
}

/// Sees to it that no question is answered by keys that were on their way before it could be read
/// (test: `QuestionGuardTests`).
///
/// A question takes what was read after its frame was on the screen and some time later. Keys before that
/// do nothing to it, and a burst that goes on is refused until it is over.
///
/// It reads no clock. The legal order is: `notice` after every event, `presented` after every frame, and
/// `refuses` before an input is handed to the workspace.
public struct QuestionGuard: Sendable {
  /// How long after its frame a question takes no answer, in milliseconds: longer than a slow line needs
  /// between two bytes, shorter than anybody needs to read.
  public static let pause = 40

  private var shown: (question: Question, at: Int)?

  /// Makes one for a screen that shows no question.
  public init() {}

  /// Takes note of what is asked now: a question that has gone must be shown again before it counts.
  public mutating func notice(_ question: Question?) {
    if shown?.question != question { shown = nil }
  }

  /// Takes note that a frame is on the screen.
  ///
  /// - Parameter now: When it was complete, in steady milliseconds.
  public mutating func presented(_ question: Question?, at now: Int) {
    notice(question)
    if shown == nil { shown = question.map { ($0, now) } }
  }

  /// Whether an input must do nothing, because it cannot be meant for what is asked.
  ///
  /// - Parameter time: When it was read, in steady milliseconds.
  public mutating func refuses(_ input: Input, to question: Question?, readAt time: Int) -> Bool {
    guard let question, question.isAnswered(by: input) else { return false }
    guard let shown, shown.question == question else { return true }
    guard time - shown.at < Self.pause else { return false }
    self.shown = (question, max(shown.at, time))
    return true
  }
}

extension Workspace {
  /// The question that stands over the panes, if one does.
  public var question: Question? {
    switch overlay {
    case .confirmDelete(let item, let edits): .delete(item.id, edits)
    case .views(let menu): menu.deleting.map { .deleteView($0.id) }
    case .saveView(let form): form.replacing.map { .replaceView($0.id) }
    case .bulk(let dialogue): dialogue.question
    case .drafts(let offer): offer.drafts.first.map { .draft($0.draft.id) }
    case .conflict(let dialogue): .conflict(dialogue.item.id, dialogue.field.field)
    case .form(let form): form.notice == wording(Phrase.Form.unsaved) ? .giveUp : nil
    case .search, .history, .sortMenu, .filters, .groupMenu, .linkReport, .themes, .help, .palette,
      .commandMenu, nil:
      nil
    }
  }
}

extension BulkDialogue {
  fileprivate var question: Question? {
    switch step {
    case .preview(let preview): .change(preview.changing.map(\.id), preview.edit.field)
    case .field, .status, .owner, .due, .note: nil
    }
  }
}
