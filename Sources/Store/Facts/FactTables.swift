import Domain
import GRDB

/// The tables of what the documents say; the plan's own are in `PlanTables`.
enum FactTables {
  static let document = FactTable<Document>(
    name: "document", key: ["id"], columns: ["title_fr", "title_en", "issuer", "dated"],
    values: { [$0.id.rawValue] + $0.title.values + [$0.issuer, $0.dated] + $0.origin.values },
    read: { row in
      Document(
        id: row.code(), title: row.bilingual(), issuer: row.text(), dated: row.text(),
        origin: row.origin())
    })

  static let stakeholder = FactTable<Stakeholder>(
    name: "stakeholder", key: ["id"],
    columns: [
      "level", "kind", "short_fr", "short_en", "name_fr", "name_en", "guide_table", "guide_row",
    ],
    values: {
      [$0.id.rawValue, $0.level.rawValue, $0.kind] + $0.short.values + $0.name.values
        + [$0.tableRow?.table.rawValue, $0.tableRow?.row] + $0.origin.values
    },
    read: { row in
      Stakeholder(
        id: row.code(), level: try row.word(), kind: row.text(), short: row.bilingual(),
        name: row.bilingual(), tableRow: try row.guideTableRow(), origin: row.origin())
    })

  static let printedDuty = FactTable<PrintedDuty>(
    name: "printed_duty", key: ["id"],
    columns: ["stakeholder", "column", "order", "label_fr", "label_en"],
    values: {
      [$0.id.rawValue, $0.stakeholder.rawValue, $0.column.rawValue, $0.order] + $0.label.values
        + $0.origin.values
    },
    read: { row in
      PrintedDuty(
        id: row.code(), stakeholder: row.code(), column: try row.word(), order: row.int(),
        label: row.bilingual(), origin: row.origin())
    })

  static let function = FactTable<Function>(
    name: "function", key: ["id"],
    columns: ["order", "short_fr", "short_en", "name_fr", "name_en"],
    values: {
      [$0.id.rawValue, $0.order] + $0.short.values + $0.name.values + $0.origin.values
    },
    read: { row in
      Function(
        id: row.code(), order: row.int(), short: row.bilingual(), name: row.bilingual(),
        origin: row.origin())
    })

  static let assignment = FactTable<Assignment>(
    name: "assignment", key: ["stakeholder", "function"], columns: ["letter", "basis", "entry"],
    values: {
      [$0.stakeholder.rawValue, $0.function.rawValue, $0.letter.rawValue]
        + $0.basis.values + $0.origin.values
    },
    read: { row in
      Assignment(
        stakeholder: row.code(), function: row.code(), letter: try row.word(),
        basis: row.assignmentBasis(), origin: row.origin())
    })

  static let claim = FactTable<Claim>(
    name: "claim", key: ["id"],
    columns: ["stakeholder", "function", "letter", "label_fr", "label_en"],
    values: {
      [$0.id.rawValue, $0.stakeholder.rawValue, $0.function.rawValue, $0.letter.rawValue]
        + $0.label.values + $0.origin.values
    },
    read: { row in
      Claim(
        id: row.code(), stakeholder: row.code(), function: row.code(), letter: try row.word(),
        label: row.bilingual(), origin: row.origin())
    })

  static let framework = FactTable<Framework>(
    name: "framework", key: ["id"], columns: ["name_fr", "name_en", "dated"],
    values: { [$0.id.rawValue] + $0.name.values + [$0.dated] + $0.origin.values },
    read: { row in
      Framework(id: row.code(), name: row.bilingual(), dated: row.text(), origin: row.origin())
    })

  static let axis = FactTable<Axis>(
    name: "axis", key: ["id"], columns: ["framework", "order", "name_fr", "name_en"],
    values: {
      [$0.id.rawValue, $0.framework.rawValue, $0.order] + $0.name.values + $0.origin.values
    },
    read: { row in
      Axis(
        id: row.code(), framework: row.code(), order: row.int(), name: row.bilingual(),
        origin: row.origin())
    })

  static let meeting = FactTable<Meeting>(
    name: "meeting", key: ["id"], columns: ["number", "day", "place", "name_fr", "name_en"],
    values: {
      [$0.id.rawValue, $0.number, $0.day.iso, $0.place] + $0.name.values + $0.origin.values
    },
    read: { row in
      Meeting(
        id: row.code(), number: row.int(), day: try row.day(), place: row.text(),
        name: row.bilingual(), origin: row.origin())
    })
}

extension AssignmentBasis {
  /// The values of the columns `basis` and `entry`.
  fileprivate var values: [(any DatabaseValueConvertible)?] {
    switch self {
    case .document(let entry): ["document", entry?.rawValue]
    case .decision: ["decision", nil]
    }
  }
}

extension RowReader {
  fileprivate mutating func assignmentBasis() -> AssignmentBasis {
    let basis = text()
    let entry: Code<PrintedDuty>? = optionalCode()
    return basis == "decision" ? .decision : .document(entry: entry)
  }

  fileprivate mutating func guideTableRow() throws -> GuideTableRow? {
    let table: GuideTable? = try optionalWord()
    let row = optionalInt()
    guard let table, let row else { return nil }
    return GuideTableRow(table: table, row: row)
  }
}
