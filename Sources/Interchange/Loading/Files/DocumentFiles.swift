import Domain

// The files of the documents themselves, of what they enumerate and of what they leave in doubt.

extension DataFile<DocumentSection> {
  static var sections: Self {
    DataFile(
      .sections, unique: [.key("id"), .order("order", within: "document")],
      .code("id"), .reference("document", to: .documents), .order("order"),
      .printed("mark", longest: 50), .label("title"), .origin(.documented),
      make: DocumentSection.init)
  }
}

extension DataFile<FactList> {
  static var factLists: Self {
    DataFile(
      .factLists, unique: [.key("id"), .order("order")],
      .code("id"), .order("order"), .label("label"), .origin(.documented),
      make: FactList.init)
  }
}

extension DataFile<ListedFact> {
  static var facts: Self {
    DataFile(
      .facts, unique: [.key("id"), .order("order", within: "list")],
      .code("id"), .reference("list", to: .factLists), .order("order"),
      .optionalReference("parent", to: .facts),
      .optionalReference("stakeholder", to: .stakeholders), .printed("number"),
      .optionalLabel("kind"), .label("label"), .optionalLabel("detail"), .optionalLabel("who"),
      .printed("dated"), .printed("value"), .printed("quote", longest: 1000),
      .origin(.documented),
      make: ListedFact.init)
  }
}

extension DataFile<Doubt> {
  static var doubts: Self {
    DataFile(
      .doubts, unique: [.key("id"), .order("order")],
      .code("id"), .order("order"), .word("kind"), .subject("about"), .label("label"),
      .side("first"), .side("second"), .origin(.documented),
      make: Doubt.init)
  }
}

extension Column where Value == Doubt.Side {
  /// What one side says, in both languages, and where it stands.
  fileprivate static func side(_ name: String) -> Column {
    Column("\(name)_fr", "\(name)_en", "\(name)_place") { row in
      let text = Column<Bilingual>.label(name, longest: 300).read(row)
      return text.map { Doubt.Side(text: $0, citation: Citation(row.word("\(name)_place"))) }
    }
  }
}

extension Column where Value == FindingSubject {
  /// The record that something is about: `line:B1.3a`.
  fileprivate static func subject(_ name: String) -> Column {
    Column(name) { row in
      row.required(name) { text in
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmed }
        guard parts.count == 2, let kind = FindingSubject.Kind(rawValue: parts[0]) else {
          return row.refuse(.badSubject(text), at: name)
        }
        return row.refers(parts[1], to: kind.file, at: name)
          ? FindingSubject(kind, parts[1]) : nil
      }
    }
  }
}

extension FindingSubject.Kind {
  /// The file that lists what it is about.
  fileprivate var file: DataFileName {
    switch self {
    case .plan: .plan
    case .group: .groups
    case .action: .actions
    case .line: .lines
    case .activity: .activities
    case .indicator: .indicators
    case .function: .functions
    case .link: .chainLinks
    case .stakeholder: .stakeholders
    case .document: .documents
    case .fact: .facts
    }
  }
}
