import Domain
import Foundation
import GRDB

/// How a change came about.
enum ChangeKind: String {
  /// Somebody did something.
  case `do`
  /// A `do` was taken back.
  case undo
  /// A `do` that had been taken back was done again.
  case redo
  /// A folder of data files was loaded.
  case load
}

/// What the list of changes is told about a transaction.
struct ChangeNote {
  var kind = ChangeKind.do
  var label: ChangeLabel
  /// What it is about, as others can be found that are about the same: `A-012`, `L4/KOL`.
  var subject: String?
  /// What a bulk change is about, one by one.
  var subjects: [String] = []
  /// The change that is undone or redone.
  var target: RowKey<Change>?
  /// Where the store was copied to before.
  var backup: String?
  /// What was applied, where a change is undone or redone: what the session noted must be that, no more
  /// and no less.
  var applied: ParsedChangeset?
}

/// The list of changes.
///
/// A named transaction runs so:
/// 1. `BEGIN IMMEDIATE`, so that nothing it reads can change before it writes;
/// 2. a session of SQLite starts to note what happens to the data tables, which are named one by
///    one: the word index, the counts and the list itself stay out;
/// 3. the work is done and says what it was, or that it was nothing;
/// 4. what the session noted is written into the list as a changeset, with who, when and what;
/// 5. `COMMIT`: the work and its record are kept together or not at all.
///
/// *Example.* `save` sets A-012 to done: the changeset holds the key, `status` and `closed` before
/// and after. `undo` inverts it and applies that: if by then `status` is no longer `done`, SQLite
/// reports a conflict, everything is taken back, and the user is told who was there meanwhile. An
/// edit of the note since then does not matter. What the session notes of an undo is compared with what
/// was to be applied, because SQLite also says "done" where it has done nothing.
extension Store {
  /// Runs a named transaction and records what it changed; `nil` for the note means nothing was.
  ///
  /// - Throws: `StoreFailure.unrecorded`, and takes everything back, when the work says that it changed
  ///   something and no recorded table has changed (see `StoreTables`).
  func recording<Outcome>(
    _ work: (Database) throws -> (Outcome, ChangeNote?)
  ) throws(StoreFailure) -> Outcome {
    try writing { db in
      let session = try ChangesetSession(db)
      defer { session.end() }
      let (outcome, note) = try work(db)
      guard let note else { return outcome }
      let changeset = try session.changeset()
      try note.confirm(changeset)
      // What it did lies outside the recorded tables: undo would answer "done" and do nothing.
      guard !changeset.isEmpty else { throw StoreFailure.unrecorded(note.label) }
      try record(note, changeset: changeset, db)
      return outcome
    }
  }

  /// Writes one record of the list, after the last of this station (see `RecordSeal`).
  func record(_ note: ChangeNote, changeset: Data?, _ db: Database) throws {
    let end = try ListEnd(keys, db)
    let key = try end.nextKey
    recordedCount = key - keys.base
    let values: [(any DatabaseValueConvertible)?] = [
      key, now().milliseconds, identity.author, identity.session, note.kind.rawValue,
      note.target?.rawValue, note.subject, try ChangeLabelText.of(note.label)?.json, note.backup,
      changeset, Migrations.latest, end.nextLamport, end.received, end.previous,
    ]
    let hash = RecordSeal.hash(of: values.map { $0?.databaseValue ?? .null })
    let columns = RecordSeal.columns + ["hash"]
    try db.cachedStatement(
      sql: """
        INSERT INTO change(\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
    ).execute(checked: values + [hash], of: "change")
    try recordSubjects(of: note, under: key, db)
  }

  /// Writes what a bulk change is about; undoing it or doing it again is about the same.
  private func recordSubjects(of note: ChangeNote, under key: Int64, _ db: Database) throws {
    let add = try db.cachedStatement(
      sql: "INSERT INTO change_subject(subject, change) VALUES (?, ?)")
    for subject in note.subjects { try add.execute(arguments: [subject, key]) }
    guard let target = note.target else { return }
    let copy = try db.cachedStatement(
      sql: """
        INSERT INTO change_subject(subject, change)
        SELECT subject, ? FROM change_subject WHERE change = ?
        """)
    try copy.execute(arguments: [key, target.rawValue])
  }
}
