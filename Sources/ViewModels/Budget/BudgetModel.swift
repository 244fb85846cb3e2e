import Domain
import Wording

/// The budget as a tree of plans, groups, actions and printed amounts (test: `BudgetModelTests`).
///
/// At first plans and groups are unfolded, and so are the actions that hold an ambiguous amount. The
/// selection is a row's identity: when its row is folded away or vanishes, it goes to what the row
/// was folded under, else to the row that took its place.
public final class BudgetModel {
  /// What is shown.
  public var facts: BudgetFacts { didSet { if facts != oldValue { factsChanged() } } }
  /// The room it stands in.
  public var surroundings: Surroundings {
    didSet {
      if wording != oldValue.wording { wordingChanged() }
      if surroundings.columns != oldValue.columns { arrangeColumns() }
    }
  }
  /// How much of the list can be seen.
  public var viewport = Viewport() {
    didSet {
      if viewport.width != oldValue.width { arrangeColumns() }
      keepInSight()
    }
  }

  /// How many amounts there are, how they read, and which sums are not as printed, in the plan that the
  /// cursor is in.
  public var summary: [Span] { selectedPlan.flatMap { summaries[$0] } ?? [] }

  private(set) var tree: BudgetTree
  private(set) var ledger: BudgetLedger
  private(set) var contents: BudgetContents
  private(set) var rows: [BudgetTree.Row] = []
  private var nodes: [BudgetNode] = []
  private(set) var cursor = ListCursor<BudgetNode>()
  var searching = ListSearch<BudgetNode>()
  /// What was shown when the search began.
  var searchStart: Sight?
  private var unfolded: Set<BudgetNode> = []
  /// Everything that can be unfolded now.
  private var foldable: Set<BudgetNode> = []
  /// The first scrolling column wanted, from 1.
  private(set) var firstColumn = 1
  /// What is known of every column.
  private(set) var measures: [ColumnFitting.Measure] = []
  /// The widths of the tree and of the columns that are shown.
  private(set) var columnWidths: [Int] = []
  private var summaries: [Code<Plan>: [Span]] = [:]
  /// Of which layer the sums are made.
  private(set) var layer = SumLayer.reconciled
  /// What could make sums close, as far as somebody has looked.
  let closings: ClosingShelf
  private var readyDetails: (node: BudgetNode, details: Details)?

  private let readFacts: () throws -> BudgetFacts
  /// Where entries are kept; nothing where facts are only shown.
  private(set) var entries: RecordDesk?
  /// Where settlements are kept; nothing where facts are only shown.
  private(set) var settling: SettlementDesk?

  /// A budget that nothing has been read for.
  public convenience init(_ foundations: PaneFoundations) {
    self.init(
      facts: BudgetFacts(), foundations.surroundings, questions: foundations.questions,
      reading: foundations.client.budget)
    entries = RecordDesk(.entry, foundations.client)
    settling = SettlementDesk(foundations.client)
  }

  /// A budget with its groups unfolded.
  public init(
    facts: BudgetFacts, _ surroundings: Surroundings, questions: Questions? = nil,
    reading: @escaping () throws -> BudgetFacts = { BudgetFacts() }
  ) {
    self.facts = facts
    self.surroundings = surroundings
    closings = ClosingShelf(questions ?? Questions(.none))
    readFacts = reading
    tree = BudgetTree(facts)
    ledger = BudgetLedger(facts)
    contents = BudgetContents(facts)
    closings.hasCome = { [weak self] in self?.readyDetails = nil }
    arrange()
  }

  /// Reads everything anew.
  public func read() throws { facts = try readFacts() }

  /// The selected row; none when there is no plan.
  public var selected: BudgetNode? { cursor.selected }

  /// The plan that the selected row belongs to.
  var selectedPlan: Code<Plan>? { selected.flatMap(tree.plan(of:)) }

  // MARK: - Actions

