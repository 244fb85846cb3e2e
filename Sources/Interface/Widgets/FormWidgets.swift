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

/// A form under the list or beside it: one line a field, and what the field under the cursor says about
/// itself. Where there is room, each field says so under itself.
enum FormWidget {
  /// Rows besides the fields: the rule with the title and the keys.
  private static let frameRows = 2
  /// Rows that a list above a form keeps at least, with its headings.
  private static let listRows = 9

  /// The rows that a form takes of an area, so that a list keeps some.
  static func height(of form: FormPresentation, in area: Rect) -> Int {
    let roomy = frameRows + 2 * form.fields.count
    if roomy + listRows <= area.height { return roomy }
    return min(frameRows + form.fields.count + 1, area.height - listRows)
  }

  static func draw(_ form: FormPresentation, in rect: Rect, pen: inout Pen) {
    pen.grid.fill(rect, ink: Role.overlay.ink)
    pen.rule(rect)
    pen.write(
      " \(form.title) ", at: Point(column: rect.column + 2, row: rect.row), .overlayTitle,
      width: rect.width - 4)
    let inside = rect.droppingTop(1).inset(horizontal: 1, vertical: 0)
    let lines = inside.droppingBottom(1)
    if lines.height >= 2 * form.fields.count {
      drawRoomy(form, in: lines, pen: &pen)
    } else {
      drawTight(form, in: lines, pen: &pen)
    }
    drawFoot(of: form, in: inside, pen: &pen)
  }

  /// Every field with what it says about itself under it.
  private static func drawRoomy(_ form: FormPresentation, in rect: Rect, pen: inout Pen) {
    for index in form.fields.indices {
      let line = rect.droppingTop(2 * index).top(1)
      let area = draw(index, of: form, in: line, pen: &pen)
      drawHint(
        of: form.fields[index],
        in: Rect(column: area.column, row: line.row + 1, width: area.width, height: 1), pen: &pen)
    }
  }

  /// One line a field, and under the one with the cursor what it says. Where not all fields fit, the last
  /// ones scroll in when they have the focus.
  private static func drawTight(_ form: FormPresentation, in rect: Rect, pen: inout Pen) {
    let room = max(1, rect.height - 1)
    let first = max(0, form.focus - room + 1)
    var line = rect.top(1)
    for index in form.fields.indices.dropFirst(first).prefix(room) {
      let area = draw(index, of: form, in: line, pen: &pen)
      line = Rect(column: rect.column, row: line.row + 1, width: rect.width, height: 1)
      guard index == form.focus else {
        drawAside(form.fields[index], in: area, pen: &pen)
        continue
      }
      drawHint(of: form.focused, in: line.droppingLeft(labelWidth(of: form)), pen: &pen)
      line = Rect(column: rect.column, row: line.row + 1, width: rect.width, height: 1)
    }
    MenuWidget.drawSigns(
      above: first > 0, below: first + room < form.fields.count,
      in: rect.droppingRight(2), pen: &pen)
  }

  /// The cells that names of fields take: the widest of them, with the sign of the focus and a blank.
  private static func labelWidth(of form: FormPresentation) -> Int {
    let widest = form.fields.map { SafeText($0.name).width }.max() ?? 0
    return min(24, max(13, widest + 2))
  }

  /// Draws a field in its line.
  ///
  /// - Returns: Where its text stands.
  private static func draw(
    _ index: Int, of form: FormPresentation, in line: Rect, pen: inout Pen
  ) -> Rect {
    let (field, isFocused) = (form.fields[index], form.focus == index)
    let labelWidth = labelWidth(of: form)
    pen.write(
      (isFocused ? "▶" : " ") + field.name, at: line.origin,
      isFocused ? .overlayTitle : .muted, width: labelWidth)
    let area = line.droppingLeft(labelWidth)
    FieldWidget.draw(field.text, isFocused: isFocused, in: area, pen: &pen)
    pen.clickMap.add(.field(index), at: line)
    // Choices are not typed into: the cursor stands on them but is not seen.
    if isFocused, field.isChoice {
      pen.grid.cursorVisible = false
      pen.grid.cursor = area.origin
    }
    return area
  }

  private static func drawHint(
    of field: FormPresentation.Field, in rect: Rect, pen: inout Pen
  ) {
    if field.suggestions.isEmpty {
      HintWidget.draw(field.hint, at: rect, pen: &pen)
    } else {
      drawSuggestions(of: field, in: rect, pen: &pen)
    }
  }

  /// What a field without the cursor is understood as, behind its text.
  private static func drawAside(
    _ field: FormPresentation.Field, in area: Rect, pen: inout Pen
  ) {
    let used = SafeText(field.text.text).width + 2
    HintWidget.draw(field.hint, at: area.droppingLeft(used), pen: &pen)
  }

  /// The codes that can be meant, then the name of the chosen one; as long as none is, what is the matter.
  private static func drawSuggestions(
    of field: FormPresentation.Field, in rect: Rect, pen: inout Pen
  ) {
    var column = rect.column
    for suggestion in field.suggestions where column < rect.endColumn - 3 {
      column += pen.write(
        " \(suggestion.code) ", at: Point(column: column, row: rect.row),
        suggestion.isChosen ? .selection : .muted, width: rect.endColumn - column)
    }
    guard let chosen = field.suggestions.first(where: \.isChosen) else {
      return HintWidget.draw(
        field.hint, at: rect.droppingLeft(column + 1 - rect.column), pen: &pen)
    }
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
