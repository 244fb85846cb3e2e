import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// What the plans cost.
  public static let budget = Pane("budget")
}

extension Command {
  package static let showBudget = Command("show-budget")
  package static let expandAll = Command("expand-all")
  package static let collapseAll = Command("collapse-all")
  package static let addEntry = Command("add-entry")
  package static let settle = Command("settle")
  package static let changeLayer = Command("change-layer")
}

extension BudgetModel: PaneModel {
  package static let face = PaneFace(
    pane: .budget, title: Phrase.Screen.budget, shortTitle: Phrase.Screen.budgetShort,
    show: .showBudget, showText: Phrase.Commands.showBudget, showKeys: "alt-b f6 4",
    companion: .actions, movesSideways: true,
    commands: [
      PaneCommand(of: BudgetModel.self, .expandAll, Phrase.Commands.expandAll, .pane, keys: "+ D") {
        budget, _ in
        budget.expandAll()
        return []
      },
      PaneCommand(
        of: BudgetModel.self, .collapseAll, Phrase.Commands.collapseAll, .pane, keys: "- p"
      ) { budget, _ in
        budget.collapseAll()
        return []
      },
      PaneCommand(
        of: BudgetModel.self, .addEntry, Phrase.Commands.addEntry, .pane, keys: "e",
        changesStore: true, deed: { budget, surroundings in budget.addEntry(surroundings) }),
      PaneCommand(
        of: BudgetModel.self, .settle, Phrase.Commands.settle, .pane, keys: "r",
        changesStore: true,
        unless: { budget, _ in
          budget.settleable.isEmpty ? Phrase.Settling.nothingHere : nil
        }, deed: { budget, surroundings in budget.settle(surroundings) }),
      PaneCommand(
        of: BudgetModel.self, .changeLayer, Phrase.Commands.changeLayer, .pane, keys: "v"
      ) { budget, _ in
        budget.changeLayer()
        return [.say(Phrase.Settling.sums(budget.layer), .plain)]
      },
    ],
    footer: [
      .open, .right, .expandAll, .collapseAll, .settle, .changeLayer,
      .addEntry, .nextPane, .palette, .menu, .help, .quit,
    ])

  package static let topics: Set<StoreTopic> = [.facts]

  /// Whether actual money is made up for the demonstration.
  public var isIllustrative: Bool { facts.hasIllustrativeSpending }

  /// The amounts of the plan that the cursor is in, by how they read, and the sums that differ.
  package var counts: [Details.Count] { summaryCounts }

  /// Who carries a line out, then who pays for it.
  package var stakeholdersInRow: [Code<Stakeholder>] {
    guard case .line(let line) = selected else { return [] }
    let payers = facts.lineSources.filter { $0.line == line }
      .compactMap { facts.sources[$0.source]?.stakeholder }
    return facts.implementers.filter { $0.line == line }.map(\.stakeholder) + payers
  }

  package var subjects: [ActionLink] {
    if case .line(let line) = selected { [.budgetLine(line)] } else { [] }
  }

  /// Opens the form of an entry, on the selected line if it is one.
  private func addEntry(_ surroundings: Surroundings) -> [Effect] {
    var values: [FieldName: FieldValue] = [:]
    if case .line(let line) = selected { values[.line] = .code(.line, line.rawValue) }
    return entries?.add(values, surroundings) ?? []
  }

  /// Folds and unfolds plans among several, groups and actions; lines and a total have only details.
  public func open() -> Bool {
    switch selected {
    case .plan where tree.hasSeveralPlans, .group, .action:
      toggle()
      return true
    case .plan, .line, nil: return false
    }
  }
}

// MARK: - Searching, and being gone to

extension BudgetModel: SearchingPane {
  func beginSearch() {
    searching.begin(from: selected)
    searchStart = sight
  }

  /// What a letter too few has unfolded is folded again.
  func search(_ text: String) throws {
    if let searchStart { show(searchStart) }
    reveal(searching.type(text, from: candidates))
  }

  func endSearch() throws {
    if let searchStart { show(searchStart) }
    searchStart = nil
    _ = searching.end()
  }

  func goToMatch(_ direction: ListMove) throws -> Bool {
    guard let match = searching.next(direction, from: candidates) else { return false }
    reveal(match)
    return true
  }

  var searchedText: String { searching.text }
  var hasMatch: Bool { searching.found != nil }

  /// Every row of the tree, those that are folded away included.
  private var candidates: ListSearch<BudgetNode>.Candidates {
    ListSearch.Candidates(
      tree.rows(unfolded: tree.foldable).map { ($0.node, searchedText(of: $0.node)) },
      selected: selected)
  }

  /// Name and figures of a row, those of columns that are out of sight included.
  private func searchedText(of node: BudgetNode) -> String {
    let (figures, context) = (ledger[node], cellContext(in: tree.plan(of: node)))
    let cells = BudgetColumn.all.map { $0.cell(figures, context).text }
    return ([name(of: node)] + cells).joined(separator: " ")
  }

  private func name(of node: BudgetNode) -> String {
    switch node {
    case .group(let id): tree.groupsByID[id].map { "\(id) \($0.order) \(wording($0.name))" } ?? ""
    case .action(let id):
      tree.actionsByID[id].map { "\($0.printedNumber) \(wording($0.name))" } ?? ""
    case .line(let id):
      tree.linesByID[id].map { line in
        let action = tree.actionsByID[line.action].map { wording($0.name) } ?? ""
        return "\(id) \(wording(line.name)) \(action)"
      } ?? ""
    case .plan(let id): tree.plansByID[id].map { wording(Phrase.Budget.total(of: $0.name)) } ?? ""
    }
  }

  private func reveal(_ node: BudgetNode?) { if let node { select(node) } }
}

extension BudgetModel: AddressedPane {
  static func shows(_ address: Address) -> Bool { node(of: address) != nil }

  func has(_ address: Address) -> Bool { row(of: address) != nil }

  /// The row of what has an address. An action of one line has none of its own: its row is the line.
  private func row(of address: Address) -> BudgetNode? {
    let rows = Set(tree.rows(unfolded: tree.foldable).map(\.node))
    return Self.node(of: address).flatMap { tree.standIns(for: $0).first(where: rows.contains) }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    guard let shown = row(of: address) else { return nil }
    let before = sight
    select(shown)
    return { [self] in show(before) }
  }

  private static func node(of address: Address) -> BudgetNode? {
    switch address {
    case .subject(.budgetLine(let id)): .line(id)
    case .planAction(let id): .action(id)
    case .planGroup(let id): .group(id)
    case .subject(.chainLink), .subject(.activity), .subject(.function), .subject(.stakeholder),
      .cell, .part, .action, .actions, .indicator:
      nil
    }
  }
}

// MARK: - What was half typed

extension BudgetModel: DraftingPane {
  func description(of draft: Draft) -> DraftDescription? {
    entries?.drafts(surroundings).description(of: draft)
      ?? settling?.description(of: draft, surroundings)
  }

  func resume(_ draft: Draft) throws -> [Effect]? {
    try entries?.drafts(surroundings).resume(draft) ?? settling?.resume(draft, surroundings)
  }
}
