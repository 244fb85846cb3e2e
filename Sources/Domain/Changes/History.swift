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
  /// How it came about; `nil` where that cannot be read.
  public let kind: Kind?
  /// The values it changed, in the order of the things and their fields.
  public let edits: [RecordedEdit]
  /// How many more items it changed, whose values were not asked for.
  public let furtherItems: Int
  /// Whether it is undone now, by the latest record that aims at it.
  public let isUndone: Bool
  /// Why what it did is not told, where it cannot be.
  public let problem: ChangeProblem?

  /// Its key.
  public var id: RowKey<Change> { change.id }

  /// Makes a record.
  public init(
    change: Change, kind: Kind?, edits: [RecordedEdit], furtherItems: Int = 0, isUndone: Bool,
    problem: ChangeProblem? = nil
  ) {
    self.change = change
    self.kind = kind
    self.edits = edits
    self.furtherItems = furtherItems
    self.isUndone = isUndone
    self.problem = problem
  }
}

/// One value that a change changed.
public struct RecordedEdit: Hashable, Sendable {
  /// What the value belongs to.
  public let subject: RecordedSubject
  /// Which value it is.
  public let field: RecordedField
  /// What it was; `nil` when there was nothing.
  public let before: FieldValue?
  /// What it became; `nil` when it was emptied or its thing deleted.
  public let after: FieldValue?

  /// Makes an edit.
  public init(
    subject: RecordedSubject, field: RecordedField, before: FieldValue?, after: FieldValue?
  ) {
    self.subject = subject
    self.field = field
    self.before = before
    self.after = after
  }
}

/// What a recorded value belongs to.
public enum RecordedSubject: Hashable, Sendable {
  case item(ActionNumber)
  case report(Code<ChainLink>, Code<Territory>)
  case record(RecordName)
  /// A row of a table that no kind of record declares, by its key.
  case row(table: String, key: String)
}

/// Which value of a thing was recorded.
public enum RecordedField: Hashable, Sendable {
  case named(FieldName)
  /// A column that no kind of record declares.
  case column(String)

  /// A field of an action item.
  public static func item(_ field: ActionField) -> RecordedField { .named(field.name) }
  /// How far a link had come.
  public static let reportStatus = RecordedField.named(.status)
  /// The note of a report.
  public static let reportNote = RecordedField.named(.note)

  /// The declared name, where there is one.
  public var name: FieldName? { if case .named(let name) = self { name } else { nil } }

  /// The name in words that never change.
  public var key: String {
    switch self {
    case .named(let name): name.rawValue
    case .column(let column): column
    }
  }
}
