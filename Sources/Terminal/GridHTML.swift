/// A grid as one self-contained web page: real text in the theme's colours, without scripts, links or
/// fonts from elsewhere.
///
/// The page is read as text: one line of it is one row, and colours and marks stand in its style sheet
/// only. A sign that may come from a substitute font stands in a box of exactly its cells, so that
/// columns keep their places.
public enum GridHTML {
  /// The page.
  ///
  /// - Parameters:
  ///   - title: What browsers and screen readers announce.
  ///   - language: The language that the page is read in, as HTML names it: `fr`, `en`.
  public static func export(
    _ grid: Grid, palette: Palette, title: SafeText, language: SafeText
  ) -> String {
    let title = Markup.escaped(title.string)
    let rows = (0..<grid.size.rows).map { line(grid, row: $0, palette: palette) }
    return """
      <!DOCTYPE html>
      <html lang="\(Markup.escaped(language.string))">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width"/>
      <title>\(title)</title>
      <style>
      \(sheet(of: grid, palette: palette))</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <pre>
      \(rows.joined(separator: "\n"))</pre>
      </main>
      </body>
      </html>

      """
  }

  private static func line(_ grid: Grid, row: Int, palette: Palette) -> String {
    let line = GridRun.runs(of: grid.row(row)).map { run in
      let text = Markup.escaped(run.text)
      let isBoxed = !run.isBlank && run.width <= 2 && run.standsAlone
      if isPlain(run, palette), !isBoxed { return text }
      let box = isBoxed ? " w\(run.width)" : ""
      return "<span class=\"i\(run.ink.rawValue)\(box)\">\(text)</span>"
    }.joined()
    // What cannot be seen at the end of a row is not read out either.
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func isPlain(_ run: GridRun, _ palette: Palette) -> Bool {
    palette[run.ink] == palette[.plain]
  }

  private static func sheet(of grid: Grid, palette: Palette) -> String {
    let plain = PictureStyle(.plain, in: palette)
    let inks = Set((0..<grid.size.rows).flatMap { grid.inks($0) })
    let rules = inks.sorted { $0.rawValue < $1.rawValue }.map { ink in
      ".i\(ink.rawValue){\(PictureStyle(ink, in: palette).declarations)}\n"
    }
    return """
      body{margin:1em;\(plain.declarations)}
      h1{font:bold 1em sans-serif}
      pre{font:1em/1.25 'DejaVu Sans Mono','Noto Sans Mono',Consolas,Menlo,monospace}
      .w1,.w2{display:inline-block;overflow:hidden;vertical-align:bottom;text-align:center}
      .w1{width:1ch}
      .w2{width:2ch}

      """ + rules.joined()
  }
}

extension PictureStyle {
  /// The look as a style sheet says it.
  fileprivate var declarations: String {
    var parts = ["color:\(foreground.hexadecimal)", "background:\(background.hexadecimal)"]
    if attributes.contains(.bold) { parts.append("font-weight:bold") }
    if attributes.contains(.italic) { parts.append("font-style:italic") }
    if attributes.contains(.dim) { parts.append("opacity:0.6") }
    if attributes.contains(.underline) { parts.append("text-decoration:underline") }
    return parts.joined(separator: ";")
  }
}
