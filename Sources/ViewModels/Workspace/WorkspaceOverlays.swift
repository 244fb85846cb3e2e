import Domain
import Wording

// MARK: - What stands over the panes

extension Workspace {
  func handleOverlay(_ input: Input) throws {
    if input == .command(.help), let dialogue { return openHelp(of: dialogue) }
    switch overlay {
    case nil: break
    case .form(let form): handle(input, in: form)
    case .search(let field): try handleSearch(input, field: field)
    case .confirmDelete(let item, _): handleConfirmation(input, item: item)
    case .conflict(let dialogue): handleConflict(input, dialogue: dialogue)
    case .drafts(let offer): handleDrafts(input, offer: offer)
    case .history(let history): handleHistory(input, history: history)
    case .sortMenu(let menu): try handleSortMenu(input, menu: menu)
    case .filters(let menu): try handleFilters(input, menu: menu)
    case .groupMenu(let menu): try handleGroupMenu(input, menu: menu)
    case .bulk(let dialogue): handleBulk(input, dialogue: dialogue)
    case .views(let menu): try handleViews(input, menu: menu)
    case .saveView(let form): try handleSaveView(input, form: form)
    case .linkReport(let form): handleReport(input, form: form)
    case .themes(let picker): handleThemes(input, picker: picker)
    case .help(let help): try handleHelp(input, help: help)
    case .palette(let palette): try handlePalette(input, palette: palette)
    case .commandMenu(let menu): try handleCommandMenu(input, menu: menu)
    }
  }

  // MARK: Form

  private func handle(_ input: Input, in form: ItemForm) {
    switch input {
    case .edit(let edit): form.type(edit)
    case .letter(let letter): form.type(.insert(letter))
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .move(let move): moveInForm(form, move)
    case .accept: accept(form)
    case .cancel: cancel(form)
    case .command(.editNote): askForEditor(form)
    case .command, .unknownKey, .remove: break
    }
  }

  private func moveInForm(_ form: ItemForm, _ move: ListMove) {
    let step = move == .up || move == .pageUp ? -1 : 1
    if form.isSuggesting {
      form.moveSuggestion(by: step)
    } else {
      form.moveFocus(by: step)
    }
  }

  private func cancel(_ form: ItemForm) {
    let unsaved = wording(Phrase.Form.unsaved)
    if form.isDirty, form.notice != unsaved {
      form.notice = unsaved
    } else {
      overlay = nil
      forgetDraft()
    }
  }

  private func accept(_ form: ItemForm) {
    guard let content = form.content else {
      form.focusFirstProblem()
      return
    }
    if let item = form.item { save(content, of: item, in: form) } else { add(content) }
  }

  private func add(_ content: ActionItemContent) {
    let (add, today) = (client.actions.add, today)
    send {
      try add(content, today)
    } settling: { _ in
      true
    } then: { [self] added in
      overlay = nil
      show(.actions)
      invalidate()
      say(Phrase.Message.added(added.number.description), .plain)
      try actions.show(added)
    }
  }

  private func save(_ content: ActionItemContent, of item: ActionItem, in form: ItemForm) {
    save(item, from: form.base, to: content) { [self] outcome in
      switch outcome {
      case .saved(_, let merge):
        overlay = nil
        saySaved(item, merge)
      case .gone(let change):
        // What was typed is not lost: it can be saved as a new item.
        overlay = .form(form.orphaned())
        say(
          Phrase.Message.goneWhileTyping(item.number.description, by: signature(change)), .warning)
      case .conflict(let theirs, let fields, let change):
        ask(form, item: theirs, base: form.base, mine: content, fields: fields, change: change)
      }
    }
  }

  /// Saves an item, and forgets what was being typed when it is saved; then reads the list again.
  func save(
    _ item: ActionItem, from base: ActionItemContent, to content: ActionItemContent,
    then goOn: @escaping (SaveOutcome) -> Void
  ) {
    let (save, id, today) = (client.actions.save, item.id, today)
    send {
      try save(id, base, content, today)
    } settling: {
      $0.isSaved
    } then: { [self] outcome in
      goOn(outcome)
      invalidate()
      try actions.reload()
    }
  }

  func saySaved(_ item: ActionItem, _ merge: Merge?) {
    let number = item.number.description
    guard let merge else { return say(Phrase.Message.saved(number), .plain) }
    say(
      Phrase.Sharing.savedWith(
        number, texts.names(of: merge.fields), by: signature(merge.change)), .plain)
  }

  // MARK: Search

  private func handleSearch(_ input: Input, field: TextField) throws {
    switch input {
    case .edit(let edit):
      var field = field
      field.apply(edit)
      overlay = .search(field)
      try actions.search(field.text)
    case .accept: overlay = nil
    case .cancel:
      overlay = nil
      try actions.search("")
    case .move(let move): try actions.move(move)
    case .command, .unknownKey, .nextField, .previousField, .letter, .remove: break
    }
  }

  // MARK: News of a link

  private func handleReport(_ input: Input, form: LinkReportForm) {
    var form = form
    switch input {
    case .edit(let edit): form.note.apply(edit)
    case .letter(let letter): form.isWritingNote = form.menu.jump(to: letter)
    case .move(let move): form.menu.move(move)
    case .nextField, .previousField: form.isWritingNote.toggle()
    case .cancel:
      overlay = nil
      forgetDraft()
      return
    case .accept:
      guard form.isWritingNote else {
        form.isWritingNote = true
        break
      }
      record(form)
      return
    case .command, .unknownKey, .remove: break
    }
    overlay = .linkReport(form)
  }

  private func record(_ form: LinkReportForm) {
    let status = form.menu.choice
    let report = client.report
    let news = LinkReport(
      link: form.link.id, territory: form.territory.id, status: status, day: today,
      note: form.note.text, author: client.author, origin: .recorded)
    send {
      try report(news)
    } settling: {
      true
    } then: { [self] in
      overlay = nil
      invalidate()
      say(
        Phrase.Message.reported(
          wording(form.link.short), wording(form.territory.name),
          wording(Phrase.Status.word(status))), .plain)
    }
  }
}
