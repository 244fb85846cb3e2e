import Crypto
import Domain
import Foundation
import GRDB

/// The keys of what a data folder brings: they follow from the folder's identity and the number of the
/// thing, not from who loads it, so that one folder gives the same rows at every station.
///
/// A folder is known by the identifiers of its plans; one without a plan by what stands in it. Its
/// keys come from ranges below those of stations, one for each series of numbers: the items under `A`,
/// the entries `E-…`, the reports.
struct LoadedKeys {
  private let identity: String

  init(_ dossier: Dossier) {
    let plans = dossier.plans.map(\.id.rawValue).filter { !$0.isEmpty }.sorted()
    identity = plans.isEmpty ? LoadedKeys.content(of: dossier) : plans.joined(separator: " ")
  }

  /// The key of an item: the count is its ordinal.
  func key(of number: ActionNumber) -> Int64 {
    range("item", number.station).key(Int64(number.ordinal))
  }

  /// The key of what is entered under a code: the count is the number at the end of it (`E-012`), or what
  /// follows from a code without one.
  func key<Subject>(of code: Code<Subject>, as kind: String) -> Int64 {
    let digits = code.rawValue.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    let series = String(code.rawValue.dropLast(digits.count))
    guard let number = Int64(String(digits)), (1...999_999_999).contains(number) else {
      return range(kind, "").key(LoadedKeys.number(of: code.rawValue, below: 0xFFFF_FFFF) + 1)
    }
    return range(kind, "\(series)\(digits.count)").key(number)
  }

  /// The key of a report: those of one link, territory and day follow one another as in the file.
  ///
  /// - Parameter place: The place among them, from 0.
  func key(of report: LinkReport, place: Int) -> Int64 {
    let group = "\(report.link) \(report.territory) \(report.day.iso)"
    let first = LoadedKeys.number(of: group, below: 0x07FF_FFFF) << 5
    return range("link_report", "").key(first + Int64(place) + 1)
  }

  /// The range of a series of numbers.
  private func range(_ kind: String, _ series: String) -> KeyRange {
    let name = "\(kind) \(series) \(identity)"
    return KeyRange(station: 1 + LoadedKeys.number(of: name, below: KeyRange.firstStation - 1))
  }

  /// A number that follows from a text, from 0.
  private static func number(of text: String, below limit: Int64) -> Int64 {
    let start = SHA256.hash(data: Data(text.utf8)).prefix(7)
    return start.reduce(Int64(0)) { $0 << 8 | Int64($1) } % limit
  }

  /// What tells a folder without a plan from another.
  private static func content(of dossier: Dossier) -> String {
    let items = dossier.actionItems.map { "\($0.number) \($0.created.iso) \($0.content.title)" }
    let entries = dossier.entries.map(\.id.rawValue)
    let reports = dossier.linkReports.map { "\($0.link) \($0.territory) \($0.day.iso)" }
    let settlements = dossier.settlements.map(\.id.rawValue)
    return (items + entries + reports + settlements).joined(separator: "\n")
  }
}

extension LoadedKeys {
  /// The key itself, or the next one that no row of a table has.
  static func free(_ key: Int64, in table: String, column: String, _ db: Database) throws -> Int64 {
    let isTaken = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(column) = ?)")
    var key = key
    while try Bool.fetchOne(isTaken, arguments: [key]) == true { key += 1 }
    return key
  }
}
