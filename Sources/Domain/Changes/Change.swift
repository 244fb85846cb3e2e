/// What a recorded change did, in the words of the room; the label of the change log.
public enum ChangeLabel: Hashable, Sendable {
  case addedItem(ActionNumber)
  case editedItem(ActionNumber, fields: [ActionField])
  case deletedItem(ActionNumber)
  /// One field of many items was set at once.
  case editedItems(count: Int, field: ActionField)
  case reportedLink(Code<ChainLink>, Code<Territory>, LinkStatus)
  case loadedFolder(name: String)
  /// A record of a declared kind was entered or added.
  case addedRecord(RecordName)
  case editedRecord(RecordName, fields: [FieldName])
  case deletedRecord(RecordName)
  /// The inverse of another change was applied.
  indirect case undid(ChangeLabel)
  /// A change that had been undone was applied again.
  indirect case redid(ChangeLabel)
  /// The list of changes says it in a way that cannot be read.
  case unreadable
}

/// A field of an action item that can be edited on its own.
public enum ActionField: String, CaseIterable, Hashable, Sendable {
  case title, owner, due, status, mode, meeting, links, note
}

/// One recorded change of the store: who, when, which session, what.
public struct Change: Hashable, Sendable, Identifiable {
  /// Its key.
  public let id: RowKey<Change>
  /// Its number, as people are shown it.
  public let number: ChangeNumber
  /// When it was committed.
  public let at: Instant
  /// Who made it: the name the session was opened with.
  public let author: String
  /// Which session made it.
  public let session: String
  /// What it did.
  public let label: ChangeLabel

  /// Makes a change.
  ///
  /// - Parameter number: By default the count in its key, as of what the store's own station recorded.
  public init(
    id: RowKey<Change>, number: ChangeNumber? = nil, at: Instant, author: String, session: String,
    label: ChangeLabel
  ) {
    self.id = id
    self.number = number ?? ChangeNumber(id.numberInStation)
    self.at = at
    self.author = author
    self.session = session
    self.label = label
  }
}

extension ChangeLabel {
  /// What was done in the first place, under all the undoing and redoing.
  public var deed: ChangeLabel {
    switch self {
    case .addedItem, .editedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder,
      .addedRecord, .editedRecord, .deletedRecord, .unreadable:
      self
    case .undid(let label), .redid(let label): label.deed
    }
  }

  /// Whether it took something back, so that what was said of that does not hold any more.
  public var isTakenBack: Bool {
    switch self {
    case .undid: true
    case .addedItem, .editedItem, .deletedItem, .editedItems, .reportedLink, .loadedFolder,
      .addedRecord, .editedRecord, .deletedRecord, .redid, .unreadable:
      false
    }
  }

  /// Whether it had to do with any of these fields of an item; adding and deleting touch all.
  public func touches(_ fields: Set<ActionField>) -> Bool { touches(Set(fields.map(\.name))) }

  /// Whether it had to do with any of these fields of a record; adding and deleting touch all, and what
  /// cannot be read may have.
  public func touches(_ fields: Set<FieldName>) -> Bool {
    switch self {
    case .editedItem(_, let edited): !fields.isDisjoint(with: edited.map(\.name))
    case .editedItems(_, let edited): fields.contains(edited.name)
    case .editedRecord(_, let edited): !fields.isDisjoint(with: edited)
    case .addedItem, .deletedItem, .reportedLink, .loadedFolder, .addedRecord, .deletedRecord,
      .unreadable:
      true
    case .undid(let label), .redid(let label): label.touches(fields)
    }
  }
}
