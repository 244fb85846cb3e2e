import Domain
import GRDB

/// The table of what meetings adopted.
enum SettlementTables {
  /// Settlements have keys of the store's own; `EnteredLoad` writes those of data files.
  static let settlement = FactTable<Settlement>(
    "settlement", key: ["code"], .enteredID(key: "key", code: "code", \.id),
    .settledSubject(matter: "matter", code: "subject", \.subject),
    .settledValue(\.value), .text("decision", \.decision), .code("meeting", \.meeting),
    .text("present", \.present), .enteredKey("supersedes", \.supersedes), .origin(\.origin)
  ) { id, subject, value, decision, meeting, present, supersedes, origin in
    Settlement(
      id: id, subject: subject, value: value, decision: decision, meeting: meeting,
      present: present, supersedes: supersedes, origin: origin)
  }
}

extension FactColumn where Value == SettledSubject {
  /// What is settled: the word for the matter, and the code.
  static func settledSubject(
    matter: String, code: String, _ get: @escaping @Sendable (Fact) -> SettledSubject
  ) -> Self {
    FactColumn(
      [matter, code], { fact in [get(fact).matter.rawValue, get(fact).code] },
      { row in SettledSubject(try row.word(), row.text()) })
  }
}

extension FactColumn where Value == Settlement.Value? {
  /// What was adopted: an amount with its currency, a period, a column, or nothing.
  static func settledValue(_ get: @escaping @Sendable (Fact) -> Settlement.Value?) -> Self {
    FactColumn(
      ["amount", "currency", "period", "column"],
      { fact in
        switch get(fact) {
        case .amount(let money): [money.minorUnits, money.currency.rawValue, "", nil]
        case .period(let period): [nil, nil, period, nil]
        case .column(let column): [nil, nil, "", column.rawValue]
        case nil: [nil, nil, "", nil]
        }
      },
      { row in
        let units = row.optionalInt64()
        let currency: Currency? = try row.optionalWord()
        let period = row.text()
        let column: PlanElement.Kind? = try row.optionalWord()
        if let units { return .amount(Money(minorUnits: units, currency: currency ?? .usDollar)) }
        if let column { return .column(column) }
        return period.isEmpty ? nil : .period(period)
      })
  }
}

extension Store {
  /// Everything that meetings adopted, in the order in which it was entered.
  public func settlements() throws(StoreFailure) -> [Settlement] {
    try reading { db in try Store.settlements(db) }
  }

  static func settlements(_ db: Database) throws -> [Settlement] {
    let settlements = try SettlementTables.settlement.fetch(db, order: "key")
    guard settlements.contains(where: { $0.supersedes != nil }) else { return settlements }
    // What is superseded stands there by its key; one of a data file is known by its code.
    let rows = try Row.fetchCursor(
      db, sql: "SELECT key, code FROM settlement WHERE code IS NOT NULL")
    let pairs = try RowList.read(rows, naming: [0]) { row -> (Code<Settlement>, Code<Settlement>) in
      var reader = RowReader(row, of: "settlement")
      let (key, code) = (reader.int64(), reader.text())
      try reader.finish()
      return (Code(String(key)), Code(code))
    }
    let codes = Dictionary(pairs) { first, _ in first }
    return settlements.map { settlement in
      settlement.superseding(settlement.supersedes.map { codes[$0] ?? $0 })
    }
  }

  /// What keeps a settlement from being stored: its subject, or a body that was present, is not there.
  static func problem(inSettlement content: RecordContent, _ db: Database) throws -> RecordProblem?
  {
    guard let subject = content.settledSubject else { return nil }
    let isThere = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM \"\(subject.matter.table)\" WHERE id = ?)",
      arguments: [subject.code])
    guard isThere == true else { return .unknown(.subject, subject.code) }
    for body in Settlement.bodies(in: content[.present]?.text ?? "") {
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM stakeholder WHERE id = ?)", arguments: [body])
      guard isKnown == true else { return .unknown(.present, body) }
    }
    return nil
  }
}

extension SettledSubject.Matter {
  /// The table that holds what is settled.
  fileprivate var table: String {
    switch self {
    case .amount, .linePeriod: "budget_line"
    case .subtotal: "plan_group"
    case .total: "plan"
    case .activityPeriod: "plan_activity"
    case .column: "plan_element"
    }
  }
}
