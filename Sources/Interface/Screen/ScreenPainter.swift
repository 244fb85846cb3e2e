import Domain
import Terminal
import ViewModels
import Wording

/// Draws the workspace into a grid.
///
/// `drawing(of:size:)` is the only entry: it lays the screen out, tells the models how much can be
/// seen, lets them read what they lack, and draws. The drawing itself reads only the models.
public struct ScreenPainter {
  /// The keys that footer and help name.
  public var keyMap: KeyMap

  /// A painter for a key map.
  public init(keyMap: KeyMap = .standard) { self.keyMap = keyMap }

  /// What is seen of the whole screen at a size.
  public func frame(of workspace: Workspace, size: Size) throws -> Grid {
    try drawing(of: workspace, size: size).grid
  }

  /// The whole screen at a size.
  ///
  /// - Throws: `StoreFailure` when the models cannot read what the screen should show.
  public func drawing(of workspace: Workspace, size: Size) throws -> Drawing {
    let title = windowTitle(of: workspace)
    guard size.columns >= Layout.minimum.columns, size.rows >= Layout.minimum.rows else {
      let grid = tooSmall(size, wording: workspace.wording)
      return Drawing(grid: grid, clickMap: ClickMap(), title: title)
    }
    let layout = Layout(
      size: size, pane: workspace.pane, isDetailsOpen: workspace.isDetailsOpen)
    setViewports(of: workspace, layout: layout)
    try workspace.prepare()
    var pen = Pen(size: size)
    Frame.drawHeader(workspace, in: layout.header, pen: &pen)
    Frame.drawTabs(workspace, in: layout.tabs, pen: &pen)
    try drawPane(workspace, layout: layout, pen: &pen)
    try drawFoot(workspace, layout: layout, pen: &pen)
    drawOverlay(workspace, layout: layout, pen: &pen)
    return Drawing(grid: pen.grid, clickMap: pen.clickMap, title: title)
  }

