import Domain
import Terminal
import ViewModels
import Wording

/// The line to search by, then what can be done with its keys.
enum HelpWidget {
  private static let keysWidth = 20

  static func draw(
    _ help: HelpPresentation, wording: Wording, in rect: Rect, pen: inout Pen
  ) {
    let inside = BoxWidget.draw(
      title: wording(Phrase.Message.helpTitle), width: min(rect.width, 76), height: rect.height,
      in: rect, pen: &pen)
    let label = wording(Phrase.Message.searchPrompt) + " "
    let used = pen.write(label, at: inside.origin, .footerKey, width: 14)
    FieldWidget.draw(
      help.field, isFocused: true, in: inside.top(1).droppingLeft(used), pen: &pen)
    drawLines(help, wording: wording, in: inside.droppingTop(2).droppingBottom(2), pen: &pen)
    FootWidget.draw(help.foot, in: inside.bottom(1), pen: &pen)
  }

  private static func drawLines(
    _ help: HelpPresentation, wording: Wording, in rect: Rect, pen: inout Pen
  ) {
    if help.lines.isEmpty {
      let sentence = wording(Phrase.Commands.nothingFound(help.field.text))
      pen.write(sentence, at: rect.origin, .warning, width: rect.width)
    }
    let first = MenuWidget.firstVisible(help.index, of: help.lines.count, rows: rect.height)
    for place in help.lines.indices.dropFirst(first).prefix(rect.height) {
      let row = rect.droppingTop(place - first).top(1)
      draw(help.lines[place], isChosen: place == help.index, in: row, pen: &pen)
    }
    MenuWidget.drawSigns(
      above: first > 0, below: first + rect.height < help.lines.count, in: rect, pen: &pen)
  }

  private static func draw(
    _ line: HelpModel.Line, isChosen: Bool, in row: Rect, pen: inout Pen
  ) {
    if line.isHeading {
      pen.write(line.text, at: row.origin, .overlayTitle, width: row.width)
      return
    }
    if isChosen {
      pen.grid.fill(row, ink: Role.selection.ink)
      pen.write("▶", at: row.origin, .selection, width: 1)
    }
    pen.write(
      line.keys.joined(separator: "  "), at: Point(column: row.column + 2, row: row.row),
      isChosen ? .selection : .footerKey, width: keysWidth)
    let textRole: Role = isChosen ? .selection : line.isAvailable ? .overlay : .muted
    pen.write(
      line.text, at: Point(column: row.column + keysWidth + 3, row: row.row), textRole,
      width: row.width - keysWidth - 3)
  }
}
