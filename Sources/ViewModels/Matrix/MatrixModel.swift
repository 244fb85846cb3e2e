import Domain
import Wording

/// The responsibility matrix: which body takes which part in which function.
///
/// Bodies are rows and functions columns, or the other way round. The selection is a pair of a body
/// and a function, each kept by its identity, so that it survives new facts, the level filter and
/// the turning of the table. Proven by `MatrixModelTests`.
public final class MatrixModel {
  /// What is shown.
  public var facts: MatrixFacts {
    didSet {
      index = MatrixIndex(facts)
      settle()
    }
  }
  /// The room it stands in.
  public var surroundings: Surroundings { didSet { settle() } }
  /// How much of the table can be seen.
  public var viewport: Viewport { didSet { settle() } }
  /// The only level shown, or nothing when all are.
  public var level: StakeholderLevel? { didSet { settle() } }
  /// The only functions shown, or nothing when all are.
  var part: MatrixPart? { didSet { settle() } }
  /// Whether functions are rows and bodies columns.
  public private(set) var isTransposed = false

  private(set) var index: MatrixIndex
  /// The bodies shown, level by level.
  private(set) var stakeholders: [Stakeholder] = []
  /// The functions shown.
  private(set) var functions: [Function] = []
  private(set) var rows: [MatrixRow] = []
  private(set) var top = 0
  private(set) var firstColumn = 1
  private var stakeholderCursor = ListCursor<Code<Stakeholder>>()
  private var functionCursor = ListCursor<Code<Function>>()
  var searching = ListSearch<MatrixPlace>()
  /// What was selected when the search began.
  var searchStart: [MatrixPlace] = []

  private let readFacts: () throws -> MatrixFacts
  /// Where functions are kept; nothing where facts are only shown.
  private(set) var functionRecords: RecordDesk?

  /// Makes a matrix that nothing has been read for.
  public convenience init(_ foundations: PaneFoundations) {
    self.init(
      facts: MatrixFacts(), foundations.surroundings, reading: foundations.client.matrix)
    functionRecords = RecordDesk(.function, foundations.client)
  }

  /// Makes a matrix with its first cell selected.
  public init(
    facts: MatrixFacts, _ surroundings: Surroundings,
    reading: @escaping () throws -> MatrixFacts = { MatrixFacts() }
  ) {
    self.facts = facts
    self.surroundings = surroundings
    readFacts = reading
    viewport = Viewport()
    index = MatrixIndex(facts)
    settle()
  }

  /// The selected body.
  public var selectedStakeholder: Stakeholder? {
    stakeholders.first { $0.id == stakeholderCursor.selected }
  }

  /// The selected function.
  public var selectedFunction: Function? {
    facts.functions.first { $0.id == functionCursor.selected }
  }

  /// Reads everything anew.
  public func read() throws { facts = try readFacts() }

  // MARK: - Actions

  /// Moves the selection; level headings are passed over.
  public func move(_ move: ListMove) {
    switch move {
    case .up, .down, .pageUp, .pageDown, .first, .last: moveAlongRows(move)
    case .left: moveAlongColumns(.up)
    case .right: moveAlongColumns(.down)
    }
    settle()
  }

  /// Selects a stakeholder, wherever it stands.
  func select(stakeholder id: Code<Stakeholder>) {
    stakeholderCursor.select(id, rows: stakeholders.map(\.id), visible: stakeholders.count)
    settle()
  }

  /// Selects a function.
  func select(function id: Code<Function>) {
    if !functions.contains(where: { $0.id == id }) { part = nil }
    functionCursor.select(id, rows: functions.map(\.id), visible: functions.count)
    settle()
  }

  /// Turns the table; the selected body and function stay selected.
  public func transpose() {
    isTransposed.toggle()
    top = 0
    firstColumn = 1
    settle()
  }

