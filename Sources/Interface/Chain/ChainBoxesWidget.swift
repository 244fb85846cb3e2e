import Domain
import Terminal
import ViewModels

/// Draws the chain as boxes with arrows, four in a row, or all seven where they fit.
enum ChainBoxesWidget: PanePicture {
  static let pane = Pane.chain
  static let minimum = Size(columns: 100, rows: 30)
  private static let boxHeight = 8
  private static let arrowWidth = 3
  private static let widthForOneRow = 168

  /// Four boxes, or all where they fit.
  static func across(width: Int) -> Int {
    width >= widthForOneRow ? ChainModel.mostBoxes : 4
  }

  /// Rows of boxes and the line that says what the selected link passes on.
  static func height(width: Int) -> Int {
    width >= widthForOneRow ? boxHeight + 2 : boxHeight * 2 + 2
  }

  static func draw(_ workspace: Workspace, in rect: Rect, pen: inout Pen) {
    draw(workspace.model(ChainModel.self)?.boxes ?? [], in: rect, pen: &pen)
  }

  private static func draw(_ boxes: [ChainBox], in rect: Rect, pen: inout Pen) {
    pen.clickMap.add(.list, at: rect)
    pen.rule(rect)
    guard !boxes.isEmpty else { return }
    let perRow = min(across(width: rect.width), max(4, boxes.count))
    let width = (rect.width - 2 - (perRow - 1) * arrowWidth) / perRow
    for (index, box) in boxes.enumerated() {
      let place = Rect(
        column: rect.column + 1 + index % perRow * (width + arrowWidth),
        row: rect.row + 1 + index / perRow * boxHeight, width: width, height: boxHeight)
      draw(box, in: place, pen: &pen)
      if index > 0, index % perRow == 0 {
        let entrance = Point(column: rect.column, row: place.row + boxHeight / 2)
        pen.write("▶", at: entrance, .rule, width: 1)
      }
      let isLastInRow = index % perRow == perRow - 1 && index < boxes.count - 1
      if let arrow = box.arrow { draw(arrow, after: place, isLastInRow: isLastInRow, pen: &pen) }
    }
    drawPassage(boxes, in: rect.bottom(1), pen: &pen)
  }

  private static func draw(_ box: ChainBox, in rect: Rect, pen: inout Pen) {
    let frame: Role = box.isSelected ? .selection : .rule
    pen.frame(rect, frame)
    pen.clickMap.add(.row(id: box.id.rawValue, column: nil), at: rect)
    pen.write(
      " \(box.number) ", at: Point(column: rect.column + 1, row: rect.row), frame,
      width: rect.width - 2)
    let name = box.nameLines.joined(separator: " ")
    pen.write(
      name, at: rect.inset(1).origin, box.isSelected ? .selection : .strong, width: rect.width - 2)
    let inside = rect.inset(1).droppingTop(1)
    // Where nobody stands in or usually does it, those with the mandate do.
    var performer = [box.inPractice.tone == .muted ? box.mandated : box.inPractice]
    if let substitution = box.substitution {
      performer.append(Span(" " + substitution.text, .warning))
    }
    pen.write(performer, at: inside.origin, width: inside.width)
    pen.write([box.worst], at: inside.droppingTop(1).origin, width: inside.width)
    drawPlaces(box, in: inside.droppingTop(2).top(1), pen: &pen)
    let dot = Span(" · ", .muted)
    pen.write(
      [box.news, dot, box.items], at: inside.droppingTop(3).origin, width: inside.width)
    pen.write([box.budget], at: inside.droppingTop(4).origin, width: inside.width)
    if box.isSelected, pen.grid.cursor == nil { pen.grid.cursor = rect.origin }
  }

  /// One glyph and the first letters of every territory; the selected one of the selected link is
  /// marked, since a new status goes there.
  private static func drawPlaces(_ box: ChainBox, in rect: Rect, pen: inout Pen) {
    var column = rect.column
    let share = max(5, rect.width / max(1, box.places.count))
    let selected = box.places.firstIndex(where: \.isSelected) ?? 0
    for (number, place) in box.places.enumerated() where column < rect.endColumn {
      let room = min(share - 1, rect.endColumn - column)
      let name = SafeText(place.name).prefix(room - 2).string
      pen.write(
        [place.glyph, Span(" " + name)], at: Point(column: column, row: rect.row), width: room)
      let cell = Rect(column: column, row: rect.row, width: room, height: 1)
      pen.clickMap.add(.cell(row: box.id.rawValue, sideways: number - selected), at: cell)
      if box.isSelected, place.isSelected {
        pen.grid.repaint(cell, ink: Role.selectedCell.ink)
        pen.grid.cursor = cell.origin
      }
      column += share
    }
  }

  private static func draw(
    _ arrow: ChainBox.Arrow, after box: Rect, isLastInRow: Bool, pen: inout Pen
  ) {
    let role: Role = arrow.alarm.map { Role($0.tone) } ?? .rule
    let sign = isLastInRow ? "▼" : arrow.alarm == nil ? "──▶" : "─!▶"
    let point =
      isLastInRow
      ? Point(column: box.column + box.width / 2, row: box.endRow - 1)
      : Point(column: box.endColumn, row: box.row + boxHeight / 2)
    pen.write(sign, at: point, role, width: arrowWidth)
  }

  private static func drawPassage(_ boxes: [ChainBox], in rect: Rect, pen: inout Pen) {
    guard let box = boxes.first(where: \.isSelected), let arrow = box.arrow else { return }
    var spans = [Span("\(box.number) ▶ \(box.number + 1)  ", .muted), arrow.label]
    if let alarm = arrow.alarm { spans.append(Span("  " + alarm.text, alarm.tone)) }
    pen.write(spans, at: Point(column: rect.column + 1, row: rect.row), width: rect.width - 2)
  }
}
