import Domain
import Terminal
import ViewModels
import Wording

/// A framed box over the panes.
enum BoxWidget {
  /// Draws an empty box in the middle of an area and returns its inside.
  static func draw(title: String, width: Int, height: Int, in rect: Rect, pen: inout Pen) -> Rect {
    draw(title: title, in: rect.centred(width: width, height: height), pen: &pen)
  }

  /// Draws an empty box and returns its inside.
  static func draw(title: String, in box: Rect, pen: inout Pen) -> Rect {
    pen.grid.fill(box, ink: Role.overlay.ink)
    pen.frame(box, .overlay)
    pen.write(
      " \(title) ", at: Point(column: box.column + 2, row: box.row), .overlayTitle,
      width: box.width - 4)
    return box.inset(horizontal: 2, vertical: 1)
  }
}

/// Something to be answered: what has to be known, then the ways out.
enum QuestionWidget {
  static func draw(_ question: QuestionPresentation, in rect: Rect, pen: inout Pen) {
    let isPlain = question.labelWidth == 0
    let width = min(rect.width - 2, isPlain ? 68 : 76)
    let textWidth = isPlain ? min(64, rect.width - 8) : width - question.labelWidth - 4
    let lines = question.lines.flatMap { wrapped($0, to: textWidth, most: question.rowsAtMost) }
    // The ways out stand below a blank line, or their keys do.
    let waysOut = question.choices.isEmpty ? 2 : question.choices.count + 1
    let inside = BoxWidget.draw(
      title: question.title, width: width, height: min(rect.height, lines.count + waysOut + 2),
      in: rect, pen: &pen)
    let room = question.choices.isEmpty ? max(0, inside.height - 2) : lines.count
    for (index, line) in lines.prefix(room).enumerated() {
      draw(line, row: inside.row + index, labelWidth: question.labelWidth, in: inside, pen: &pen)
    }
    if question.choices.isEmpty {
      FootWidget.draw(question.foot, .footerKey, in: inside.bottom(1), pen: &pen)
      pen.grid.cursor = inside.bottom(1).origin
    } else {
      MenuWidget.draw(
        names: question.choices, index: question.index, in: inside.droppingTop(lines.count + 1),
        pen: &pen)
    }
  }

  private typealias WrappedLine = (label: String, text: SafeText, role: Role)

  private static func wrapped(
    _ line: QuestionPresentation.Line, to width: Int, most: Int?
  ) -> [WrappedLine] {
    let rows = SafeText(line.text).wrapped(to: width).prefix(most ?? .max)
    let role = line.tone == .plain ? Role.overlay : Role(line.tone)
    guard !rows.isEmpty else { return [(line.label, SafeText(""), role)] }
    return rows.enumerated().map { ($0 == 0 ? line.label : "", $1, role) }
  }

  private static func draw(
    _ line: WrappedLine, row: Int, labelWidth: Int, in inside: Rect, pen: inout Pen
  ) {
    if labelWidth > 0 {
      pen.write(
        line.label, at: Point(column: inside.column, row: row), .muted, width: labelWidth - 1)
    }
    let place = Point(column: inside.column + labelWidth, row: row)
    pen.grid.draw(line.text, at: place, ink: line.role.ink)
  }
}
