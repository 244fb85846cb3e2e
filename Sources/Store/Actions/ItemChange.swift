import Domain

/// What a changeset does to one action item: to its row, and to the rows of its links.
struct ItemChange {
  /// What becomes of the item itself.
  enum Fate {
    case added, edited, deleted
  }

  /// The item's key.
  let key: Int64
  private(set) var fate = Fate.edited
  /// The number, where the changeset itself holds it.
  private(set) var number: ActionNumber?
  /// The fields in the item's own row that change.
  private(set) var fields: [ActionField: (before: FieldValue?, after: FieldValue?)] = [:]
  /// The day of closing, if that changes.
  private(set) var closed: (before: Day?, after: Day?)?
  private(set) var linksTaken: Set<ActionLink> = []
  private(set) var linksAdded: Set<ActionLink> = []

  /// The items that a changeset changes, in the order of their keys.
  static func all(in changes: [RowChange]) throws -> [ItemChange] {
    var items: [Int64: ItemChange] = [:]
    for change in changes where change.table.hasPrefix(RowChange.itemTables) {
      var item = items[change.key] ?? ItemChange(key: change.key)
      if change.table == "action_item" {
        try item.take(row: change)
      } else {
        item.take(link: change)
      }
      items[change.key] = item
    }
    return items.values.sorted { $0.key < $1.key }
  }

  private init(key: Int64) { self.key = key }

  /// The values that change, in the order of the fields. Of links, a changeset knows only those that
  /// were added or taken away.
  var edits: [(field: ActionField, before: FieldValue?, after: FieldValue?)] {
    ActionField.allCases.compactMap { field in
      if field == .links {
        guard linksTaken != linksAdded else { return nil }
        return (field, .links(orNone: linksTaken), .links(orNone: linksAdded))
      }
      guard let edit = fields[field], edit.before != nil || edit.after != nil else { return nil }
      return (field, edit.before, edit.after)
    }
  }

  private static let columns: [(column: Int, field: ActionField)] = [
    (3, .title), (4, .owner), (5, .due), (6, .status), (7, .mode), (8, .meeting), (9, .note),
  ]
  private static let closedColumn = 11

  private mutating func take(row: RowChange) throws {
    switch row.operation {
    case .insert: fate = .added
    case .delete: fate = .deleted
    case .update: fate = .edited
    }
    if row.operation != .update {
      number = ActionNumber(station: row.text(1), ordinal: Int(row.integer(2)))
    }
    for (column, field) in Self.columns where row.concerns(column) {
      fields[field] = (
        try FieldValue.stored(row.textBefore(column), in: field),
        try FieldValue.stored(row.textAfter(column), in: field)
      )
    }
    if row.concerns(Self.closedColumn) {
      closed = (
        row.textBefore(Self.closedColumn).flatMap { Day(iso: $0) },
        row.textAfter(Self.closedColumn).flatMap { Day(iso: $0) }
      )
    }
  }

  private mutating func take(link row: RowChange) {
    guard let link = ActionLink(kind: row.text(1), code: row.text(2)) else { return }
    if row.operation == .delete { linksTaken.insert(link) } else { linksAdded.insert(link) }
  }
}
