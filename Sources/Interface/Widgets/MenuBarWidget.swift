import Terminal
import ViewModels

/// The menus in the place of the tabs, and the open one under its title.
enum MenuBarWidget {
  static func draw(
    _ bar: MenuPresentation.Bar, _ shown: MenuPresentation, in rect: Rect, pen: inout Pen
  ) {
    let line = rect.top(1)
    pen.grid.fill(line, ink: Role.tab.ink)
    var column = line.column + 1
    var openColumn = column
    for (index, title) in bar.titles.enumerated() {
      let isOpen = index == bar.open
      if isOpen { openColumn = column }
      column += pen.write(
        " \(title) ", at: Point(column: column, row: line.row), isOpen ? .activeTab : .tab,
        width: line.endColumn - column)
    }
    drawOpen(shown, at: openColumn, in: rect.droppingTop(1), pen: &pen)
  }

  private static func drawOpen(
    _ menu: MenuPresentation, at column: Int, in rect: Rect, pen: inout Pen
  ) {
    let width = min(rect.width, MenuWidget.width(of: menu))
    let height = min(rect.height, menu.names.count + 4)
    let box = Rect(
      column: min(column, rect.endColumn - width), row: rect.row, width: width, height: height)
    let inside = BoxWidget.draw(title: menu.title, in: box, pen: &pen)
    MenuWidget.draw(
      names: menu.names, values: menu.values, muted: menu.muted, index: menu.index,
      in: inside.droppingBottom(2), pen: &pen)
    let foot = inside.bottom(1)
    if let notice = menu.notice {
      pen.write(notice, at: foot.origin, .warning, width: inside.width)
    } else {
      FootWidget.draw(menu.foot, in: foot, pen: &pen)
    }
  }
}
