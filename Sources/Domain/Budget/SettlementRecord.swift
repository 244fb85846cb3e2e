extension RecordDeclaration {
  /// What a meeting adopted about something printed in a plan: entered once, and superseded by a later one
  /// of the same subject. Which one it supersedes, the store says.
  static let settlement = RecordDeclaration(
    .entered, [.add],
    fields: [
      .word(.matter, of: .settledMatter).required,
      .line(.subject, atMost: 64).required,
      .money(.amount),
      .line(.period, atMost: 40),
      .word(.column, of: .planColumn),
      .line(.decision, atMost: 500).required,
      .code(.meeting, of: .meeting).required,
      .line(.present, atMost: 1000),
      .record(.supersedes, of: .settlement).fixed,
    ],
    rules: [.valueIsOfTheMatter, .periodReadsOneWay])

  /// The field that holds what is adopted about a matter.
  public static func settledField(_ matter: SettledSubject.Matter) -> FieldName {
    switch matter {
    case .amount, .subtotal, .total: .amount
    case .linePeriod, .activityPeriod: .period
    case .column: .column
    }
  }
}

extension RecordContent {
  /// What a settlement is about.
  public var settledSubject: SettledSubject? {
    guard let matter = self[.matter]?.word.flatMap(SettledSubject.Matter.init),
      let code = self[.subject]?.text
    else { return nil }
    return SettledSubject(matter, code)
  }
}

extension RecordRule {
  /// An amount settles an amount, a period a period, a column a column.
  static let valueIsOfTheMatter = RecordRule { content in
    guard let matter = content.settledSubject?.matter else { return nil }
    let others = [FieldName.amount, .period, .column].filter {
      $0 != RecordDeclaration.settledField(matter) && content[$0] != nil
    }
    return others.first.map { .valueOfAnotherMatter($0) }
  }

  /// A period that is adopted has one reading: 5 months, or a span of years.
  static let periodReadsOneWay = RecordRule { content in
    guard let period = content[.period]?.text else { return nil }
    return PrintedPeriod(period).confidence == .certain ? nil : .unreadablePeriod(period)
  }
}

extension FieldValue {
  /// What is settled.
  public static func settledMatter(_ matter: SettledSubject.Matter) -> FieldValue {
    .word(.settledMatter, matter.rawValue)
  }
  /// The column that an element belongs in.
  public static func planColumn(_ column: PlanElement.Kind) -> FieldValue {
    .word(.planColumn, column.rawValue)
  }
}
