/// How much of a list can be seen, given by the layout.
public struct Viewport: Hashable, Sendable {
  /// Rows of the list, without headings; at least 1.
  public var rows: Int
  /// Cells across.
  public var width: Int
  /// How many things stand side by side, where a picture takes the place of the list; 1 in a list.
  public var across: Int

  /// Makes a viewport.
  public init(rows: Int = 10, width: Int = 80, across: Int = 1) {
    self.rows = max(1, rows)
    self.width = max(1, width)
    self.across = max(1, across)
  }
}

/// Moves that every list understands.
public enum ListMove: CaseIterable, Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last, left, right
}

/// The selection and scroll of a list that is held in memory, by identity.
///
/// The selection belongs to a row's identity: when rows move, the cursor stays with its row, and
/// when its row vanishes it goes to the row that took its place.
public struct ListCursor<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The selected row, when there is any row.
  public private(set) var selected: ID?
  /// The index of the first visible row.
  public private(set) var top = 0
  private var index = 0

  /// A cursor that will select the first row.
  public init() {}

  /// Adapts to new rows: keeps the selected one, and keeps it in sight.
  public mutating func update(rows: [ID], visible: Int) {
    guard !rows.isEmpty else {
      selected = nil
      index = 0
      top = 0
      return
    }
    if let selected, let found = rows.firstIndex(of: selected) {
      index = found
    } else {
      index = min(index, rows.count - 1)
      selected = rows[index]
    }
    scroll(count: rows.count, visible: visible)
  }

  /// Selects a row, if it is there.
  public mutating func select(_ id: ID, rows: [ID], visible: Int) {
    guard rows.contains(id) else { return }
    selected = id
    update(rows: rows, visible: visible)
  }

  /// Moves up or down; moves to the left and right are the list's own business.
  public mutating func move(_ move: ListMove, rows: [ID], visible: Int) {
    guard !rows.isEmpty else { return }
    let page = max(1, visible - 1)
    let target =
      switch move {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .first: 0
      case .last: rows.count - 1
      case .left, .right: index
      }
    index = min(max(0, target), rows.count - 1)
    selected = rows[index]
    scroll(count: rows.count, visible: visible)
  }

  private mutating func scroll(count: Int, visible: Int) {
    let visible = max(1, visible)
    top = min(top, index)
    top = max(top, index - visible + 1)
    top = min(top, max(0, count - visible))
  }
}

/// Which columns of a wide list are visible: the first always, the others from a scroll position.
public struct ColumnWindow: Hashable, Sendable {
  /// The indices of the visible columns, the first (0) included.
  public let visible: [Int]
  /// Scrolling columns hidden to the left.
  public let hiddenLeft: Int
  /// Scrolling columns hidden to the right.
  public let hiddenRight: Int

  /// Chooses the columns that fit.
  ///
  /// - Parameters:
  ///   - widths: The widths of all columns; one cell is left between two of them.
  ///   - first: The first scrolling column wanted, from 1.
  ///   - available: Cells across.
  public init(widths: [Int], first: Int, available: Int) {
    guard !widths.isEmpty else {
      visible = []
      hiddenLeft = 0
      hiddenRight = 0
      return
    }
    var used = widths[0]
    var chosen = [0]
    let start = min(max(1, first), max(1, widths.count - 1))
    for column in widths.indices.dropFirst(start) {
      used += 1 + widths[column]
      // One scrolling column is always shown, cut if it must be.
      guard used <= available || chosen.count == 1 else { break }
      chosen.append(column)
    }
    visible = chosen
    hiddenLeft = start - 1
    hiddenRight = max(0, widths.count - 1 - (chosen.last ?? 0))
  }

  /// The smallest scroll position, from 1, at which a column is visible, starting from another.
  public static func scrolled(
    toShow column: Int, from first: Int, widths: [Int], available: Int
  ) -> Int {
    guard column > 0 else { return first }
    var position = min(first, column)
    while position < column {
      let window = ColumnWindow(widths: widths, first: position, available: available)
      if window.visible.contains(column) { break }
      position += 1
    }
    return position
  }
}
