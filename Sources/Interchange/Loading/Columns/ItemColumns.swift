import Domain

extension Column where Value == ActionNumber {
  /// The number of an action item, written as it is everywhere: `A-012`.
  static func actionNumber(_ name: String) -> Column {
    Column(name) { row in
      row.required(name) { text in
        // Another spelling of the same number would hide a duplicate.
        let number = ActionNumber(text)
        return number?.description == text
          ? number : row.refuse(.badActionNumber(text, meant: number), at: name)
      }
    }
  }
}

extension Column where Value == [ActionLink] {
  /// What an action item is about: `link:L4; line:B1.1`.
  static func links(_ name: String) -> Column {
    Column(name) { row in
      guard row.cell(name) != nil else { return nil }
      let texts = Citation(row.word(name)).places
      let links = texts.compactMap { text -> ActionLink? in
        guard let link = ActionLink(text) else { return row.refuse(.badLink(text), at: name) }
        return row.refers(link.code, to: link.file, at: name) ? link : nil
      }
      return links.count == texts.count ? links : nil
    }
  }
}

extension ActionLink {
  /// The file that lists what the link points at.
  fileprivate var file: DataFileName {
    switch self {
    case .chainLink: .chainLinks
    case .budgetLine: .lines
    case .activity: .activities
    case .function: .functions
    case .stakeholder: .stakeholders
    }
  }
}

/// How far an item has come, since when it has been there, and when it was closed if it was.
struct ItemState {
  let status: ActionStatus
  let created: Day
  let closed: Day?
}

extension Column where Value == ItemState {
  /// A status, the day of the promise, and the day an item was done or dropped: an open item has no such
  /// day, and nothing is done before it was promised.
  static func state(status: String, created: String, closed: String) -> Column {
    Column(status, created, closed) { row in
      let state = Column<ActionStatus>.word(status).read(row)
      let first = Column<Day>.day(created).read(row)
      let last = Column<Day?>.optionalDay(closed).read(row)
      guard let state, let first, let last else { return nil }
      if state.isOpen, last != nil {
        return row.refuse(.closedWhileOpen(status: state.rawValue), at: closed)
      }
      if let last, last < first {
        return row.refuse(.closedBeforeCreated(created: first), at: closed)
      }
      return ItemState(status: state, created: first, closed: last)
    }
  }
}
