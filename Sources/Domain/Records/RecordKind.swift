/// A kind of thing that people edit or enter. What it is made of stands in its `declaration`.
public enum RecordKind: String, CaseIterable, Hashable, Sendable, Codable {
  case action
  case linkReport = "link-report"
  case entry
  case function

  /// The word for several of them, as `baraza list` takes it.
  public var plural: String {
    switch self {
    case .action: "actions"
    case .linkReport: "link-reports"
    case .entry: "entries"
    case .function: "functions"
    }
  }

  /// The fields, and what may be done.
  public var declaration: RecordDeclaration {
    switch self {
    case .action: .action
    case .linkReport: .linkReport
    case .entry: .entry
    case .function: .function
    }
  }

  /// The fields in the order of the form.
  public var fields: [RecordField] { declaration.fields }
}

/// Which record: its kind, and the key that the store knows it by.
///
/// The key is a code (`COORD`), or in digits the whole-number key of what people made here.
public struct RecordName: Hashable, Sendable, Codable {
  /// The kind.
  public let kind: RecordKind
  /// The key.
  public let key: String

  /// Names a record by a code.
  public init(_ kind: RecordKind, _ key: String) {
    self.kind = kind
    self.key = key
  }

  /// Names a record by a whole-number key.
  public init(_ kind: RecordKind, number: Int64) { self.init(kind, String(number)) }

  /// The whole-number key, of a kind that has them.
  public var number: Int64? { RecordName.number(key) }

  /// The key as people say it: of a whole-number key the count within its station, `35`.
  public var shown: String { number.map { String($0 & 0xFFFF_FFFF) } ?? key }

  /// What changes are found by that are about the same record: `entry:2199023255587`.
  public var subject: String { kind.rawValue + ":" + key }

  /// Reads what `subject` gives.
  public init?(subject: String) {
    guard let colon = subject.firstIndex(of: ":"),
      let kind = RecordKind(rawValue: String(subject[..<colon]))
    else { return nil }
    self.init(kind, String(subject[subject.index(after: colon)...]))
  }

  /// A text in digits that is a key; smaller numbers are counts, or codes of documents.
  public static func number(_ text: String) -> Int64? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text),
      number > 0xFFFF_FFFF
    else { return nil }
    return number
  }
}
