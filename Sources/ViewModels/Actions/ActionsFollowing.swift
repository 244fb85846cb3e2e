import Domain

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

extension StoreNews {
  /// The items that were edited, each time with what was edited of them.
  fileprivate var edits: [(number: ActionNumber, fields: Set<ActionField>)] {
    changes.compactMap { change in
      switch change.label.deed {
      case .editedItem(let number, let fields): (number, Set(fields))
      case .addedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder, .addedRecord,
        .editedRecord, .deletedRecord, .undid, .redid:
        nil
      }
    }
  }
}
