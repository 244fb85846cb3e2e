import Terminal
import ViewModels

/// Where the parts of the screen stand, for one size.
///
/// Details stand below the list, or beside it where the screen is at least 160 cells wide. Where it is
/// at least 40 rows high too, a second pane stands below the details. An open pane gives the details
/// everything between tabs and status line.
struct Layout {
  /// Below this the program only says how big it wants to be.
  static let minimum = Size(columns: 60, rows: 20)
  private static let widthForDetailsBeside = 160
  private static let heightForCompanion = 40

  let header: Rect
  let tabs: Rect
  let list: Rect
  let details: Rect
  /// Where a second pane is shown, if there is room.
  let companion: Rect?
  let status: Rect
  /// What stands between status line and footer while a sentence is typed.
  let band: Rect
  let footer: Rect
  /// Where a form stands: beside the list or under it, which it never hides.
  let form: Rect
  /// What is drawn in the place of the list, if anything is.
  let picture: (any PanePicture.Type)?

  init(size: Size, pane: Pane, isDetailsOpen: Bool, over presentation: DialoguePresentation? = nil)
  {
    let screen = Rect(size)
    header = screen.top(1)
    tabs = screen.droppingTop(1).top(1)
    footer = screen.bottom(1)
    let bandRows = Layout.bandRows(for: presentation, width: size.columns)
    band = screen.droppingBottom(1).bottom(bandRows)
    status = screen.droppingBottom(1 + bandRows).bottom(1)
    let whole = screen.droppingTop(2).droppingBottom(2 + bandRows)
    dialogues = whole
    let isWide = size.columns >= Layout.widthForDetailsBeside
    let formRows = Layout.formRows(for: presentation, in: whole)
    form = isWide ? Layout.columns(of: whole).1 : whole.bottom(formRows)
    if formRows > 0, !isWide {
      (list, details) = Layout.shared(whole.droppingBottom(formRows), isDetailsOpen: isDetailsOpen)
      (picture, companion) = (nil, nil)
      return
    }
    let body = whole
    let isLarge = isWide && size.rows >= Layout.heightForCompanion
    picture = PanePictures.picture(of: pane, on: size)
    if isDetailsOpen {
      list = Rect(column: 0, row: 2, width: 0, height: 0)
      details = body
      companion = nil
    } else if let picture {
      list = body.top(picture.height(width: body.width))
      let (left, right) = Layout.columns(of: body.droppingTop(list.height))
      details = isLarge ? right : body.droppingTop(list.height)
      companion = isLarge ? left : nil
    } else if isWide {
      let (left, right) = Layout.columns(of: body)
      list = left
      details = isLarge ? right.top(right.height / 2) : right
      companion = isLarge ? right.droppingTop(details.height) : nil
    } else {
      let height = max(6, body.height * 2 / 5)
      list = body.droppingBottom(height)
      details = body.bottom(height)
      companion = nil
    }
  }

  /// The rows under a line in which a sentence is typed; the list keeps half of the screen.
  private static func bandRows(
    for presentation: DialoguePresentation?, width: Int
  ) -> Int {
    guard case .prompt(let prompt) = presentation else { return 0 }
    return min(7, PromptWidget.bandRows(of: prompt, width: width))
  }

  /// The rows of a form that shares the screen with the list; none where no form is open.
  private static func formRows(for presentation: DialoguePresentation?, in whole: Rect) -> Int {
    guard case .form(let form) = presentation else { return 0 }
    return FormWidget.height(of: form, in: whole)
  }

  /// A list above a form, or its open details; the form takes the place of the details.
  private static func shared(_ area: Rect, isDetailsOpen: Bool) -> (list: Rect, details: Rect) {
    let nothing = Rect(column: 0, row: area.endRow, width: area.width, height: 0)
    return isDetailsOpen ? (nothing, area) : (area, nothing)
  }

  /// Three fifths for a list, the rest for what stands beside it, and a blank column between.
  private static func columns(of area: Rect) -> (Rect, Rect) {
    let width = area.width * 3 / 5
    return (area.left(width), area.droppingLeft(width + 1))
  }

  /// Rows of the list without rule and headings, and cells across without the gutter of the marker.
  var viewport: Viewport {
    var viewport = Layout.viewport(of: list)
    viewport.across = picture?.across(width: list.width) ?? 1
    return viewport
  }

  /// The same of the second pane.
  var companionViewport: Viewport? { companion.map(Layout.viewport) }

  /// Where dialogues stand. The status line stays in sight: it says why something could not be saved.
  let dialogues: Rect

  /// Rows of the details without their title.
  var detailsRows: Int { max(0, details.height - 1) }

  private static func viewport(of list: Rect) -> Viewport {
    Viewport(rows: list.height - TableWidget.headerHeight, width: list.width - 1)
  }
}
