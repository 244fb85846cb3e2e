import Terminal
import ViewModels

/// Draws text in roles; every text passes the sanitiser here and nowhere else.
struct Pen {
  var grid: Grid
  /// What the mouse means where.
  var clickMap = ClickMap()

  init(size: Size) { grid = Grid(size: size, ink: Role.plain.ink) }

  /// Draws a text, cut with `…` where it does not fit.
  ///
  /// - Returns: The cells it took.
  @discardableResult
  mutating func write(_ text: String, at point: Point, _ role: Role, width: Int) -> Int {
    write(SafeText(text), at: point, role, width: width)
  }

  /// Draws a text, cut with `…` where it does not fit.
  ///
  /// - Returns: The cells it took.
  @discardableResult
  mutating func write(_ text: SafeText, at point: Point, _ role: Role, width: Int) -> Int {
    guard width > 0 else { return 0 }
    return grid.draw(text.clipped(to: width), at: point, ink: role.ink)
  }

  /// Draws a text in exactly so many cells.
  mutating func write(
    _ text: String, at point: Point, _ role: Role, width: Int, alignment: TextAlignment
  ) {
    let safe = SafeText(text).clipped(to: width)
    let room = Rect(column: point.column, row: point.row, width: width, height: 1)
    let place = Point(column: point.column + alignment.indent(width - safe.width), row: point.row)
    grid.fill(room, ink: role.ink)
    grid.draw(safe, at: place, ink: role.ink)
  }

  /// Draws runs of text after each other, cut with `…` where they do not fit.
  ///
  /// - Returns: The cells they took.
  @discardableResult
  mutating func write(_ spans: [Span], at point: Point, width: Int) -> Int {
    var used = 0
    for span in spans where used < width {
      let text = SafeText(span.text).clipped(to: width - used)
      used += grid.draw(
        text, at: Point(column: point.column + used, row: point.row), ink: Role(span.tone).ink)
    }
    if used == width, spans.reduce(0, { $0 + SafeText($1.text).width }) > width {
      // A run that ends just here must not look like the last one.
      write("…", at: Point(column: point.column + width - 1, row: point.row), .muted, width: 1)
    }
    return used
  }

  /// Draws a horizontal rule.
  mutating func rule(_ rect: Rect) {
    grid.fill(rect.top(1), character: "─", ink: Role.rule.ink)
  }

  /// Draws a frame around an area's inside.
  mutating func frame(_ rect: Rect, _ role: Role) {
    grid.fill(rect.top(1), character: "─", ink: role.ink)
    grid.fill(rect.bottom(1), character: "─", ink: role.ink)
    let sides = rect.droppingTop(1).droppingBottom(1)
    grid.fill(sides.left(1), character: "│", ink: role.ink)
    grid.fill(sides.right(1), character: "│", ink: role.ink)
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    write("┌", at: rect.origin, role, width: 1)
    write("┐", at: Point(column: right, row: rect.row), role, width: 1)
    write("└", at: Point(column: rect.column, row: bottom), role, width: 1)
    write("┘", at: Point(column: right, row: bottom), role, width: 1)
  }
}
