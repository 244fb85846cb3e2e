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
      size: size, pane: workspace.pane, isDetailsOpen: workspace.isDetailsOpen,
      over: workspace.presentation)
    workspace.layOut(
      list: workspace.isDetailsOpen ? nil : layout.viewport, companion: layout.companionViewport,
      dialogue: dialogueViewport(of: workspace, in: layout.dialogues))
    try workspace.prepare()
    let details = try workspace.details()
    let lines = DetailsWidget.lines(of: details, width: layout.details.width)
    workspace.limitDetailsScroll(of: lines.count, rows: layout.detailsRows)
    var pen = Pen(size: size)
    Frame.drawHeader(workspace, in: layout.header, pen: &pen)
    Frame.drawTabs(workspace, in: layout.tabs, pen: &pen)
    drawPane(workspace, layout: layout, pen: &pen)
    DetailsWidget.draw(
      details, lines: lines, scroll: workspace.detailsScroll, keys: detailsKeys(of: workspace),
      in: layout.details, pen: &pen)
    // Where no row is selected, or none is in sight, the details are what is being read.
    if pen.grid.cursor == nil { pen.grid.cursor = layout.details.droppingTop(1).origin }
    // Only the layout has said how much of a dialogue's list can be seen.
    let presentation = workspace.presentation
    try drawFoot(workspace, presentation, layout: layout, pen: &pen)
    if let presentation { draw(presentation, of: workspace, layout: layout, pen: &pen) }
    return Drawing(grid: pen.grid, clickMap: pen.clickMap, title: title)
  }

  /// The pane and the document, the narrower first: windows cut their titles at the end.
  private func windowTitle(of workspace: Workspace) -> SafeText {
    let wording = workspace.wording
    let parts = [
      wording(workspace.pane.title), wording(Phrase.Screen.title(of: workspace.register.plans)),
      "baraza",
    ]
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: " · ")).clipped(to: 100)
  }

  /// The keys that scroll the details beside the list; in open details the arrows do.
  private func detailsKeys(of workspace: Workspace) -> DetailsWidget.Keys {
    guard !workspace.isDetailsOpen else { return DetailsWidget.Keys() }
    let key = { (command: Command) in
      keyMap.keys(for: command).first?.name(workspace.wording) ?? ""
    }
    return DetailsWidget.Keys(down: key(.detailsDown), up: key(.detailsUp))
  }

  /// How much can be seen of a list or a preview that stands over the panes.
  private func dialogueViewport(of workspace: Workspace, in rect: Rect) -> Viewport? {
    switch workspace.presentation {
    case .list: ListWidget.viewport(in: rect)
    case .preview: PreviewWidget.viewport(in: rect)
    case .menu, .prompt, .form, .question, .help, nil: nil
    }
  }

  private func drawPane(_ workspace: Workspace, layout: Layout, pen: inout Pen) {
    if let picture = layout.picture, !workspace.isDetailsOpen {
      picture.draw(workspace, in: layout.list, pen: &pen)
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
  }

  private func drawFoot(
    _ workspace: Workspace, _ presentation: DialoguePresentation?, layout: Layout, pen: inout Pen
  ) throws {
    if case .prompt(let prompt) = presentation, prompt.chips != nil {
      return PromptWidget.drawSentence(
        prompt, message: workspace.message, at: layout, pen: &pen)
    }
    let isLong = Frame.drawLongMessage(
      workspace.message, status: layout.status, footer: layout.footer, pen: &pen)
    if isLong { return }
    if case .prompt(let prompt) = presentation, prompt.isAtFoot,
      prompt.isFocused || workspace.message == nil
    {
      PromptWidget.drawAtFoot(prompt, in: layout.status, pen: &pen)
    } else {
      let summary = try workspace.summary()
      Frame.drawStatus(workspace, summary: summary, in: layout.status, pen: &pen)
    }
    Frame.drawFooter(
      workspace.footer, keyMap: keyMap, wording: workspace.wording, in: layout.footer, pen: &pen)
  }

  private func draw(
    _ presentation: DialoguePresentation, of workspace: Workspace, layout: Layout, pen: inout Pen
  ) {
    let (screen, area) = (Rect(pen.grid.size), layout.dialogues)
    if case .prompt(let prompt) = presentation, prompt.isAtFoot { return }
    pen.clickMap.add(.overlay, at: screen)
    switch presentation {
    case .menu(let menu):
      if let bar = menu.bar {
        let below = screen.droppingTop(1).droppingBottom(2)
        MenuBarWidget.draw(bar, menu, in: below, pen: &pen)
      } else {
        MenuWidget.draw(menu, in: area, pen: &pen)
      }
    case .prompt(let prompt): PromptWidget.draw(prompt, in: area, pen: &pen)
    case .form(let form): FormWidget.draw(form, in: layout.form, pen: &pen)
    case .question(let question): QuestionWidget.draw(question, in: area, pen: &pen)
    case .preview(let preview): PreviewWidget.draw(preview, in: area, pen: &pen)
    case .list(let list): ListWidget.draw(list, in: area, pen: &pen)
    case .help(let help): HelpWidget.draw(help, wording: workspace.wording, in: area, pen: &pen)
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
