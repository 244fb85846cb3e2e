/// A grid as a self-contained picture, for documentation and reports.
///
/// Fonts differ in width, so nothing relies on it: every character has its place, since not every program
/// that draws pictures heeds how wide a text says it is (librsvg does not). Characters that may come from a
/// substitute font stand each in a run of its own.
public enum GridSVG {
  /// The width and height of a cell and the size of its type, in the picture's units.
  private static let cellWidth = 10
  private static let cellHeight = 20
  /// At this size the letters of the first two fonts are as wide as a cell, so that rules have no gaps.
  private static let fontSize = "16.6"
  private static let baseline = 15

  /// The picture as a complete SVG file; the title is what a screen reader announces.
  public static func export(
    _ grid: Grid, palette: Palette, title: SafeText = .empty
  ) -> String {
    let width = grid.size.columns * cellWidth
    let height = grid.size.rows * cellHeight
    let ground = PictureStyle(.plain, in: palette).background
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="'DejaVu Sans Mono', 'Noto Sans Mono', \
      Consolas, Menlo, monospace" font-size="\(fontSize)">\n
      """
    if !title.isEmpty { svg += "<title>\(Markup.escaped(title.string))</title>\n" }
    svg += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(ground.hexadecimal)\"/>\n"
    for row in 0..<grid.size.rows {
      for run in GridRun.runs(of: grid.row(row)) {
        let style = PictureStyle(run.ink, in: palette)
        svg += picture(of: run, row: row, style, ground: ground)
      }
    }
    return svg + cursor(grid, palette) + "</svg>\n"
  }

  private static func picture(of run: GridRun, row: Int, _ look: PictureStyle, ground: RGB)
    -> String
  {
    let x = run.column * cellWidth
    let y = row * cellHeight
    let width = run.width * cellWidth
    var svg = ""
    if look.background != ground {
      svg += """
        <rect x="\(x)" y="\(y)" width="\(width)" height="\(cellHeight)" \
        fill="\(look.background.hexadecimal)"/>\n
        """
    }
    if !run.isBlank || look.attributes.contains(.underline) {
      svg += """
        <text x="\(places(of: run))" y="\(y + baseline)" xml:space="preserve" \
        fill="\(look.foreground.hexadecimal)"\(look.details)>\(Markup.escaped(run.text))</text>\n
        """
    }
    return svg
  }

  /// Where the characters of a run stand, one number each. A run of one wide character, or of one with
  /// accents of its own, has one.
  private static func places(of run: GridRun) -> String {
    let count = run.standsAlone ? 1 : run.width
    return (0..<count).map { String((run.column + $0) * cellWidth) }.joined(separator: " ")
  }

  private static func cursor(_ grid: Grid, _ palette: Palette) -> String {
    guard grid.cursorVisible, let cursor = grid.cursor,
      grid.contains(cursor.column, cursor.row)
    else { return "" }
    let look = PictureStyle(grid[cursor.column, cursor.row].ink, in: palette)
    return """
      <rect x="\(cursor.column * cellWidth)" y="\(cursor.row * cellHeight)" \
      width="\(cellWidth)" height="\(cellHeight)" fill="none" \
      stroke="\(look.foreground.hexadecimal)"/>\n
      """
  }
}

extension PictureStyle {
  /// The attributes of a `text` element beyond its colour.
  fileprivate var details: String {
    var details = ""
    if attributes.contains(.bold) { details += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { details += " font-style=\"italic\"" }
    if attributes.contains(.dim) { details += " opacity=\"0.6\"" }
    if attributes.contains(.underline) { details += " text-decoration=\"underline\"" }
    return details
  }
}
