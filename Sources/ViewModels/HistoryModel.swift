import Domain
import Wording

/// What was done to one item or to the whole store, change after change, value by value
/// (test: `HistoryModelTests`).
///
/// Records are read as they come into sight, the newest first; nothing depends on how many there are.
public final class HistoryModel {
  /// What the history is of.
  public enum Scope: Hashable, Sendable {
    case item(ActionNumber)
    case store
  }

  let client: HistoryClient
  let texts: ValueTexts
  let local: (Instant) -> LocalTime
  let today: Day
  /// The session that looks.
  let session: String
  /// The item that `Tab` comes back to.
  let item: ActionNumber?
  /// What it shows.
  public private(set) var scope: Scope
  var records: [ChangeRecord] = []
  private var isWhole = false
  private(set) var selectedID: RowKey<Change>?
  private(set) var top = 0
  /// Lines that can be seen; set by the layout.
  public var viewport = Viewport() { didSet { if viewport != oldValue { keepInSight() } } }

  init(
    of item: ActionNumber?, client: HistoryClient, texts: ValueTexts,
    local: @escaping (Instant) -> LocalTime, today: Day, session: String
  ) throws {
    self.client = client
    self.texts = texts
    self.local = local
    self.today = today
    self.session = session
    self.item = item
    scope = item.map { .item($0) } ?? .store
    try reload()
  }

  /// The selected change.
  public var selected: ChangeRecord? { records.first { $0.id == selectedID } }

  /// Shows the other one of item and store.
  func toggleScope() throws {
    guard let item else { return }
    scope = scope == .store ? .item(item) : .store
    try reload()
  }

  /// Reads again what has been read so far; the cursor stays with its change.
  func reload() throws {
    let wanted = max(records.count, pageSize)
    records = try client.records(number, nil, wanted)
    isWhole = records.count < wanted
    keepInSight()
  }

  func move(_ move: ListMove) throws {
    let index = selectedIndex
    let page = max(1, viewport.rows / 3)
    let target =
      switch move {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .first: 0
      case .last: records.count - 1
      case .left, .right: index
      }
    if target >= records.count - 1 { try readOn() }
    guard !records.isEmpty else { return }
    selectedID = records[min(max(0, target), records.count - 1)].id
    keepInSight()
  }

  private var pageSize: Int { max(20, viewport.rows) }

  private var number: ActionNumber? {
    switch scope {
    case .item(let number): number
    case .store: nil
    }
  }

  private var selectedIndex: Int { records.firstIndex { $0.id == selectedID } ?? 0 }

  private func readOn() throws {
    guard !isWhole, let last = records.last else { return }
    let more = try client.records(number, last.id, pageSize)
    records += more
    isWhole = more.count < pageSize
  }

  /// Keeps the selected change among the lines that can be seen, whole if it fits.
  private func keepInSight() {
    guard !records.isEmpty else {
      selectedID = nil
      top = 0
      return
    }
    let index = selectedIndex
    selectedID = records[index].id
    top = min(top, index)
    while top < index, records[top...index].reduce(0, { $0 + height(of: $1) }) > viewport.rows {
      top += 1
    }
  }
}
