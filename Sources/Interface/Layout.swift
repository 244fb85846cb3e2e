import Terminal
import ViewModels

/// Where the parts of the screen stand, for one size.
///
/// Details stand below the list, or beside it where the screen is at least 160 cells wide. An open
/// pane gives the details everything between tabs and status line.
struct Layout {
  /// Below this the program only says how big it wants to be.
  static let minimum = Size(columns: 60, rows: 20)
  private static let widthForDetailsBeside = 160
  private static let widthForBoxes = 100
  private static let heightForBoxes = 30

  let header: Rect
  let tabs: Rect
  let list: Rect
  let details: Rect
  let status: Rect
  let footer: Rect
  /// Whether the chain is drawn as boxes.
  let showsBoxes: Bool

  init(size: Size, pane: Pane, isDetailsOpen: Bool) {
    let screen = Rect(size)
    header = screen.top(1)
    tabs = screen.droppingTop(1).top(1)
    footer = screen.bottom(1)
    status = screen.droppingBottom(1).bottom(1)
    let body = screen.droppingTop(2).droppingBottom(2)
    showsBoxes =
      pane == .chain && size.columns >= Layout.widthForBoxes && size.rows >= Layout.heightForBoxes
    if isDetailsOpen {
      list = Rect(column: 0, row: 2, width: 0, height: 0)
      details = body
    } else if showsBoxes {
      list = body.top(ChainBoxesWidget.height(width: body.width))
      details = body.droppingTop(list.height)
    } else if size.columns >= Layout.widthForDetailsBeside {
      let width = size.columns * 3 / 5
      list = body.left(width)
      details = body.droppingLeft(width + 1)
    } else {
      let height = max(6, body.height * 2 / 5)
      list = body.droppingBottom(height)
      details = body.bottom(height)
    }
  }

  /// Rows of the list without rule and headings, and cells across without the gutter of the marker.
  var viewport: Viewport {
    Viewport(rows: list.height - TableWidget.headerHeight, width: list.width - 1)
  }

  /// Rows of the details without their title.
  var detailsRows: Int { max(0, details.height - 1) }
}
