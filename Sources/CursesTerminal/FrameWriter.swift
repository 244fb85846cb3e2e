import CNcurses
import Terminal

/// Writes the cells that differ from the last frame into ncurses' window.
///
/// For each row, the stretch from the first to the last cell that differs is written, run by run of
/// one ink; ncurses then finds the fewest bytes that bring the terminal there.
struct FrameWriter {
  let window: UnsafeMutablePointer<WINDOW>
  let encoding: CharacterEncoding
  private var pairs: ColourPairs
  private var buffer: [wchar_t] = []

  init(
    window: UnsafeMutablePointer<WINDOW>, encoding: CharacterEncoding, pairs: ColourPairs
  ) {
    self.window = window
    self.encoding = encoding
    self.pairs = pairs
  }

  /// To be called when the palette changes; everything must then be written anew.
  mutating func forgetColours() {
    pairs.removeAll()
  }

  /// Brings the window from one grid to another of the same size; from nothing, all is written.
  mutating func write(_ grid: Grid, over shown: Grid?, palette: Palette, within size: Size) {
    if shown == nil { werase(window) }
    for row in 0..<min(grid.size.rows, size.rows) {
      let cells = grid.row(row)
      if let shown, shown.row(row) == cells { continue }
      let visible = Self.visible(cells, columns: size.columns)
      let old = shown.map { Self.visible($0.row(row), columns: size.columns) }
      guard let stretch = Self.stretch(from: old, to: visible) else { continue }
      write(visible, stretch, row: row, palette: palette)
    }
  }

  /// The cells of a row that the screen has room for. Half a wide character would wrap around, so
  /// a blank stands for it.
  private static func visible(_ cells: ArraySlice<Cell>, columns: Int) -> [Cell] {
    var visible = Array(cells.prefix(columns))
    guard visible.count < cells.count, cells.dropFirst(columns).first?.isContinuation == true
    else { return visible }
    while visible.last?.isContinuation == true { visible.removeLast() }
    if let last = visible.popLast() { visible.append(.blank(last.ink)) }
    return visible
  }

  /// The columns to write, widened to whole characters; nothing if the row is as it was.
  private static func stretch(from old: [Cell]?, to new: [Cell]) -> Range<Int>? {
    guard let old, old.count == new.count else { return new.isEmpty ? nil : new.indices }
    guard let differing = new.indices.first(where: { old[$0] != new[$0] }),
      let last = new.indices.last(where: { old[$0] != new[$0] })
    else { return nil }
    var first = differing
    while first > 0, new[first].isContinuation { first -= 1 }
    var end = last + 1
    while end < new.count, new[end].isContinuation { end += 1 }
    return first..<end
  }

  private mutating func write(
    _ cells: [Cell], _ stretch: Range<Int>, row: Int, palette: Palette
  ) {
    var column = stretch.lowerBound
    while column < stretch.upperBound {
      let ink = cells[column].ink
      let start = column
      buffer.removeAll(keepingCapacity: true)
      repeat {
        append(cells, column)
        column += 1
      } while column < stretch.upperBound
        && (cells[column].ink == ink || cells[column].isContinuation)
      choose(palette[ink])
      wmove(window, Int32(row), Int32(start))
      // In the bottom right cell this reports an error although the cell is written.
      _ = waddnwstr(window, buffer, Int32(buffer.count))
    }
  }

  private mutating func append(_ cells: [Cell], _ column: Int) {
    let cell = encoding == .ascii ? ASCIIFallback.cell(cells[column]) : cells[column]
    if cell.isContinuation { return }
    if let ascii = cell.character.asciiValue {
      buffer.append(wchar_t(ascii))
      return
    }
    let scalars = cell.character.unicodeScalars
    let width = DisplayWidth.of(cell.character)
    let systemWidth = scalars.reduce(0) { $0 + wcwidth(wchar_t($1.value)) }
    if systemWidth == width {
      buffer.append(contentsOf: scalars.lazy.map { wchar_t($0.value) })
    } else {
      // The system's tables are older or newer than ours; drawing it would shift the row.
      buffer.append(contentsOf: repeatElement(wchar_t(UInt8(ascii: "?")), count: width))
    }
  }

  private mutating func choose(_ style: Style) {
    let attributes = Self.attributes.reduce(attr_t(0)) { bits, entry in
      style.attributes.contains(entry.0) ? bits | entry.1 : bits
    }
    _ = baraza_set_style(window, attributes, pairs.number(for: style))
  }

  private static let attributes: [(Attributes, attr_t)] = [
    (.bold, BARAZA_BOLD), (.dim, BARAZA_DIM), (.italic, BARAZA_ITALIC),
    (.underline, BARAZA_UNDERLINE), (.reverse, BARAZA_REVERSE),
  ]
}
