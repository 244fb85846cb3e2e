extension ActionItemContent {
  /// What a field holds; `nil` when it is empty.
  public func value(of field: ActionField) -> FieldValue? {
    switch field {
    case .title: .text(orNone: title)
    case .owner: owner.map { .owner($0) }
    case .due: due.map { .day($0) }
    case .status: .status(status)
    case .mode: mode.map { .mode($0) }
    case .meeting: meeting.map { .meeting($0) }
    case .links: links.isEmpty ? nil : .links(links)
    case .note: .text(orNone: note)
    }
  }

  /// This content with one field set; a value of another field's kind changes nothing.
  public func setting(_ field: ActionField, to value: FieldValue?) -> ActionItemContent {
    guard value.map({ $0.fits(RecordKind.action, field.name) }) ?? true else { return self }
    var content = self
    switch field {
    case .title: content.title = value?.text ?? ""
    case .owner: content.owner = value?.code.map { Code($0) }
    case .due: content.due = value?.day
    case .status: content.status = value?.word.flatMap(ActionStatus.init) ?? status
    case .mode: content.mode = value?.word.flatMap(CoordinationMode.init)
    case .meeting: content.meeting = value?.code.map { Code($0) }
    case .links: content.links = value?.links ?? []
    case .note: content.note = value?.text ?? ""
    }
    return content
  }

  /// The fields in which two contents differ; the order of links does not matter.
  public func fields(differingFrom other: ActionItemContent) -> Set<ActionField> {
    Set(ActionField.allCases.filter { !agrees(on: $0, with: other) })
  }

  /// This content with some fields taken from another one.
  public func taking(_ fields: Set<ActionField>, from other: ActionItemContent) -> ActionItemContent
  {
    fields.reduce(self) { $0.setting($1, to: other.value(of: $1)) }
  }

  /// Whether a field says the same in both, as the store compares it.
  public func agrees(on field: ActionField, with other: ActionItemContent) -> Bool {
    FieldValue.areSame(value(of: field), other.value(of: field))
  }
}
