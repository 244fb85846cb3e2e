import Domain
import Terminal
import ViewModels
import Wording

/// Header, tabs, status line and footer: what frames every pane.
enum Frame {
  static func drawHeader(_ workspace: Workspace, in rect: Rect, pen: inout Pen) {
    let wording = workspace.wording
    pen.grid.fill(rect, ink: Role.header.ink)
    let title = wording(Phrase.Screen.title(of: workspace.register.plans))
    let left = title.isEmpty ? "baraza" : "baraza  \(title)"
    var right = wording.weekdayDate(workspace.today)
    let meetings = workspace.register.meetings
    let present = meetings.last { $0.day == workspace.today }
    if let meeting = present ?? meetings.last {
      let day = present == nil ? " (\(wording.shortDate(meeting.day)))" : ""
      right = "\(wording(Phrase.Actions.meeting)) \(meeting.number)\(day) · \(right)"
    }
    if let time = workspace.meetingTime { right += " · \(time)" }
    if workspace.isReadOnly { right = "\(wording(Phrase.Screen.readOnly)) · \(right)" }
    let width = SafeText(right).width
    pen.write(
      left, at: Point(column: rect.column + 1, row: rect.row), .header,
      width: rect.width - width - 4)
    pen.write(
      right, at: Point(column: rect.endColumn - width - 1, row: rect.row), .header, width: width)
  }

  static func drawTabs(_ workspace: Workspace, in rect: Rect, pen: inout Pen) {
    let titles = Pane.allCases.map { pane in
      TabBar.Title(
        full: workspace.wording(pane.title), short: workspace.wording(pane.face.shortTitle),
        target: .pane(pane))
    }
    let front = Pane.allCases.firstIndex(of: workspace.pane) ?? 0
    // One cell stays free at each end of the line.
    draw(TabBar(titles, front: front, width: rect.width - 2), in: rect, pen: &pen)
  }

  static func draw(_ bar: TabBar, in rect: Rect, pen: inout Pen) {
    pen.grid.fill(rect, ink: Role.tab.ink)
    let place = { (columns: Range<Int>) in
      Rect(
        column: rect.column + 1 + columns.lowerBound, row: rect.row, width: columns.count, height: 1
      )
    }
    for tab in bar.tabs {
      let cells = place(tab.columns)
      pen.write(tab.text, at: cells.origin, tab.isFront ? .activeTab : .tab, width: cells.width)
      if !tab.isFront {
        pen.grid.repaint(cells.droppingLeft(1).left(1), ink: Role.footerKey.ink)
      }
      pen.clickMap.add(tab.target, at: cells)
    }
    for count in bar.hidden {
      let cells = place(count.columns)
      pen.write(count.text, at: cells.origin, .tab, width: cells.width)
      pen.clickMap.add(count.target, at: cells)
    }
  }

  static func drawStatus(
    _ workspace: Workspace, summary: [Span], in rect: Rect, pen: inout Pen
  ) {
    pen.grid.fill(rect, ink: Role.status.ink)
    let told = (workspace.errandUnderWay ?? workspace.message ?? workspace.news).map { [$0] }
    let spans = told ?? summary
    let room = rect.width - 2 - spans.reduce(2) { $0 + SafeText($1.text).width }
    let right = marks(of: workspace, besides: spans, isTold: told != nil, room: room)
    // Where both marks stand and two cells before each would cut the text, there is one.
    let needed = right.reduce(-2) { $0 + SafeText($1.text).width + 2 }
    let gap = right.count > 1 && needed > room ? 1 : 2
    var end = rect.endColumn - 1
    for mark in right {
      let width = SafeText(mark.text).width
      pen.write(
        mark.text, at: Point(column: end - width, row: rect.row), Role(mark.tone), width: width)
      end -= width + gap
    }
    pen.write(
      spans, at: Point(column: rect.column + 1, row: rect.row), width: end - rect.column - 1)
  }

