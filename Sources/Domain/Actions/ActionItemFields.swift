extension ActionItemContent {
  /// The fields in which two contents differ; the order of links does not matter.
  public func fields(differingFrom other: ActionItemContent) -> Set<ActionField> {
    Set(ActionField.allCases.filter { !agrees(on: $0, with: other) })
  }

  /// This content with some fields taken from another one.
  public func taking(_ fields: Set<ActionField>, from other: ActionItemContent) -> ActionItemContent
  {
    var merged = self
    for field in fields {
      switch field {
      case .title: merged.title = other.title
      case .owner: merged.owner = other.owner
      case .due: merged.due = other.due
      case .status: merged.status = other.status
      case .mode: merged.mode = other.mode
      case .meeting: merged.meeting = other.meeting
      case .links: merged.links = other.links
      case .note: merged.note = other.note
      }
    }
    return merged
  }

  /// Whether a field says the same in both.
  ///
  /// Texts are compared by their scalars: Swift holds `é` and `e` + accent for equal, the store does
  /// not, and a conflict must be the store's.
  public func agrees(on field: ActionField, with other: ActionItemContent) -> Bool {
    switch field {
    case .title: title.unicodeScalars.elementsEqual(other.title.unicodeScalars)
    case .owner: owner == other.owner
    case .due: due == other.due
    case .status: status == other.status
    case .mode: mode == other.mode
    case .meeting: meeting == other.meeting
    case .links: Set(links) == Set(other.links)
    case .note: note.unicodeScalars.elementsEqual(other.note.unicodeScalars)
    }
  }
}
