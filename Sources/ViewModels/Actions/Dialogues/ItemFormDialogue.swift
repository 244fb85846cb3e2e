import Domain
import Wording

/// The form in which an action item is added or edited, over the panes (test: `WorkspaceEditingTests`).
public struct ItemFormDialogue: Dialogue {
  package static let stages = [formStage]

  /// The fields and what stands in them.
  public let form: ItemForm
  let client: ActionsClient

  package var stage: DialogueStage { Self.formStage }

  package func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .edit(let edit): form.type(edit)
    case .letter(let letter): form.type(.insert(letter))
    case .nextField:
      if form.isOtherChosen { return addBody() }
      form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .field(let index): form.moveFocus(to: index)
    case .move(let move): step(move)
    case .accept: return accept(surroundings)
    case .cancel: return form.leave(surroundings)
    case .command(.editNote): return [.editNote(isSavedAtOnce: false)]
    case .command, .unknownKey, .remove: break
    }
    return []
  }

  private func step(_ move: ListMove) {
    let step = move == .up || move == .pageUp ? -1 : 1
    if form.isSuggesting { form.moveSuggestion(by: step) } else { form.moveFocus(by: step) }
  }

  // MARK: - Saving

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    if form.isOtherChosen { return addBody() }
    guard let content = form.content else {
      form.focusFirstProblem()
      return []
    }
    let saving = ItemSaving(client: client, surroundings: surroundings)
    guard let item = form.item else { return [.send(adding(content, surroundings))] }
    return saving.save(item, from: form.base, to: content, form: form)
  }

  /// Adds the body that was typed, and goes on in the form with it.
  private func addBody() -> [Effect] {
    form.newBody.map { name in
      [NewBody(name: name, client: client).errand { [form] in form.take($0) }]
    } ?? []
  }

  private func adding(_ content: ActionItemContent, _ surroundings: Surroundings) -> Errand {
    let (add, today) = (client.add, surroundings.today)
    return .writing {
      try add(content, today)
    } settling: { _ in
      true
    } then: { added in
      [
        .close, .reread, .say(Phrase.Message.added(added.number.description), .plain),
        .reveal(.action(added.number)),
      ]
    }
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    form.leaving(surroundings)
  }

  // MARK: - What it holds, and what it hears

  package var draft: DraftContent? {
    DraftContent(
      form: form.item.map { .item($0.id) } ?? .newItem, base: form.item == nil ? nil : form.base,
      typed: form.typed, isWorthKeeping: form.isDirty)
  }

  /// Says that its record has been changed meanwhile.
  package func hear(_ news: StoreNews, _ surroundings: Surroundings) -> [Effect]? {
    guard let number = form.item?.number else { return nil }
    let about = news.changes.compactMap { change in
      notice(of: change, about: number, surroundings).map { (change, $0) }
    }
    guard let (change, notice) = about.last else { return nil }
    // What has been taken back is said no longer.
    form.notice = change.label.isTakenBack ? nil : surroundings.wording(notice)
    return []
  }

  private func notice(
    of change: Change, about number: ActionNumber, _ surroundings: Surroundings
  ) -> Bilingual? {
    switch change.label.deed {
    case .editedItem(number, let fields):
      Phrase.Sharing.changedUnderForm(surroundings.texts.names(of: fields), by: change.author)
    case .deletedItem(number): Phrase.Sharing.deletedUnderForm(by: change.author)
    case .editedItem, .deletedItem, .addedItem, .editedItems, .reportedLink, .loadedFolder,
      .addedRecord, .editedRecord, .deletedRecord, .undid, .redid, .unreadable:
      nil
    }
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    let title = form.item.map { Phrase.Form.editing($0.number.description) } ?? Phrase.Form.adding
    return .form(
      FormPresentation(
        title: wording(title), fields: ItemForm.fields.map { shown($0, wording) },
        focus: ItemForm.fields.firstIndex(of: form.focus) ?? 0, notice: form.notice))
  }

  private func shown(_ field: ActionField, _ wording: Wording) -> FormPresentation.Field {
    let suggestions = field == .owner && form.isSuggesting ? suggestions(wording) : []
    return FormPresentation.Field(
      name: wording(Phrase.Actions.name(field)), text: form.text(of: field),
      isChoice: form.isChoice(field), hint: form.hint(of: field),
      suggestions: suggestions)
  }

  /// The bodies that could be meant, and “Other…”.
  private func suggestions(_ wording: Wording) -> [FormPresentation.Suggestion] {
    let known = form.suggestions.map { suggestion in
      FormPresentation.Suggestion(
        code: suggestion.stakeholder.id.rawValue, name: wording(suggestion.stakeholder.name),
        isChosen: suggestion.isChosen)
    }
    let other = form.newBody.map { name in
      FormPresentation.Suggestion(
        code: wording(Phrase.Stakeholders.other), name: wording(Phrase.Stakeholders.adding(name)),
        isChosen: form.isOtherChosen)
    }
    return known + [other].compactMap(\.self)
  }
}

// MARK: - The person's own editor

extension ItemFormDialogue: NoteTaking {
  var noteName: String { form.item?.number.description ?? "" }

  func beginNote() -> String {
    form.focus = .note
    return form.text(.note)
  }

  func replaceNote(with text: String) {
    form.focus = .note
    for edit in [.end, .deleteToStart, .insert(NoteEdit.asTyped(text))] as [TextEdit] {
      form.type(edit)
    }
  }
}

// MARK: - What can be done in it

extension ItemFormDialogue {
  /// The form of an action item.
  private static let formStage = DialogueStage(
    "form", Phrase.Dialogues.form, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.record),
      DialogueRow(.nextField, word: Phrase.Dialogues.nextField), .giveUp,
      DialogueRow(.previousField, word: Phrase.Dialogues.previousField, isAtFoot: false),
      DialogueRow(
        .move(.up), .move(.down), word: Phrase.Dialogues.fieldOrOwner, isAtFoot: false),
      DialogueRow(
        .edit(.left), .edit(.right), word: Phrase.Dialogues.stepChoice, isAtFoot: false),
      DialogueRow(.edit(.newLine), word: Phrase.Dialogues.newLine, isAtFoot: false),
      DialogueRow(.command(.editNote), word: Phrase.Dialogues.editor, isAtFoot: false),
    ])
}
