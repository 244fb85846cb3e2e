import Domain
import Wording

/// How a session keeps up with the others.
struct LiveState {
  /// How it learns of their commits; nothing where it does not (pictures).
  var following: Following?
  /// Sessions that have the store open, this one included.
  var sessions = 1
  /// When the screen last agreed with the store.
  var agreedAt: Instant?
  /// Since when the store could not be read again.
  var failingSince: Instant?
  /// What somebody else has just done, and until when it is told (steady milliseconds).
  var news: (span: Span, until: Int)?
  /// When this session tries once more to write itself in, which has failed (steady milliseconds).
  var entryDue: Int?
  /// Until when nothing destructive is done (steady milliseconds), and why.
  var guarded: (until: Int, why: Bilingual)?

  /// How long a piece of news is told, in milliseconds.
  static let newsDuration = 6000
  /// How long no destructive key acts after somebody else has changed the row under the cursor.
  static let guardDuration = 700
  /// How long until this session tries once more to write itself in.
  static let entryInterval = 2000
}

// MARK: - Following the others

extension Workspace {
  /// Begins to follow what other sessions commit.
  public func startFollowing(_ following: Following) throws {
    live.following = following
    live.agreedAt = client.clocks.now()
    live.sessions = try client.sharing.sessions().count
  }

  /// Takes over what others have committed since the last time.
  ///
  /// A commit that touches nothing on the screen costs one look at the store's version: nothing is
  /// read, and there is nothing to draw.
  ///
  /// While the store is away nothing is taken over; what has happened then is news afterwards.
  ///
  /// - Returns: Whether there is something to draw.
  public func follow() throws -> Bool {
    guard !errands.isStoreAway else { return false }
    do {
      let news = try client.sharing.news()
      let wasFailing = live.failingSince != nil
      live.failingSince = nil
      guard !news.topics.isEmpty else { return wasFailing }
      let isPaneNew = try takeOver(news)
      let isHistoryNew = renewHistory(after: news)
      return isPaneNew || isHistoryNew || wasFailing
    } catch {
      // Whatever was missed is read whole when the store can be read again.
      invalidate()
      live.failingSince = live.failingSince ?? live.agreedAt ?? client.clocks.now()
      throw error
    }
  }

  /// When something on the screen changes by itself, in steady milliseconds.
  public var nextDeadline: Int? {
    let draftDue = errands.waitingSince == nil ? draftDue : nil
    let entryDue = errands.isStoreAway ? nil : live.entryDue
    return [
      marks.nextExpiry, live.news?.until, draftDue, entryDue, nextSecondOfWaiting,
      nextSecondOfErrand,
    ].compactMap(\.self).min()
  }

  /// When the time that a search has taken is told anew.
  private var nextSecondOfWaiting: Int? {
    guard let since = actions.waiting?.since else { return nil }
    return since + ((client.clocks.steady() - since) / 1000 + 1) * 1000
  }

  /// Takes what was read in the background.
  public func take(_ answers: [BackgroundAnswer]) {
    do {
      for answer in answers { try actions.take(answer) }
    } catch {
      report(StoreFailure(of: error))
    }
  }

  /// Does what is due by the clock.
  ///
  /// - Returns: Whether there is something to draw.
  public func tick() -> Bool {
    let now = client.clocks.steady()
    keepDraftIfDue(now)
    let areMarksDue = marks.nextExpiry.map { $0 <= now } ?? false
    let isNewsDue = live.news.map { $0.until <= now } ?? false
    marks.expire(now: now)
    if isNewsDue { live.news = nil }
    let hasTriedToEnter = enterIfDue(now)
    return areMarksDue || isNewsDue || hasTriedToEnter || actions.waiting != nil
      || errandUnderWay != nil
  }

  private func takeOver(_ news: StoreNews) throws -> Bool {
    let topics = news.topics
    let isPresenceNew = topics.contains(.sessions)
    if isPresenceNew { live.sessions = try client.sharing.sessions().count }
    if topics.contains(.facts) { isRegisterStale = true }
    let concerned = Pane.allCases.filter { !$0.topics.isDisjoint(with: topics) }
    stale.formUnion(concerned)
    if pane != .actions, concerned.contains(.actions) { actions.invalidate() }
    live.agreedAt = client.clocks.now()
    let areViewsNew = try topics.contains(.views) && reloadViews()
    guard concerned.contains(pane) else {
      let isBesides = companion.map(concerned.contains) ?? false
      return isPresenceNew || areViewsNew || isBesides
    }
    try showAnew(news)
    return true
  }

  /// Reads the pane again and marks what has changed in it.
  private func showAnew(_ news: StoreNews) throws {
    let before = shown.flatMap { $0.pane == pane ? $0.table : nil } ?? unmarkedTable
    let selected = actions.selected
    if pane == .actions { try actions.follow(news) }
    try prepare()
    let now = client.clocks.steady()
    let authors = Self.authors(news.changes)
    let after = unmarkedTable
    let changed = marks.note(
      from: before, to: after, in: pane, author: { authors[$0] },
      until: client.clocks.shared(now + ChangeMarks.duration))
    if pane == .actions { guardSelection(selected, changed, authors, now: now) }
    tellOverlay(news.changes)
    if let last = try told(news.changes) {
      let end = client.clocks.shared(now + LiveState.newsDuration)
      live.news = (Span(wording(last), .news), end)
    }
  }

