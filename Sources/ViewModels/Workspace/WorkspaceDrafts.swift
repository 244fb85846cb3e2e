import Domain
import Wording

/// What a session that did not live to save it was typing, one draft after the other.
public struct DraftOffer: Hashable, Sendable {
  /// A draft in words.
  public struct Line: Hashable, Sendable {
    /// A field's name.
    public let name: String
    /// What stands in it.
    public let text: String
  }

  /// The drafts that are still to be decided about, the newest first.
  let drafts: [OrphanedDraft]
  /// Which record it belongs to, and when it was typed.
  public let title: String
  /// What was typed.
  public let lines: [Line]
}

// MARK: - Keeping what is being typed

extension Workspace {
  /// How long typing may be lost for, in milliseconds.
  static let draftInterval = 700

  /// Notes after an input that something is being typed, so that it is kept in time.
  func noteTyping() {
    guard draftDue == nil, let now = currentDraft, now.typed != draft?.typed else { return }
    draftDue = client.clocks.steady() + Self.draftInterval
  }

  func keepDraftIfDue(_ now: Int) {
    // While what was typed is being saved, it is not for a draft any more.
    guard let draftDue, draftDue <= now, errands.waitingSince == nil else { return }
    self.draftDue = nil
    guard let typed = currentDraft, typed.typed != draft?.typed else { return }
    let (kept, save) = (draft, client.sharing.saveDraft)
    draft = typed
    errands.send(.drafts) {
      try save(typed)
    } then: { [self] result in
      // The text is still on the screen; the reason is said, and the next second tries again.
      if case .failure = result, draft == typed { draft = kept }
      try result.get()
    }
  }

  /// Keeps what is being typed at once: the program may end any moment.
  public func keepDraft() {
    draftDue = nil
    guard let now = currentDraft, now.typed != draft?.typed else { return }
    do {
      try client.sharing.saveDraft(now)
      draft = now
    } catch { report(StoreFailure(of: error)) }
  }

  /// Forgets the draft: it was saved, or given up on purpose.
  func forgetDraft() {
    draftDue = nil
    guard let draft else { return }
    self.draft = nil
    let forget = client.sharing.deleteDraft
    errands.send(.drafts) {
      try forget(draft.id)
    } then: {
      try $0.get()
    }
  }

  /// What is being typed now, if anything has been.
  private var currentDraft: Draft? {
    guard !client.isReadOnly else { return nil }
    switch overlayBehind ?? overlay {
    case .form(let form):
      guard form.isDirty || draft != nil else { return nil }
      let kind = form.item.map { Draft.Form.item($0.id) } ?? .newItem
      return Draft(
        id: draftID, form: kind, base: form.item == nil ? nil : form.base, typed: form.typed)
    case .linkReport(let form):
      guard !form.note.text.isEmpty || draft != nil else { return nil }
      return Draft(
        id: draftID, form: .report(form.link.id, form.territory.id), base: nil, typed: form.typed)
    case .bulk(let dialogue):
      guard dialogue.typed.values.contains(where: { !$0.isEmpty }) || draft != nil else {
        return nil
      }
      return Draft(
        id: draftID, form: .items(dialogue.items.map(\.id)), base: nil, typed: dialogue.typed)
    case .saveView(let form):
      guard !form.field.text.isEmpty || draft != nil else { return nil }
      return Draft(
        id: draftID, form: .view(actions.view), base: nil, typed: [Draft.viewName: form.field.text])
    case .search, .confirmDelete, .sortMenu, .filters, .groupMenu, .views, .themes, .help,
      .palette, .commandMenu, .conflict, .drafts, .history, nil:
      return nil
    }
  }

  private var draftID: String { draft?.id ?? client.newID() }
}

// MARK: - Offering what was kept

extension Workspace {
  /// Offers what sessions that are gone were typing.
  func offerDrafts() throws {
    guard !client.isReadOnly else { return }
    try offer(try client.sharing.orphanedDrafts())
  }

  private func offer(_ drafts: [OrphanedDraft]) throws {
    guard let first = drafts.first else {
      overlay = nil
      return
    }
    let moment = wording.moment(client.clocks.local(first.at), on: today)
    let what = try name(of: first.draft.form)
    let place = drafts.count == 1 ? "" : " (+\(drafts.count - 1))"
    overlay = .drafts(
      DraftOffer(
        drafts: drafts,
        title: wording(Phrase.Drafts.title(what, moment: moment)) + place,
        lines: lines(of: first.draft)))
  }

  private func name(of form: Draft.Form) throws -> Bilingual {
    switch form {
    case .newItem: return Phrase.Form.adding
    case .item(let id):
      let item = try client.actions.item(id)
      return item.map { Bilingual(same: $0.number.description) } ?? Phrase.Drafts.deletedItem
    case .report(let link, let territory):
      return Bilingual(same: "\(link) · \(territory)")
    case .items(let keys): return Phrase.Drafts.items(wording.number(keys.count))
    case .view: return Phrase.Views.saveTitle
    case .record(let kind, let key):
      return key.map { Phrase.Records.name(RecordName(kind, $0)) } ?? Phrase.Records.new(kind)
    }
  }

