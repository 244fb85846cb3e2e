/// The name of a field of a record, in words that never change: one word per idea, whatever the kind.
///
/// From the name follow, by fixed rules, the option of the command line (`--label-fr`), the column of
/// data files and listings (`label_fr`) and the key in JSON (`labelFr`).
public enum FieldName: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
  case title, owner, due, status, mode, meeting, links, note
  case link, territory, day, author
  case line, kind, amount, source, voucher, corrects
  case order
  case number, place
  case level
  case matter, subject, period, column, decision, present, supersedes
  case shortFr = "short-fr"
  case shortEn = "short-en"
  case labelFr = "label-fr"
  case labelEn = "label-en"

  /// The option of the command line, without the dashes before it.
  public var option: String { rawValue }

  /// The column of data files and of CSV.
  public var column: String { rawValue.split(separator: "-").joined(separator: "_") }

  /// The key in JSON.
  public var jsonKey: String {
    let words = rawValue.split(separator: "-")
    return words.dropFirst().reduce(String(words[0])) {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
