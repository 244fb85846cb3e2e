import Domain
import Wording

// MARK: - When two people change the same thing

extension Workspace {
  /// Asks, field after field, whose words are to stay.
  func ask(
    _ form: ItemForm?, item: ActionItem, base: ActionItemContent, mine: ActionItemContent,
    fields: Set<ActionField>, change: Change?
  ) {
    formBehind = form
    overlay = .conflict(
      ConflictDialogue(
        base: base, mine: mine, theirs: item, fields: fields, by: signature(change),
        hasForm: form != nil, texts: texts))
  }

  /// Who made a change, and when.
  func signature(_ change: Change?) -> String {
    guard let change else { return wording(Phrase.Form.somebody) }
    return "\(change.author), \(wording.moment(client.clocks.local(change.at), on: today))"
  }

  func handleConflict(_ input: Input, dialogue: ConflictDialogue) {
    var dialogue = dialogue
    switch input {
    case .move(let move):
      dialogue.menu.move(move)
      overlay = .conflict(dialogue)
    case .letter(let letter):
      if dialogue.menu.jump(to: letter) { decide(dialogue.menu.choice, dialogue) }
    case .accept: decide(dialogue.menu.choice, dialogue)
    case .cancel: decide(.later, dialogue)
    case .command, .unknownKey, .edit, .nextField, .previousField, .remove: break
    }
  }

  private func decide(_ choice: ConflictDialogue.Choice, _ dialogue: ConflictDialogue) {
    var dialogue = dialogue
    switch choice {
    case .mine, .theirs:
      let isDecided = dialogue.decide(keepingMine: choice == .mine)
      overlay = .conflict(dialogue)
      if isDecided { saveDecided(dialogue) }
    case .edit: backToForm(focusing: dialogue.field.field, rebasedOn: dialogue.item.content)
    case .later:
      backToForm(focusing: nil, rebasedOn: nil)
      say(Phrase.Conflict.undecided(dialogue.item.number.description), .warning)
    }
  }

  /// Goes back to the form with everything that was typed in it.
  private func backToForm(focusing field: ActionField?, rebasedOn theirs: ActionItemContent?) {
    overlay = formBehind.map { .form($0) }
    guard let form = formBehind else { return }
    formBehind = nil
    if let theirs { form.rebase(onto: theirs) }
    if let field { form.focus = field }
  }

  private func saveDecided(_ dialogue: ConflictDialogue) {
    let item = dialogue.item
    let number = item.number.description
    let wanted = dialogue.resolved
    guard !wanted.fields(differingFrom: item.content).isEmpty else {
      closeConflict()
      say(Phrase.Conflict.keptTheirs(number), .plain)
      return
    }
    save(item, from: item.content, to: wanted) { [self] outcome in
      switch outcome {
      case .saved:
        closeConflict()
        say(Phrase.Message.saved(number), .plain)
      case .conflict(let theirs, let fields, let change):
        // Somebody was quicker once more.
        ask(
          formBehind, item: theirs, base: item.content, mine: wanted, fields: fields,
          change: change)
      case .gone:
        backToForm(focusing: nil, rebasedOn: nil)
        say(Phrase.Message.gone(number), .warning)
      }
    }
  }

  private func closeConflict() {
    overlay = nil
    formBehind = nil
    forgetDraft()
    invalidate()
  }

  // MARK: Deleting

  func handleConfirmation(_ input: Input, item: ActionItem) {
    switch input {
    case .letter(let letter) where ["o", "y"].contains(letter.folded):
      if let reason = reasonToWait { return say(reason, .warning) }
      overlay = nil
      delete(item)
    case .accept, .cancel, .letter: overlay = nil
    case .command, .unknownKey, .edit, .nextField, .previousField, .move, .remove: break
    }
  }

  private func delete(_ item: ActionItem) {
    let number = item.number.description
    let delete = client.actions.delete
    send {
      try delete(item.id, item.content)
    } then: { [self] outcome in
      switch outcome {
      case .saved:
        actions.marks.remove(item.id)
        say(Phrase.Message.deleted(number).followed(by: wayToUndo), .plain)
      case .conflict(let theirs, let fields, let change):
        overlay = .confirmDelete(theirs, edits(of: item, now: theirs, fields, change))
      case .gone: say(Phrase.Message.gone(number), .warning)
      }
      invalidate()
      try actions.reload()
    }
  }

  private func edits(
    of item: ActionItem, now: ActionItem, _ fields: Set<ActionField>, _ change: Change?
  ) -> ForeignEdits {
    let edits = ActionField.allCases.filter(fields.contains).map { field in
      ForeignEdits.Edit(
        name: wording(Phrase.Actions.name(field)),
        before: texts.text(item.content.value(of: field)),
        after: texts.text(now.content.value(of: field)))
    }
    return ForeignEdits(edits: edits, by: signature(change))
  }
}
