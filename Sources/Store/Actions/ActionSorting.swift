import Domain
import GRDB

/// The order of a list: columns, then the number.
struct ActionSorting {
  /// The columns that tell items of the list apart; not those that the filters pin to one value.
  let columns: [ActionOrder]
  /// The number follows the last column, pinned or not.
  let isNumberDescending: Bool

  init(_ query: ActionQuery) {
    let columns = query.columns
    let filter = ActionFilter(query: query)
    self.columns = columns.filter { $0.sort != .number && !filter.pins($0.sort) }
    isNumberDescending = columns.last?.isDescending ?? false
  }

  private init(columns: ArraySlice<ActionOrder>, isNumberDescending: Bool) {
    self.columns = Array(columns)
    self.isNumberDescending = isNumberDescending
  }

  /// The order of items that are equal in the first column.
  var withinFirst: ActionSorting {
    ActionSorting(columns: columns.dropFirst(), isNumberDescending: isNumberDescending)
  }

  /// Whether items of one status are walked by an index of the next column, which holds all.
  var isWithinStatus: Bool {
    guard let first = columns.first, columns.count > 1 else { return false }
    return first.sort == .status || first.sort == .lateness
  }

  /// Whether many items are equal in the first column of an index, so that SQLite has to sort them by
  /// the next one. (Those of one status are walked by an index of the next column.)
  var sortsMuch: Bool {
    guard let first = columns.first, columns.count > 1 else { return false }
    return switch first.sort {
    case .owner, .meeting, .links: true
    case .status, .lateness: withinFirst.sortsMuch
    case .number, .due, .title: false
    }
  }

  /// All keys in the order in which they count.
  var keys: [ActionKey] {
    columns.flatMap(ActionKey.of) + ActionKey.number(isNumberDescending)
  }
}

/// From where, and in which direction, a page is read.
struct ActionReading {
  /// The item to start at; `nil` at the end of the list.
  let item: ActionItem?
  /// Whether the item itself belongs to the page.
  let includesItem: Bool
  /// Whether the list is read from its end.
  let isBackward: Bool

  init(_ anchor: ActionAnchor) {
    switch anchor {
    case .first: (item, includesItem, isBackward) = (nil, false, false)
    case .last: (item, includesItem, isBackward) = (nil, false, true)
    case .after(let anchor): (item, includesItem, isBackward) = (anchor, false, false)
    case .before(let anchor): (item, includesItem, isBackward) = (anchor, false, true)
    case .at(let anchor): (item, includesItem, isBackward) = (anchor, true, false)
    }
  }

  /// The order in which rows are read.
  func order(by keys: [ActionKey]) -> String {
    keys.map { $0.sql + (isRising($0) ? "" : " DESC") }.joined(separator: ", ")
  }

  /// The condition that a row lies on from an item.
  ///
  /// Keys of one direction are compared together, as a row value, of which SQLite finds the
  /// beginning in an index. Where the direction changes, the rest counts only between equals:
  /// `(a, b) >= (?, ?) AND ((a, b) > (?, ?) OR (c) < (?))`.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - keys: The keys of the order.
  ///   - row: What stands for the row; an item stands for itself by its values.
  func lies(
    onFrom item: ActionItem, by keys: [ActionKey],
    row: (ActionKey) -> SQLPiece = { SQLPiece(sql: $0.sql) }
  ) -> SQLPiece {
    // One clause for each run of keys that go one way: they may be many, and SQLite's parser has no room
    // for what stands too deep in brackets.
    var clauses: [SQLPiece] = []
    var beyond: [SQLPiece] = []
    var rest = keys[...]
    repeat {
      let isRising = rest.first.map(self.isRising) ?? true
      let run = rest.prefix { self.isRising($0) == isRising }
      rest = rest.dropFirst(run.count)
      let (left, right) = (SQLPiece.row(run.map(row)), SQLPiece.row(run.map { $0.value(item) }))
      func compared(_ sign: String) -> SQLPiece { left + SQLPiece(sql: " \(sign) ") + right }
      let sign = isRising ? ">" : "<"
      let isOn = compared(rest.isEmpty && !includesItem ? sign : sign + "=")
      clauses.append(beyond.isEmpty ? isOn : .any(beyond + [isOn]))
      beyond.append(compared(sign))
    } while !rest.isEmpty
    return .all(clauses)
  }

  private func isRising(_ key: ActionKey) -> Bool { key.isDescending == isBackward }
}
