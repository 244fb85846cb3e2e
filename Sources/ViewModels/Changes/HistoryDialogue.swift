import Domain
import Wording

/// What was done to one item or to the whole store, over the pane; any change can be taken back there
/// (test: `HistoryModelTests`).
public struct HistoryDialogue: Dialogue {
  package static let stages = [itemHistoryStage, storeHistoryStage]

  /// The changes that have been read.
  public let history: HistoryModel
  private let client: HistoryClient

  init(_ history: HistoryModel, client: HistoryClient) {
    self.history = history
    self.client = client
  }

  package var stage: DialogueStage {
    history.item == nil ? Self.storeHistoryStage : Self.itemHistoryStage
  }

  package func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move):
      return read(history.request(for: move)) { history in
        history.move(move)
        return []
      }
    case .nextField, .previousField: return read(history.otherScope)
    case .accept: return unfold()
    case .letter(let letter) where letter.folded == "u": return undoSelected(surroundings)
    case .cancel: return [.close]
    case .letter, .command, .unknownKey, .edit, .field, .remove: return []
    }
  }

  /// Reads the first page, then goes on.
  func begin(then goOn: @escaping (HistoryModel) -> [Effect]) -> [Effect] {
    read(history.renewal(), then: goOn)
  }

  /// Reads once more when something has been recorded.
  package func hear(_ news: StoreNews, _ surroundings: Surroundings) -> [Effect]? {
    news.changes.isEmpty ? nil : read(history.renewal())
  }

  /// Reads what is needed, if anything is, then goes on.
  private func read(
    _ request: HistoryRequest?, then goOn: @escaping (HistoryModel) -> [Effect] = { _ in [] }
  ) -> [Effect] {
    let (history, records) = (history, client.records)
    guard let request else { return goOn(history) }
    return [
      .send(
        .reading {
          try records(request)
        } then: { read in
          history.take(read, for: request)
          return goOn(history)
        })
    ]
  }

  /// Shows all values of a bulk change, or again only the first.
  private func unfold() -> [Effect] {
    guard let selected = history.selected else { return [] }
    if history.unfolded?.record.id == selected.id {
      history.unfold(nil)
      return []
    }
    guard selected.furtherItems > 0 else { return [.say(Phrase.History.allShown, .muted)] }
    let (history, record) = (history, client.record)
    return [
      .send(
        .reading {
          try record(selected.id)
        } then: { read in
          history.unfold(read)
          return []
        })
    ]
  }

  private func undoSelected(_ surroundings: Surroundings) -> [Effect] {
    guard let record = history.selected else { return [] }
    if surroundings.isReadOnly { return [.say(Phrase.Commands.readOnly, .warning)] }
    let (dialogue, undo, change) = (self, client.undoChange, record.id)
    return [
      .send(
        .writing {
          try undo(change)
        } then: { outcome in
          [.reread] + dialogue.read(dialogue.history.renewal())
            + [.undone(outcome, .undone, nothing: Phrase.History.undoneAlready)]
        })
    ]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .list(ListPresentation(title: history.title, table: history.table))
  }

  package func layOut(_ viewport: Viewport) {
    if history.viewport != viewport { history.viewport = viewport }
  }
}

// MARK: - What can be done in it

extension HistoryDialogue {
  private static let undo = DialogueRow(.letter("u"), word: Phrase.Dialogues.undo)
  private static let unfold = DialogueRow(.accept, word: Phrase.Dialogues.unfold)

  /// What was done to one item.
  private static let itemHistoryStage = DialogueStage(
    "itemHistory", Phrase.Dialogues.itemHistory, .choosing,
    [
      undo, unfold, DialogueRow(.nextField, word: Phrase.Dialogues.scope), .close, .move, .page,
      .ends,
    ])
  /// What was done to the store.
  private static let storeHistoryStage = DialogueStage(
    "storeHistory", Phrase.Dialogues.storeHistory, .choosing,
    [undo, unfold, .close, .move, .page, .ends])
}
