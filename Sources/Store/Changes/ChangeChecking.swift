import Domain
import GRDB

extension Store {
  /// The recorded changes that cannot be read, and why; those that stand beside them are read on.
  static func unreadableChanges(_ db: Database) throws -> [StoreFault] {
    var faults: [StoreFault] = []
    try ChangeRow.forEach(db) { row in
      do { try row.confirmWhole(db) } catch let problem as ChangeProblem {
        faults.append(.unreadableChange(row.change.id, problem))
      }
    }
    return faults
  }
}

extension ChangeRow {
  /// Reads all that the list of changes says of a change.
  ///
  /// - Throws: `ChangeProblem` where that cannot be read.
  fileprivate func confirmWhole(_ db: Database) throws {
    if let problem { throw problem }
    guard kind != .load else { return }
    for record in RecordChange.all(in: try changeset(db).rowChanges()) { _ = try record.edits() }
  }
}
