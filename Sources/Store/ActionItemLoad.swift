import Domain
import GRDB

/// Loads action items from a data file: matched by number, and never over what people did.
struct ActionItemLoad {
  let store: Store
  let db: Database
  /// Whether any change is recorded at all; a store that is being filled need not be asked.
  let mayBeTouched: Bool

  init(store: Store, mayBeTouched: Bool, _ db: Database) {
    self.store = store
    self.mayBeTouched = mayBeTouched
    self.db = db
  }

  func load(_ items: [LoadedActionItem]) throws -> LoadSummary {
    var summary = LoadSummary()
    for item in items { summary += try load(item) }
    return summary
  }

  private func load(_ loaded: LoadedActionItem) throws -> LoadSummary {
    let stored = try ActionItemRow.fetch(db, number: loaded.number)
    if mayBeTouched, try isTouched(loaded.number) { return LoadSummary(unchanged: 1) }
    guard let stored else {
      try ActionItemRow.insert(
        item(loaded, id: try store.key(of: loaded.number, db)), into: db)
      return LoadSummary(added: 1)
    }
    let item = item(loaded, id: stored.id)
    let isSame =
      stored.content.fields(differingFrom: item.content).isEmpty
      && stored.created == item.created && stored.closed == item.closed
      && stored.origin == item.origin
    if isSame { return LoadSummary(unchanged: 1) }
    try ActionItemRow.update(item.id, to: item.content, closed: item.closed, in: db)
    try db.cachedStatement(
      sql: "UPDATE action_item SET created = ?, citation = ?, illustrative = ? WHERE id = ?"
    ).execute(
      checked: [item.created.iso] + item.origin.values + [item.id.rawValue], of: "action_item")
    return LoadSummary(updated: 1)
  }

  private func isTouched(_ number: ActionNumber) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM change WHERE subject = ?)"),
      arguments: [number.description]) ?? false
  }

  private func item(_ loaded: LoadedActionItem, id: RowKey<ActionItem>) -> ActionItem {
    ActionItem(
      id: id, number: loaded.number, content: loaded.content, created: loaded.created,
      closed: loaded.closed, origin: loaded.origin)
  }
}
