import Domain
import Terminal
import ViewModels
import Wording

/// A field in which text is typed: scrolls sideways so that the insertion point stays in sight.
enum FieldWidget {
  static func draw(_ field: TextField, isFocused: Bool, in rect: Rect, pen: inout Pen) {
    let role: Role = isFocused ? .focusedField : .field
    pen.grid.fill(rect, ink: role.ink)
    let before = lastLine(of: field.textBefore)
    let after = field.text.dropFirst(field.position).prefix { !$0.isNewline }
    let cursor = SafeText(before).width
    let scroll = isFocused ? max(0, cursor - rect.width + 1) : 0
    let shown = dropping(scroll, from: SafeText(before + after))
    pen.grid.draw(shown.clipped(to: rect.width), at: rect.origin, ink: role.ink)
    guard isFocused else { return }
    pen.grid.cursor = Point(column: rect.column + cursor - scroll, row: rect.row)
    pen.grid.cursorVisible = true
  }

  private static func lastLine(of text: String) -> String {
    String(text.reversed().prefix { !$0.isNewline }.reversed())
  }

  /// The text without so many cells at its start; a wide character cut in half goes whole.
  private static func dropping(_ cells: Int, from text: SafeText) -> SafeText {
    guard cells > 0 else { return text }
    let head = text.prefix(cells)
    let rest = text.string.dropFirst(head.string.count)
    return SafeText(head.width < cells ? rest.dropFirst() : rest)
  }
}

/// What a line of text says about itself, under it.
enum HintWidget {
  static func draw(_ hint: Hint?, at rect: Rect, pen: inout Pen) {
    switch hint {
    case nil: break
    case .understood(let text): pen.write("= " + text, at: rect.origin, .muted, width: rect.width)
    case .problem(let text): pen.write("! " + text, at: rect.origin, .error, width: rect.width)
    case .help(let text): pen.write(text, at: rect.origin, .muted, width: rect.width)
    }
  }
}

/// A form: one line a field, and under it what the field says about itself.
enum FormWidget {
  /// The cells that names of fields take: the widest of them, with the sign of the focus and a blank.
  private static func labelWidth(of form: FormPresentation) -> Int {
    let widest = form.fields.map { SafeText($0.name).width }.max() ?? 0
    return min(24, max(13, widest + 2))
  }

  static func draw(_ form: FormPresentation, in rect: Rect, pen: inout Pen) {
    let inside = BoxWidget.draw(
      title: form.title, width: min(rect.width, 90), height: min(rect.height, 20), in: rect,
      pen: &pen)
    // Where not all fields fit, the last ones scroll in when they have the focus.
    let room = max(1, (inside.height - 1) / 2)
    let first = max(0, form.focus - room + 1)
    var row = inside.row
    for index in form.fields.indices.dropFirst(first).prefix(room) {
      row = draw(index, of: form, row: row, in: inside, pen: &pen)
    }
    MenuWidget.drawSigns(
      above: first > 0, below: first + room < form.fields.count,
      in: inside.droppingBottom(1), pen: &pen)
    drawFoot(of: form, in: inside, pen: &pen)
  }

  private static func draw(
    _ index: Int, of form: FormPresentation, row: Int, in inside: Rect, pen: inout Pen
  ) -> Int {
    let (field, isFocused) = (form.fields[index], form.focus == index)
    let labelWidth = labelWidth(of: form)
    pen.write(
      (isFocused ? "▶" : " ") + field.name, at: Point(column: inside.column, row: row),
      isFocused ? .overlayTitle : .muted, width: labelWidth)
    let area = Rect(
      column: inside.column + labelWidth, row: row, width: inside.width - labelWidth, height: 1)
    FieldWidget.draw(field.text, isFocused: isFocused, in: area, pen: &pen)
    let line = Rect(column: inside.column, row: row, width: inside.width, height: 1)
    pen.clickMap.add(.field(index), at: line)
    // Choices are not typed into: the cursor stands on them but is not seen.
    if isFocused, field.isChoice {
      pen.grid.cursorVisible = false
      pen.grid.cursor = area.origin
    }
    let below = Rect(column: area.column, row: row + 1, width: area.width, height: 1)
    if field.suggestions.isEmpty {
      HintWidget.draw(field.hint, at: below, pen: &pen)
    } else {
      draw(field.suggestions, in: below, pen: &pen)
    }
    return row + 2
  }

  private static func draw(
    _ suggestions: [FormPresentation.Suggestion], in rect: Rect, pen: inout Pen
  ) {
    var column = rect.column
    for suggestion in suggestions where column < rect.endColumn - 3 {
      column += pen.write(
        " \(suggestion.code) ", at: Point(column: column, row: rect.row),
        suggestion.isChosen ? .selection : .muted, width: rect.endColumn - column)
    }
    guard let chosen = suggestions.first(where: \.isChosen) else { return }
    pen.write(
      " " + chosen.name, at: Point(column: column, row: rect.row), .overlay,
      width: rect.endColumn - column)
  }

  private static func drawFoot(of form: FormPresentation, in inside: Rect, pen: inout Pen) {
    let line = inside.bottom(1)
    if let notice = form.notice {
      pen.write(notice, at: line.origin, .warning, width: line.width)
    } else {
      FootWidget.draw(form.foot, in: line, pen: &pen)
    }
  }
}