  /// The pane and the document, the narrower first: windows cut their titles at the end.
  private func windowTitle(of workspace: Workspace) -> SafeText {
    let wording = workspace.wording
    let parts = [
      wording(workspace.pane.title), wording(workspace.actions.register.title), "baraza",
    ]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: " · ")).clipped(to: 100)
  }

  private func setViewports(of workspace: Workspace, layout: Layout) {
    workspace.hasRoomForCompanion = layout.companion != nil
    guard !workspace.isDetailsOpen else { return }
    for pane in Pane.allCases {
      let isCompanion = pane == workspace.companion
      set(isCompanion ? layout.companionViewport : layout.viewport, of: pane, in: workspace)
    }
  }

  private func set(_ viewport: Viewport?, of pane: Pane, in workspace: Workspace) {
    guard let viewport else { return }
    switch pane {
    case .matrix:
      if workspace.matrix.viewport != viewport { workspace.matrix.viewport = viewport }
    case .chain:
      if workspace.chain.viewport != viewport { workspace.chain.viewport = viewport }
    case .budget:
      if workspace.budget.viewport != viewport { workspace.budget.viewport = viewport }
    case .actions:
      if workspace.actions.viewport != viewport { workspace.actions.viewport = viewport }
    }
  }

  private func drawPane(_ workspace: Workspace, layout: Layout, pen: inout Pen) throws {
    if layout.showsBoxes, !workspace.isDetailsOpen {
      ChainBoxesWidget.draw(
        workspace.chain.boxes, wording: workspace.wording, in: layout.list, pen: &pen)
    } else {
      TableWidget.draw(workspace.table, in: layout.list, pen: &pen)
    }
    pen.clickMap.add(.details, at: layout.details)
    if let companion = workspace.companion, let rect = layout.companion {
      TableWidget.draw(workspace.table(ofCompanion: companion), in: rect, pen: &pen)
      pen.write(
        " \(workspace.wording(companion.title)) ",
        at: Point(column: rect.column + 2, row: rect.row), .heading, width: rect.width - 4)
    }
    let details = try workspace.details()
    let lines = DetailsWidget.lines(of: details, width: layout.details.width)
    let furthest = max(0, lines.count - layout.detailsRows)
    workspace.detailsScroll = min(workspace.detailsScroll, furthest)
    DetailsWidget.draw(
      details, lines: lines, scroll: workspace.detailsScroll, in: layout.details, pen: &pen)
    // Where no row is selected, or none is in sight, the details are what is being read.
    if pen.grid.cursor == nil { pen.grid.cursor = layout.details.droppingTop(1).origin }
  }

  private func drawFoot(_ workspace: Workspace, layout: Layout, pen: inout Pen) throws {
    let isLong = Frame.drawLongMessage(
      workspace.message, status: layout.status, footer: layout.footer, pen: &pen)
    if isLong { return }
    if case .search(let field) = workspace.overlay {
      drawSearch(field, workspace: workspace, in: layout.status, pen: &pen)
    } else {
      let summary = try workspace.summary()
      Frame.drawStatus(workspace, summary: summary, in: layout.status, pen: &pen)
    }
    Frame.drawFooter(
      workspace.footer, keyMap: keyMap, wording: workspace.wording, in: layout.footer, pen: &pen)
  }

  private func drawSearch(
    _ field: TextField, workspace: Workspace, in rect: Rect, pen: inout Pen
  ) {
    let wording = workspace.wording
    let prompt = " " + wording(Phrase.Message.searchPrompt) + " "
    let used = pen.write(prompt, at: rect.origin, .footerKey, width: 14)
    let foot = workspace.foot
    let footWidth = min(SafeText(foot.text).width, rect.width / 2)
    FieldWidget.draw(
      field, isFocused: true,
      in: Rect(
        column: used, row: rect.row, width: rect.width - used - footWidth - 3, height: 1),
      pen: &pen)
    FootWidget.draw(
      foot, in: rect.droppingRight(1).right(footWidth), pen: &pen)
  }

  /// A list of choices, or a line to type.
  private func drawChoice(_ workspace: Workspace, in rect: Rect, pen: inout Pen) {
    if let menu = workspace.menu { MenuWidget.draw(menu, in: rect, pen: &pen) }
    if let prompt = workspace.prompt { PromptWidget.draw(prompt, in: rect, pen: &pen) }
  }

  private func drawOverlay(_ workspace: Workspace, layout: Layout, pen: inout Pen) {
    let wording = workspace.wording
    let screen = Rect(pen.grid.size)
    // The status line stays in sight: it says why something could not be saved.
    let area = screen.droppingTop(2).droppingBottom(2)
    let foot = workspace.foot
    switch workspace.overlay {
    case nil, .search: break
    case .some: pen.clickMap.add(.overlay, at: screen)
    }
    switch workspace.overlay {
    case nil, .search: break
    case .form(let form):
      FormWidget.draw(form, foot: foot, wording: wording, in: area, pen: &pen)
    case .confirmDelete(let item, let edits):
      ConfirmationWidget.draw(
        item: item, edits: edits, foot: foot, wording: wording, in: area, pen: &pen)
    case .conflict(let dialogue):
      ConflictWidget.draw(dialogue, wording: wording, in: area, pen: &pen)
    case .drafts(let offer): DraftWidget.draw(offer, foot: foot, in: area, pen: &pen)
    case .history(let history): HistoryWidget.draw(history, foot: foot, in: area, pen: &pen)
    case .sortMenu, .filters, .groupMenu, .views, .saveView, .palette, .themes:
      drawChoice(workspace, in: area, pen: &pen)
    case .bulk(let dialogue):
      drawChoice(workspace, in: area, pen: &pen)
      if let preview = dialogue.preview {
        let furthest = PreviewWidget.draw(preview, foot: foot, in: area, pen: &pen)
        workspace.limitPreviewScroll(to: furthest)
      }
    case .linkReport(let form):
      LinkReportWidget.draw(form, foot: foot, wording: wording, in: area, pen: &pen)
    case .help(let help):
      HelpWidget.draw(help, foot: foot, wording: wording, in: area, pen: &pen)
    case .commandMenu(let menu):
      guard let shown = workspace.menu else { break }
      let below = Rect(pen.grid.size).droppingTop(1).droppingBottom(2)
      MenuBarWidget.draw(menu, shown, wording: wording, in: below, pen: &pen)
    }
  }

  private func tooSmall(_ size: Size, wording: Wording) -> Grid {
    var pen = Pen(size: size)
    let sentence = wording(
      Phrase.Screen.tooSmall(
        "\(Layout.minimum.columns)×\(Layout.minimum.rows)", now: "\(size.columns)×\(size.rows)"))
    for (row, line) in SafeText(sentence).wrapped(to: size.columns).enumerated() {
      pen.grid.draw(line, at: Point(column: 0, row: row), ink: Role.plain.ink)
    }
    return pen.grid
  }
}

extension ScreenPainter {
  /// What is shown when not even the list can be read: only why.
  public func failureFrame(of workspace: Workspace, size: Size) -> Grid {
    var pen = Pen(size: size)
    let text = SafeText(workspace.message?.text ?? "")
    for (row, line) in text.wrapped(to: max(1, size.columns - 2)).enumerated() {
      pen.grid.draw(line, at: Point(column: 1, row: row + 1), ink: Role.error.ink)
    }
    return pen.grid
  }
}
