import Terminal
import ViewModels

/// A list over the whole pane, with a title and the keys that mean something in it.
enum ListWidget {
  static func draw(_ list: ListPresentation, in rect: Rect, pen: inout Pen) {
    pen.grid.fill(rect, ink: Role.plain.ink)
    let title = rect.top(1)
    pen.write(" \(list.title)", at: title.origin, .overlayTitle, width: title.width)
    // Where there is nothing to stand on, not on what lies beneath.
    pen.grid.cursor = title.origin
    TableWidget.draw(list.table, in: rect.droppingTop(1).droppingBottom(1), pen: &pen)
    FootWidget.draw(list.foot, in: rect.bottom(1).droppingLeft(1), pen: &pen)
  }

  /// What can be seen of the list.
  static func viewport(in rect: Rect) -> Viewport {
    Viewport(rows: rect.height - 2 - TableWidget.headerHeight, width: rect.width - 1)
  }
}
