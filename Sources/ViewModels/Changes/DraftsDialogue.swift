import Domain
import Wording

/// What a session that did not live to save it was typing, one draft after the other
/// (test: `DraftTests`).
public struct DraftsDialogue: Dialogue {
  package static let stages = [draftsStage]

  /// The drafts that are still to be decided about, the newest first.
  private let drafts: [OrphanedDraft]
  /// The first of them in words.
  let offer: DraftOffer
  private let sharing: SharingClient
  private let shelf: DraftShelf

  /// Offers the first of some drafts; nothing where there is none.
  init?(
    _ drafts: [OrphanedDraft], sharing: SharingClient, shelf: DraftShelf,
    _ surroundings: Surroundings
  ) throws {
    guard let first = drafts.first else { return nil }
    self.drafts = drafts
    self.sharing = sharing
    self.shelf = shelf
    let wording = surroundings.wording
    let moment = wording.moment(surroundings.clocks.local(first.at), on: surroundings.today)
    let draft = try shelf.description(of: first.draft)
    let further = drafts.count == 1 ? "" : " (+\(drafts.count - 1))"
    offer = DraftOffer(
      title: wording(Phrase.Drafts.title(draft.title, moment: moment)) + further,
      lines: draft.lines)
  }

  package var stage: DialogueStage { Self.draftsStage }

  package func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .accept: return [.send(resuming(surroundings))]
    case .letter(let letter) where letter.folded == "x": return [.send(discarding(surroundings))]
    case .cancel: return [.close, .say(Phrase.Drafts.kept, .muted)]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .move, .letter,
      .remove:
      return []
    }
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    drafts.first.map { Question("draft \($0.draft.id)") }
  }

  private func discarding(_ surroundings: Surroundings) -> Errand {
    let (dialogue, forget, first) = (self, sharing.deleteDraft, drafts[0].draft.id)
    return .writing {
      try forget(first)
    } then: {
      [.say(Phrase.Drafts.discarded, .plain)] + (try dialogue.next(surroundings))
    }
  }

  private func resuming(_ surroundings: Surroundings) -> Errand {
    let (dialogue, adopt, first) = (self, sharing.adoptDraft, drafts[0].draft)
    return .writing {
      try adopt(first)
    } then: { isOurs in
      if isOurs { return [.close, .adopt(first)] + (try dialogue.shelf.resume(first)) }
      return [.say(Phrase.Drafts.taken, .warning)] + (try dialogue.next(surroundings))
    }
  }

  /// Offers the next draft.
  private func next(_ surroundings: Surroundings) throws -> [Effect] {
    let rest = Array(drafts.dropFirst())
    let next = try DraftsDialogue(rest, sharing: sharing, shelf: shelf, surroundings)
    return [.close] + (next.map { [.open($0)] } ?? [])
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .question(
      QuestionPresentation(
        title: offer.title,
        lines: offer.lines.map { line in
          QuestionPresentation.Line(
            line.text.split(separator: "\n").joined(separator: " ⏎ "), label: line.name)
        }, labelWidth: 13))
  }
}

// MARK: - What can be done in it

extension DraftsDialogue {
  /// What was being typed.
  private static let draftsStage = DialogueStage(
    "drafts", Phrase.Dialogues.drafts, .choosing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.takeUp),
      DialogueRow(.letter("x"), word: Phrase.Dialogues.throwAway),
      DialogueRow(.cancel, word: Phrase.Dialogues.later),
    ])
}
