import Domain
import Wording

// MARK: - What is shown

extension Workspace {
  /// The list of the pane in front.
  public var table: TablePresentation { marks.marked(unmarkedTable, in: pane) }

  /// The list of the pane in front as it is without the marks of what others have changed; what was
  /// shown last is kept to be compared with what comes.
  var unmarkedTable: TablePresentation {
    let table = table(of: pane)
    shown = (pane, table)
    return table
  }

  private func table(of pane: Pane) -> TablePresentation {
    switch pane {
    case .matrix: matrix.table
    case .chain: chain.table
    case .budget: budget.table
    case .actions: actions.table
    }
  }

  /// The pane that stands beside the one in front, where the screen has room for it.
  public var companion: Pane? {
    guard hasRoomForCompanion, !isDetailsOpen else { return nil }
    return switch pane {
    case .matrix, .chain, .budget: .actions
    case .actions: .chain
    }
  }

  /// The list of the companion, which nothing is selected in: the keys belong to the pane in front.
  public func table(ofCompanion companion: Pane) -> TablePresentation {
    var table = table(of: companion)
    for index in table.rows.indices { table.rows[index].isSelected = false }
    table.selectedColumn = nil
    return table
  }

  /// The details of the pane in front.
  public func details() throws -> Details {
    switch pane {
    case .matrix: matrix.details
    case .chain: chain.details
    case .budget: budget.details
    case .actions: try actions.details()
    }
  }

  /// What the foot of the pane sums up.
  public func summary() throws -> [Span] {
    switch pane {
    case .matrix: matrix.summary
    case .chain: chain.summary
    case .budget: budget.summary
    case .actions: try actions.summary()
    }
  }

  /// The commands that the footer names; what stands over the panes names its own keys.
  public var footer: [Command] {
    guard overlay == nil else { return [] }
    if isDetailsOpen { return [.back, .down, .up, .nextPane, .menu, .help, .quit] }
    let isMarking = pane == .actions && !actions.marks.isEmpty
    return isMarking
      ? [.bulk, .mark, .markRange, .markAll, .back, .undo, .menu, .help] : pane.footer
  }

  /// Whether something on the pane is made up for the demonstration.
  public var showsIllustrativeData: Bool {
    switch pane {
    case .matrix: false
    case .chain: chain.isIllustrative
    case .budget: budget.isIllustrative
    case .actions: actions.rows.contains { $0.origin == .illustrative }
    }
  }

  /// Whether the session may only read.
  public var isReadOnly: Bool { client.isReadOnly }
}
