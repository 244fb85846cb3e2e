import Domain
import Wording

/// The question before an item is deleted, and what somebody else has changed in it since it was asked
/// first (test: `WorkspaceEditingTests`).
public struct DeleteDialogue: Dialogue {
  package static let stages = [confirmDeleteStage]

  /// The item as the person has seen it.
  public let item: ActionItem
  /// What somebody else has changed since.
  public let edits: ForeignEdits?
  let actions: ActionsModel

  package var stage: DialogueStage { Self.confirmDeleteStage }

  package func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .letter where input.isYes:
      if let reason = surroundings.reasonToWait { return [.say(reason, .warning)] }
      return [.close, .send(deletion(surroundings))]
    case .accept, .cancel, .letter: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .move, .remove:
      return []
    }
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    Question("delete \(item.id) \(edits.hashValue)")
  }

  private func deletion(_ surroundings: Surroundings) -> Errand {
    let (item, actions, delete) = (item, actions, actions.client.delete)
    let number = item.number.description
    return .writing {
      try delete(item.id, item.content)
    } then: { outcome in
      switch outcome {
      case .saved:
        actions.marks.remove(item.id)
        let told = Phrase.Message.deleted(number).followed(by: surroundings.wayToUndo)
        return [.reread, .say(told, .plain)]
      case .conflict(let theirs, let fields, let change):
        let edits = ForeignEdits(of: item, now: theirs, fields, change, surroundings)
        return [.open(DeleteDialogue(item: theirs, edits: edits, actions: actions)), .reread]
      case .gone: return [.reread, .say(Phrase.Message.gone(number), .warning)]
      }
    }
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let number = item.number.description
    let question = surroundings.wording(Phrase.Message.confirmDelete(number, item.content.title))
    return .question(
      QuestionPresentation(
        title: number, lines: [QuestionPresentation.Line(question)] + foreignLines(surroundings)))
  }

  private func foreignLines(_ surroundings: Surroundings) -> [QuestionPresentation.Line] {
    guard let edits else { return [] }
    let wording = surroundings.wording
    let head = wording(Phrase.Conflict.changedSince(edits.by))
    return [QuestionPresentation.Line(""), QuestionPresentation.Line(head, .warning)]
      + edits.edits.map { edit in
        QuestionPresentation.Line(
          wording.labelled(edit.name, "\(edit.before) → \(edit.after)"), .warning)
      }
  }
}

// MARK: - What can be done in it

extension DeleteDialogue {
  /// Whether an item is to be deleted.
  private static let confirmDeleteStage = DialogueStage(
    "confirmDelete", Phrase.Dialogues.confirmDelete, .choosing, .question)
}
