import Domain
import Wording

// MARK: - Marking many

extension Workspace {
  func mark() throws { try actions.mark(then: sayIfFull) }

  func markAll() { actions.markAll(then: sayIfFull) }

  /// Begins a range, or fixes the open one.
  func markRange() throws {
    if actions.marks.range != nil { return try actions.fixRange(then: sayIfFull) }
    try actions.beginRange()
    let fixing = [Command.markRange, .mark].compactMap { keyLabels.key(of: $0, wording) }
    let ends = Phrase.Finding.rangeEnds(fix: fixing, drop: keyLabels.key(of: .back, wording))
    say(Phrase.Finding.rangeBegun.followed(by: ends), .muted)
  }

  private func sayIfFull(_ hadRoom: Bool) {
    guard !hadRoom else { return }
    say(Phrase.Finding.tooMany(wording.number(client.actions.finding.bulkLimit)), .warning)
  }
}

// MARK: - Changing many

extension Workspace {
  func openBulk() throws {
    try actions.readItemsToChange { [self] items in
      guard !items.isEmpty else { return say(Phrase.Bulk.allGone, .warning) }
      overlay = .bulk(bulkDialogue(of: items))
    }
  }

  func bulkDialogue(of items: [ActionItem]) -> BulkDialogue {
    BulkDialogue(items: items, texts: FilterTexts(texts: texts), today: today)
  }

  func handleBulk(_ input: Input, dialogue: BulkDialogue) {
    var dialogue = dialogue
    switch input {
    case .accept: return accept(dialogue)
    case .cancel:
      overlay = dialogue.goBack() ? .bulk(dialogue) : nil
      if dialogue.typed.isEmpty { forgetDraft() }
      return
    case .move(let move): dialogue.move(move)
    case .letter(let letter): dialogue.type(letter)
    case .edit(let edit): dialogue.type(edit)
    case .command, .unknownKey, .nextField, .previousField, .remove: break
    }
    overlay = .bulk(dialogue)
  }

  /// The layout tells how far the preview can be scrolled.
  public func limitPreviewScroll(to furthest: Int) {
    guard case .bulk(var dialogue) = overlay, case .preview(var preview) = dialogue.step,
      preview.scroll > furthest
    else { return }
    preview.scroll = furthest
    dialogue.step = .preview(preview)
    overlay = .bulk(dialogue)
  }

  private func accept(_ dialogue: BulkDialogue) {
    var dialogue = dialogue
    switch dialogue.step {
    case .field(let menu):
      dialogue.choose(menu.choice)
      overlay = .bulk(dialogue)
    case .status, .owner, .due, .note:
      guard let edit = dialogue.edit else { return }
      dialogue.preview(edit)
      overlay = .bulk(dialogue)
    case .preview(let preview): change(dialogue.items, as: preview)
    }
  }

  private func change(_ items: [ActionItem], as preview: BulkPreview) {
    if let reason = reasonToWait { return say(reason, .warning) }
    guard !preview.changing.isEmpty else {
      overlay = nil
      forgetDraft()
      return say(Phrase.Bulk.nothingToChange, .muted)
    }
    let (edit, value, today) = (client.actions.finding.edit, preview.edit, today)
    send {
      try edit(items, value, today)
    } settling: { _ in
      true
    } then: { [self] outcome in
      overlay = nil
      invalidate()
      say(told(outcome, of: preview), outcome.overtaken.isEmpty ? .plain : .warning)
    }
  }

  /// What became of a change of many.
  private func told(_ outcome: BulkOutcome, of preview: BulkPreview) -> Bilingual {
    let what = Phrase.Sharing.became(
      Phrase.Actions.name(preview.edit.field), texts.text(preview.value))
    var sentences: [Bilingual] = []
    let count = outcome.changed.count
    sentences.append(Phrase.Bulk.changed(count, wording.number(count), wording(what)))
    if outcome.unchanged > 0 {
      sentences.append(Phrase.Bulk.unchanged(wording.number(outcome.unchanged)))
    }
    if !outcome.overtaken.isEmpty {
      sentences.append(Phrase.Bulk.overtaken(names(of: outcome.overtaken)))
    }
    if outcome.gone > 0 { sentences.append(Phrase.Bulk.gone(wording.number(outcome.gone))) }
    if count > 0, let wayToUndo { sentences.append(wayToUndo) }
    return Bilingual(
      fr: sentences.map(\.fr).joined(separator: " "),
      en: sentences.map(\.en).joined(separator: " "))
  }

  /// How what has just been done is taken back; nothing where undoing has no key.
  var wayToUndo: Bilingual? {
    keyLabels.key(of: .undo, wording).map(Phrase.Message.undo(with:))
  }

  /// Numbers, as many as a line can hold.
  private func names(of numbers: [ActionNumber]) -> String {
    let named = numbers.prefix(5).map(\.description).joined(separator: ", ")
    guard numbers.count > 5 else { return named }
    return named + " " + wording(Phrase.Bulk.more(wording.number(numbers.count - 5)))
  }
}
