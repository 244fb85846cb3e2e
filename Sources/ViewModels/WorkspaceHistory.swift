import Domain
import Wording

// MARK: - What was done, and taking it back

extension Workspace {
  func openHistory(of item: ActionNumber?) throws {
    overlay = .history(
      try HistoryModel(
        of: item, client: client.history, texts: texts, local: client.clocks.local, today: today,
        session: client.session))
  }

  func handleHistory(_ input: Input, history: HistoryModel) throws {
    switch input {
    case .move(let move): try history.move(move)
    case .nextField, .previousField: try history.toggleScope()
    case .letter(let letter) where letter.folded == "u": undoSelected(in: history)
    case .cancel: overlay = nil
    case .letter, .accept, .command, .unknownKey, .edit, .remove: break
    }
  }

  private func undoSelected(in history: HistoryModel) {
    guard let record = history.selected else { return }
    if client.isReadOnly { return say(Phrase.Commands.readOnly, .warning) }
    let (undo, change) = (client.history.undoChange, record.id)
    send {
      try undo(change)
    } then: { [self] outcome in
      invalidate()
      try history.reload()
      try told(outcome, done: Phrase.Message.undone, nothing: Phrase.History.undoneAlready)
    }
  }

  func undo() {
    send(client.history.undo) { [self] outcome in
      invalidate()
      try told(outcome, done: Phrase.Message.undone, nothing: Phrase.Message.nothingToUndo)
    }
  }

  func redo() {
    send(client.history.redo) { [self] outcome in
      invalidate()
      try told(outcome, done: Phrase.Message.redone, nothing: Phrase.Message.nothingToRedo)
    }
  }

  private func told(
    _ outcome: UndoOutcome, done: (String) -> Bilingual, nothing: Bilingual
  ) throws {
    switch outcome {
    case .done(let label): say(done(wording(Phrase.Changes.name(label))), .plain)
    case .nothing: say(nothing, .muted)
    case .overtaken(let label, let change, let values):
      say(
        Phrase.Message.overtaken(wording(Phrase.Changes.name(label)), by: signature(change)),
        .warning)
      try offerMerge(values, change)
    case .bulk(let label, let backup):
      say(Phrase.Message.bulk(wording(Phrase.Changes.name(label)), backup: backup), .warning)
    }
  }

  /// An undo that would overwrite somebody's later words asks whose words are to stay.
  private func offerMerge(_ values: [OvertakenValue], _ change: Change?) throws {
    guard let number = values.first?.number, values.allSatisfy({ $0.number == number }),
      let item = try client.actions.itemNumbered(number)
    else { return }
    var (base, mine) = (item.content, item.content)
    for value in values {
      base = base.setting(value.field, to: value.after)
      mine = mine.setting(value.field, to: value.restoring)
    }
    ask(
      nil, item: item, base: base, mine: mine, fields: Set(values.map(\.field)), change: change)
  }
}
