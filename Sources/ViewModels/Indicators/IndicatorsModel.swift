import Domain
import Wording

/// The indicators of the plan: what each measures, in which unit, and which target is printed.
///
/// Order, filters, search and selection are those of `MemoryList`. Proven by `IndicatorsModelTests`.
public final class IndicatorsModel {
  /// What is shown.
  public var facts: IndicatorFacts { didSet { settle() } }
  /// The room it stands in.
  public var surroundings: Surroundings { didSet { settle() } }
  /// How much of the list can be seen.
  public var viewport: Viewport { didSet { settle() } }
  private let readFacts: () throws -> IndicatorFacts
  var list = MemoryList(columns: IndicatorColumns.all)

  /// Makes a table that nothing has been read for.
  public init(_ foundations: PaneFoundations) {
    facts = IndicatorFacts()
    surroundings = foundations.surroundings
    readFacts = foundations.client.indicators
    viewport = Viewport()
    settle()
  }

  /// Makes a table of known facts with its first indicator selected.
  public init(facts: IndicatorFacts, _ surroundings: Surroundings) {
    self.facts = facts
    self.surroundings = surroundings
    readFacts = { facts }
    viewport = Viewport()
    settle()
  }

  /// Reads everything anew.
  public func read() throws { facts = try readFacts() }

  /// The selected indicator.
  public var selected: Indicator? { list.selected }

  /// Whether an indicator was made up for the demonstration; the pane says so.
  public var isIllustrative: Bool { facts.indicators.contains { $0.origin == .illustrative } }

  /// Moves the selection.
  public func move(_ move: ListMove) { list.move(move, visible: viewport.rows) }

  /// How many indicators there are, how many have no target, and what the list is narrowed to.
  public var summary: [Span] {
    let withoutTarget = facts.indicators.filter { $0.target == nil }.count
    let separator = Span(" · ", .muted)
    let totals = [
      Span(wording(Phrase.Indicators.count(facts.indicators.count))), separator,
      Span(wording(Phrase.Indicators.withoutTarget(withoutTarget)), .muted),
    ]
    return narrowing.isEmpty ? totals : totals + [separator] + narrowing
  }

  func settle() {
    list.choices = surroundings.columns[Self.face.pane.name]
    list.update(facts.indicators, filters, context, visible: viewport.rows)
  }
}
