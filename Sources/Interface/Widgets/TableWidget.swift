import Terminal
import ViewModels

/// Draws a list: rule, headings, rows, and a marker at the selected one.
enum TableWidget {
  /// The rule and the headings.
  static let headerHeight = 2

  static func draw(_ table: TablePresentation, in rect: Rect, pen: inout Pen) {
    guard !rect.isEmpty else { return }
    pen.clickMap.add(.list, at: rect)
    pen.rule(rect)
    drawScrollSigns(table, in: rect, pen: &pen)
    drawHeadings(table, in: rect.droppingTop(1).top(1), pen: &pen)
    let rows = rect.droppingTop(headerHeight)
    if table.rows.isEmpty {
      pen.write(
        table.emptySentence, at: Point(column: rows.column + 2, row: rows.row + 1), .muted,
        width: rows.width - 4)
    }
    for (index, row) in table.rows.prefix(rows.height).enumerated() {
      draw(row, of: table, in: rows.droppingTop(index).top(1), pen: &pen)
    }
  }

  private static func drawScrollSigns(_ table: TablePresentation, in rect: Rect, pen: inout Pen) {
    var signs: [String] = []
    if table.hiddenLeft > 0 { signs.append("← \(table.hiddenLeft)") }
    if table.hiddenRight > 0 { signs.append("\(table.hiddenRight) →") }
    if table.hasRowsAbove { signs.append("▲") }
    if table.hasRowsBelow { signs.append("▼") }
    guard !signs.isEmpty else { return }
    let text = " " + signs.joined(separator: "  ") + " "
    let width = SafeText(text).width
    pen.write(
      text, at: Point(column: rect.endColumn - width - 2, row: rect.row), .rule, width: width)
  }

  /// Where the first column begins: after the marker, and after the place for marks where there is
  /// one.
  private static func firstColumn(of table: TablePresentation, in rect: Rect) -> Int {
    rect.column + (table.hasMarks ? 2 : 1)
  }

  private static func drawHeadings(_ table: TablePresentation, in rect: Rect, pen: inout Pen) {
    pen.grid.fill(rect, ink: Role.columnHeading.ink)
    var column = firstColumn(of: table, in: rect)
    for (index, heading) in table.columns.enumerated() {
      let width = min(heading.width, rect.endColumn - column)
      pen.write(
        heading.title, at: Point(column: column, row: rect.row), .columnHeading, width: width,
        alignment: TextAlignment(heading.alignment))
      let area = Rect(column: column, row: rect.row, width: width, height: 1)
      pen.clickMap.add(.heading(column: index), at: area)
      column += heading.width + 1
    }
  }

  private static func draw(
    _ row: TablePresentation.Row, of table: TablePresentation, in rect: Rect, pen: inout Pen
  ) {
    switch row.kind {
    case .heading: drawRuns(row, plain: .heading, in: rect, pen: &pen)
    case .annotation: drawRuns(row, plain: .muted, in: rect, pen: &pen)
    case .item, .total:
      drawCells(row, of: table, in: rect, pen: &pen)
    }
  }

  /// Runs of text across all columns.
  private static func drawRuns(
    _ row: TablePresentation.Row, plain: Tone, in rect: Rect, pen: inout Pen
  ) {
    let runs = row.cells.map { Span($0.text, $0.tone == .plain ? plain : $0.tone) }
    pen.write(
      runs, at: Point(column: rect.column + 1, row: rect.row), width: rect.width - 1)
  }

  private static func drawCells(
    _ row: TablePresentation.Row, of table: TablePresentation, in rect: Rect, pen: inout Pen
  ) {
    pen.clickMap.add(.row(id: row.id, column: nil), at: rect)
    var column = firstColumn(of: table, in: rect)
    var selectedCell: Rect?
    for (index, (heading, cell)) in zip(table.columns, row.cells).enumerated() {
      let width = min(heading.width, rect.endColumn - column)
      let role: Role = row.kind == .total && cell.tone == .plain ? .total : Role(cell.tone)
      pen.write(
        cell.text, at: Point(column: column, row: rect.row), role, width: width,
        alignment: TextAlignment(heading.alignment))
      let area = Rect(column: column, row: rect.row, width: width, height: 1)
      pen.clickMap.add(.row(id: row.id, column: index), at: area)
      if index == table.selectedColumn { selectedCell = area }
      column += heading.width + 1
    }
    if row.isMarked {
      pen.write("◆", at: Point(column: rect.column + 1, row: rect.row), .marked, width: 1)
    }
    if row.isSelected { mark(rect, cell: selectedCell, pen: &pen) }
    repaintChanged(row, of: table, in: rect, pen: &pen)
  }

  /// What somebody else has just changed stands out from the selection too, with who at the end.
  private static func repaintChanged(
    _ row: TablePresentation.Row, of table: TablePresentation, in rect: Rect, pen: inout Pen
  ) {
    var column = firstColumn(of: table, in: rect)
    for (heading, cell) in zip(table.columns, row.cells) {
      if cell.tone == .changedByOther {
        let width = min(heading.width, rect.endColumn - column)
        pen.grid.repaint(
          Rect(column: column, row: rect.row, width: width, height: 1),
          ink: Role.changedByOther.ink)
      }
      column += heading.width + 1
    }
    guard let author = row.changedBy else { return }
    let badge = " ◂ \(author) "
    let width = min(SafeText(badge).width, rect.width / 3)
    pen.write(
      badge, at: Point(column: rect.endColumn - width, row: rect.row), .changedByOther,
      width: width)
  }

  /// The hardware cursor goes to the selection too: braille displays and screen readers follow it.
  private static func mark(_ rect: Rect, cell: Rect?, pen: inout Pen) {
    pen.grid.repaint(rect, ink: Role.selection.ink)
    pen.write("▶", at: rect.origin, .selection, width: 1)
    if let cell { pen.grid.repaint(cell, ink: Role.selectedCell.ink) }
    pen.grid.cursor = cell?.origin ?? rect.origin
  }
}

extension TextAlignment {
  init(_ alignment: TablePresentation.Alignment) {
    self =
      switch alignment {
      case .leading: .left
      case .trailing: .right
      case .centre: .centre
      }
  }
}
