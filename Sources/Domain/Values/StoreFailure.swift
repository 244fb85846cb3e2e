/// Why a store could not be opened, read or written; the sentence for it is in `Wording`.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no store at this path.
  case notFound(path: String)
  /// The file was deleted, moved away or replaced while the session had it open; `copy` is where what
  /// it held was copied to, if it could be. Nothing is written until the very file is back.
  case detached(path: String, copy: String?)
  /// The folder that should hold the store does not exist and could not be made.
  case folderMissing(folder: String)
  /// The folder or file may not be written.
  case notWritable(path: String)
  /// The file is no SQLite database, or one that `baraza` did not make.
  case notAStore(path: String)
  /// The file is damaged; `detail` is what SQLite says about it.
  case damaged(path: String, detail: String)
  /// A newer program made the store.
  case newer(path: String, storeVersion: Int, programVersion: Int)
  /// An older program made the store, and it can only be brought up to date where it may be written.
  case older(path: String, storeVersion: Int, programVersion: Int)
  /// The session was opened for reading only.
  case readOnly(path: String)
  /// The store holds an example that is only read.
  case example(path: String)
  /// A folder that is an example, which has a store of its own, was to be loaded into one that holds more.
  case exampleElsewhere(path: String)
  /// Another program keeps the store locked.
  case locked(path: String)
  /// Others have the store open, and what was asked for needs it to itself.
  case inUse(path: String)
  /// The store stands in another place than when it was written last, or is an earlier state of itself
  /// (`isOlder`); it must be said whether it was moved or copied before it is written again. An earlier
  /// state cannot have been moved.
  case movedOrCopied(path: String, isOlder: Bool)
  /// The store holds triggers, views or tables that no release of this program makes; it can be read.
  case foreign(path: String, parts: [SchemaFault])
  /// The file holds nothing at all, as a load that was cut off leaves it.
  case empty(path: String)
  /// What lies beside the store under the name of one of its files is no regular file.
  case sideFile(path: String)
  /// There is something of this name already.
  case exists(path: String)
  /// A folder stands where a file should be.
  case folder(path: String)
  /// The store itself was named where another file should be.
  case sameFile(path: String)
  /// No room is left on the disk.
  case full(path: String)
  /// The session may not read the file.
  case notReadable(path: String)
  /// Another station that the store knows has these letters.
  case lettersTaken(letters: String, by: String)
  /// A value that the store refuses; `detail` names the rule.
  case refused(detail: String)
  /// A record that its declaration does not let in.
  case unfit(RecordProblem)
  /// A change left nothing in the list of changes, where it could be taken back from; a fault of the
  /// program.
  case unrecorded(ChangeLabel)
  /// A recorded change can be neither taken back nor done again: its record cannot be read, or does not
  /// fit the tables. Nothing was written.
  case cannotApply(RowKey<Change>, ChangeProblem)
  /// A recorded change was taken back or done again, and the tables then held something else than its
  /// record says; all of that was taken back. A fault of the program or of the store.
  case notApplied(RowKey<Change>)
  /// Reading was stopped before its end, because nobody waits for the answer any more.
  case interrupted
  /// Anything else, in the words of the system.
  case other(path: String, detail: String)

  /// What any error means.
  public init(of error: any Error) {
    self = (error as? StoreFailure) ?? .other(path: "", detail: "\(error)")
  }
}

/// What became of saving an edited action item.
public enum SaveOutcome: Hashable, Sendable {
  /// Saved; what other people had written into other fields since was kept, and is named.
  case saved(ActionItem, merged: Merge?)
  /// Nothing was saved: these fields were changed by somebody else since the edit began.
  case conflict(theirs: ActionItem, fields: Set<ActionField>, change: Change?)
  /// Nothing was saved: somebody deleted the item.
  case gone(Change?)

  /// Whether it was saved.
  public var isSaved: Bool {
    if case .saved = self { true } else { false }
  }
}

/// What became of an undo or a redo.
public enum UndoOutcome: Hashable, Sendable {
  /// Done; the label says what was undone or redone.
  case done(ChangeLabel)
  /// There is nothing left.
  case nothing
  /// Refused, because what it would overwrite was changed since, by this change if known. The values
  /// that stand in the way come in the order of the items and their fields; there are none where
  /// something else forbids it, such as a body that is gone.
  case overtaken(ChangeLabel, by: Change?, values: [OvertakenValue])
  /// Refused, because it was a bulk load, which is undone from the backup made before it.
  case bulk(ChangeLabel, backup: String?)
}

/// A value that stands in the way of an undo or a redo: it is not what the undo expects to find.
///
/// *Example.* KM set the due date of A-014 from the 1st to the 8th, then JP to the 15th. KM's undo is
/// overtaken: it is for `restoring` the 1st, `after` KM's change it was the 8th, and `now` it is the
/// 15th.
public struct OvertakenValue: Hashable, Sendable {
  /// What it belongs to.
  public let subject: RecordedSubject
  /// Its field.
  public let field: RecordedField
  /// What the undo would put back; `nil` for nothing, or when it would take the item away.
  ///
  /// For links it is the whole list: the present one with the change taken back.
  public let restoring: FieldValue?
  /// What the change that is to be undone had written; for links, the present list with that change
  /// in force.
  public let after: FieldValue?
  /// What the field holds; `nil` for nothing, or when the item is gone.
  public let now: FieldValue?

  /// Makes a value.
  public init(
    subject: RecordedSubject, field: RecordedField, restoring: FieldValue?, after: FieldValue?,
    now: FieldValue?
  ) {
    self.subject = subject
    self.field = field
    self.restoring = restoring
    self.after = after
    self.now = now
  }

  /// A value of an action item.
  public init(
    number: ActionNumber, field: ActionField, restoring: FieldValue?, after: FieldValue?,
    now: FieldValue?
  ) {
    self.init(
      subject: .item(number), field: .item(field), restoring: restoring, after: after, now: now)
  }

  /// The item and its field, where it belongs to one.
  public var ofItem: (number: ActionNumber, field: ActionField)? {
    guard case .item(let number) = subject, let field = field.name?.actionField else { return nil }
    return (number, field)
  }
}

/// What a load of data files did.
public struct LoadSummary: Hashable, Sendable {
  /// Rows that were not in the store before.
  public var added: Int
  /// Rows that were there with other values.
  public var updated: Int
  /// Rows that were there already, the same.
  public var unchanged: Int
  /// Of these, action items that had come from a folder of another identity; they keep their keys.
  public var fromOtherFolder: Int
  /// Where the store was copied to before, when it held anything.
  public var backup: String?

  /// Makes a summary.
  public init(
    added: Int = 0, updated: Int = 0, unchanged: Int = 0, fromOtherFolder: Int = 0,
    backup: String? = nil
  ) {
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.fromOtherFolder = fromOtherFolder
    self.backup = backup
  }
}
