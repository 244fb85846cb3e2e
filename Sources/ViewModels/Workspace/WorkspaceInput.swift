import Domain
import Wording

// MARK: - Actions

extension Workspace {
  /// Handles one input; whatever goes wrong becomes the message, and nothing is lost.
  public func handle(_ input: Input) {
    attempt {
      if dialogue != nil {
        try handleInDialogue(input)
        drafts.note(draftContent)
      } else {
        try handleInPane(input)
      }
    }
  }

  /// Does what a person has asked for; whatever goes wrong becomes the message.
  func attempt(_ work: () throws -> Void) {
    message = nil
    follower.forgetNews()
    do { try work() } catch { report(StoreFailure(of: error)) }
  }

  /// Shows why the store could not do something.
  public func report(_ failure: StoreFailure) {
    message = Span(wording(Phrase.Failure.sentence(failure)), .error)
  }

  /// Says something in the status line, until the next key.
  public func tell(_ sentence: Bilingual) { say(sentence, .warning) }

  /// Says something in the status line.
  public func say(_ text: Bilingual, _ tone: Tone) { message = Span(wording(text), tone) }

  private func handleInPane(_ input: Input) throws {
    switch input {
    case .command(let command): try commands.run(command)
    case .unknownKey:
      let labels = surroundings.keyLabels
      let help = labels.key(of: .help, wording) ?? labels.key(of: .menu, wording)
      say(Phrase.Commands.unknownKey(help: help), .muted)
    case .edit, .accept, .cancel, .nextField, .previousField, .field, .move, .letter, .remove:
      break
    }
  }

  private func handleInDialogue(_ input: Input) throws {
    guard var front = dialogue else { return }
    if input == .command(.help), !(front is HelpDialogue) {
      return open(HelpDialogue(of: front.stage, surroundings))
    }
    var effects: [Effect] = []
    do {
      defer { dialogue = front }
      effects = try front.take(input, room)
    }
    try carryOut(effects)
  }

  /// The surroundings with what holds in this very moment.
  var room: Surroundings {
    var room = surroundings
    room.reasonToWait = follower.reasonToWait(client.clocks.steady())
    return room
  }

  /// Commands as they stand now.
  var commands: CommandDesk { CommandDesk(workspace: self) }

  /// Why a command cannot run now, or nothing when it can.
  public func reasonUnavailable(_ command: Command) -> Bilingual? {
    commands.reasonUnavailable(command)
  }

  // MARK: - Effects

  /// Carries out what a pane or a dialogue has answered.
  func carryOut(_ effects: [Effect]) throws {
    for effect in effects { try carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) throws {
    switch effect {
    case .say(let text, let tone): say(text, tone)
    case .open(let dialogue): open(dialogue)
    case .replace(let dialogue): self.dialogue = dialogue
    case .close: dialogue = nil
    case .forgetDraft: drafts.forget()
    case .adopt(let draft): drafts.adopt(draft)
    case .show(let pane): show(pane)
    case .reveal(let address): if let found = try shelf.select(address) { show(found.pane) }
    case .go(let address): try go(to: address)
    case .reread: try reread()
    case .send(let errand): errand.start(errands, drafts)
    case .undone(let outcome, let way, let nothing):
      try carryOut(changes.told(outcome, way, nothing: nothing))
    case .wear(let theme): self.theme = theme
    case .arrange(let columns, let isKept): choose(columns, isKept: isKept)
    case .editNote(let isSavedAtOnce): NoteReturn.begin(self, isSavedAtOnce: isSavedAtOnce)
    case .ask(let request): self.request = request
    case .run(let command): try commands.run(chosen: command)
    case .pass(let input): try pass(input)
    }
  }

  private func pass(_ input: Input) throws {
    if dialogue == nil { try handleInPane(input) } else { try handleInDialogue(input) }
  }

  /// Reads the pane in front at once: what has just been done is seen to be done.
  private func reread() throws {
    invalidate()
    try carryOut(front.prepare())
  }
}
