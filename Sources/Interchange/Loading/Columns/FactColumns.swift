import Domain

extension Column where Value == Origin {
  /// Where the fact stands: `citation` and `illustrative`.
  ///
  /// - Parameter rule: Whether a row that is not made up must name its place in a document.
  static func origin(_ rule: CitationRule) -> Column {
    Column("citation", "illustrative") { row in
      let citation = Citation(row.word("citation"))
      guard citation.text.unicodeScalars.count <= longestCitation else {
        let count = citation.text.unicodeScalars.count
        return row.refuse(.textTooLong(count: count, limit: longestCitation), at: "citation")
      }
      switch row.word("illustrative") {
      case "yes": return .illustrative
      case "": break
      case let other: return row.refuse(.badWord(other, allowed: ["yes"]), at: "illustrative")
      }
      if !citation.isEmpty { return .documented(citation) }
      return rule.demandsCitation(row) ? row.refuse(.citationMissing, at: "citation") : .recorded
    }
  }
}

extension Column where Value == Code<Plan> {
  /// The plan of a row. The column came later: where it is missing or empty, the folder's only plan is
  /// meant, and with several a file without it has been reported already.
  ///
  /// - Parameters:
  ///   - parent: The column that names what the row belongs to.
  ///   - file: The file that lists it; its plan is the row's.
  static func plan(_ name: String, asOf parent: String? = nil, in file: DataFileName? = nil)
    -> Column
  {
    var column = Column(name) { row in
      guard let plan = row.plan(at: name) else { return nil }
      if let parent, let file, let other = row.file.codes.plan(of: row.word(parent), in: file),
        other != plan
      {
        return row.refuse(.otherPlan(row.word(parent), plan: other), at: name)
      }
      return Code(plan)
    }
    column.later = [name]
    return column
  }
}

extension RowCells {
  /// The code of the plan that a row names, or means by naming none.
  fileprivate func plan(at column: String) -> String? {
    let said = word(column)
    let plans = file.codes.plans
    if !said.isEmpty { return refers(said, to: .plan, at: column) ? said : nil }
    if let only = plans.first, plans.count == 1 { return only }
    return plans.isEmpty || cell(column) == nil
      ? nil : refuse(.emptyCell(column: column), at: column)
  }
}

/// Room for a dozen places.
private let longestCitation = 2000

/// Which rows must name their place in a document.
enum CitationRule: Sendable {
  /// Facts of the documents.
  case documented
  /// What people write down in the room.
  case recorded
  /// Facts of the documents, except where a cell holds this word.
  case documentedUnless(column: String, is: String)

  func demandsCitation(_ row: RowCells) -> Bool {
    switch self {
    case .documented: row.cell("citation") != nil
    case .recorded: false
    case .documentedUnless(let column, let word):
      row.cell("citation") != nil && row.word(column) != word
    }
  }
}

extension Column where Value == GuideTableRow? {
  /// A row of the guide's tables, both cells or neither.
  static func guideRow(table: String, row number: String) -> Column {
    Column(table, number) { row in
      if row.word(table).isEmpty, row.word(number).isEmpty { return .some(nil) }
      let found: GuideTable? = row.required(table) { row.listed($0, at: table) }
      let place = row.required(number) { row.count($0, limit: found?.rowCount, at: number) }
      guard let found, let place else { return nil }
      return GuideTableRow(table: found, row: place)
    }
  }
}

extension GuideTable {
  /// How many rows the guide prints in the table (000 §4).
  var rowCount: Int {
    switch self {
    case .national: 4
    case .provincial: 10
    }
  }
}

extension Column where Value == AssignmentBasis {
  /// Where a letter comes from, and the printed entry that says it when one does.
  static func basis(_ name: String, entry: String) -> Column {
    Column(name, entry) { row in
      let basis: BasisWord? = row.required(name) { row.listed($0, at: name) }
      let duty = Column<Code<PrintedDuty>?>
        .optionalReference(entry, to: .responsibilities).read(row)
      guard let basis, let duty else { return nil }
      switch (basis, duty) {
      case (.citation, _): return .document(entry: duty)
      case (.decision, nil): return .decision
      case (.decision, _?): return row.refuse(.entryOfDecision, at: entry)
      }
    }
  }
}

/// The words of the column `basis` of the assignments.
enum BasisWord: String, CaseIterable {
  case citation, decision
}

extension Column where Value == BudgetFigure {
  /// An amount exactly as printed.
  static func figure(_ name: String) -> Column {
    Column(name) { row in
      Column<String>.printed(name).read(row).map { BudgetFigure(printed: PrintedAmount($0)) }
    }
  }
}

extension Column where Value == PrintedPeriod {
  /// A period exactly as printed.
  static func period(_ name: String) -> Column {
    Column(name) { row in Column<String>.printed(name).read(row).map { PrintedPeriod($0) } }
  }
}

/// From which link to which something is passed on.
struct Passage {
  let from: Code<ChainLink>
  let to: Code<ChainLink>
}

extension Column where Value == Passage {
  /// Two links, which must not be one.
  static func passage(from: String, to: String) -> Column {
    Column(from, to) { row in
      let giver = Column<Code<ChainLink>>.reference(from, to: .chainLinks).read(row)
      let taker = Column<Code<ChainLink>>.reference(to, to: .chainLinks).read(row)
      guard let giver, let taker else { return nil }
      return giver == taker
        ? row.refuse(.passageToItself, at: to) : Passage(from: giver, to: taker)
    }
  }
}

/// What was booked, and in the place of what.
struct Booking {
  let kind: Entry.Kind
  let corrects: Code<Entry>?
}

extension Column where Value == Booking {
  /// The kind of an entry and what a correction corrects; the second column came later.
  static func booking(_ kind: String, corrects: String) -> Column {
    var column = Column(kind, corrects) { row in
      let known: Entry.Kind? = row.required(kind) { row.listed($0, at: kind) }
      let other = row.word(corrects)
      guard let known, other.isEmpty || row.refers(other, to: .entries, at: corrects) else {
        return nil
      }
      let corrected = other.isEmpty ? nil : Code<Entry>(other).plain
      let booking = Booking(kind: known, corrects: corrected)
      return booking.problem.map { row.refuse(.record($0), at: corrects) } ?? booking
    }
    column.later = [corrects]
    return column
  }
}

extension Booking {
  /// What the rules of entries say.
  fileprivate var problem: RecordProblem? {
    var content = RecordContent(.entry, [.kind: .entryKind(kind)])
    content[.corrects] = corrects.map { .record(.entry, $0.rawValue) }
    return RecordKind.entry.declaration.rules.lazy.compactMap { $0.problem(in: content) }.first
  }
}
