import Domain
import GRDB

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
    for change in changes {
      switch change.table {
      case "action_item":
        try items[change.key, default: ItemChange(key: change.key)].take(row: change)
      case "action_item_link":
        items[change.key, default: ItemChange(key: change.key)].take(link: change)
      default: continue
      }
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
    let (status, note) = (3, 4)
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

extension FieldValue {
  /// Links as a value; nothing when there are none.
  static func links(orNone links: Set<ActionLink>) -> FieldValue? {
    links.isEmpty ? nil : .links(links.sorted())
  }

  /// What a column of `action_item` holds.
  static func stored(_ text: String?, in field: ActionField) throws -> FieldValue? {
    guard let text else { return nil }
    switch field {
    case .title, .note: return .text(stored: text)
    case .owner: return .owner(Code(text))
    case .meeting: return .meeting(Code(text))
    case .due: return .day(try known(Day(iso: text), text))
    case .status: return .status(try known(ActionStatus(rawValue: text), text))
    case .mode: return .mode(try known(CoordinationMode(rawValue: text), text))
    case .links: return nil
    }
  }

  /// What the column `status` of `link_report` holds.
  static func linkStatus(stored text: String?) throws -> FieldValue? {
    try text.map { .linkStatus(try known(LinkStatus(rawValue: $0), $0)) }
  }

  /// What a column of free text holds; nothing when it is empty.
  static func text(stored text: String?) -> FieldValue? {
    text.flatMap { $0.isEmpty ? nil : .text($0) }
  }

  private static func known<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else { throw UnreadableRow(table: "change", detail: "unknown word '\(text)'") }
    return value
  }

  /// Whether two values are the same to the store, which compares texts by their scalars.
  static func areSame(_ first: FieldValue?, _ second: FieldValue?) -> Bool {
    if case .text(let first) = first, case .text(let second) = second {
      return first.unicodeScalars.elementsEqual(second.unicodeScalars)
    }
    return first == second
  }
}
