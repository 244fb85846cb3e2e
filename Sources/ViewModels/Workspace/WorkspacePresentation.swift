import Domain
import Wording

// MARK: - What is shown

extension Workspace {
  /// How much of the screen there is for each part; said before anything is read or drawn.
  ///
  /// - Parameters:
  ///   - list: What can be seen of the list in front; nothing where the details fill the pane.
  ///   - companion: The same of a second pane, where there is room for one.
  ///   - dialogue: The same of a list or a preview that stands over the panes.
  public func layOut(list: Viewport?, companion: Viewport?, dialogue viewport: Viewport?) {
    hasRoomForCompanion = companion != nil
    if let list { shelf.layOut(list, self.companion, companion) }
    guard let viewport, var front = dialogue else { return }
    front.layOut(viewport)
    dialogue = front
  }

  /// Keeps the details from being scrolled past their end.
  ///
  /// - Parameter rows: How many of their lines can be seen.
  public func limitDetailsScroll(of lines: Int, rows: Int) {
    detailsView.rows = rows
    detailsView.limit(to: lines - rows)
  }

  /// Whether the details fill the pane.
  public var isDetailsOpen: Bool { detailsView.isOpen }

  /// The first visible line of the details.
  public var detailsScroll: Int { detailsView.scroll }

  /// The list of the pane in front.
  public var table: TablePresentation { follower.marks.marked(unmarkedTable, in: pane) }

  /// The list of the pane in front as it is without the marks of what others have changed; what was
  /// shown last is kept to be compared with what comes.
  var unmarkedTable: TablePresentation {
    let table = front.table
    follower.shown = (pane, table)
    return table
  }

  /// The pane that stands beside the one in front, where the screen has room for it.
  public var companion: Pane? {
    hasRoomForCompanion && !detailsView.isOpen ? pane.face.companion : nil
  }

  /// The list of the companion, which nothing is selected in: the keys belong to the pane in front.
  public func table(ofCompanion companion: Pane) -> TablePresentation {
    var table = shelf[companion].table
    for index in table.rows.indices { table.rows[index].isSelected = false }
    table.selectedColumn = nil
    return table
  }

  /// The details of the pane in front.
  public func details() throws -> Details { try front.details }

  /// What the foot of the pane sums up.
  public func summary() throws -> [Span] { try front.summary }

  /// Whether something on the pane is made up for the demonstration.
  public var showsIllustrativeData: Bool { front.isIllustrative }

  /// The commands that the footer names; what stands over the panes names its own keys.
  public var footer: [Command] {
    guard inputMode == .commands else { return [] }
    guard detailsView.isOpen else { return front.footer }
    // Where the details cannot be read, that is said in their place.
    let going = (try? places().isEmpty) ?? true ? [] : [Command.open]
    return [.back] + going + [.down, .up, .nextPane, .menu, .help, .quit]
  }

  // MARK: - What stands over it

  /// The stage of the dialogue that takes the keys, if one stands over the panes.
  public var stage: DialogueStage? { dialogue?.stage }

  /// How the keys are to be understood now.
  public var inputMode: InputMode { stage?.mode ?? .commands }

  /// The foot of the dialogue that takes the keys; empty where there is none.
  public var foot: Foot { stage?.foot(surroundings.keyLabels, wording) ?? Foot() }

  /// What the dialogue that takes the keys shows, with its foot.
  public var presentation: DialoguePresentation? {
    dialogue?.presentation(surroundings).with(foot)
  }

  /// The question that stands over the panes, if one does whose answer takes something away.
  public var question: Question? { dialogue?.question(surroundings) }

  // MARK: - What is told

  /// What somebody waits for, in words, once it has taken a second.
  public var errandUnderWay: Span? {
    errands.secondsWaited.map { Span(wording(Phrase.Message.underWay(seconds: $0)), .muted) }
  }

  /// How many sessions there are and how fresh the screen is; nothing where nobody is followed.
  public var standing: Span? { follower.standing(surroundings) }

  /// What somebody else has just done.
  public var news: Span? { follower.news }

  // MARK: - The mouse

  /// Does what the mouse means at a place of the last frame.
  ///
  /// - Returns: Whether there may be something to draw.
  public func handle(_ gesture: Gesture, on target: ClickTarget) -> Bool {
    Pointer(workspace: self).handle(gesture, on: target)
  }
}
