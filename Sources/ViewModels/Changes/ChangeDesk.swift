import Domain
import Wording

/// Looking back at what was done, and taking it back.
struct ChangeDesk {
  let client: HistoryClient
  let restoring: Restoring
  let session: String
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }

  /// Shows what was done to a record, or to the store.
  func openHistory(of item: ActionNumber?) -> [Effect] {
    let history = HistoryModel(
      of: item, texts: surroundings.texts, local: surroundings.clocks.local,
      today: surroundings.today, session: session)
    let dialogue = HistoryDialogue(history, client: client)
    return dialogue.begin { _ in [.open(dialogue)] }
  }

  /// Takes back this session's last change.
  var undoing: Effect {
    .send(
      .writing(client.undo) {
        [.reread, .undone($0, .undone, nothing: Phrase.Message.nothingToUndo)]
      })
  }

  /// Makes it again.
  var redoing: Effect {
    .send(
      .writing(client.redo) {
        [.reread, .undone($0, .redone, nothing: Phrase.Message.nothingToRedo)]
      })
  }

  /// Says what became of it, and offers what can be done where it was refused.
  func told(_ outcome: UndoOutcome, _ way: UndoWay, nothing: Bilingual) throws -> [Effect] {
    switch outcome {
    case .done(let label):
      let name = wording(Phrase.Changes.name(label))
      return [
        .say(way == .undone ? Phrase.Message.undone(name) : Phrase.Message.redone(name), .plain)
      ]
    case .nothing: return [.say(nothing, .muted)]
    case .overtaken(let label, let change, let values):
      let name = wording(Phrase.Changes.name(label))
      let said = Effect.say(
        Phrase.Message.overtaken(name, by: surroundings.signature(change)), .warning)
      // What was added cannot be taken away field by field.
      guard label.deed.isEdit,
        let dialogue = try UndoDialogue(
          name, way, change: change, values: values, restoring: restoring, wording)
      else { return [said] }
      return [said, .open(dialogue)]
    case .bulk(let label, let backup):
      let name = wording(Phrase.Changes.name(label))
      return [.say(Phrase.Message.bulk(name, backup: backup), .warning)]
    }
  }
}

extension ChangeLabel {
  /// Whether it changed fields of what was there before and after it.
  fileprivate var isEdit: Bool {
    switch self {
    case .editedItem, .editedItems, .editedRecord: true
    case .addedItem, .deletedItem, .reportedLink, .loadedFolder, .addedRecord, .deletedRecord,
      .undid, .redid, .unreadable:
      false
    }
  }
}
