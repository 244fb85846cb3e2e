/// A kind of thing that people edit or enter. What it is made of stands in its `declaration`.
public enum RecordKind: String, CaseIterable, Hashable, Sendable, Codable {
  case action
  case linkReport = "link-report"
  case entry
  case function
  case meeting
  case stakeholder
  case settlement

  /// The word for several of them, as `baraza list` takes it.
  public var plural: String {
    switch self {
    case .action: "actions"
    case .linkReport: "link-reports"
    case .entry: "entries"
    case .function: "functions"
    case .meeting: "meetings"
    case .stakeholder: "stakeholders"
    case .settlement: "settlements"
    }
  }

  /// Whether its records are called by their kind and a name, as in `function COORD`; actions have a number of
  /// their own, and news of a link is known by link and territory.
  public var isNamed: Bool {
    switch self {
    case .action, .linkReport: false
    case .entry, .function, .meeting, .stakeholder, .settlement: true
    }
  }

  /// The fields, and what may be done.
  public var declaration: RecordDeclaration {
    switch self {
    case .action: .action
    case .linkReport: .linkReport
    case .entry: .entry
    case .function: .function
    case .meeting: .meeting
    case .stakeholder: .stakeholder
    case .settlement: .settlement
    }
  }

  /// The fields in the order of the form.
  public var fields: [RecordField] { declaration.fields }
}

/// Which record: its kind, and the key that the store knows it by.
///
/// The key is a code (`COORD`), or in digits the whole-number key of what people made here.
///
/// Names are the same when their keys are: how people say one follows from the record.
public struct RecordName: Sendable, Codable {
  /// The kind.
  public let kind: RecordKind
  /// The key.
  public let key: String
  /// How people say it where they do not say its key: the number of a meeting, the code by which a data
  /// file calls an entry.
  public let said: String?

  /// Names a record by a code.
  public init(_ kind: RecordKind, _ key: String, said: String? = nil) {
    self.kind = kind
    self.key = key
    self.said = said
  }

  /// Names a record by a whole-number key.
  public init(_ kind: RecordKind, number: Int64, said: String? = nil) {
    self.init(kind, String(number), said: said)
  }

  /// The whole-number key, of a kind that has them.
  public var number: Int64? { RecordName.number(key) }

  /// As people say it: of a whole-number key that has no other name the count within its station, `35`.
  public var shown: String { said ?? number.map { String($0 & 0xFFFF_FFFF) } ?? key }

  /// What changes are found by that are about the same record: `entry:2199023255587`.
  public var subject: String { kind.rawValue + ":" + key }

  /// Reads what `subject` gives.
  public init?(subject: String, said: String? = nil) {
    guard let colon = subject.firstIndex(of: ":"),
      let kind = RecordKind(rawValue: String(subject[..<colon]))
    else { return nil }
    self.init(kind, String(subject[subject.index(after: colon)...]), said: said)
  }

  /// A text in digits that is a key; smaller numbers are counts, or codes of documents.
  public static func number(_ text: String) -> Int64? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text),
      number > 0xFFFF_FFFF
    else { return nil }
    return number
  }
}

extension RecordName: Hashable {
  /// Whether two names are of the same record.
  public static func == (first: RecordName, second: RecordName) -> Bool {
    first.kind == second.kind && first.key == second.key
  }

  /// Hashes what tells records apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(key)
  }
}
