import Domain
import Wording

// MARK: - What was done, and taking it back

extension Workspace {
  /// What the history of the selected record is asked for by.
  var recordNumber: ActionNumber? { (front as? any RecordPane)?.recordNumber }

  func openHistory(of item: ActionNumber?) throws {
    let history = HistoryModel(
      of: item, texts: surroundings.texts, local: client.clocks.local, today: today,
      session: client.session)
    let dialogue = HistoryDialogue(history, client: client.history)
    try carryOut(dialogue.begin { _ in [.open(dialogue)] })
  }

  func undo() {
    Errand.writing(client.history.undo) {
      [.reread, .undone($0, done: .undone, nothing: Phrase.Message.nothingToUndo)]
    }.start(errands, drafts)
  }

  func redo() {
    Errand.writing(client.history.redo) {
      [.reread, .undone($0, done: .redone, nothing: Phrase.Message.nothingToRedo)]
    }.start(errands, drafts)
  }

  /// Says what became of an undo or a redo.
  func tell(_ outcome: UndoOutcome, _ way: UndoWay, nothing: Bilingual) throws {
    switch outcome {
    case .done(let label):
      let name = wording(Phrase.Changes.name(label))
      say(way == .undone ? Phrase.Message.undone(name) : Phrase.Message.redone(name), .plain)
    case .nothing: say(nothing, .muted)
    case .overtaken(let label, let change, let values):
      let name = wording(Phrase.Changes.name(label))
      say(Phrase.Message.overtaken(name, by: surroundings.signature(change)), .warning)
      for case let pane as any RecordPane in panes {
        try carryOut(pane.merge(values, by: change))
      }
    case .bulk(let label, let backup):
      say(Phrase.Message.bulk(wording(Phrase.Changes.name(label)), backup: backup), .warning)
    }
  }

  // MARK: - Drafts

  /// Keeps what is being typed at once: the program may end any moment.
  public func keepDraft() { drafts.keep(draftContent) }

  /// Offers what sessions that are gone were typing.
  func offerDrafts() throws {
    guard !client.isReadOnly else { return }
    let orphaned = try client.sharing.orphanedDrafts()
    let shelf = DraftShelf(
      description: { [unowned self] in try description(of: $0) },
      resume: { [unowned self] in try resume($0) })
    let dialogue = try DraftsDialogue(
      orphaned, sharing: client.sharing, shelf: shelf, surroundings)
    if let dialogue { open(dialogue) }
  }

  private func description(
    of draft: Draft
  ) throws -> (title: Bilingual, lines: [DraftOffer.Line]) {
    for case let pane as any DraftingPane in panes {
      if let description = try pane.description(of: draft) { return description }
    }
    return (Phrase.Drafts.deletedItem, [])
  }

  private func resume(_ draft: Draft) throws -> [Effect] {
    for case let pane as any DraftingPane in panes {
      let name = type(of: pane as any PaneModel).face.pane
      if stale.contains(name) {
        try pane.read()
        stale.remove(name)
      }
      if let effects = try pane.resume(draft) { return [.show(name)] + effects }
    }
    return []
  }

  // MARK: - The person's own editor

  /// Takes what the editor has made of a note.
  ///
  /// - Parameter keptFile: Where the whole text is, if it is too long for a note.
  public func take(_ edited: EditedNote, of edit: NoteEdit, keptFile: String? = nil) {
    guard let front = dialogue as? any NoteTaking else { return }
    attempt {
      try carryOut(front.take(edited, of: edit, keptFile: keptFile, surroundings))
      drafts.note(draftContent)
    }
  }

  /// The most characters a note may have.
  public static var longestNote: Int { ActionItemContent.longestNote }
}
