/// What a field holds, whatever the field: the common coin of history, conflicts and bulk changes.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case owner(Code<Stakeholder>)
  case day(Day)
  case status(ActionStatus)
  case mode(CoordinationMode)
  case meeting(Code<Meeting>)
  case links([ActionLink])
  case linkStatus(LinkStatus)
}

extension ActionItemContent {
  /// What a field holds; `nil` when it is empty.
  public func value(of field: ActionField) -> FieldValue? {
    switch field {
    case .title: title.isEmpty ? nil : .text(title)
    case .owner: owner.map { .owner($0) }
    case .due: due.map { .day($0) }
    case .status: .status(status)
    case .mode: mode.map { .mode($0) }
    case .meeting: meeting.map { .meeting($0) }
    case .links: links.isEmpty ? nil : .links(links)
    case .note: note.isEmpty ? nil : .text(note)
    }
  }

  /// This content with one field set; a value of another field's kind changes nothing.
  public func setting(_ field: ActionField, to value: FieldValue?) -> ActionItemContent {
    var content = self
    switch (field, value) {
    case (.title, .text(let text)): content.title = text
    case (.note, .text(let text)): content.note = text
    case (.note, nil): content.note = ""
    case (.owner, .owner(let owner)): content.owner = owner
    case (.owner, nil): content.owner = nil
    case (.due, .day(let day)): content.due = day
    case (.due, nil): content.due = nil
    case (.status, .status(let status)): content.status = status
    case (.mode, .mode(let mode)): content.mode = mode
    case (.mode, nil): content.mode = nil
    case (.meeting, .meeting(let meeting)): content.meeting = meeting
    case (.meeting, nil): content.meeting = nil
    case (.links, .links(let links)): content.links = links
    case (.links, nil): content.links = []
    case (.title, _), (.owner, _), (.due, _), (.status, _), (.mode, _), (.meeting, _), (.links, _),
      (.note, _):
      break
    }
    return content
  }
}

/// What one recorded change did, value by value.
public struct ChangeRecord: Hashable, Sendable, Identifiable {
  /// How the change came about.
  public enum Kind: String, Hashable, Sendable {
    /// Somebody did something.
    case done = "do"
    /// Another change was taken back.
    case undone = "undo"
    /// Something taken back was done again.
    case redone = "redo"
    /// A folder of data files was loaded; its values are not listed.
    case loaded = "load"
  }

  /// The change.
  public let change: Change
  /// How it came about.
  public let kind: Kind
  /// The values it changed, in the order of the things and their fields.
  public let edits: [RecordedEdit]
  /// How many more items it changed, whose values were not asked for.
  public let furtherItems: Int
  /// Whether it is undone now, by the latest record that aims at it.
  public let isUndone: Bool

  /// Its key.
  public var id: RowKey<Change> { change.id }

  /// Makes a record.
  public init(
    change: Change, kind: Kind, edits: [RecordedEdit], furtherItems: Int = 0, isUndone: Bool
  ) {
    self.change = change
    self.kind = kind
    self.edits = edits
    self.furtherItems = furtherItems
    self.isUndone = isUndone
  }
}

/// One value that a change changed.
public struct RecordedEdit: Hashable, Sendable {
  /// What the value belongs to.
  public enum Subject: Hashable, Sendable {
    case item(ActionNumber)
    case report(Code<ChainLink>, Code<Territory>)
  }

  /// Which value it is.
  public enum Field: Hashable, Sendable {
    case item(ActionField)
    case reportStatus, reportNote
  }

  /// What the value belongs to.
  public let subject: Subject
  /// Which value it is.
  public let field: Field
  /// What it was; `nil` when there was nothing.
  public let before: FieldValue?
  /// What it became; `nil` when it was emptied or its thing deleted.
  public let after: FieldValue?

  /// Makes an edit.
  public init(subject: Subject, field: Field, before: FieldValue?, after: FieldValue?) {
    self.subject = subject
    self.field = field
    self.before = before
    self.after = after
  }
}
