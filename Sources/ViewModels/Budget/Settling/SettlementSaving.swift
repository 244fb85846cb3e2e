import Domain
import Wording

/// Records what a meeting settled, and asks whose settlement is to stand where somebody else was quicker.
struct SettlementSaving {
  private let dialogue: SettlementDialogue
  private let surroundings: Surroundings

  init(_ dialogue: SettlementDialogue, _ surroundings: Surroundings) {
    self.dialogue = dialogue
    self.surroundings = surroundings
  }

  private var wording: Wording { surroundings.wording }

  private var subject: Bilingual {
    dialogue.subject.map(Phrase.Settling.subject) ?? Phrase.Settling.title
  }

  /// Records a settlement, unless another one stands there than the person has seen.
  ///
  /// - Parameter isDecided: Whether the question about another settlement stands over the form.
  func sending(_ content: RecordContent, isDecided: Bool) -> Effect {
    let (add, seen) = (dialogue.records.add, dialogue.sight.record)
    let closing: [Effect] = isDecided ? [.close, .close, .forgetDraft] : [.close]
    return .send(
      .writing {
        try add(content, seen)
      } settling: {
        if case .added = $0 { true } else { false }
      } then: { [self] outcome in
        switch outcome {
        case .added: return closing + [.reread, .say(said(content), .plain)]
        case .overtaken(let present, let change):
          return Array(closing.dropFirst().prefix(1)) + [.reread, ask(content, present, change)]
        }
      })
  }

  private func said(_ content: RecordContent) -> Bilingual {
    guard value(content) != nil else { return Phrase.Settling.stayedOpen(subject) }
    return Phrase.Settling.settled(subject, as: text(content))
  }

  /// Asks whose settlement is to stand: what stood there, mine, theirs.
  private func ask(_ mine: RecordContent, _ theirs: Record, _ change: Change?) -> Effect {
    let (sight, form) = (dialogue.sight, dialogue.form)
    let base = sight.content.map(text) ?? wording(Phrase.Settling.notSettled)
    let contested = ConflictDialogue.Contested(
      field: .decision, base: base, mine: text(mine), theirs: text(theirs.content))
    let see = {
      sight.record = .record(theirs.id)
      sight.content = theirs.content
    }
    let way = ConflictDialogue.Way(
      goBack: { _ in
        see()
        form.notice = nil
      },
      save: { kept, surroundings in
        see()
        let saving = SettlementSaving(dialogue, surroundings)
        guard kept.isEmpty else { return [saving.sending(mine, isDecided: true)] }
        let said = Effect.say(Phrase.Settling.keptTheirs(wording(subject)), .plain)
        return [.close, .close, .forgetDraft, .reread, said]
      })
    return .open(
      ConflictDialogue(
        subject: wording(subject), by: surroundings.signature(change), fields: [contested],
        way: way, wording))
  }

  private func value(_ content: RecordContent) -> FieldValue? {
    dialogue.subject.flatMap { content[RecordDeclaration.settledField($0.matter)] }
  }

  /// A settlement in one line: `500 000 · « La séance lit 500 000 »`.
  func text(_ content: RecordContent) -> String {
    let value = value(content).map { surroundings.texts.text($0) }
    let decision = content[.decision]?.text.map { wording(Phrase.Budget.quoted($0)) }
    return [value ?? wording(Phrase.Settling.leftOpen), decision].compactMap(\.self)
      .joined(separator: " · ")
  }
}
