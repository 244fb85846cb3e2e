/// The funding sources that the printed summary names beside a group, and those that its lines name
/// (test: `FundingComparisonTests`).
///
/// The document says it twice and not alike. Both stay as they are printed; what only one of them names is
/// the difference. Two names of one body (« Gouvernement du Lualaba », « Gouvernement provincial ») stay two
/// names, and it is said that they are of one body.
public struct FundingComparison: Hashable, Sendable {
  /// What the summary names, in its order.
  public let summary: [GroupSource]
  /// What the lines name, each source once, in the order in which they first do.
  public let lines: [NamedOnLines]

  /// A source and the lines that name it.
  public struct NamedOnLines: Hashable, Sendable {
    /// The source.
    public let source: Code<FundingSource>
    /// The lines, in the order of the plan.
    public let lines: [Code<BudgetLine>]
  }

  /// A source that only one of the two names.
  public struct Difference: Hashable, Sendable {
    /// The source.
    public let source: Code<FundingSource>
    /// What the other one calls the same body, if it names it at all.
    public let namesOfSameBody: [Code<FundingSource>]
  }

  /// What only the summary names, in its order.
  public let onlyInSummary: [Difference]
  /// What only the lines name.
  public let onlyOnLines: [Difference]

  /// Whether both name the same sources.
  public var agree: Bool { onlyInSummary.isEmpty && onlyOnLines.isEmpty }

  /// Compares what stands beside a group with what stands on its lines.
  ///
  /// - Parameters:
  ///   - summary: The sources of the summary, in order.
  ///   - named: The sources of the group's lines, line by line.
  ///   - sources: What bodies stand behind them.
  public init(
    summary: [GroupSource], lines named: [LineSource],
    sources: [Code<FundingSource>: FundingSource]
  ) {
    self.summary = summary
    let byLine = Dictionary(grouping: named, by: \.source).mapValues { $0.map(\.line) }
    lines = named.map(\.source).withoutRepetitions.map { source in
      NamedOnLines(source: source, lines: (byLine[source] ?? []).withoutRepetitions)
    }
    let printed = summary.map(\.source).withoutRepetitions
    let onLines = lines.map(\.source)
    func differences(
      _ some: [Code<FundingSource>], from others: [Code<FundingSource>]
    ) -> [Difference] {
      let known = Set(others)
      return some.filter { !known.contains($0) }.map { source in
        let body = sources[source]?.stakeholder
        return Difference(
          source: source,
          namesOfSameBody: others.filter { body != nil && sources[$0]?.stakeholder == body })
      }
    }
    onlyInSummary = differences(printed, from: onLines)
    onlyOnLines = differences(onLines, from: printed)
  }
}

extension BudgetFacts {
  /// The funding sources of every group that has any, in the summary and on its lines.
  ///
  /// Every line is looked at once, so the work grows with the plans and no faster.
  public var funding: [Code<PlanGroup>: FundingComparison] {
    let groupOfAction = Dictionary(actions.map { ($0.id, $0.group) }) { first, _ in first }
    let bySource = Dictionary(grouping: lineSources, by: \.line)
    var named: [Code<PlanGroup>: [LineSource]] = [:]
    for line in lines {
      guard let group = groupOfAction[line.action] else { continue }
      named[group, default: []] += (bySource[line.id] ?? []).sorted { $0.order < $1.order }
    }
    let summaries = Dictionary(grouping: groupSources, by: \.group)
    let pairs = groups.compactMap { group -> (Code<PlanGroup>, FundingComparison)? in
      let summary = (summaries[group.id] ?? []).sorted { $0.order < $1.order }
      let lines = named[group.id] ?? []
      guard !summary.isEmpty || !lines.isEmpty else { return nil }
      return (group.id, FundingComparison(summary: summary, lines: lines, sources: sources))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
