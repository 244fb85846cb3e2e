import Domain
import Wording

/// What was done to one item or to the whole store, change after change, value by value
/// (test: `HistoryModelTests`).
///
/// Records are read as they come into sight, the newest first; nothing depends on how many there are.
/// Of a bulk change only the first items are read and shown, until all are asked for.
///
/// It reads nothing itself: it says what is needed, and takes over what was read.
public final class HistoryModel {
  /// What the history is of.
  public enum Scope: Hashable, Sendable {
    case item(ActionNumber)
    case store
  }

  let texts: ValueTexts
  let local: (Instant) -> LocalTime
  let today: Day
  /// The session that looks.
  let session: String
  /// The item that `Tab` comes back to.
  let item: ActionNumber?
  /// What it shows.
  public private(set) var scope: Scope
  private(set) var records: [ChangeRecord] = []
  /// The bulk change whose values are all shown, and the lines they take.
  private(set) var unfolded: (record: ChangeRecord, lines: [String])?
  private var isWhole = false
  private(set) var selectedID: RowKey<Change>?
  /// The first change in sight.
  private(set) var top = 0
  /// How many lines of its values are above what can be seen.
  private(set) var skipped = 0
  /// Lines that can be seen; set by the layout.
  public var viewport = Viewport() {
    didSet {
      guard viewport != oldValue else { return }
      if let record = unfolded?.record { unfolded = (record, writtenLines(of: record)) }
      keepInSight()
    }
  }

  init(
    of item: ActionNumber?, texts: ValueTexts, local: @escaping (Instant) -> LocalTime, today: Day,
    session: String
  ) {
    self.texts = texts
    self.local = local
    self.today = today
    self.session = session
    self.item = item
    scope = item.map { .item($0) } ?? .store
  }

  /// The selected change.
  public var selected: ChangeRecord? { records.first { $0.id == selectedID } }

  func move(_ move: ListMove) {
    guard !records.isEmpty else { return }
    switch move {
    case .down where linesBelow > 0: skipped += 1
    case .pageDown where linesBelow > 0: skipped += min(linesBelow, viewport.rows - 1)
    case .up where linesAbove > 0: skipped -= 1
    case .pageUp where linesAbove > 0: skipped -= min(linesAbove, viewport.rows - 1)
    case .up, .down, .pageUp, .pageDown, .first, .last, .left, .right:
      selectedID = records[min(max(0, target(of: move)), records.count - 1)].id
      keepInSight()
    }
  }

  /// Shows all values of a bulk change, or again only the first.
  func unfold(_ record: ChangeRecord?) {
    unfolded = record.map { ($0, writtenLines(of: $0)) }
    skipped = 0
    keepInSight()
  }

  private func target(of move: ListMove) -> Int {
    let page = max(1, viewport.rows / 3)
    return switch move {
    case .up: selectedIndex - 1
    case .down: selectedIndex + 1
    case .pageUp: selectedIndex - page
    case .pageDown: selectedIndex + page
    case .first: 0
    case .last: records.count - 1
    case .left, .right: selectedIndex
    }
  }

  private var selectedIndex: Int { records.firstIndex { $0.id == selectedID } ?? 0 }

  /// How many lines of the selected change are above what can be seen.
  private var linesAbove: Int { top == selectedIndex ? skipped : 0 }

  /// How many lines of the selected change are below what can be seen.
  private var linesBelow: Int {
    let index = selectedIndex
    return top == index ? max(0, height(of: records[index]) - skipped - viewport.rows) : 0
  }

  /// Keeps the selected change among the lines that can be seen, whole if it fits.
  private func keepInSight() {
    guard !records.isEmpty else { return (selectedID, top, skipped) = (nil, 0, 0) }
    let index = selectedIndex
    selectedID = records[index].id
    let first = index < top ? index : firstInSight(with: index)
    if first != top { (top, skipped) = (first, 0) }
    skipped = min(skipped, max(0, height(of: records[top]) - (top == index ? viewport.rows : 2)))
  }

  /// The first change that can be seen together with a later one.
  private func firstInSight(with index: Int) -> Int {
    var first = index
    var room = viewport.rows - height(of: records[index])
    while first > top {
      room -= height(of: records[first - 1]) - (first - 1 == top ? skipped : 0)
      if room < 0 { break }
      first -= 1
    }
    return first
  }
}

// MARK: - What is read

extension HistoryModel {
  /// The first page, when nothing has been read yet, else all that has been read, anew.
  func renewal() -> HistoryRequest { request(scope, before: nil, limit: max(records.count, page)) }

  /// The first page of the other one of item and store; nothing where there is no other.
  var otherScope: HistoryRequest? {
    item.map { request(scope == .store ? .item($0) : .store, before: nil, limit: page) }
  }

  /// What must be read before a move can be made; nothing if it is there.
  func request(for move: ListMove) -> HistoryRequest? {
    guard !isWhole, linesBelow == 0, target(of: move) >= records.count - 1 else { return nil }
    return request(scope, before: records.last?.id, limit: page)
  }

  /// Takes over what was read; the cursor stays with its change.
  func take(_ read: [ChangeRecord], for request: HistoryRequest) {
    if request.before == nil {
      scope = request.number.map { .item($0) } ?? .store
      records = read
    } else if request.before == records.last?.id {
      records += read
    }
    isWhole = read.count < request.limit
    keepInSight()
  }

  private var page: Int { max(20, viewport.rows) }

  private func request(
    _ scope: Scope, before change: RowKey<Change>?, limit: Int
  ) -> HistoryRequest {
    switch scope {
    case .item(let number):
      HistoryRequest(number: number, before: change, limit: limit, itemsAtMost: 1)
    case .store:
      HistoryRequest(number: nil, before: change, limit: limit, itemsAtMost: 8)
    }
  }
}
