import Domain
import GRDB

/// The values of a row by the names of their columns; of a changeset, those that it holds.
typealias RowValues = [String: DatabaseValue]

extension FieldCodec {
  /// What the columns of a field hold.
  func stored(_ value: FieldValue?) -> [(any DatabaseValueConvertible)?] {
    switch value {
    case .text(let text): [text]
    case .day(let day): [day.iso]
    case .word(_, let word): [word]
    case .code(_, let code): [code]
    case .record(_, let key): [Int64(key)]
    case .money(let money): [money.minorUnits, money.currency.rawValue]
    case .count(let count): [count]
    case .links: []
    case nil: nothing
    }
  }

  /// An empty text is stored as such, anything else as NULL.
  private var nothing: [(any DatabaseValueConvertible)?] {
    switch self {
    case .text: [""]
    case .money: [nil, nil]
    case .links: []
    case .day, .word, .code, .record, .count, .answer: [nil]
    }
  }

  /// What the values of a field's columns mean; nothing when it is empty.
  func value(of stored: [DatabaseValue], in table: String) throws -> FieldValue? {
    guard let first = stored.first, !first.isNull else { return nil }
    switch self {
    case .text: return .text(orNone: try known(String.fromDatabaseValue(first), first, table))
    case .day:
      return .day(try known(String.fromDatabaseValue(first).flatMap { Day(iso: $0) }, first, table))
    case .word(let list): return try word(first, of: list, table)
    case .answer: return try word(first, of: .answer, table)
    case .code(let kind):
      return .code(kind, try known(String.fromDatabaseValue(first), first, table))
    case .record(let kind):
      return .record(kind, String(try known(Int64.fromDatabaseValue(first), first, table)))
    case .money:
      let units = try known(Int64.fromDatabaseValue(first), first, table)
      let currency = stored.dropFirst().first.flatMap { String.fromDatabaseValue($0) }
      return .money(
        Money(minorUnits: units, currency: currency.flatMap(Currency.init) ?? .usDollar))
    case .count: return .count(try known(Int.fromDatabaseValue(first), first, table))
    case .links: return nil
    }
  }

  private func word(
    _ stored: DatabaseValue, of list: WordList, _ table: String
  ) throws -> FieldValue {
    let word = String.fromDatabaseValue(stored).flatMap { list.words.contains($0) ? $0 : nil }
    return .word(list, try known(word, stored, table))
  }

  private func known<Value>(
    _ value: Value?, _ stored: DatabaseValue, _ table: String
  ) throws -> Value {
    guard let value else { throw UnreadableRow(table: table, detail: "unknown value \(stored)") }
    return value
  }
}

extension RecordTable {
  /// What a field holds in a row; of a changeset, nothing where it does not concern the field.
  func value(of field: RecordField, in row: RowValues) throws -> FieldValue? {
    try field.codec.value(of: columns(of: field).compactMap { row[$0] }, in: name)
  }
}
