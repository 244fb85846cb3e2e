import Domain
import Wording

/// News of a chain link in a territory: a status, then a short note (test: `WorkspaceOverlayTests`).
public struct LinkReportDialogue: Dialogue {
  package static let stages = [linkStatusStage, linkNoteStage]

  /// The longest note, in characters.
  private static let longestNote = 200

  let link: ChainLink
  let territory: Territory
  /// The statuses to choose from.
  private(set) var menu: Menu<LinkStatus>
  /// What can be said besides.
  private(set) var note = TextField(limit: longestNote)
  /// Whether the note takes the keys, after the status was chosen.
  private var isWritingNote = false
  /// The news that the person has seen in this place.
  private var seen = SeenRecord.nothing
  /// What somebody else has reported meanwhile, once that was said.
  private var notice: String?
  private let records: RecordClient
  private let author: String

  init(
    link: ChainLink, territory: Territory, status: LinkStatus, records: RecordClient,
    author: String, _ surroundings: Surroundings
  ) throws {
    self.link = link
    self.territory = territory
    self.records = records
    self.author = author
    menu = Menu(
      choices: LinkStatus.allCases,
      names: LinkStatus.allCases.map { surroundings.wording(Phrase.Status.word($0)) },
      selected: status)
    if let present = try records.present(content(surroundings)) { seen = .record(present.id) }
  }

  /// What is reported as things stand.
  private func content(_ surroundings: Surroundings) -> RecordContent {
    var content = RecordContent(.linkReport)
    content[.link] = .code(.link, link.id.rawValue)
    content[.territory] = .code(.territory, territory.id.rawValue)
    content[.status] = .linkStatus(menu.choice)
    content[.day] = .day(surroundings.today)
    content[.note] = .text(orNone: note.text)
    content[.author] = .text(orNone: author)
    return content
  }

  package var stage: DialogueStage { isWritingNote ? Self.linkNoteStage : Self.linkStatusStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .edit(let edit): note.apply(edit)
    case .letter(let letter): isWritingNote = menu.jump(to: letter)
    case .move(let move): menu.move(move)
    case .nextField, .previousField: isWritingNote.toggle()
    case .cancel: return [.close, .forgetDraft]
    case .accept:
      if isWritingNote { return [.send(recording(surroundings))] }
      isWritingNote = true
    case .command, .unknownKey, .field, .remove: break
    }
    return []
  }

  private func recording(_ surroundings: Surroundings) -> Errand {
    let (wording, dialogue) = (surroundings.wording, self)
    let (add, content, seen) = (records.add, content(surroundings), seen)
    let said = Phrase.Message.reported(
      wording(link.short), wording(territory.name), wording(Phrase.Status.word(menu.choice)))
    return .writing {
      try add(content, seen)
    } settling: {
      if case .added = $0 { true } else { false }
    } then: { outcome in
      switch outcome {
      case .added: return [.close, .reread, .say(said, .plain)]
      case .overtaken(let present, let change):
        return [.replace(dialogue.asking(about: present, change, surroundings)), .reread]
      }
    }
  }

  /// Somebody else has reported meanwhile: that is said, and Enter reports all the same.
  private func asking(
    about present: Record, _ change: Change?, _ surroundings: Surroundings
  ) -> LinkReportDialogue {
    var dialogue = self
    dialogue.seen = .record(present.id)
    let status = surroundings.texts.text(present.content[.status])
    dialogue.notice = surroundings.wording(
      Phrase.Chain.reportedMeanwhile(status, by: surroundings.signature(change)))
    return dialogue
  }

  // MARK: - What it holds, and what it shows

  package var draft: DraftContent? {
    DraftContent(
      form: .report(link.id, territory.id), base: nil,
      typed: ["status": menu.choice.rawValue, "note": note.text],
      isWorthKeeping: !note.text.isEmpty)
  }

  /// Puts back what was typed before.
  mutating func resume(_ typed: [String: String]) {
    note.replace(with: typed["note"] ?? "")
    if let status = typed["status"].flatMap(LinkStatus.init) {
      menu = Menu(choices: menu.choices, names: menu.names, selected: status)
    }
    isWritingNote = true
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    var shown = MenuPresentation(
      title: "\(link.order) \(wording(link.short)) · \(wording(territory.name))",
      names: zip(menu.choices, menu.names).map { Phrase.Status.glyph($0) + " " + $1 },
      index: menu.index)
    shown.notice = notice
    shown.line = MenuPresentation.Line(
      label: wording(Phrase.Message.noteFor), field: note, isFocused: isWritingNote)
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension LinkReportDialogue {
  /// The status of a link.
  private static let linkStatusStage = DialogueStage(
    "linkStatus", Phrase.Dialogues.linkStatus, .choosing,
    [
      .choose, .close, .move,
      DialogueRow(.nextField, word: Phrase.Dialogues.note, isAtFoot: false),
    ])
  /// The note that goes with it.
  private static let linkNoteStage = DialogueStage(
    "linkNote", Phrase.Dialogues.linkNote, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.record),
      DialogueRow(.nextField, word: Phrase.Dialogues.status), .giveUp,
    ])
}
