/// One field of a kind of record.
public struct RecordField: Hashable, Sendable, Identifiable {
  /// What stands in a field when a new record is begun.
  public enum Preset: Hashable, Sendable {
    case nothing
    /// The present day.
    case today
    /// The name the session was opened with.
    case author
    /// The number after the highest one.
    case nextNumber
    /// A certain value.
    case value(FieldValue)
  }

  /// Its name.
  public let name: FieldName
  /// What it can hold.
  public let codec: FieldCodec
  /// Whether it must be filled.
  public var isRequired = false
  /// Whether it is given by the documents, and people do not change it.
  public var isFixed = false
  /// Whether history tells it; not where the record's name, or when and who, say it already.
  public var isTold = true
  /// What a new record begins with.
  public var preset = Preset.nothing
  /// With whom it is merged: fields of one unit conflict together. Usually it is alone.
  public var unit: FieldName

  /// Its name, which is its own within the kind.
  public var id: FieldName { name }

  /// Declares a field.
  public init(_ name: FieldName, _ codec: FieldCodec) {
    self.name = name
    self.codec = codec
    unit = name
  }
}

extension RecordField {
  /// One line of text.
  public static func line(_ name: FieldName, atMost limit: Int = 200) -> RecordField {
    RecordField(name, .text(limit: limit, isOfSeveralLines: false))
  }

  /// A note of several lines.
  public static func note(_ name: FieldName, atMost limit: Int = 10_000) -> RecordField {
    RecordField(name, .text(limit: limit, isOfSeveralLines: true))
  }

  /// A calendar day.
  public static func day(_ name: FieldName) -> RecordField { RecordField(name, .day) }

  /// One word of a list.
  public static func word(_ name: FieldName, of list: WordList) -> RecordField {
    RecordField(name, .word(list))
  }

  /// The code of another record.
  public static func code(_ name: FieldName, of subject: ReferenceKind) -> RecordField {
    RecordField(name, .code(subject))
  }

  /// Another record that people made.
  public static func record(_ name: FieldName, of kind: RecordKind) -> RecordField {
    RecordField(name, .record(kind))
  }

  /// An amount of money.
  public static func money(_ name: FieldName) -> RecordField { RecordField(name, .money) }

  /// A whole number.
  public static func count(_ name: FieldName, in range: ClosedRange<Int>) -> RecordField {
    RecordField(name, .count(range))
  }

  /// What the record is about.
  public static func links(_ name: FieldName) -> RecordField { RecordField(name, .links) }

  /// This field, which must be filled.
  public var required: RecordField { with { $0.isRequired = true } }
  /// This field, which people do not change.
  public var fixed: RecordField { with { $0.isFixed = true } }
  /// This field, which history does not tell.
  public var untold: RecordField { with { $0.isTold = false } }
  /// This field, with what a new record begins with.
  public func beginning(with preset: Preset) -> RecordField { with { $0.preset = preset } }
  /// This field, merged together with another one.
  public func merged(with other: FieldName) -> RecordField { with { $0.unit = other } }

  private func with(_ change: (inout RecordField) -> Void) -> RecordField {
    var field = self
    change(&field)
    return field
  }
}

/// What a field can hold, and within which limits.
public enum FieldCodec: Hashable, Sendable {
  /// A text; the limit counts characters as the store does, by scalars.
  case text(limit: Int, isOfSeveralLines: Bool)
  case day
  case word(WordList)
  /// The code of something that the documents name.
  case code(ReferenceKind)
  /// A record that people made, by its key or the code that a data file gives it.
  case record(RecordKind)
  case money
  case count(ClosedRange<Int>)
  /// Yes, no, or not known.
  case answer
  /// Links of an action item.
  case links
}

/// What the documents name by code and a field can refer to.
public enum ReferenceKind: String, CaseIterable, Hashable, Sendable, Codable {
  case stakeholder, meeting, link, territory, line, activity, function, source
}

/// A list of words of which a field holds one.
public enum WordList: String, CaseIterable, Hashable, Sendable, Codable {
  case actionStatus = "action-status"
  case coordinationMode = "coordination-mode"
  case linkStatus = "link-status"
  case entryKind = "entry-kind"
  case stakeholderLevel = "stakeholder-level"
  case settledMatter = "settled-matter"
  case planColumn = "plan-column"
  case answer

  /// The words, in the order in which they are offered.
  public var words: [String] {
    switch self {
    case .actionStatus: ActionStatus.allCases.map(\.rawValue)
    case .coordinationMode: CoordinationMode.allCases.map(\.rawValue)
    case .linkStatus: LinkStatus.allCases.map(\.rawValue)
    case .entryKind: Entry.Kind.allCases.map(\.rawValue)
    case .stakeholderLevel: StakeholderLevel.allCases.map(\.rawValue)
    case .settledMatter: SettledSubject.Matter.allCases.map(\.rawValue)
    case .planColumn: PlanElement.Kind.allCases.map(\.rawValue)
    case .answer: Answer.allCases.map(\.rawValue)
    }
  }
}

/// Yes, no, or not known.
public enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
  case yes, no, unknown
}