  /// What stands at the right of the status line, the outermost first: how fresh the screen is, and
  /// whether it shows anything made up. How many sessions there are takes no words from the text; that the
  /// screen may be out of date does.
  ///
  /// - Parameters:
  ///   - isTold: Whether something is being told, which is not cut for them. Chips are not cut for
  ///     words either: then a sign alone says what is made up.
  ///   - room: Cells beside the text.
  private static func marks(
    of workspace: Workspace, besides spans: [Span], isTold: Bool, room: Int
  ) -> [Span] {
    let words = Span("◊ \(workspace.wording(Phrase.Screen.illustrative))", .illustrative)
    let hasChips = spans.contains { $0.tone == .chip }
    let isTight = hasChips && fitting([words], room: room).isEmpty
    let madeUp =
      workspace.showsIllustrativeData ? [isTight ? Span("◊", .illustrative) : words] : []
    guard let standing = workspace.standing else {
      return isTold ? fitting(madeUp, room: room) : madeUp
    }
    if standing.tone == .error { return [standing] + (isTold ? [] : madeUp) }
    if isTold { return fitting([standing] + madeUp, room: room) }
    let all = [standing] + madeUp
    let needed = all.reduce(all.count - 1) { $0 + SafeText($1.text).width }
    // Where it is tight one cell is left before them and one between.
    return needed <= room + 1 ? all : madeUp
  }

  private static func fitting(_ marks: [Span], room: Int) -> [Span] {
    var room = room
    return marks.filter { mark in
      let width = SafeText(mark.text).width + 2
      guard width <= room else { return false }
      room -= width
      return true
    }
  }

  /// Draws a message that is wider than the status line over the footer too: why something failed
  /// must be read whole.
  ///
  /// - Returns: Whether it had to be.
  static func drawLongMessage(
    _ message: Span?, status: Rect, footer: Rect, pen: inout Pen
  ) -> Bool {
    guard let message else { return false }
    let width = status.width - 2
    let lines = SafeText(message.text).wrapped(to: width)
    guard lines.count > 1 else { return false }
    for (rect, line) in zip([status, footer], lines) {
      pen.grid.fill(rect, ink: Role.status.ink)
      pen.write(
        line.string, at: Point(column: rect.column + 1, row: rect.row), Role(message.tone),
        width: width)
    }
    return true
  }

  /// As many commands as fit; the menus and the help always, at the right.
  static func drawFooter(
    _ commands: [Command], keyMap: KeyMap, wording: Wording, in rect: Rect, pen: inout Pen
  ) {
    guard !commands.isEmpty else { return }
    let always: [Command] = [.menu, .help]
    let last = always.map { FooterEntry($0, keyMap: keyMap, wording: wording) }
    let reserved = last.reduce(2) { $0 + $1.width + 2 }
    var column = rect.column + 1
    for command in commands where !always.contains(command) {
      let entry = FooterEntry(command, keyMap: keyMap, wording: wording)
      guard column + entry.width <= rect.endColumn - reserved else { break }
      column = entry.draw(at: column, row: rect.row, pen: &pen) + 2
    }
    column = rect.endColumn - reserved + 2
    for entry in last { column = entry.draw(at: column, row: rect.row, pen: &pen) + 2 }
  }
}

/// A command in the footer: its key, and a word.
private struct FooterEntry {
  let command: Command
  let key: SafeText
  let word: SafeText

  init(_ command: Command, keyMap: KeyMap, wording: Wording) {
    self.command = command
    key = SafeText(keyMap.keys(for: command).first?.name(wording) ?? "")
    word = SafeText(wording(command.row.text.short))
  }

  /// In cells, with the one between key and word.
  var width: Int { key.width + 1 + word.width }

  /// - Returns: The column after it.
  func draw(at column: Int, row: Int, pen: inout Pen) -> Int {
    var end = column
    end += pen.write(key, at: Point(column: end, row: row), .footerKey, width: 12) + 1
    end += pen.write(word, at: Point(column: end, row: row), .footerText, width: 20)
    let area = Rect(column: column, row: row, width: end - column, height: 1)
    pen.clickMap.add(.command(command), at: area)
    return end
  }
}
