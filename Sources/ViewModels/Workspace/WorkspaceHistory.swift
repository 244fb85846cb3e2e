import Domain
import Wording

// MARK: - What was done, and taking it back

extension Workspace {
  func openHistory(of item: ActionNumber?) {
    let history = HistoryModel(
      of: item, texts: texts, local: client.clocks.local, today: today, session: client.session)
    read(history.renewal(), into: history) { [self] in overlay = .history(history) }
  }

  func handleHistory(_ input: Input, history: HistoryModel) {
    switch input {
    case .move(let move):
      read(history.request(for: move), into: history) { history.move(move) }
    case .nextField, .previousField: read(history.otherScope, into: history) {}
    case .accept: unfold(in: history)
    case .letter(let letter) where letter.folded == "u": undoSelected(in: history)
    case .cancel: overlay = nil
    case .letter, .command, .unknownKey, .edit, .remove: break
    }
  }

  /// Reads the history once more, if it is open and something has been recorded.
  ///
  /// - Returns: Whether it does.
  func renewHistory(after news: StoreNews) -> Bool {
    guard case .history(let history) = overlay, !news.changes.isEmpty else { return false }
    renew(history)
    return true
  }

  private func renew(_ history: HistoryModel) { read(history.renewal(), into: history) {} }

  /// Reads what is needed, if anything is, then goes on.
  private func read(
    _ request: HistoryRequest?, into history: HistoryModel, then goOn: @escaping () -> Void
  ) {
    guard let request else { return goOn() }
    let records = client.history.records
    errands.send(.reading) {
      try records(request)
    } then: { result in
      history.take(try result.get(), for: request)
      goOn()
    }
  }

  /// Shows all values of a change of many, or again only the first.
  private func unfold(in history: HistoryModel) {
    guard let selected = history.selected else { return }
    if history.unfolded?.record.id == selected.id { return history.unfold(nil) }
    guard selected.furtherItems > 0 else { return say(Phrase.History.allShown, .muted) }
    let record = client.history.record
    errands.send(.reading) {
      try record(selected.id)
    } then: { result in
      history.unfold(try result.get())
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
      renew(history)
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
    let ofItems = values.compactMap(\.ofItem)
    guard let number = ofItems.first?.number, ofItems.count == values.count,
      ofItems.allSatisfy({ $0.number == number }),
      let item = try client.actions.itemNumbered(number)
    else { return }
    var (base, mine) = (item.content, item.content)
    for (value, (_, field)) in zip(values, ofItems) {
      base = base.setting(field, to: value.after)
      mine = mine.setting(field, to: value.restoring)
    }
    ask(
      nil, item: item, base: base, mine: mine, fields: Set(ofItems.map(\.field)), change: change)
  }
}
