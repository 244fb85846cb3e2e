import Domain
import GRDB

/// One value of a fact, and the column or the pair of columns that it stands in.
///
/// A column is declared on one line: its name, how it is written and read, and where the fact has it.
///
///     .reference("group", \.group), .order(\.order), .bilingual("name", \.name)
struct FactColumn<Fact, Value>: Sendable {
  /// The columns, as the schema names them.
  let names: [String]
  /// Whether a load of data files writes them; what a meeting adopted is not in the files.
  var isLoaded = true
  /// What the columns hold of a fact.
  let values: @Sendable (Fact) -> [(any DatabaseValueConvertible)?]
  /// The value of the next columns of a row.
  let read: @Sendable (inout RowReader) throws -> Value

  init(
    _ names: [String], isLoaded: Bool = true,
    _ values: @escaping @Sendable (Fact) -> [(any DatabaseValueConvertible)?],
    _ read: @escaping @Sendable (inout RowReader) throws -> Value
  ) {
    self.names = names
    self.isLoaded = isLoaded
    self.values = values
    self.read = read
  }
}

// MARK: - Texts

extension FactColumn where Value == String {
  /// A text, which may be empty.
  static func text(_ name: String, _ get: @escaping @Sendable (Fact) -> String) -> Self {
    FactColumn([name], { [get($0)] }, { $0.text() })
  }
}

extension FactColumn where Value == Bilingual {
  /// A wording in both languages: the columns `…_fr` and `…_en`.
  static func bilingual(_ name: String, _ get: @escaping @Sendable (Fact) -> Bilingual) -> Self {
    FactColumn(
      [name + "_fr", name + "_en"], { fact in [get(fact).fr, get(fact).en] }, { $0.bilingual() })
  }
}

extension FactColumn where Value == PrintedAmount {
  /// An amount exactly as printed; what it can mean is derived, never stored.
  static func printed(_ name: String, _ get: @escaping @Sendable (Fact) -> PrintedAmount) -> Self {
    FactColumn([name], { [get($0).text] }, { PrintedAmount($0.text()) })
  }
}

extension FactColumn where Value == PrintedPeriod {
  /// A period exactly as printed.
  static func period(_ name: String, _ get: @escaping @Sendable (Fact) -> PrintedPeriod) -> Self {
    FactColumn([name], { [get($0).text] }, { PrintedPeriod($0.text()) })
  }
}

// MARK: - Codes and words

extension FactColumn {
  /// A code: the fact's own, or that of another one.
  static func code<Subject>(
    _ name: String, _ get: @escaping @Sendable (Fact) -> Code<Subject>
  ) -> Self where Value == Code<Subject> {
    FactColumn([name], { [get($0).rawValue] }, { $0.code() })
  }

  /// The code of another fact, or none.
  static func optionalCode<Subject>(
    _ name: String, _ get: @escaping @Sendable (Fact) -> Code<Subject>?
  ) -> Self where Value == Code<Subject>? {
    FactColumn([name], { [get($0)?.rawValue] }, { $0.optionalCode() })
  }

  /// One of a few words.
  static func word(_ name: String, _ get: @escaping @Sendable (Fact) -> Value) -> Self
  where Value: RawRepresentable<String> & Sendable {
    FactColumn([name], { [get($0).rawValue] }, { try $0.word() })
  }
}

// MARK: - Numbers and days

extension FactColumn where Value == Int {
  /// A whole number.
  static func number(_ name: String, _ get: @escaping @Sendable (Fact) -> Int) -> Self {
    FactColumn([name], { [get($0)] }, { $0.int() })
  }

  /// The fact's place among its siblings, from 1.
  static func order(_ get: @escaping @Sendable (Fact) -> Int) -> Self { .number("order", get) }
}

extension FactColumn where Value == Int? {
  /// A whole number, or none.
  static func optionalNumber(_ name: String, _ get: @escaping @Sendable (Fact) -> Int?) -> Self {
    FactColumn([name], { [get($0)] }, { $0.optionalInt() })
  }
}

extension FactColumn where Value == Day {
  /// A calendar day.
  static func day(_ name: String, _ get: @escaping @Sendable (Fact) -> Day) -> Self {
    FactColumn([name], { [get($0).iso] }, { try $0.day() })
  }
}

