import Terminal
import ViewModels

/// A list of choices; where it is longer than its box, the cursor stays in the middle.
enum MenuWidget {
  static func draw(_ menu: MenuPresentation, in rect: Rect, pen: inout Pen) {
    let boxWidth = min(rect.width - 2, width(of: menu))
    let notice = menu.notice.map { SafeText($0).wrapped(to: boxWidth - 4) } ?? []
    let noticeRows = menu.wholeNames == nil ? notice.count : 1
    let extra = (menu.field == nil ? 0 : 2) + (noticeRows == 0 ? 0 : noticeRows + 1)
    let count = menu.wholeNames?.count ?? menu.names.count
    let lineRows = menu.line == nil ? 0 : 2
    let inside = BoxWidget.draw(
      title: menu.title, width: boxWidth,
      height: min(rect.height, count + extra + lineRows + 4), in: rect, pen: &pen)
    var list = inside.droppingBottom(2)
    if let line = menu.line {
      draw(line, in: list.bottom(1), pen: &pen)
      list = list.droppingBottom(2)
    }
    if let field = menu.field {
      FieldWidget.draw(field, isFocused: true, in: list.top(1), pen: &pen)
      list = list.droppingTop(2)
    }
    if noticeRows > 0 {
      let place = list.bottom(noticeRows)
      for (index, line) in notice.prefix(noticeRows).enumerated() {
        pen.grid.draw(line, at: place.droppingTop(index).origin, ink: Role.warning.ink)
      }
      list = list.droppingBottom(noticeRows + 1)
    }
    let values = menu.values.isEmpty ? nil : menu.values
    draw(
      names: menu.names, values: values, muted: menu.muted, index: menu.index, in: list, pen: &pen)
    FootWidget.draw(menu.foot, in: inside.bottom(1), pen: &pen)
  }

  /// A line to type under the choices.
  private static func draw(_ line: MenuPresentation.Line, in rect: Rect, pen: inout Pen) {
    let used = pen.write(line.label + " ", at: rect.origin, .muted, width: 20)
    FieldWidget.draw(
      line.field, isFocused: line.isFocused, in: rect.droppingLeft(used), pen: &pen)
  }

  static func draw(
    names: [String], values: [String]? = nil, muted: Set<Int> = [], index: Int, in rect: Rect,
    pen: inout Pen
  ) {
    guard !rect.isEmpty else { return }
    let first = firstVisible(index, of: names.count, rows: rect.height)
    // Values that are too wide leave half of the line to the names.
    let valuesWidth = min(
      values.map(widest) ?? 0, max(rect.width / 2, rect.width - widest(names) - 3))
    let nameWidth = rect.width - (valuesWidth == 0 ? 0 : valuesWidth + 1)
    for place in names.indices.dropFirst(first).prefix(rect.height) {
      let line = rect.droppingTop(place - first).top(1)
      let isChosen = place == index
      let role: Role = isChosen ? .selection : muted.contains(place) ? .muted : .overlay
      pen.grid.fill(line, ink: role.ink)
      pen.clickMap.add(.choice(place), at: line)
      pen.write((isChosen ? "▶ " : "  ") + names[place], at: line.origin, role, width: nameWidth)
      if let values {
        pen.write(
          values[place], at: Point(column: line.endColumn - valuesWidth, row: line.row), role,
          width: valuesWidth)
      }
      if isChosen, !pen.grid.cursorVisible { pen.grid.cursor = line.origin }
    }
    drawSigns(above: first > 0, below: first + rect.height < names.count, in: rect, pen: &pen)
  }

  /// The first line that is shown where not all are: the cursor stays in the middle.
  static func firstVisible(_ index: Int, of count: Int, rows: Int) -> Int {
    max(0, min(index - rows / 2, count - rows))
  }

  /// Says in the frame that the list goes on.
  static func drawSigns(above: Bool, below: Bool, in rect: Rect, pen: inout Pen) {
    let column = rect.endColumn + 1
    if above { pen.write("▲", at: Point(column: column, row: rect.row), .overlay, width: 1) }
    if below {
      pen.write("▼", at: Point(column: column, row: rect.endRow - 1), .overlay, width: 1)
    }
  }

  static func width(of menu: MenuPresentation) -> Int {
    let names =
      widest(menu.wholeNames ?? menu.names) + (menu.values.isEmpty ? 0 : widest(menu.values) + 3)
    let notice = min(64, widest([menu.notice ?? ""]))
    let line = menu.line == nil ? 0 : 52
    return max(names, widest([menu.foot.text, menu.title]), notice, line) + 8
  }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { SafeText($0).width }.max() ?? 0
  }
}

/// One line to type, with what it understood under it.
enum PromptWidget {
  static func draw(_ prompt: PromptPresentation, in rect: Rect, pen: inout Pen) {
    let inside = BoxWidget.draw(
      title: prompt.title, width: min(rect.width - 2, 68), height: 6, in: rect, pen: &pen)
    let used = pen.write(prompt.label + " ", at: inside.origin, .overlayTitle, width: 16)
    FieldWidget.draw(
      prompt.field, isFocused: true, in: inside.top(1).droppingLeft(used), pen: &pen)
    HintWidget.draw(prompt.hint, at: inside.droppingTop(1).top(1), pen: &pen)
    FootWidget.draw(prompt.foot, in: inside.bottom(1), pen: &pen)
  }

