import Domain

extension DataFile<Settlement> {
  /// What meetings adopted about what the plans print.
  static var settlements: Self {
    DataFile(
      .settlements, unique: [.key("id")],
      .entered("id"), .settledSubject("matter", "subject"),
      .settledValue("matter"), .decision("decision"), .reference("meeting", to: .meetings),
      .text("present", longest: 1000), .superseded("supersedes"), .origin(.recorded)
    ) { id, subject, value, decision, meeting, present, supersedes, origin in
      Settlement(
        id: id, subject: subject, value: value, decision: decision, meeting: meeting,
        present: present, supersedes: supersedes, origin: origin)
    }
  }
}

extension Column where Value == SettledSubject {
  /// What is settled: the word, and the code of a row of the file that the word speaks of.
  static func settledSubject(_ matter: String, _ subject: String) -> Column {
    Column(matter, subject) { row in
      let known: SettledSubject.Matter? = row.required(matter) { row.listed($0, at: matter) }
      guard let known else { return nil }
      return row.required(subject) { code in
        row.refers(code, to: known.file, at: subject) ? SettledSubject(known, code) : nil
      }
    }
  }
}

extension Column where Value == Settlement.Value? {
  /// What was adopted: an amount, a period or a column, as the matter demands; or nothing at all, where
  /// the meeting left it open.
  static func settledValue(_ matter: String) -> Column {
    Column("amount", "currency", "period", "column") { row in
      var content = RecordContent(.settlement)
      content[.matter] = .word(.settledMatter, row.word(matter))
      content[.subject] = .text("-")
      content[.period] = .text(orNone: row.word("period"))
      let amount = row.word("amount")
      if !amount.isEmpty {
        guard let money = Column<Money>.amount("amount", currency: "currency").read(row) else {
          return nil
        }
        content[.amount] = .money(money)
      }
      if !row.word("column").isEmpty {
        let column: PlanElement.Kind? = row.listed(row.word("column"), at: "column")
        guard let column else { return nil }
        content[.column] = .planColumn(column)
      }
      return row.value(of: content)
    }
  }
}

extension Column where Value == String {
  /// The sentence of a decision, which must be there.
  static func decision(_ name: String) -> Column {
    Column(name) { row in
      row.required(name) { _ in Column<String>.text(name, longest: 500).read(row) }
    }
  }
}

extension RowCells {
  /// What the rules of settlements let through.
  fileprivate func value(of content: RecordContent) -> Settlement.Value?? {
    let rules = RecordKind.settlement.declaration.rules
    if let problem = rules.lazy.compactMap({ $0.problem(in: content) }).first {
      return refuse(.record(problem), at: problem.field)
    }
    if let money = content[.amount]?.money { return .some(.amount(money)) }
    if let period = content[.period]?.text { return .some(.period(period)) }
    return .some(content[.column]?.word.flatMap(PlanElement.Kind.init).map { .column($0) })
  }
}

extension RecordProblem {
  /// The column that a rule of settlements speaks of.
  fileprivate var field: String {
    switch self {
    case .valueOfAnotherMatter(let field): field.column
    case .unreadablePeriod: FieldName.period.column
    case .missing, .correctionOfNothing, .correctsWithoutCorrecting, .unknown, .taken, .notAllowed:
      FieldName.matter.column
    }
  }
}

extension Column where Value == Code<Settlement>? {
  /// The settlement that a later one takes the place of.
  static func superseded(_ name: String) -> Column {
    Column(name) { row in
      let other = row.word(name)
      guard !other.isEmpty else { return .some(nil) }
      return row.refers(other, to: .settlements, at: name) ? Code(other).plain : nil
    }
  }
}

extension SettledSubject.Matter {
  /// The file that lists what is settled.
  fileprivate var file: DataFileName {
    switch self {
    case .amount, .linePeriod: .lines
    case .subtotal: .groups
    case .total: .plan
    case .activityPeriod: .activities
    case .column: .elements
    }
  }
}
