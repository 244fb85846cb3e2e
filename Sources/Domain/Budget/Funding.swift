/// Where money is to come from (« Sources de financement »).
public struct FundingSource: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<FundingSource>
  /// Its name.
  public let name: Bilingual
  /// The body behind it, when known.
  public let stakeholder: Code<Stakeholder>?
  /// Where it is named.
  public let origin: Origin

  /// Makes a source.
  public init(
    id: Code<FundingSource>, name: Bilingual, stakeholder: Code<Stakeholder>?, origin: Origin
  ) {
    self.id = id
    self.name = name
    self.stakeholder = stakeholder
    self.origin = origin
  }
}

/// A funding source named on a budget line, in the printed wording.
public struct LineSource: Hashable, Sendable {
  /// The line.
  public let line: Code<BudgetLine>
  /// The source.
  public let source: Code<FundingSource>
  /// Its place in the cell, from 1.
  public let order: Int
  /// The wording as printed.
  public let printed: String
  /// Where it stands.
  public let origin: Origin

  /// Makes a line source.
  public init(
    line: Code<BudgetLine>, source: Code<FundingSource>, order: Int, printed: String,
    origin: Origin
  ) {
    self.line = line
    self.source = source
    self.order = order
    self.printed = printed
    self.origin = origin
  }
}

/// A funding source named beside a group's sub-total in the printed summary (001 l.136–138), which does
/// not name those of the lines.
public struct GroupSource: Hashable, Sendable {
  /// The group.
  public let group: Code<PlanGroup>
  /// The source.
  public let source: Code<FundingSource>
  /// Its place in the cell, from 1.
  public let order: Int
  /// The wording as printed.
  public let printed: String
  /// Where it stands.
  public let origin: Origin

  /// Makes a group source.
  public init(
    group: Code<PlanGroup>, source: Code<FundingSource>, order: Int, printed: String,
    origin: Origin
  ) {
    self.group = group
    self.source = source
    self.order = order
    self.printed = printed
    self.origin = origin
  }
}

/// A body named to carry out a budget line (« Intervenants »), in the printed wording.
public struct Implementer: Hashable, Sendable {
  /// The line.
  public let line: Code<BudgetLine>
  /// The body.
  public let stakeholder: Code<Stakeholder>
  /// Its place in the cell, from 1.
  public let order: Int
  /// The wording as printed.
  public let printed: String
  /// Where it stands.
  public let origin: Origin

  /// Makes an implementer.
  public init(
    line: Code<BudgetLine>, stakeholder: Code<Stakeholder>, order: Int, printed: String,
    origin: Origin
  ) {
    self.line = line
    self.stakeholder = stakeholder
    self.order = order
    self.printed = printed
    self.origin = origin
  }
}