  /// The fields in which something was typed that the record did not say before.
  private func lines(of draft: Draft) -> [DraftOffer.Line] {
    if let name = draft.typed[Draft.viewName] {
      return [DraftOffer.Line(name: wording(Phrase.Views.name), text: name)]
    }
    let base = draft.base.map { base in
      ItemForm(
        item: nil, defaults: base, register: actions.register, wording: wording, today: today
      ).typed
    }
    return ActionField.allCases.compactMap { field in
      guard let text = draft.typed[field.rawValue], !text.isEmpty, text != base?[field.rawValue]
      else { return nil }
      if base == nil, field == .status { return nil }
      return DraftOffer.Line(name: wording(Phrase.Actions.name(field)), text: text)
    }
  }

  func handleDrafts(_ input: Input, offer: DraftOffer) {
    switch input {
    case .accept: resume(offer)
    case .letter(let letter) where letter.folded == "x": discardFirst(of: offer)
    case .cancel:
      overlay = nil
      say(Phrase.Drafts.kept, .muted)
    case .command, .unknownKey, .edit, .nextField, .previousField, .move, .letter,
      .remove:
      break
    }
  }

  private func discardFirst(of offer: DraftOffer) {
    guard let first = offer.drafts.first?.draft.id else { return }
    let forget = client.sharing.deleteDraft
    send {
      try forget(first)
    } then: { [self] in
      say(Phrase.Drafts.discarded, .plain)
      try self.offer(Array(offer.drafts.dropFirst()))
    }
  }

  private func resume(_ offer: DraftOffer) {
    guard let first = offer.drafts.first?.draft else { return }
    let adopt = client.sharing.adoptDraft
    send {
      try adopt(first)
    } then: { [self] isOurs in
      if isOurs { return try resume(first) }
      say(Phrase.Drafts.taken, .warning)
      try self.offer(Array(offer.drafts.dropFirst()))
    }
  }

  private func resume(_ first: Draft) throws {
    draft = first
    switch first.form {
    case .newItem: resumeItem(nil, first)
    case .item(let id): resumeItem(try client.actions.item(id), first)
    case .report(let link, let territory): try resumeReport(link, territory, first)
    case .items(let keys):
      let items = client.actions.finding.items
      errands.send(.reading) {
        try items(keys).sorted { $0.number < $1.number }
      } then: { [self] in
        resumeBulk(try $0.get(), first)
      }
    case .view(let view): resumeView(view, first)
    // No form on the screen takes these up yet; the draft stays.
    case .record: say(Phrase.Drafts.kept, .muted)
    }
  }

  private func resumeBulk(_ items: [ActionItem], _ draft: Draft) {
    show(.actions)
    overlay = nil
    guard !items.isEmpty else { return say(Phrase.Bulk.allGone, .warning) }
    actions.marks.removeAll()
    actions.marks.insert(items.map(\.id))
    var dialogue = bulkDialogue(of: items)
    dialogue.resume(draft.typed)
    overlay = .bulk(dialogue)
  }

  private func resumeView(_ view: ActionView, _ draft: Draft) {
    show(.actions)
    actions.view = view
    let name = draft.typed[Draft.viewName] ?? ""
    overlay = .saveView(SaveViewForm(field: TextField(name, limit: SaveViewForm.longestName)))
  }

  private func resumeItem(_ item: ActionItem?, _ draft: Draft) {
    show(.actions)
    let form = ItemForm(
      item: item, defaults: draft.base ?? ActionItemContent(title: ""),
      register: actions.register, wording: wording, today: today)
    // What the edit began from, not what the store holds by now: saving compares with it.
    if let base = draft.base { form.begin(from: base) }
    form.resume(draft.typed)
    if item == nil, draft.base != nil { form.notice = wording(Phrase.Drafts.itemGone) }
    overlay = .form(form)
  }

  private func resumeReport(
    _ link: Code<ChainLink>, _ territory: Code<Territory>, _ draft: Draft
  ) throws {
    show(.chain)
    try prepare()
    guard let link = chain.facts.links.first(where: { $0.id == link }),
      let territory = chain.facts.territories.first(where: { $0.id == territory })
    else { return say(Phrase.Drafts.noSuchLink, .warning) }
    var form = LinkReportForm(link: link, territory: territory, status: .unknown, wording: wording)
    form.resume(draft.typed)
    overlay = .linkReport(form)
  }
}

extension Draft {
  /// The name of what is typed when a view is given a name.
  fileprivate static let viewName = "name"
}
