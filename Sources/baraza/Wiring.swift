import Domain
import Store
import ViewModels

/// Joins a store to the view-models: the only place that knows both.
enum Wiring {
  /// What a workspace needs, answered by a store.
  static func client(of store: Store, author: String) -> WorkspaceClient {
    WorkspaceClient(
      matrix: { try store.matrix() },
      chain: { try store.chain(today: $0) },
      budget: { try store.budget() },
      register: { try register(of: store) },
      actions: actions(of: store),
      report: { try store.report($0) },
      undo: { try store.undo() },
      redo: { try store.redo() },
      hasForeignChanges: { try store.hasForeignChanges() },
      author: author,
      isReadOnly: store.isReadOnly)
  }

  private static func actions(of store: Store) -> ActionsClient {
    ActionsClient(
      items: { try store.actionItems($0, from: $1, limit: $2) },
      count: { try store.count($0, upTo: $1) },
      totals: { try store.totals(today: $0) },
      item: { try store.actionItem($0) },
      lastChange: { try store.lastChange(of: $0) },
      add: { try store.add($0, created: $1) },
      save: { try store.save($0, from: $1, to: $2, today: $3) },
      delete: { try store.delete($0, expecting: $1) })
  }

  /// The names that action items refer to.
  static func register(of store: Store) throws -> Register {
    let matrix = try store.functions()
    let plan = try store.planNames()
    let targets =
      plan.links.map { Register.Target(link: .chainLink($0.id), name: $0.name) }
      + plan.lines.map { Register.Target(link: .budgetLine($0.id), name: $0.name) }
      + plan.activities.map { Register.Target(link: .activity($0.id), name: $0.name) }
      + matrix.map { Register.Target(link: .function($0.id), name: $0.name) }
    let stakeholders = try store.stakeholders()
    return Register(
      title: plan.title, stakeholders: stakeholders, meetings: try store.meetings(),
      targets: targets
        + stakeholders.map { Register.Target(link: .stakeholder($0.id), name: $0.name) })
  }
}
