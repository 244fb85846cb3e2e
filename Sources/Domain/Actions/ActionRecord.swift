extension RecordDeclaration {
  /// A promise. Its list, its number and its verbs are its own; `ActionItemContent` has its values.
  static let action = RecordDeclaration(
    .edited, [.add, .edit, .delete],
    fields: [
      .line(.title, atMost: ActionItemContent.longestTitle).required,
      .code(.owner, of: .stakeholder),
      .day(.due),
      .word(.status, of: .actionStatus).required.beginning(with: .value(.status(.toDo))),
      .word(.mode, of: .coordinationMode),
      .code(.meeting, of: .meeting),
      .links(.links),
      .note(.note, atMost: ActionItemContent.longestNote),
    ])
}

extension ActionField {
  /// The field's name among those of all records.
  public var name: FieldName {
    switch self {
    case .title: .title
    case .owner: .owner
    case .due: .due
    case .status: .status
    case .mode: .mode
    case .meeting: .meeting
    case .links: .links
    case .note: .note
    }
  }
}

extension FieldName {
  /// The field of an action item with this name.
  public var actionField: ActionField? { ActionField(rawValue: rawValue) }
}

extension FieldValue {
  /// The body that answers for something.
  public static func owner(_ owner: Code<Stakeholder>) -> FieldValue {
    .code(.stakeholder, owner.rawValue)
  }

  /// The meeting that made a promise.
  public static func meeting(_ meeting: Code<Meeting>) -> FieldValue {
    .code(.meeting, meeting.rawValue)
  }

  /// How far a promise has come.
  public static func status(_ status: ActionStatus) -> FieldValue {
    .word(.actionStatus, status.rawValue)
  }

  /// How a promise is coordinated.
  public static func mode(_ mode: CoordinationMode) -> FieldValue {
    .word(.coordinationMode, mode.rawValue)
  }
}
