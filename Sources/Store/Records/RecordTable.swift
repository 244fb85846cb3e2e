import Domain
import GRDB

/// Where a kind of record stands in the store. Columns are called as the fields are, with `_` for `-`,
/// unless something else is said here.
struct RecordTable: Sendable {
  let kind: RecordKind
  /// The table.
  let name: String
  /// The column of its key.
  let key: String
  /// What its keys are.
  var keys = Keys.numbers
  /// The field that a new record's code is made of, of a kind with codes that people add to.
  var codedBy: FieldName?
  /// The column of the code that a data file gives, of a kind with whole-number keys.
  var code: String?
  /// The column of what people say for the key.
  var said: String?
  /// Columns that are not called as their fields.
  var columns: [FieldName: String] = [:]
  /// Columns that change with a field and are not shown by themselves.
  var companions: [FieldName: [String]] = [:]
  /// The table that holds the links, one per row, with the columns `item`, `kind` and `code`.
  var links: String?
  /// The order in which records are listed.
  var order = "id"
  /// In whose place an entered record stands: among those that agree in these fields the latest counts.
  var place: Place?

  /// What keys are: codes of documents, whole numbers of a station, or either, the numbers in digits.
  enum Keys { case codes, numbers, codesAndNumbers }

  /// Among which records one takes the place of another.
  struct Place: Sendable {
    /// What they agree in.
    let fields: [FieldName]
    /// Which of them counts is the first in this order.
    let order: String
    /// Whether another one can follow; otherwise the first stays the only one.
    let canBeFollowed: Bool
    /// The field in which the store says whose place it takes, where it does.
    var former: FieldName?
  }

  /// The table of a kind.
  static func of(_ kind: RecordKind) -> RecordTable {
    switch kind {
    case .action:
      RecordTable(
        kind: kind, name: "action_item", key: "id", companions: [.status: ["closed"]],
        links: "action_item_link")
    case .linkReport:
      RecordTable(
        kind: kind, name: "link_report", key: "id", order: "day, id",
        place: Place(
          fields: [.link, .territory], order: "day DESC, id DESC", canBeFollowed: true))
    case .entry:
      RecordTable(
        kind: kind, name: "entry", key: "key", code: "code", said: "code", order: "day, key",
        place: Place(fields: [.corrects], order: "key", canBeFollowed: false))
    case .function:
      RecordTable(
        kind: kind, name: "function", key: "id", keys: .codes,
        columns: [.labelFr: "name_fr", .labelEn: "name_en"], order: "\"order\", id")
    case .meeting:
      RecordTable(
        kind: kind, name: "meeting", key: "id", keys: .codesAndNumbers, said: "number",
        columns: [.labelFr: "name_fr", .labelEn: "name_en"], order: "number, id",
        place: Place(fields: [.number], order: "id", canBeFollowed: false))
    case .stakeholder:
      RecordTable(
        kind: kind, name: "stakeholder", key: "id", keys: .codes, codedBy: .shortFr,
        said: "short_fr", columns: [.labelFr: "name_fr", .labelEn: "name_en"],
        order: "id",
        place: Place(fields: [.shortFr], order: "id", canBeFollowed: false))
    case .settlement:
      RecordTable(
        kind: kind, name: "settlement", key: "key", code: "code", said: "code", order: "key",
        place: Place(
          fields: [.matter, .subject],
          order: """
            EXISTS (SELECT 1 FROM settlement AS later WHERE later.supersedes = settlement.key),
            key DESC
            """,
          canBeFollowed: true, former: .supersedes))
    }
  }

  /// The kind whose rows or links a table holds; nothing where none is declared.
  static func holding(_ table: String) -> RecordTable? {
    all.first { $0.name == table || $0.links == table }
  }

  private static let all = RecordKind.allCases.map(of)

  /// The columns of a field; links have none.
  func columns(of field: RecordField) -> [String] {
    let name = columns[field.name] ?? field.name.column
    return switch field.codec {
    case .links: []
    case .money: [name, "currency"]
    case .text, .day, .word, .code, .record, .count, .answer: [name]
    }
  }

  /// The fields that have columns.
  var storedFields: [RecordField] { kind.fields.filter { !columns(of: $0).isEmpty } }

  /// Whether what people make gets a whole-number key of its station.
  var hasNumbers: Bool { keys != .codes }

  /// The columns that hold what people type to name a record.
  var namingColumns: [String] {
    switch keys {
    case .numbers: [code].compactMap { $0 }
    case .codes, .codesAndNumbers: [key] + [said].compactMap { $0 }
    }
  }

  /// A record by its row: its key, and what people say for it.
  func recordName(_ row: RowValues) -> RecordName {
    let said = said.flatMap { row[$0] }.map(RecordRow.text) ?? ""
    return RecordName(kind, RecordRow.text(row[key] ?? .null), said: said.isEmpty ? nil : said)
  }
}

extension ReferenceKind {
  /// The table whose codes a field of this kind holds.
  var table: String {
    switch self {
    case .stakeholder: "stakeholder"
    case .meeting: "meeting"
    case .link: "chain_link"
    case .territory: "territory"
    case .line: "budget_line"
    case .activity: "plan_activity"
    case .function: "function"
    case .source: "funding_source"
    }
  }
}
