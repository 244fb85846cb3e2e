import Domain
import Foundation
import GRDB

/// A value that comes out of a column without a detour.
typealias ColumnValue = DatabaseValueConvertible & StatementColumnConvertible

/// Reads the columns of a row one after the other, in the order in which a table lists them.
struct RowReader {
  let table: String
  private let row: Row
  private var index = 0
  private var lacksValue = false
  private var failure: (any Error)?

  init(_ row: Row, of table: String) {
    self.row = row
    self.table = table
  }

  /// Whether every column read so far held what it should.
  var isWhole: Bool { failure == nil && !lacksValue }

  /// Fails when a column was empty that never is, or held what it cannot hold: the file is damaged, or was written to by another
  /// program around its rules. To be called when the row has been read.
  func finish() throws {
    if let failure { throw UnreadableRow(table: table, detail: "\(failure)") }
    if lacksValue { throw UnreadableRow(table: table, detail: "a value is missing") }
  }

  mutating func text() -> String { optionalText() ?? lacking("") }
  mutating func optionalText() -> String? { nextIfAny(StoredText.self)?.text }
  mutating func int() -> Int { optionalInt() ?? lacking(0) }
  mutating func optionalInt() -> Int? { optionalInt64().map { Int($0) } }
  mutating func int64() -> Int64 { optionalInt64() ?? lacking(0) }
  mutating func optionalInt64() -> Int64? { nextIfAny(StoredInteger.self)?.number }
  mutating func optionalData() -> Data? { nextIfAny() }
  mutating func code<Subject>() -> Code<Subject> { Code(text()) }
  mutating func optionalCode<Subject>() -> Code<Subject>? { optionalText().map { Code($0) } }
  mutating func bilingual() -> Bilingual {
    let fr = text()
    return Bilingual(fr: fr, en: text())
  }

  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    let text = text()
    guard let word = Word(rawValue: text) else {
      throw UnreadableRow(table: table, detail: "unknown word '\(text)'")
    }
    return word
  }

  mutating func optionalWord<Word: RawRepresentable<String>>() throws -> Word? {
    guard let text = optionalText() else { return nil }
    guard let word = Word(rawValue: text) else {
      throw UnreadableRow(table: table, detail: "unknown word '\(text)'")
    }
    return word
  }

  mutating func day() throws -> Day {
    guard let day = try optionalDay() else {
      throw UnreadableRow(table: table, detail: "a day is missing")
    }
    return day
  }

  mutating func optionalDay() throws -> Day? {
    guard let text = optionalText() else { return nil }
    guard let day = Day(iso: text) else {
      throw UnreadableRow(table: table, detail: "no day: '\(text)'")
    }
    return day
  }

  mutating func origin() -> Origin {
    let citation = Citation(text())
    if int() == 1 { return .illustrative }
    return citation.isEmpty ? .recorded : .documented(citation)
  }

  private mutating func lacking<Value>(_ value: Value) -> Value {
    lacksValue = true
    return value
  }

  private mutating func nextIfAny<Value: ColumnValue>(_ type: Value.Type = Value.self) -> Value? {
    defer { index += 1 }
    // The row's own subscript would end the program.
    do { return try row.decode(Value?.self, atIndex: index) } catch {
      failure = failure ?? error
      return nil
    }
  }
}

extension Row {
  /// What a column holds, if it is something and of the type; for rows where that can do without.
  func readable<Value: ColumnValue>(_ index: Int) -> Value? {
    // The row's own subscript would end the program.
    do { return try decode(Value?.self, atIndex: index) } catch { return nil }
  }
}

extension Origin {
  /// The values of the columns `citation` and `illustrative`.
  var values: [(any DatabaseValueConvertible)?] { [citation.text, self == .illustrative ? 1 : 0] }
}
