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

/// The form of an action item: one line a field, and under it what the field says about itself.
enum FormWidget {
  private static let labelWidth = 13

  static func draw(
    _ form: ItemForm, foot: Foot, wording: Wording, in rect: Rect, pen: inout Pen
  ) {
    let title = form.item.map { Phrase.Form.editing($0.number.description) } ?? Phrase.Form.adding
    let inside = BoxWidget.draw(
      title: wording(title), width: min(rect.width, 90), height: min(rect.height, 20), in: rect,
      pen: &pen)
    // Where not all fields fit, the last ones scroll in when they have the focus.
    let room = max(1, (inside.height - 1) / 2)
    let focus = ItemForm.fields.firstIndex(of: form.focus) ?? 0
    let first = max(0, focus - room + 1)
    var row = inside.row
    for field in ItemForm.fields.dropFirst(first).prefix(room) {
      row = draw(field, of: form, wording: wording, row: row, in: inside, pen: &pen)
    }
    MenuWidget.drawSigns(
      above: first > 0, below: first + room < ItemForm.fields.count,
      in: inside.droppingBottom(1), pen: &pen)
    drawFoot(foot, of: form, in: inside, pen: &pen)
  }

  private static func draw(
    _ field: ActionField, of form: ItemForm, wording: Wording, row: Int, in inside: Rect,
    pen: inout Pen
  ) -> Int {
    let isFocused = form.focus == field
    let label = wording(Phrase.Actions.name(field))
    pen.write(
      (isFocused ? "▶" : " ") + label, at: Point(column: inside.column, row: row),
      isFocused ? .overlayTitle : .muted, width: labelWidth)
    let area = Rect(
      column: inside.column + labelWidth, row: row, width: inside.width - labelWidth, height: 1)
    FieldWidget.draw(form.text(of: field), isFocused: isFocused, in: area, pen: &pen)
    let line = Rect(column: inside.column, row: row, width: inside.width, height: 1)
    pen.clickMap.add(.field(field), at: line)
    // Choices are not typed into: the cursor stands on them but is not seen.
    if isFocused, form.isChoice(field) {
      pen.grid.cursorVisible = false
      pen.grid.cursor = area.origin
    }
    let below = Rect(column: area.column, row: row + 1, width: area.width, height: 1)
    drawHint(of: field, in: form, at: below, pen: &pen)
    return row + 2
  }

  private static func drawHint(
    of field: ActionField, in form: ItemForm, at rect: Rect, pen: inout Pen
  ) {
    if field == .owner, form.isSuggesting {
      drawSuggestions(form, in: rect, pen: &pen)
      return
    }
    switch form.hint(of: field) {
    case nil: break
    case .understood(let text): pen.write("= " + text, at: rect.origin, .muted, width: rect.width)
    case .problem(let text): pen.write("! " + text, at: rect.origin, .error, width: rect.width)
    case .help(let text): pen.write(text, at: rect.origin, .muted, width: rect.width)
    }
  }

  private static func drawSuggestions(_ form: ItemForm, in rect: Rect, pen: inout Pen) {
    var column = rect.column
    for suggestion in form.suggestions where column < rect.endColumn - 3 {
      let text = " \(suggestion.stakeholder.id.rawValue) "
      column += pen.write(
        text, at: Point(column: column, row: rect.row), suggestion.isChosen ? .selection : .muted,
        width: rect.endColumn - column)
    }
    guard let chosen = form.suggestions.first(where: \.isChosen) else { return }
    pen.write(
      " " + chosen.stakeholder.name[form.language], at: Point(column: column, row: rect.row),
      .overlay, width: rect.endColumn - column)
  }

  private static func drawFoot(
    _ foot: Foot, of form: ItemForm, in inside: Rect, pen: inout Pen
  ) {
    let line = inside.bottom(1)
    if let notice = form.notice {
      pen.write(notice, at: line.origin, .warning, width: line.width)
    } else {
      FootWidget.draw(foot, in: line, pen: &pen)
    }
  }
}
