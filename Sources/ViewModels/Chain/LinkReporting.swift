import Domain
import Wording

/// Records news of a link, and asks whose news is to stand where somebody else was quicker.
struct LinkReporting {
  let dialogue: LinkReportDialogue
  let surroundings: Surroundings

  init(_ dialogue: LinkReportDialogue, _ surroundings: Surroundings) {
    self.dialogue = dialogue
    self.surroundings = surroundings
  }

  private var wording: Wording { surroundings.wording }

  /// What the news is about: `Sensibilisation, Kolwezi`.
  private var place: String {
    "\(wording(dialogue.link.short)), \(wording(dialogue.territory.name))"
  }

  /// Records news, unless other news stands there than the person has seen.
  ///
  /// - Parameter isDecided: Whether the question about other news stands over the form.
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
    let status = content[.status]?.word.flatMap(LinkStatus.init) ?? .unknown
    return Phrase.Message.reported(
      wording(dialogue.link.short), wording(dialogue.territory.name),
      wording(Phrase.Status.word(status)))
  }

  /// Asks whose news is to stand: what stood there, mine, theirs.
  private func ask(_ mine: RecordContent, _ theirs: Record, _ change: Change?) -> Effect {
    let (sight, form) = (dialogue.sight, dialogue.form)
    let contested = ConflictDialogue.Contested(
      field: .status, base: text(sight.content), mine: text(mine), theirs: text(theirs.content))
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
        let reporting = LinkReporting(dialogue, surroundings)
        guard kept.isEmpty else { return [reporting.sending(mine, isDecided: true)] }
        let said = Effect.say(Phrase.Conflict.keptTheirs(place), .plain)
        return [.close, .close, .forgetDraft, .reread, said]
      })
    return .open(
      ConflictDialogue(
        subject: place, by: surroundings.signature(change), fields: [contested], way: way, wording))
  }

  /// News in one line: `bloqué · « Radio en panne »`.
  private func text(_ content: RecordContent?) -> String {
    guard let content else { return wording(Phrase.Chain.noNews) }
    let note = content[.note]?.text.map { wording(Phrase.Chain.quoted($0)) }
    return [surroundings.texts.text(content[.status]), note].compactMap(\.self)
      .joined(separator: " · ")
  }
}
