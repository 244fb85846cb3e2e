import Domain
import Foundation

/// Where the columns are kept that a person has hidden, shown or made wider: `columns.json` in
/// `$XDG_STATE_HOME/baraza`.
///
/// What cannot be read is as if nothing had been chosen; nothing is lost by that but widths.
enum ColumnFile {
  private static var path: String { Environment.stateFolder + "/columns.json" }

  /// What was kept.
  static func read() -> ColumnChoices {
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count < 100_000 else {
      return ColumnChoices()
    }
    do { return try JSONDecoder().decode(ColumnChoices.self, from: bytes).bounded } catch {
      return ColumnChoices()
    }
  }

  /// Keeps a choice.
  ///
  /// - Throws: Why the file cannot be written; the choice holds for this session.
  static func write(_ choices: ColumnChoices) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try FileManager.default.createDirectory(
      atPath: Environment.stateFolder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try encoder.encode(choices).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
