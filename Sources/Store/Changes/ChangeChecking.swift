import Domain
import GRDB

extension Store {
  /// What is wrong with the list of changes: records that cannot be read, and where the chain breaks.
  /// One that cannot be read is not said to be altered, too.
  static func faultsOfChanges(_ db: Database) throws -> [StoreFault] {
    let unreadable = try unreadableChanges(db)
    let told = Set(unreadable.compactMap(\.unreadable))
    let broken = try ChainCheck.faults(db).filter { fault in
      if case .changeAltered(let key) = fault { !told.contains(key) } else { true }
    }
    return unreadable + broken
  }

  /// The recorded changes that cannot be read, and why; those that stand beside them are read on.
  private static func unreadableChanges(_ db: Database) throws -> [StoreFault] {
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

extension StoreFault {
  /// The change that cannot be read, where that is the fault.
  fileprivate var unreadable: RowKey<Change>? {
    if case .unreadableChange(let key, _) = self { key } else { nil }
  }
}
