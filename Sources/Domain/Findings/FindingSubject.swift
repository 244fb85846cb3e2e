/// What a finding is about: a kind of thing, and the code of one.
public enum FindingSubject: Hashable, Sendable {
  case plan(Code<Plan>)
  case group(Code<PlanGroup>)
  case action(Code<PlanAction>)
  case line(Code<BudgetLine>)
  case activity(Code<PlanActivity>)
  case indicator(Code<Indicator>)
  case function(Code<Function>)
  case link(Code<ChainLink>)
  case stakeholder(Code<Stakeholder>)
  case document(Code<Document>)
  case fact(Code<ListedFact>)

  /// The words for the kinds, as data files and the store have them.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case plan, group, action, line, activity, indicator, function, link, stakeholder, document, fact
  }

  /// Makes a subject of its two parts.
  public init(_ kind: Kind, _ code: String) {
    self =
      switch kind {
      case .plan: .plan(Code(code))
      case .group: .group(Code(code))
      case .action: .action(Code(code))
      case .line: .line(Code(code))
      case .activity: .activity(Code(code))
      case .indicator: .indicator(Code(code))
      case .function: .function(Code(code))
      case .link: .link(Code(code))
      case .stakeholder: .stakeholder(Code(code))
      case .document: .document(Code(code))
      case .fact: .fact(Code(code))
      }
  }

  /// What kind of thing it is.
  public var kind: Kind { parts.kind }

  /// The code.
  public var code: String { parts.code }

  private var parts: (kind: Kind, code: String) {
    switch self {
    case .plan(let code): (.plan, code.rawValue)
    case .group(let code): (.group, code.rawValue)
    case .action(let code): (.action, code.rawValue)
    case .line(let code): (.line, code.rawValue)
    case .activity(let code): (.activity, code.rawValue)
    case .indicator(let code): (.indicator, code.rawValue)
    case .function(let code): (.function, code.rawValue)
    case .link(let code): (.link, code.rawValue)
    case .stakeholder(let code): (.stakeholder, code.rawValue)
    case .document(let code): (.document, code.rawValue)
    case .fact(let code): (.fact, code.rawValue)
    }
  }
}
