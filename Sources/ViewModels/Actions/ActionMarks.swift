import Domain

/// The items chosen for a bulk change, by their keys: they stay chosen wherever they go in the
/// list, and when the filters hide them (test: `ActionMarksTests`).
struct ActionMarks {
  /// The items.
  private(set) var keys: Set<RowKey<ActionItem>> = []
  /// A range that is still being drawn.
  private(set) var range: Range?
  /// Whether somebody may have deleted some of them since they were looked at last.
  private var mayBeGone = false

  /// From one item to the cursor.
  struct Range {
    /// Where it began.
    var anchor: ActionItem
    /// Where the cursor stood when it was read, or is being read.
    fileprivate var end: RowKey<ActionItem>?
    /// Whether it is still being read.
    fileprivate(set) var isBeingRead = false
    /// The items in it, at most one more than can be changed at once.
    fileprivate(set) var keys: Set<RowKey<ActionItem>> = []
  }

  /// Every marked item, those of the open range too.
  var all: Set<RowKey<ActionItem>> { range.map { keys.union($0.keys) } ?? keys }

  /// Whether an item is marked, or in the open range.
  func contains(_ key: RowKey<ActionItem>) -> Bool {
    keys.contains(key) || range?.keys.contains(key) ?? false
  }

  /// Whether anything is marked.
  var isEmpty: Bool { keys.isEmpty && range == nil }

  mutating func toggle(_ key: RowKey<ActionItem>) {
    if keys.remove(key) == nil { keys.insert(key) }
  }

  mutating func insert(_ more: some Sequence<RowKey<ActionItem>>) { keys.formUnion(more) }

  mutating func remove(_ key: RowKey<ActionItem>) { keys.remove(key) }

  mutating func removeAll() { keys = [] }

  // MARK: Range

  mutating func beginRange(at item: ActionItem) { range = Range(anchor: item) }

  mutating func dropRange() { range = nil }

  /// Whether the range was read to another row, or from another list.
  func needsRange(to end: ActionItem) -> Bool { range.map { $0.end != end.id } ?? false }

  /// Notes that the range to another row is being read in the background.
  mutating func awaitRange(to end: ActionItem) {
    range?.end = end.id
    range?.isBeingRead = true
  }

  /// Takes over what was read, unless the cursor has gone on since.
  mutating func takeRange(_ reading: RangeReading) {
    guard range?.end == reading.end.id else { return }
    setRange(reading)
  }

  /// Takes over what lies between the item where the range began and the cursor.
  mutating func setRange(_ reading: RangeReading) {
    guard range != nil else { return }
    range = Range(anchor: reading.anchor, end: reading.end.id, keys: Set(reading.keys))
  }

  // MARK: Other people's doing

  /// The store may have changed: nothing that was read holds any more.
  mutating func forgetReading() {
    range?.end = nil
    range?.isBeingRead = false
    mayBeGone = !keys.isEmpty
  }

  /// Takes out what is gone, if anything can be.
  ///
  /// - Returns: How many items.
  mutating func dropGone(
    there remaining: ([RowKey<ActionItem>]) throws -> [RowKey<ActionItem>]
  ) rethrows -> Int {
    guard mayBeGone else { return 0 }
    let left = Set(try remaining(Array(keys)))
    defer { (keys, mayBeGone) = (left, false) }
    return keys.count - left.count
  }
}
