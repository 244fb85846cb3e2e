import Domain

/// What a changeset does to one report of a chain link.
struct ReportChange {
  /// The row's key.
  let key: Int64
  /// The link and the territory, where the changeset itself holds them.
  let place: (link: Code<ChainLink>, territory: Code<Territory>)?
  /// What it says, and said.
  let edits: [(field: RecordedEdit.Field, before: FieldValue?, after: FieldValue?)]

  /// The reports that a changeset changes, in the order of their keys.
  static func all(in changes: [RowChange]) throws -> [ReportChange] {
    try changes.filter { $0.table == "link_report" }.map { try ReportChange($0) }
      .sorted { $0.key < $1.key }
  }

  private init(_ row: RowChange) throws {
    key = row.key
    place = row.operation == .update ? nil : (Code(row.text(1)), Code(row.text(2)))
    let (status, note) = (3, 5)
    edits = [
      (
        .reportStatus, try FieldValue.linkStatus(stored: row.textBefore(status)),
        try FieldValue.linkStatus(stored: row.textAfter(status))
      ),
      (
        .reportNote, FieldValue.text(stored: row.textBefore(note)),
        FieldValue.text(stored: row.textAfter(note))
      ),
    ].filter { $0.before != nil || $0.after != nil }
  }
}
