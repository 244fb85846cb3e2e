import Domain
import GRDB

/// What a changeset does to one record, to its row and to the rows of its links; or to a row of a table
/// that no kind declares.
struct RecordChange {
  /// What becomes of the record itself.
  enum Fate {
    case added, edited, deleted
  }

  /// One value that changes.
  struct Edit {
    let field: RecordedField
    let before: FieldValue?
    let after: FieldValue?
  }

  /// The kind's table; nothing where no kind declares it.
  let kind: RecordTable?
  /// The table of the record's own row.
  let table: String
  /// The key, as the columns of the primary key hold it.
  let key: [DatabaseValue]
  private(set) var fate = Fate.edited
  /// What the record's own row held before, as far as the changeset says.
  private(set) var before: RowValues = [:]
  /// What it holds after.
  private(set) var after: RowValues = [:]
  private(set) var linksTaken: Set<ActionLink> = []
  private(set) var linksAdded: Set<ActionLink> = []

  /// The key in words.
  var keyText: String { key.map(RecordRow.text).joined(separator: "/") }

  /// The whole-number key; zero for a record that has a code.
  var number: Int64 { key.first.flatMap { Int64.fromDatabaseValue($0) } ?? 0 }

  /// What the row holds in a column, if the whole of it stands in the changeset.
  func value(_ column: String) -> DatabaseValue? {
    fate == .edited ? nil : after[column] ?? before[column]
  }

  /// The records that a changeset changes: kind by kind, and in the order of their keys.
  static func all(in changes: [RowChange]) -> [RecordChange] {
    var places: [String: Int] = [:]
    var records: [RecordChange] = []
    for change in changes {
      let kind = RecordTable.holding(change.table)
      let isLink = kind?.links == change.table
      let key = isLink ? [change.value("item")] : change.key
      let name = "\(kind?.name ?? change.table) \(key.map(RecordRow.text))"
      let place = places[name] ?? records.count
      if place == records.count {
        places[name] = place
        records.append(RecordChange(kind: kind, table: kind?.name ?? change.table, key: key))
      }
      if isLink { records[place].take(link: change) } else { records[place].take(row: change) }
    }
    return records.sorted { $0.order < $1.order }
  }

  private init(kind: RecordTable?, table: String, key: [DatabaseValue]) {
    self.kind = kind
    self.table = table
    self.key = key
  }

  private var order: (Int, String, Int64, String) {
    let place = kind.flatMap { RecordKind.allCases.firstIndex(of: $0.kind) }
    return (place ?? .max, table, number, keyText)
  }

  private mutating func take(row: RowChange) {
    switch row.operation {
    case .insert: fate = .added
    case .delete: fate = .deleted
    case .update: fate = .edited
    }
    (before, after) = (row.before, row.after)
  }

  private mutating func take(link row: RowChange) {
    guard let link = ActionLink(kind: row.text("kind"), code: row.text("code")) else { return }
    if row.operation == .delete { linksTaken.insert(link) } else { linksAdded.insert(link) }
  }

  // MARK: Values

  /// The values that change, in the order of the fields. Of links, a changeset knows only those that
  /// were added or taken away.
  ///
  /// - Throws: `ChangeProblem.unknownValue` where a value is none of those that a field can have.
  func edits() throws -> [Edit] {
    guard let kind else { return undeclared }
    do { return try edits(of: kind) } catch is UnreadableRow {
      throw ChangeProblem.unknownValue(table: table)
    }
  }

  private func edits(of kind: RecordTable) throws -> [Edit] {
    try kind.kind.fields.filter(\.isTold).compactMap { field in
      let edit =
        field.codec == .links
        ? Edit(
          field: .named(field.name), before: .links(orNone: linksTaken),
          after: .links(orNone: linksAdded))
        : Edit(
          field: .named(field.name), before: try kind.value(of: field, in: before),
          after: try kind.value(of: field, in: after))
      return edit.isNothing ? nil : edit
    }
  }

  /// The columns of a table that no kind declares, as they stand there.
  private var undeclared: [Edit] {
    Set(before.keys).union(after.keys).sorted().compactMap { column in
      let edit = Edit(
        field: .column(column), before: RecordChange.text(before[column]),
        after: RecordChange.text(after[column]))
      return edit.isNothing || edit.before == edit.after ? nil : edit
    }
  }

  /// A stored value as it stands.
  static func text(_ value: DatabaseValue?) -> FieldValue? {
    switch value?.storage {
    case .int64(let number): .text(String(number))
    case .string(let text): .text(orNone: text)
    case .double(let number): .text("\(number)")
    case .null, .blob, nil: nil
    }
  }
}

extension RecordChange.Edit {
  /// Whether there was nothing, and is nothing.
  fileprivate var isNothing: Bool {
    if case .links(let first) = before, case .links(let second) = after { return first == second }
    return before == nil && after == nil
  }
}
