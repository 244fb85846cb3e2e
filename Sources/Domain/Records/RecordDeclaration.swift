/// What a kind of record is made of, declared once: a table of fields, and what people may do.
///
/// From it follow the form, the checks of what is typed, compare-and-set and merge, undo's obstacles
/// and history in words, drafts, the verbs `add`, `set` and `list`, JSON and CSV. A rule that looks at
/// several fields is a `RecordRule`.
public struct RecordDeclaration: Sendable {
  /// What becomes of a record after it was made.
  public enum Mode: Hashable, Sendable {
    /// Its fields change, each on its own.
    case edited
    /// It never changes; what is wrong is put right by a new one.
    case entered
  }

  /// What people may do with records of the kind.
  public enum Deed: Hashable, Sendable { case add, edit, delete }

  /// Whether its fields change.
  public let mode: Mode
  /// What people may do.
  public let deeds: Set<Deed>
  /// The fields, in the order of the form.
  public let fields: [RecordField]
  /// What several fields together must fulfil.
  public let rules: [RecordRule]

  /// Declares a kind.
  public init(
    _ mode: Mode, _ deeds: Set<Deed>, fields: [RecordField], rules: [RecordRule] = []
  ) {
    self.mode = mode
    self.deeds = deeds
    self.fields = fields
    self.rules = rules
  }

  /// The field with a name.
  public subscript(_ name: FieldName) -> RecordField? { fields.first { $0.name == name } }

  /// The first thing that keeps a content from being stored.
  public func problem(in content: RecordContent) -> RecordProblem? {
    for field in fields where field.isRequired && content[field.name] == nil {
      return .missing(field.name)
    }
    return rules.lazy.compactMap { $0.problem(in: content) }.first
  }

  /// The fields that are merged together with some of them, themselves included.
  public func merged(with names: Set<FieldName>) -> Set<FieldName> {
    let units = Set(fields.filter { names.contains($0.name) }.map(\.unit))
    return Set(fields.filter { units.contains($0.unit) }.map(\.name))
  }
}

/// A rule on several fields of a record.
public struct RecordRule: Sendable {
  private let find: @Sendable (RecordContent) -> RecordProblem?

  /// Makes a rule from what finds a problem.
  public init(_ problem: @escaping @Sendable (RecordContent) -> RecordProblem?) {
    find = problem
  }

  /// What a content breaks of it.
  public func problem(in content: RecordContent) -> RecordProblem? { find(content) }
}

/// Why a record cannot be stored as it stands; the sentence for it is in `Wording`.
public enum RecordProblem: Hashable, Sendable {
  /// A field must be filled.
  case missing(FieldName)
  /// A correction says what it corrects.
  case correctionOfNothing
  /// Only a correction corrects something.
  case correctsWithoutCorrecting
  /// A settlement holds a value of another kind than what it settles.
  case valueOfAnotherMatter(FieldName)
  /// An adopted period reads several ways, or none.
  case unreadablePeriod(String)
  /// What a field names is not in the store.
  case unknown(FieldName, String)
  /// Another record has this value, of which there can be one only.
  case taken(FieldName, by: RecordName)
  /// The kind has no such deed: an entry is never edited.
  case notAllowed(RecordKind, RecordDeclaration.Deed)
}

extension RecordProblem: Error {}
