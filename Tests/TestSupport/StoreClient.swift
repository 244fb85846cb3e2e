import Domain
import Store
import ViewModels
import Wiring

/// A clock that stands still until a test moves it on.
public final class HandClock {
  /// This moment.
  public var instant: Instant
  /// Milliseconds of the clock that never goes back.
  public var steady = 1_000_000

  /// A clock that shows a moment.
  public init(_ instant: Instant) { self.instant = instant }

  /// Lets time pass.
  public func pass(milliseconds: Int) {
    instant = Instant(milliseconds: instant.milliseconds + Int64(milliseconds))
    steady += milliseconds
  }

  /// What a workspace is given; the wall shows universal time.
  public var clocks: Clocks {
    Clocks(
      now: { self.instant },
      local: { moment in
        let minutes = Int(moment.milliseconds / 60_000)
        return LocalTime(
          day: Day(ordinal: minutes / 1440), hour: minutes / 60 % 24, minute: minutes % 60)
      },
      steady: { self.steady })
  }
}

extension WorkspaceClient {
  /// A store's answers, as the program wires them.
  public static func wired(
    to store: Store, clock: HandClock, author: String = "KM", isReadOnly: Bool? = nil
  ) -> WorkspaceClient {
    var made = 0
    return Wiring.client(
      of: store, author: author, isReadOnly: isReadOnly ?? store.isReadOnly, clocks: clock.clocks,
      newID: {
        made += 1
        return "new-\(author)-\(made)"
      })
  }
}

extension Workspace {
  /// The pane of the matrix.
  public var matrix: MatrixModel { find() }
  /// The pane of the chain.
  public var chain: ChainModel { find() }
  /// The pane of the budget.
  public var budget: BudgetModel { find() }
  /// The pane of the action items.
  public var actions: ActionsModel { find() }
  /// The pane of the indicators.
  public var indicators: IndicatorsModel { find() }

  private func find<Model: PaneModel>() -> Model {
    guard let model = model(Model.self) else { preconditionFailure("no pane of \(Model.self)") }
    return model
  }
}

extension Workspace {
  /// The list of choices that stands over the panes, if one does.
  public var menu: MenuPresentation? {
    if case .menu(let menu) = presentation { menu } else { nil }
  }

  /// The line to type that stands over the panes, if one does.
  public var prompt: PromptPresentation? {
    if case .prompt(let prompt) = presentation { prompt } else { nil }
  }

  /// The form of an action item that stands over the panes, if one does.
  public var form: ItemForm? { (dialogue as? ItemFormDialogue)?.form }
}
