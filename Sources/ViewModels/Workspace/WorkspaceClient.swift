import Domain

/// What the workspace needs from outside; `Wiring` answers it with a store. What may be sent to another
/// thread is `@Sendable`.
public struct WorkspaceClient {
  /// Everything the matrix shows.
  public var matrix: () throws -> MatrixFacts
  /// Everything the chain shows on a day.
  public var chain: (Day) throws -> ChainFacts
  /// The news of a link in a territory, the newest first.
  public var linkReports: (Code<ChainLink>, Code<Territory>) throws -> [LinkReport]
  /// Everything the budget shows.
  public var budget: () throws -> BudgetFacts
  /// Everything the table of indicators shows.
  public var indicators: () throws -> IndicatorFacts
  /// Names of bodies, meetings and link targets.
  public var register: () throws -> Register
  /// The action items.
  public var actions: ActionsClient
  /// Records of declared kinds.
  public var records: RecordClient
  /// Where long reads go.
  public var background: Background
  /// What was done, and taking it back.
  public var history: HistoryClient
  /// The others on this store.
  public var sharing: SharingClient
  /// The rows that could not be read and have been left out; each is given once.
  public var lostRows: () -> [LostRow]
  /// The themes that can be chosen, as their files are now.
  public var themes: () -> [ThemeChoice]
  /// The columns that the person has chosen, as they were kept.
  public var columns: () -> ColumnChoices
  /// Keeps them for the sessions to come.
  public var keepColumns: (ColumnChoices) throws -> Void
  /// The clocks.
  public var clocks: Clocks
  /// A random name for something new.
  public var newID: () -> String
  /// The name under which this session writes.
  public var author: String
  /// The random name of this session.
  public var session: String
  /// Whether the session may only read.
  public var isReadOnly: Bool

  /// Makes a client.
  public init(
    matrix: @escaping () throws -> MatrixFacts, chain: @escaping (Day) throws -> ChainFacts,
    linkReports: @escaping (Code<ChainLink>, Code<Territory>) throws -> [LinkReport],
    budget: @escaping () throws -> BudgetFacts,
    indicators: @escaping () throws -> IndicatorFacts,
    register: @escaping () throws -> Register,
    actions: ActionsClient, records: RecordClient,
    background: Background = .none, history: HistoryClient, sharing: SharingClient,
    lostRows: @escaping () -> [LostRow] = { [] },
    themes: @escaping () -> [ThemeChoice] = { [] },
    columns: @escaping () -> ColumnChoices = { ColumnChoices() },
    keepColumns: @escaping (ColumnChoices) throws -> Void = { _ in }, clocks: Clocks,
    newID: @escaping () -> String, author: String, session: String, isReadOnly: Bool
  ) {
    self.matrix = matrix
    self.chain = chain
    self.linkReports = linkReports
    self.budget = budget
    self.indicators = indicators
    self.register = register
    self.actions = actions
    self.records = records
    self.background = background
    self.history = history
    self.sharing = sharing
    self.lostRows = lostRows
    self.themes = themes
    self.columns = columns
    self.keepColumns = keepColumns
    self.clocks = clocks
    self.newID = newID
    self.author = author
    self.session = session
    self.isReadOnly = isReadOnly
  }
}
