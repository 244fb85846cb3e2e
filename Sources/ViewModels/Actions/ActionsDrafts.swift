import Domain
import Wording

// MARK: - What was half typed

extension ActionsModel: DraftingPane {
  func description(of draft: Draft) throws -> DraftDescription? {
    switch draft.form {
    case .newItem: return DraftDescription(title: Phrase.Form.adding, lines: lines(of: draft))
    case .item(let id):
      let title = try client.item(id).map { Bilingual(same: $0.number.description) }
      return DraftDescription(
        title: title ?? Phrase.Drafts.deletedItem, lines: lines(of: draft))
    case .items(let keys):
      let title = Phrase.Drafts.items(wording.number(keys.count))
      return DraftDescription(title: title, lines: lines(of: draft))
    case .view:
      let name = DraftDescription.Line(
        name: wording(Phrase.Views.name), text: draft.typed[Draft.viewName] ?? "")
      return DraftDescription(title: Phrase.Views.saveTitle, lines: [name])
    case .record: return meetings?.drafts(surroundings).description(of: draft)
    case .report: return nil
    }
  }

  /// A form on an item, or on a new one.
  func form(on item: ActionItem?, _ defaults: ActionItemContent) -> ItemForm {
    ItemForm(
      item: item, defaults: defaults, register: register, wording: wording, today: today)
  }

  /// The fields in which something was typed that the record did not say before.
  private func lines(of draft: Draft) -> [DraftDescription.Line] {
    if let said = draft.typed[ItemLineDialogue.draftField] {
      return [DraftDescription.Line(name: wording(Phrase.Line.title), text: said)]
    }
    let base = draft.base.map { form(on: nil, $0).typed }
    return ActionField.allCases.compactMap { field in
      guard let text = draft.typed[field.rawValue], !text.isEmpty, text != base?[field.rawValue]
      else { return nil }
      if base == nil, field == .status { return nil }
      return DraftDescription.Line(name: wording(Phrase.Actions.name(field)), text: text)
    }
  }

  func resume(_ draft: Draft) throws -> [Effect]? {
    switch draft.form {
    case .newItem:
      return [draft.typed[ItemLineDialogue.draftField].map(resumingLine) ?? resuming(nil, draft)]
    case .item(let id): return [resuming(try client.item(id), draft)]
    case .items(let keys): return [.send(resuming(keys, draft))]
    case .view(let view):
      try show(view)
      return [.open(SaveViewDialogue(self, name: draft.typed[Draft.viewName] ?? ""))]
    case .record: return try meetings?.drafts(surroundings).resume(draft)
    case .report: return nil
    }
  }

  private func resumingLine(_ text: String) -> Effect {
    let defaults = ActionItemContent(title: "", meeting: register.meeting(on: today)?.id)
    let line = ItemLine(defaults: defaults, text: text, surroundings)
    return .open(ItemLineDialogue(line: line, client: client))
  }

  private func resuming(_ item: ActionItem?, _ draft: Draft) -> Effect {
    let form = form(on: item, draft.base ?? ActionItemContent(title: ""))
    // What the edit began from, not what the store holds by now: saving compares with it.
    if let base = draft.base { form.begin(from: base) }
    form.resume(draft.typed)
    if item == nil, draft.base != nil { form.notice = wording(Phrase.Drafts.itemGone) }
    return .open(ItemFormDialogue(form: form, client: client))
  }

  private func resuming(_ keys: [RowKey<ActionItem>], _ draft: Draft) -> Errand {
    let items = client.narrowing.items
    return .reading {
      try items(keys).sorted { $0.number < $1.number }
    } then: { [self] items in
      guard !items.isEmpty else { return [.say(Phrase.Bulk.allGone, .warning)] }
      marks.removeAll()
      marks.insert(items.map(\.id))
      var dialogue = BulkDialogue(of: items, client: client, surroundings)
      dialogue.resume(draft.typed)
      return [.open(dialogue)]
    }
  }
}
