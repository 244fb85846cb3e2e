/// Everything a folder of data files holds, checked and ready to be loaded into a store at once.
public struct Dossier: Equatable, Sendable {
  /// The plans; a folder holds at least one.
  public var plans: [Plan]
  /// Whether it is an example to be read, in a store of its own that nobody changes.
  public var isExample: Bool { plans.contains(where: \.isExample) }
  /// The source documents.
  public var documents: [Document] = []
  /// Their sections.
  public var sections: [DocumentSection] = []
  /// What the documents enumerate: the lists…
  public var factLists: [FactList] = []
  /// … and their facts.
  public var listedFacts: [ListedFact] = []
  /// What the documents leave in doubt.
  public var doubts: [Doubt] = []
  /// The bodies.
  public var stakeholders: [Stakeholder] = []
  /// The printed responsibilities and roles.
  public var duties: [PrintedDuty] = []
  /// The functions.
  public var functions: [Function] = []
  /// The letters.
  public var assignments: [Assignment] = []
  /// The claims.
  public var claims: [Claim] = []
  /// The chain links.
  public var chainLinks: [ChainLink] = []
  /// Their performers.
  public var performers: [LinkPerformer] = []
  /// Their hand-overs.
  public var handovers: [Handover] = []
  /// The territories.
  public var territories: [Territory] = []
  /// The news of the links.
  public var linkReports: [LinkReport] = []
  /// The strategic frameworks.
  public var frameworks: [Framework] = []
  /// Their axes.
  public var axes: [Axis] = []
  /// The groups of the plans.
  public var groups: [PlanGroup] = []
  /// The actions of the plans.
  public var actions: [PlanAction] = []
  /// The activities of the plans.
  public var activities: [PlanActivity] = []
  /// Their objectives, results, indicators and targets.
  public var elements: [PlanElement] = []
  /// The indicators of the plans.
  public var indicators: [Indicator] = []
  /// The budget lines with the activities they pay for.
  public var lines: [BudgetLine] = []
  /// The funding sources.
  public var sources: [FundingSource] = []
  /// Funding sources named on lines.
  public var lineSources: [LineSource] = []
  /// Funding sources named beside the groups' sub-totals.
  public var groupSources: [GroupSource] = []
  /// Bodies named on lines.
  public var implementers: [Implementer] = []
  /// Which activity serves which link, as we read it.
  public var mappings: [ActivityMapping] = []
  /// The meetings.
  public var meetings: [Meeting] = []
  /// Money booked.
  public var entries: [Entry] = []
  /// What meetings adopted about what the plans print.
  public var settlements: [Settlement] = []
  /// The action items; their keys are given by the store when they are loaded.
  public var actionItems: [LoadedActionItem] = []

  /// A dossier with plans and nothing else yet.
  public init(plans: [Plan]) { self.plans = plans }
}

/// An action item as a data file gives it, before a store gives it a key.
public struct LoadedActionItem: Hashable, Sendable {
  /// Its visible number.
  public let number: ActionNumber
  /// What people say about it.
  public let content: ActionItemContent
  /// The day it was promised.
  public let created: Day
  /// The day it was done or dropped.
  public let closed: Day?
  /// Recorded, or made up for the demonstration.
  public let origin: Origin
  /// The key under which a store knows it, where a data file that was listed from one says it.
  public let key: Int64?

  /// Makes an item.
  public init(
    number: ActionNumber, content: ActionItemContent, created: Day, closed: Day?, origin: Origin,
    key: Int64? = nil
  ) {
    self.number = number
    self.content = content
    self.created = created
    self.closed = closed
    self.origin = origin
    self.key = key
  }
}