  /// Moves the selection up or down, or scrolls the columns to the left or right.
  public func move(_ move: ListMove) {
    switch move {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      cursor.move(move, rows: nodes, visible: viewport.rows)
    case .left: firstColumn = max(1, firstColumn - 1)
    case .right: firstColumn = min(lastFirstColumn, firstColumn + 1)
    }
  }

  /// Unfolds or folds the selected plan, group or action; a line and a total stay as they are.
  public func toggle() {
    guard let selected, foldable.contains(selected) else { return }
    unfolded.formSymmetricDifference([selected])
    foldingChanged()
  }

  /// Selects a row, unfolding what it is folded away under.
  func select(_ node: BudgetNode) {
    if !nodes.contains(node) {
      unfolded.formUnion(tree.standIns(for: node))
      unfolded.formIntersection(foldable)
      foldingChanged()
    }
    cursor.select(node, rows: nodes, visible: viewport.rows)
  }

  /// What is selected and what is unfolded, to be come back to.
  struct Sight {
    fileprivate let selected: BudgetNode?
    fileprivate let unfolded: Set<BudgetNode>
  }

  /// What is shown now.
  var sight: Sight { Sight(selected: selected, unfolded: unfolded) }

  /// Shows again what was shown.
  func show(_ sight: Sight) {
    unfolded = sight.unfolded.intersection(foldable)
    foldingChanged()
    if let selected = sight.selected { select(selected) }
  }

  /// Makes the sums of the next layer.
  func changeLayer() {
    layer = layer.next
    ledger = BudgetLedger(facts, layer: layer)
    wordingChanged()
  }

  /// Shows every line.
  public func expandAll() {
    unfolded = foldable
    foldingChanged()
  }

  /// Shows the groups only, each under its plan.
  public func collapseAll() {
    unfolded = foldable.intersection(tree.plans.map { .plan($0.id) })
    foldingChanged()
  }

  // MARK: - What is kept ready

  private func factsChanged() {
    tree = BudgetTree(facts)
    ledger = BudgetLedger(facts, layer: layer)
    contents = BudgetContents(facts)
    arrange()
  }

  private func arrange() {
    closings.clear()
    let foldableBefore = foldable
    foldable = tree.foldable
    unfolded.formUnion(tree.unfoldedAtFirst.subtracting(foldableBefore))
    unfolded.formIntersection(foldable)
    wordingChanged()
    foldingChanged()
  }

  private func wordingChanged() {
    readyDetails = nil
    let pairs = tree.plans.map { ($0.id, makeSummary(of: $0)) }
    summaries = Dictionary(pairs) { first, _ in first }
    measures = makeMeasures()
    arrangeColumns()
  }

  /// Works out which columns are shown and how wide they are.
  private func arrangeColumns() {
    let choices = surroundings.columns[Self.face.pane.name]
    columnWidths =
      [Self.leastTreeWidth]
      + ColumnFitting(choices: choices, room: viewport.width).widths(
        shownColumns.map { measures[$0] })
    firstColumn = min(firstColumn, lastFirstColumn)
  }

  private func foldingChanged() {
    rows = tree.rows(unfolded: unfolded)
    nodes = rows.map(\.node)
    if let selected, !nodes.contains(selected),
      let standIn = tree.standIns(for: selected).first(where: nodes.contains)
    {
      cursor.select(standIn, rows: nodes, visible: viewport.rows)
    }
    cursor.update(rows: nodes, visible: viewport.rows)
  }

  private func keepInSight() {
    cursor.update(rows: nodes, visible: viewport.rows)
    firstColumn = min(firstColumn, lastFirstColumn)
  }
}

// MARK: - What is shown

extension BudgetModel {
  /// Everything about the selected row.
  public var details: Details {
    guard let selected else { return Details() }
    if let ready = readyDetails, ready.node == selected { return ready.details }
    let details = makeDetails(of: selected)
    readyDetails = (selected, details)
    return details
  }
}
