import Domain
import Wording

// MARK: - Following the others

extension ActionsModel {
  /// Takes over what others have done, reading as little as that allows.
  func follow(_ news: StoreNews) throws {
    if try takeInPlace(news) { return }
    let known = lastChange
    invalidate()
    keepLastChange(known, news)
    let number = selected?.number
    let change = number.flatMap { number in news.changes.last { $0.label.concerns(number) } }
    try self.change(overtaking: waiting == nil) { try $0.follow(change, from: $1) }
  }

  /// Takes over edits that leave every item in its place: of those that are held the row is read, of
  /// the others nothing.
  ///
  /// - Returns: Whether that was all; if not, nothing has been taken over.
  private func takeInPlace(_ news: StoreNews) throws -> Bool {
    // What the documents say decides about orders and filters, too.
    guard news.isWholeOfItems, !news.topics.contains(.facts), !needsReload, waiting == nil,
      ghost == nil
    else { return false }
    var edited: [ActionItem] = []
    for (number, fields) in news.edits {
      if let old = window.heldItem(number) {
        guard let new = try client.itemNumbered(number),
          query.keepsPlace(from: old.content, to: new.content)
        else { return false }
        edited.append(new)
      } else if !query.keepsPlaces(editing: fields) {
        return false
      }
    }
    for item in edited { window.replace(item) }
    if news.edits.contains(where: { !$1.isDisjoint(with: [.status, .due]) }) { totals = nil }
    keepLastChange(lastChange, news)
    marks.forgetReading()
    return true
  }

  /// The last change of an item is still the last unless the news may be about it.
  private func keepLastChange(
    _ known: (number: ActionNumber, change: Change?)?, _ news: StoreNews
  ) {
    lastChange = known.flatMap { known in
      news.changes.contains { $0.label.concerns(known.number) } ? nil : known
    }
  }
}

// MARK: - What several people change

extension ActionsModel: RecordPane {
  var chosenRows: [String] {
    let others = rows.filter { $0.id != selected?.id && marks.contains($0.id) }
    return ((selected.map { [$0] } ?? []) + others).map(\.number.description)
  }

  var recordNumber: ActionNumber? { (selected ?? ghost?.item)?.number }

  func words(for label: ChangeLabel) throws -> Bilingual? {
    switch label {
    case .addedItem(let number): try words(for: number) { _ in Phrase.Sharing.added }
    case .deletedItem(let number):
      Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    case .editedItem(let number, let fields):
      try words(for: number) { self.words(for: fields, of: $0.content) }
    case .reportedLink, .editedItems, .loadedFolder, .addedRecord, .editedRecord, .deletedRecord,
      .undid, .redid, .unreadable:
      nil
    }
  }

  private func words(
    for number: ActionNumber, _ what: (ActionItem) -> Bilingual
  ) throws -> Bilingual {
    let shown = rows.first { $0.number == number }
    guard let item = try shown ?? client.itemNumbered(number) else {
      return Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    }
    let owner = item.content.owner.map { surroundings.texts.short($0) }
    return Phrase.Sharing.item(owner, number.description, what(item))
  }

  /// A status speaks for itself; another field is named with what it became; several are only named.
  private func words(for fields: [ActionField], of content: ActionItemContent) -> Bilingual {
    let texts = surroundings.texts
    if fields.contains(.status) { return Phrase.Status.word(content.status) }
    guard let field = fields.first, fields.count == 1 else { return texts.names(of: fields) }
    return Phrase.Sharing.became(Phrase.Actions.name(field), texts.text(content.value(of: field)))
  }
}

extension StoreNews {
  /// The items that were edited, each time with what was edited of them.
  fileprivate var edits: [(number: ActionNumber, fields: Set<ActionField>)] {
    changes.compactMap { change in
      switch change.label.deed {
      case .editedItem(let number, let fields): (number, Set(fields))
      case .addedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder, .addedRecord,
        .editedRecord, .deletedRecord, .undid, .redid, .unreadable:
        nil
      }
    }
  }
}