  /// A sentence with what is understood of it: the line, what would be saved, the chips, the keys.
  ///
  /// - Parameter message: What has just happened, which stands where the keys are named.
  static func drawSentence(
    _ prompt: PromptPresentation, message: Span?, at layout: Layout, pen: inout Pen
  ) {
    let used = pen.write(
      " " + prompt.label + " ", at: layout.status.origin, .footerKey, width: 20)
    FieldWidget.draw(
      prompt.field, isFocused: true, in: layout.status.droppingLeft(used).droppingRight(1),
      pen: &pen)
    HintWidget.draw(
      prompt.hint, at: layout.band.top(1).inset(horizontal: 1, vertical: 0), pen: &pen)
    drawChips(
      prompt.chips ?? [], in: layout.band.droppingTop(1).inset(horizontal: 1, vertical: 0),
      pen: &pen)
    let line = layout.footer.inset(horizontal: 1, vertical: 0)
    guard let message else { return FootWidget.draw(prompt.foot, in: line, pen: &pen) }
    draw(message, upFrom: line, most: layout.band.height, pen: &pen)
  }

  /// A message over the foot, and over as many rows above it as it takes: why something could not be saved
  /// must be read whole.
  private static func draw(_ message: Span, upFrom line: Rect, most: Int, pen: inout Pen) {
    let lines = SafeText(message.text).wrapped(to: line.width).prefix(most)
    for (index, text) in lines.enumerated() {
      let row = line.row - lines.count + 1 + index
      let area = Rect(column: line.column, row: row, width: line.width, height: 1)
      pen.grid.fill(area, ink: Role.status.ink)
      pen.grid.draw(text, at: area.origin, ink: Role(message.tone).ink)
    }
  }

  /// The rows under a sentence: what would be saved, and the chips, all of which are seen.
  static func bandRows(of prompt: PromptPresentation, width: Int) -> Int {
    guard let chips = prompt.chips else { return 0 }
    let rows = placed(chips, width: width - 2).last.map { $0.place.row + 1 } ?? 0
    return 1 + max(2, rows)
  }

  private static func drawChips(_ chips: [[Span]], in rect: Rect, pen: inout Pen) {
    for (chip, place) in placed(chips, width: rect.width) where place.row < rect.height {
      pen.write(
        chip, at: Point(column: rect.column + place.column, row: rect.row + place.row),
        width: rect.width - place.column)
    }
  }

  /// Chips one after the other, each whole in its row where it fits.
  private static func placed(
    _ chips: [[Span]], width: Int
  ) -> [(chip: [Span], place: Point)] {
    var next = Point(column: 0, row: 0)
    return chips.map { chip in
      let needed = chip.reduce(0) { $0 + SafeText($1.text).width }
      if next.column > 0, next.column + needed > width {
        next = Point(column: 0, row: next.row + 1)
      }
      defer { next = Point(column: next.column + needed + 2, row: next.row) }
      return (chip, next)
    }
  }

  /// The line in the place of the status line: the list stays in sight.
  static func drawAtFoot(_ prompt: PromptPresentation, in rect: Rect, pen: inout Pen) {
    let footWidth = min(SafeText(prompt.foot.text).width, rect.width / 2)
    let label = " " + prompt.label + " "
    guard prompt.isFocused else {
      pen.write(label, at: rect.origin, .plain, width: rect.width - footWidth - 3)
      return FootWidget.draw(prompt.foot, in: rect.droppingRight(1).right(footWidth), pen: &pen)
    }
    let used = pen.write(label, at: rect.origin, .footerKey, width: 14)
    let line = Rect(
      column: used, row: rect.row, width: rect.width - used - footWidth - 3, height: 1)
    FieldWidget.draw(prompt.field, isFocused: true, in: line, pen: &pen)
    FootWidget.draw(prompt.foot, in: rect.droppingRight(1).right(footWidth), pen: &pen)
  }
}

/// What a bulk change would do, line by line.
enum PreviewWidget {
  static func draw(_ preview: PreviewPresentation, in rect: Rect, pen: inout Pen) {
    let inside = BoxWidget.draw(
      title: preview.title, width: min(rect.width - 2, 100),
      height: min(rect.height, preview.count + 6), in: rect, pen: &pen)
    pen.write(preview.head, at: inside.origin, .overlayTitle, width: inside.width)
    let list = inside.droppingTop(2).droppingBottom(preview.count == 0 ? 1 : 2)
    let furthest = max(0, preview.count - list.height)
    let first = min(preview.scroll, furthest)
    for place in first..<min(preview.count, first + list.height) {
      let line = list.droppingTop(place - first).top(1)
      pen.write(preview.line(place), at: line.origin, width: line.width)
    }
    drawSigns(above: first, below: furthest - first, in: inside, pen: &pen)
    FootWidget.draw(preview.foot, in: inside.bottom(1), pen: &pen)
    pen.grid.cursor = inside.bottom(1).origin
  }

  /// What can be seen of the lines: the frame, the head and the foot take two rows each.
  static func viewport(in rect: Rect) -> Viewport {
    Viewport(rows: rect.height - 6, width: rect.width - 2)
  }

  private static func drawSigns(above: Int, below: Int, in rect: Rect, pen: inout Pen) {
    guard above + below > 0 else { return }
    let sign = [above > 0 ? "▲ \(above)" : "", below > 0 ? "▼ \(below)" : ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    let width = SafeText(sign).width
    pen.write(
      sign, at: Point(column: rect.endColumn - width, row: rect.row), .footerKey, width: width)
  }
}
