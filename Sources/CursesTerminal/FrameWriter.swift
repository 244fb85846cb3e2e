import CNcurses
import Terminal

/// Writes the cells that differ from the last frame into ncurses' window.
///
/// For each row, the stretch from the first to the last cell that differs is written; ncurses then
/// finds the fewest bytes that bring the terminal there.
struct FrameWriter {
  let window: UnsafeMutablePointer<WINDOW>
  let encoding: CharacterEncoding
  private var pairs: ColourPairs
  private var blanks: [Ink: cchar_t] = [:]
  private var buffer: [cchar_t] = []

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
    blanks.removeAll(keepingCapacity: true)
  }

  /// Brings the window from one grid to another, both of the window's size; from nothing, all is
  /// written.
  mutating func write(_ grid: Grid, over shown: Grid?, palette: Palette) {
    if shown == nil { werase(window) }
    for row in 0..<grid.size.rows {
      let cells = grid.row(row)
      let stretch = Self.stretch(from: shown?.row(row), to: cells)
      guard !stretch.isEmpty else { continue }
      write(
        palette.joiningGaps(in: cells[stretch]), row: row,
        column: stretch.lowerBound - cells.startIndex, palette)
    }
  }

  /// The cells to write, widened to whole characters; none if the row is as it was.
  private static func stretch(from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>) -> Range<Int> {
    guard let old else { return new.indices }
    guard var first = new.indices.first(where: { old[$0] != new[$0] }),
      let last = new.indices.last(where: { old[$0] != new[$0] })
    else { return new.startIndex..<new.startIndex }
    while new[first].isContinuation { first -= 1 }
    var end = last + 1
    while end < new.endIndex, new[end].isContinuation { end += 1 }
    return first..<end
  }

  private mutating func write(
    _ cells: ArraySlice<Cell>, row: Int, column: Int, _ palette: Palette
  ) {
    buffer.removeAll(keepingCapacity: true)
    var ink: Ink?
    var sign = cchar_t()
    for cell in cells {
      if cell.ink != ink {
        ink = cell.ink
        sign = blank(cell.ink, palette)
      }
      if let ascii = cell.ascii {
        baraza_set_scalar(&sign, 0, wchar_t(ascii))
        buffer.append(sign)
      } else {
        append(encoding.shown(cell), like: sign)
      }
    }
    _ = mvwadd_wchnstr(window, Int32(row), Int32(column), buffer, Int32(buffer.count))
  }

  /// Adds what ncurses is to put into a cell, in the look of a sign that stands alone; ncurses makes
  /// the right half of a wide character itself.
  private mutating func append(_ cell: Cell, like sign: cchar_t) {
    var signs = sign
    var (count, width, systemWidth) = (Int32(0), 0, 0)
    for scalar in cell.scalars {
      let sign = wchar_t(scalar.value)
      baraza_set_scalar(&signs, count, sign)
      count += 1
      width += DisplayWidth.of(scalar)
      systemWidth += scalar.isASCII ? 1 : Int(wcwidth(sign))
    }
    if count == 0 { return }
    if systemWidth == width {
      buffer.append(signs)
    } else {
      // The system's tables are older or newer than ours; drawing it would shift the row.
      signs = sign
      baraza_set_scalar(&signs, 0, wchar_t(UInt8(ascii: "?")))
      buffer.append(contentsOf: repeatElement(signs, count: width))
    }
  }

  /// A blank in the look of an ink.
  private mutating func blank(_ ink: Ink, _ palette: Palette) -> cchar_t {
    if let blank = blanks[ink] { return blank }
    let style = palette[ink]
    let attributes = Self.attributes.reduce(attr_t(0)) { bits, entry in
      style.attributes.contains(entry.0) ? bits | entry.1 : bits
    }
    let blank = baraza_blank(attributes, pairs.number(for: style))
    blanks[ink] = blank
    return blank
  }

  private static let attributes: [(Attributes, attr_t)] = [
    (.bold, BARAZA_BOLD), (.dim, BARAZA_DIM), (.italic, BARAZA_ITALIC),
    (.underline, BARAZA_UNDERLINE), (.reverse, BARAZA_REVERSE),
  ]
}