  /// The author of the latest change of each thing, by the names that rows have.
  private static func authors(_ news: [Change]) -> [String: String] {
    var authors: [String: String] = [:]
    for change in news {
      switch change.label.deed {
      case .addedItem(let number), .editedItem(let number, _), .deletedItem(let number):
        authors[number.description] = change.author
      case .reportedLink(let link, _, _): authors[link.rawValue] = change.author
      case .addedRecord(let record), .editedRecord(let record, _), .deletedRecord(let record):
        authors[record.key] = change.author
      case .editedItems, .loadedFolder, .undid, .redid: break
      }
    }
    return authors
  }

  /// For a moment nothing destructive is done to a row that somebody else has just changed.
  private func guardSelection(
    _ before: ActionItem?, _ changed: Set<String>, _ authors: [String: String], now: Int
  ) {
    guard let number = touched(before, changed) else { return }
    let author = authors[number] ?? wording(Phrase.Form.somebody)
    live.guarded = (
      now + LiveState.guardDuration, Phrase.Sharing.justChanged(number, by: author)
    )
  }

  /// The number of a chosen item that is not what it was: the selected one, or a marked one in sight.
  private func touched(_ before: ActionItem?, _ changed: Set<String>) -> String? {
    if let before, actions.selected?.id != before.id { return before.number.description }
    let chosen = actions.rows.filter { $0.id == before?.id || actions.marks.contains($0.id) }
    return chosen.map(\.number.description).first(where: changed.contains)
  }

  /// Why a destructive command waits a moment, if it must.
  var reasonToWait: Bilingual? {
    guard let guarded = live.guarded, client.clocks.steady() < guarded.until else { return nil }
    return guarded.why
  }
}

// MARK: - Telling the news

extension Workspace {
  /// The latest piece of news, with who and when, and how many there are besides.
  private func told(_ news: [Change]) throws -> Bilingual? {
    guard let last = news.last else { return nil }
    let time = wording.moment(client.clocks.local(last.at), on: today)
    let signed = Phrase.Sharing.signed(try words(for: last.label), author: last.author, time: time)
    return news.count == 1 ? signed : Phrase.Sharing.andMore(signed, count: news.count - 1)
  }

  private func words(for label: ChangeLabel) throws -> Bilingual {
    switch label {
    case .addedItem(let number): try itemWords(number) { _ in Phrase.Sharing.added }
    case .deletedItem(let number):
      Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    case .editedItem(let number, let fields):
      try itemWords(number) { self.words(for: fields, of: $0.content) }
    case .reportedLink, .editedItems, .loadedFolder, .addedRecord, .editedRecord, .deletedRecord,
      .undid, .redid:
      Phrase.Changes.name(label)
    }
  }

  private func itemWords(
    _ number: ActionNumber, _ what: (ActionItem) -> Bilingual
  ) throws -> Bilingual {
    let shown = actions.rows.first { $0.number == number }
    guard let item = try shown ?? client.actions.itemNumbered(number) else {
      return Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    }
    let owner = item.content.owner.map { texts.short($0) }
    return Phrase.Sharing.item(owner, number.description, what(item))
  }

  /// A status speaks for itself; another field is named with what it became; several are only named.
  private func words(for fields: [ActionField], of content: ActionItemContent) -> Bilingual {
    if fields.contains(.status) { return Phrase.Status.word(content.status) }
    guard let field = fields.first, fields.count == 1 else { return texts.names(of: fields) }
    return Phrase.Sharing.became(Phrase.Actions.name(field), texts.text(content.value(of: field)))
  }

  var texts: ValueTexts { ValueTexts(wording: wording, register: actions.register) }

  /// Says in an open form or question that its record has been changed meanwhile.
  private func tellOverlay(_ news: [Change]) {
    switch overlayBehind ?? overlay {
    case .form(let form):
      guard let number = form.item?.number else { return }
      for change in news { tell(form, change, of: number) }
    case .confirmDelete, .search, .sortMenu, .filters, .groupMenu, .bulk, .views, .saveView,
      .themes, .linkReport, .help, .palette, .commandMenu, .conflict, .drafts, .history, nil:
      break
    }
  }

  private func tell(_ form: ItemForm, _ change: Change, of number: ActionNumber) {
    switch change.label {
    case .editedItem(number, let fields):
      form.notice = wording(
        Phrase.Sharing.changedUnderForm(texts.names(of: fields), by: change.author))
    case .deletedItem(number):
      form.notice = wording(Phrase.Sharing.deletedUnderForm(by: change.author))
    case .editedItem, .deletedItem, .addedItem, .editedItems, .reportedLink, .loadedFolder,
      .addedRecord, .editedRecord, .deletedRecord, .undid, .redid:
      break
    }
  }
}

// MARK: - What is shown

extension Workspace {
  /// How many sessions there are and how fresh the screen is; nothing where nobody is followed.
  public var standing: Span? {
    guard let following = live.following else { return nil }
    if let since = live.failingSince {
      return Span(wording(Phrase.Sharing.stale(since: time(since))), .error)
    }
    let text = Phrase.Sharing.standing(
      sessions: live.sessions, following: following, time: live.agreedAt.map(time) ?? "")
    return Span(wording(text), live.sessions > 1 ? .plain : .muted)
  }

  /// What somebody else has just done.
  public var news: Span? { live.news?.span }

  private func time(_ moment: Instant) -> String {
    wording.moment(client.clocks.local(moment), on: today)
  }
}

extension Pane {
  /// What of the store the pane shows.
  var topics: Set<StoreTopic> {
    switch self {
    case .matrix, .budget: [.facts]
    case .chain: [.facts, .reports, .items]
    case .actions: [.facts, .items]
    }
  }
}
