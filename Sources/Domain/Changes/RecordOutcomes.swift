/// What became of saving or deleting a record.
public enum RecordOutcome: Hashable, Sendable {
  /// Done; what other people had written into other fields since was kept, and is named.
  case saved(Record, merged: RecordMerge?)
  /// Nothing was done: these fields were changed by somebody else since the edit began.
  case conflict(theirs: Record, fields: Set<FieldName>, change: Change?)
  /// Nothing was done: somebody deleted the record.
  case gone(Change?)
}

/// What became of adding a record.
public enum RecordAddition: Hashable, Sendable {
  /// Added.
  case added(Record)
  /// Nothing was added: since the person began, somebody else has entered what now stands in this
  /// place; the person is asked.
  case overtaken(by: Record, change: Change?)
}

/// What a person saw in the place of a record that is about to be entered.
public enum SeenRecord: Hashable, Sendable {
  /// Nobody looked, as on the command line.
  case anything
  /// Nothing stood there.
  case nothing
  /// This one.
  case record(RecordName)
}

/// What other people had written into other fields of a record that was being saved.
public struct RecordMerge: Hashable, Sendable {
  /// The fields they changed; kept as they wrote them.
  public let fields: Set<FieldName>
  /// Their latest change of these fields, if it was recorded.
  public let change: Change?

  /// Makes a merge.
  public init(fields: Set<FieldName>, change: Change?) {
    self.fields = fields
    self.change = change
  }
}