  /// Shows the next level: all, national, provincial, other, all again.
  public func cycleLevel() {
    let levels: [StakeholderLevel?] = [nil] + StakeholderLevel.allCases
    let next = (levels.firstIndex(of: level) ?? 0) + 1
    level = levels[next % levels.count]
  }

  private func moveAlongRows(_ move: ListMove) {
    if isTransposed { moveFunction(move) } else { moveStakeholder(move) }
  }

  private func moveAlongColumns(_ move: ListMove) {
    if isTransposed { moveStakeholder(move) } else { moveFunction(move) }
  }

  private func moveStakeholder(_ move: ListMove) {
    stakeholderCursor.move(move, rows: stakeholders.map(\.id), visible: page)
  }

  private func moveFunction(_ move: ListMove) {
    functionCursor.move(move, rows: functions.map(\.id), visible: page)
  }

  /// The rows of a page: headings take room and cannot be selected, so a page has fewer of them.
  private var page: Int {
    let headings = rows.count { !$0.isItem }
    return max(1, viewport.rows - headings)
  }

  // MARK: - Keeping the selection in sight

  private func settle() {
    let levels = level.map { [$0] } ?? StakeholderLevel.allCases
    stakeholders = levels.flatMap { level in facts.stakeholders.filter { $0.level == level } }
    stakeholderCursor.update(rows: stakeholders.map(\.id), visible: stakeholders.count)
    functions = functions(in: part)
    functionCursor.update(rows: functions.map(\.id), visible: functions.count)
    rows = makeRows()
    scrollRows()
    scrollColumns()
  }

  private func makeRows() -> [MatrixRow] {
    if isTransposed { return functions.map(MatrixRow.function) }
    guard level == nil else { return stakeholders.map(MatrixRow.stakeholder) }
    return StakeholderLevel.allCases.flatMap { level in
      let members = stakeholders.filter { $0.level == level }.map(MatrixRow.stakeholder)
      return members.isEmpty ? [] : [.heading(level)] + members
    }
  }

  private func scrollRows() {
    guard let selected = rows.firstIndex(where: isSelected) else {
      top = 0
      return
    }
    // The heading of a level stays with its first body.
    let wanted = selected > 0 && !rows[selected - 1].isItem ? selected - 1 : selected
    top = min(top, wanted)
    top = max(top, selected - viewport.rows + 1)
    top = max(0, min(top, rows.count - viewport.rows))
  }

  private func scrollColumns() {
    let widths = columns.map(\.width)
    firstColumn = min(max(1, firstColumn), max(1, widths.count - 1))
    firstColumn = ColumnWindow.scrolled(
      toShow: selectedColumn, from: firstColumn, widths: widths, available: viewport.width)
    // When the table has grown, columns come back from the left as long as none is lost at the right.
    while firstColumn > 1, window(from: firstColumn - 1).hiddenRight == 0 { firstColumn -= 1 }
  }

  func window(from first: Int) -> ColumnWindow {
    ColumnWindow(widths: columns.map(\.width), first: first, available: viewport.width)
  }

  func isSelected(_ row: MatrixRow) -> Bool {
    switch row {
    case .heading: false
    case .stakeholder(let stakeholder): stakeholder.id == stakeholderCursor.selected
    case .function(let function): function.id == functionCursor.selected
    }
  }

  /// The selected column among all columns, from 1; 0 is the frozen one.
  var selectedColumn: Int {
    let found =
      isTransposed
      ? stakeholders.firstIndex { $0.id == stakeholderCursor.selected }
      : functions.firstIndex { $0.id == functionCursor.selected }
    return found.map { $0 + 1 } ?? 0
  }
}

/// A row of the table.
enum MatrixRow {
  case heading(StakeholderLevel)
  case stakeholder(Stakeholder)
  case function(Function)

  /// Whether it can be selected.
  var isItem: Bool {
    switch self {
    case .heading: false
    case .stakeholder, .function: true
    }
  }
}
