/// A problem in the data that a rule found (DESIGN §9).
///
/// It says what is so, about what, and where that stands; the sentence is `Wording.sentence(of:)`.
public struct Finding: Hashable, Sendable {
  /// The rule that found it.
  public let rule: FindingRule
  /// What it is about, so that one can go there.
  public let subject: FindingSubject
  /// What is so.
  public let problem: FindingProblem
  /// Where the document says so.
  public let citation: Citation

  /// Makes a finding.
  public init(
    rule: FindingRule, subject: FindingSubject, problem: FindingProblem, citation: Citation
  ) {
    self.rule = rule
    self.subject = subject
    self.problem = problem
    self.citation = citation
  }
}

/// What is so, one case for each rule, with what its sentence needs.
public enum FindingProblem: Hashable, Sendable {
  /// A printed amount has several readings.
  case cellAmbiguous(PrintedAmount)
  /// A printed amount has one reading far likelier than the others.
  case cellProbable(PrintedAmount)
  /// A printed amount has no reading.
  case cellUnreadable(printed: String)
  /// A printed sub-total of a group, or a plan's printed grand total, is not what its parts count for.
  case sumOpen(
    group: Bilingual?, plan: Bilingual, printed: String, counted: CountedAmount, gap: MoneyRange)
  /// A printed period has several readings.
  case periodAmbiguous(PrintedPeriod)
  /// Things of an activity are printed under headings of others.
  case columnsSwapped([SwappedColumn])
  /// The letters of a function are not one A and at least one R.
  case functionLetters(name: Bilingual, gaps: Set<FunctionGap>)
  /// Documents name several bodies for a function, and no meeting has chosen.
  case claimsUnsettled(name: Bilingual, stakeholders: [Code<Stakeholder>])
  /// Two things are said that do not agree.
  case documentsDiffer(label: Bilingual, first: Doubt.Side, second: Doubt.Side)
  /// A body was named in the room and not described yet.
  case stakeholderIncomplete(name: Bilingual)
}

/// Things of one kind, and the heading they are printed under instead of their own.
public struct SwappedColumn: Hashable, Sendable {
  /// What they are.
  public let kind: PlanElement.Kind
  /// The heading.
  public let printedColumn: String

  /// Makes a pair.
  public init(kind: PlanElement.Kind, printedColumn: String) {
    self.kind = kind
    self.printedColumn = printedColumn
  }
}
