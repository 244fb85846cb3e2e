import Domain

/// What the workspace needs from outside; wired to a store by the executable, to values by tests.
public struct WorkspaceClient {
  /// Everything the matrix shows.
  public var matrix: () throws -> MatrixFacts
  /// Everything the chain shows on a day.
  public var chain: (Day) throws -> ChainFacts
  /// Everything the budget shows.
  public var budget: () throws -> BudgetFacts
  /// Names of bodies, meetings and link targets.
  public var register: () throws -> Register
  /// The action items.
  public var actions: ActionsClient
  /// Records news of a chain link.
  public var report: (LinkReport) throws -> Void
  /// Undoes the author's last change.
  public var undo: () throws -> UndoOutcome
  /// Redoes what was undone last.
  public var redo: () throws -> UndoOutcome
  /// Whether another process has changed the store since this was asked last.
  public var hasForeignChanges: () throws -> Bool
  /// The name under which this session writes.
  public var author: String
  /// Whether the session may only read.
  public var isReadOnly: Bool

  /// Makes a client.
  public init(
    matrix: @escaping () throws -> MatrixFacts, chain: @escaping (Day) throws -> ChainFacts,
    budget: @escaping () throws -> BudgetFacts, register: @escaping () throws -> Register,
    actions: ActionsClient, report: @escaping (LinkReport) throws -> Void,
    undo: @escaping () throws -> UndoOutcome, redo: @escaping () throws -> UndoOutcome,
    hasForeignChanges: @escaping () throws -> Bool, author: String, isReadOnly: Bool
  ) {
    self.matrix = matrix
    self.chain = chain
    self.budget = budget
    self.register = register
    self.actions = actions
    self.report = report
    self.undo = undo
    self.redo = redo
    self.hasForeignChanges = hasForeignChanges
    self.author = author
    self.isReadOnly = isReadOnly
  }
}
