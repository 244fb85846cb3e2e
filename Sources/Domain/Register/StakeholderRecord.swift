extension RecordDeclaration {
  /// A body that takes part. People add those that no document names, and complete what was said of them in
  /// a hurry; no two have the same short name.
  static let stakeholder = RecordDeclaration(
    .edited, [.add, .edit],
    fields: [
      .line(.shortFr, atMost: Stakeholder.longestShortName).required,
      .line(.shortEn, atMost: Stakeholder.longestShortName).required,
      .line(.labelFr).required,
      .line(.labelEn).required,
      .word(.level, of: .stakeholderLevel).required
        .beginning(with: .value(.word(.stakeholderLevel, StakeholderLevel.other.rawValue))),
      .line(.kind, atMost: 100),
    ])
}

extension Stakeholder {
  /// How many characters a short name has at most.
  public static let longestShortName = 24

  /// Whether somebody has named it in the room, and nobody has said since what kind of body it is.
  public var isToComplete: Bool { origin == .recorded && kind.isEmpty }

  /// A body by its record; nothing where that is of another kind.
  public init?(_ record: Record) {
    guard record.id.kind == .stakeholder,
      let level = record.content[.level]?.word.flatMap(StakeholderLevel.init)
    else { return nil }
    func text(_ field: FieldName) -> String { record.content[field]?.text ?? "" }
    self.init(
      id: Code(record.id.key), level: level, kind: text(.kind),
      short: Bilingual(fr: text(.shortFr), en: text(.shortEn)),
      name: Bilingual(fr: text(.labelFr), en: text(.labelEn)), tableRow: nil,
      origin: record.origin)
  }

  /// What is recorded of a body of which nothing but a name has been said.
  public static func content(called name: String) -> RecordContent {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let short = FieldValue.text(String(name.prefix(longestShortName)).trimmed)
    var content = RecordContent(.stakeholder)
    for field in [FieldName.shortFr, .shortEn] { content[field] = short }
    for field in [FieldName.labelFr, .labelEn] { content[field] = .text(String(name.prefix(200))) }
    content[.level] = .word(.stakeholderLevel, StakeholderLevel.other.rawValue)
    return content
  }
}
