import Foundation
import Testing

/// What `--json` printed, read by a parser that is not ours.
struct JSONRows {
  let rows: [[String: Any]]

  init(_ outcome: Place.Outcome, _ location: SourceLocation = #_sourceLocation) throws {
    try #require(outcome.status == 0, "\(outcome.errors)", sourceLocation: location)
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    rows = try #require(value as? [[String: Any]], sourceLocation: location)
  }

  /// The row whose field has a value.
  func row(_ key: String, _ value: String) -> [String: Any]? {
    rows.first { $0[key] as? String == value }
  }

  /// The values of a field, those that are texts.
  func texts(_ key: String) -> [String] { rows.compactMap { $0[key] as? String } }
}

extension Place {
  /// All action items as `list` gives them.
  func actions(_ location: SourceLocation = #_sourceLocation) throws -> JSONRows {
    try JSONRows(run("list", "actions", "--json"), location)
  }
}