extension FactColumn where Value == Money {
  /// An amount in minor units, and its currency in a column of its own.
  static func money(
    _ name: String, currency: String, _ get: @escaping @Sendable (Fact) -> Money
  ) -> Self {
    FactColumn(
      [name, currency], { fact in [get(fact).minorUnits, get(fact).currency.rawValue] },
      { row in Money(minorUnits: row.int64(), currency: try row.word()) })
  }
}

extension FactColumn where Value == Money? {
  /// An amount that a meeting adopted: read, and never touched by a load.
  static func adopted(_ name: String, _ get: @escaping @Sendable (Fact) -> Money?) -> Self {
    FactColumn(
      [name], isLoaded: false, { [get($0)?.minorUnits] },
      { row in row.optionalInt64().map { Money(minorUnits: $0) } })
  }
}

// MARK: - Where it stands

extension FactColumn where Value == Origin {
  /// Where the fact stands, and whether it is made up: `citation` and `illustrative`.
  static func origin(_ get: @escaping @Sendable (Fact) -> Origin) -> Self {
    FactColumn(["citation", "illustrative"], { get($0).values }, { $0.origin() })
  }
}

// MARK: - Pairs that make one value

extension FactColumn where Value == AssignmentBasis {
  /// Where a letter comes from: a document, perhaps by a printed entry, or a decision.
  static func basis(
    _ basis: String, entry: String, _ get: @escaping @Sendable (Fact) -> AssignmentBasis
  ) -> Self {
    FactColumn(
      [basis, entry],
      { fact in
        switch get(fact) {
        case .document(let entry): ["document", entry?.rawValue]
        case .decision: ["decision", nil]
        }
      },
      { row in
        let basis = row.text()
        let entry: Code<PrintedDuty>? = row.optionalCode()
        return basis == "decision" ? .decision : .document(entry: entry)
      })
  }
}

extension FactColumn where Value == FindingSubject {
  /// A record of any kind: the word for the kind, and the code.
  static func subject(
    kind: String, code: String, _ get: @escaping @Sendable (Fact) -> FindingSubject
  ) -> Self {
    FactColumn(
      [kind, code], { fact in [get(fact).kind.rawValue, get(fact).code] },
      { row in FindingSubject(try row.word(), row.text()) })
  }
}

extension FactColumn where Value == Doubt.Side {
  /// One side of a doubt: `…_fr`, `…_en` and `…_place`.
  static func side(_ name: String, _ get: @escaping @Sendable (Fact) -> Doubt.Side) -> Self {
    FactColumn(
      [name + "_fr", name + "_en", name + "_place"],
      { fact in [get(fact).text.fr, get(fact).text.en, get(fact).citation.text] },
      { row in Doubt.Side(text: row.bilingual(), citation: Citation(row.text())) })
  }
}

extension FactColumn where Value == GuideTableRow? {
  /// A row of the guide's tables, or none.
  static func guideRow(
    table: String, row: String, _ get: @escaping @Sendable (Fact) -> GuideTableRow?
  ) -> Self {
    FactColumn(
      [table, row], { fact in [get(fact)?.table.rawValue, get(fact)?.row] },
      { reader in
        let table: GuideTable? = try reader.optionalWord()
        let row = reader.optionalInt()
        guard let table, let row else { return nil }
        return GuideTableRow(table: table, row: row)
      })
  }
}

extension FactColumn {
  /// What names an entry or a settlement: its code, or its key in digits where people made it. Written by
  /// `EnteredLoad`.
  static func enteredID<Subject>(
    key: String, code: String, _ get: @escaping @Sendable (Fact) -> Code<Subject>
  ) -> Self where Value == Code<Subject> {
    FactColumn(
      [key, code], isLoaded: false, { [nil, get($0).rawValue] },
      { row in
        let key = row.int64()
        return row.optionalCode() ?? Code(String(key))
      })
  }
}

extension FactColumn {
  /// The key of an entry or a settlement in digits, or none. Written by `EnteredLoad`.
  static func enteredKey<Subject>(
    _ name: String, _ get: @escaping @Sendable (Fact) -> Code<Subject>?
  ) -> Self where Value == Code<Subject>? {
    FactColumn(
      [name], isLoaded: false, { [get($0)?.rawValue] },
      { row in row.optionalInt64().map { Code(String($0)) } })
  }
}
