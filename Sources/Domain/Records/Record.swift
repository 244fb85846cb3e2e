/// What people say in a record, field by field.
public struct RecordContent: Hashable, Sendable, Codable {
  /// The kind.
  public let kind: RecordKind
  /// What fields hold; an empty one is not in it.
  public private(set) var values: [FieldName: FieldValue]

  /// Makes a content.
  public init(_ kind: RecordKind, _ values: [FieldName: FieldValue] = [:]) {
    self.kind = kind
    self.values = values
  }

  /// What a field holds; nothing when it is empty.
  public subscript(_ name: FieldName) -> FieldValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The fields in which two contents differ.
  public func fields(differingFrom other: RecordContent) -> Set<FieldName> {
    Set(kind.fields.map(\.name).filter { !FieldValue.areSame(self[$0], other[$0]) })
  }

  /// This content with some fields taken from another one.
  public func taking(_ fields: Set<FieldName>, from other: RecordContent) -> RecordContent {
    var merged = self
    for field in fields { merged[field] = other[field] }
    return merged
  }
}

/// One thing that people edit or enter.
public struct Record: Hashable, Sendable, Identifiable {
  /// Which one.
  public let id: RecordName
  /// The code by which a data file names it, of a kind with whole-number keys.
  public let code: String?
  /// What it says.
  public var content: RecordContent
  /// Recorded, from a document, or made up for the demonstration.
  public let origin: Origin

  /// Makes a record.
  public init(id: RecordName, code: String? = nil, content: RecordContent, origin: Origin) {
    self.id = id
    self.code = code
    self.content = content
    self.origin = origin
  }
}
