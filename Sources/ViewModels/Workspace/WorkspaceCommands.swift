import Domain
import Wording

// MARK: - Actions

extension Workspace {
  /// Handles one input; whatever goes wrong becomes the message, and nothing is lost.
  public func handle(_ input: Input) {
    attempt {
      if overlay != nil {
        try handleOverlay(input)
        noteTyping()
      } else {
        try handlePane(input)
      }
    }
  }

  /// Does what a person has asked for; whatever goes wrong becomes the message.
  func attempt(_ work: () throws -> Void) {
    message = nil
    live.news = nil
    do { try work() } catch { report(StoreFailure(of: error)) }
  }

  /// Shows why the store could not do something.
  public func report(_ failure: StoreFailure) {
    message = Span(wording(Phrase.Failure.sentence(failure)), .error)
  }

  /// Says something in the status line, until the next key.
  public func tell(_ sentence: Bilingual) { say(sentence, .warning) }

  /// Why a command cannot run now, or nothing when it can.
  public func reasonUnavailable(_ command: Command) -> Bilingual? {
    let row = command.row
    if !row.panes.contains(pane) {
      return Phrase.Commands.onlyIn(Pane.allCases.filter(row.panes.contains).map(\.title))
    }
    if row.changesStore, client.isReadOnly { return Phrase.Commands.readOnly }
    switch row.needs {
    case .nothing: return nil
    case .item: return reasonToLeaveAlone
    case .settledItem: return reasonToLeaveAlone ?? reasonToWait
    case .settledItems: return (actions.marks.isEmpty ? reasonToLeaveAlone : nil) ?? reasonToWait
    case .itemOrGhost:
      return actions.selected == nil && actions.ghost == nil ? Phrase.Commands.nothingSelected : nil
    case .linkAndTerritory:
      let isReady = chain.selectedLink != nil && chain.selectedTerritory != nil
      return isReady ? nil : Phrase.Commands.nothingSelected
    }
  }

  /// Why the selected item cannot be acted on.
  private var reasonToLeaveAlone: Bilingual? {
    if actions.ghost != nil {
      return Phrase.Sharing.ghostSelected(history: keyLabels.key(of: .history, wording))
    }
    return actions.selected == nil ? Phrase.Commands.nothingSelected : nil
  }

  private func handlePane(_ input: Input) throws {
    switch input {
    case .command(let command): try run(command)
    case .unknownKey:
      let help = keyLabels.key(of: .help, wording) ?? keyLabels.key(of: .menu, wording)
      say(Phrase.Commands.unknownKey(help: help), .muted)
    case .edit, .accept, .cancel, .nextField, .previousField, .move, .letter, .remove: break
    }
  }

  /// Runs a command, or says why it cannot run now.
  func run(_ command: Command) throws {
    // Several keys may come between two frames, and the first of them may have changed the pane.
    try prepare()
    if let reason = reasonUnavailable(command) {
      say(reason, .warning)
    } else {
      try perform(command)
    }
  }

  private func perform(_ command: Command) throws {
    switch command {
    case .showMatrix: show(.matrix)
    case .showChain: show(.chain)
    case .showBudget: show(.budget)
    case .showActions: show(.actions)
    case .nextPane: show(Pane.allCases.stepped(from: pane, by: 1))
    case .previousPane: show(Pane.allCases.stepped(from: pane, by: -1))
    case .up: try move(.up)
    case .down: try move(.down)
    case .left: try move(.left)
    case .right: try move(.right)
    case .pageUp: try move(.pageUp)
    case .pageDown: try move(.pageDown)
    case .first: try move(.first)
    case .last: try move(.last)
    case .open: open()
    case .back: try back()
    case .add: openForm(on: nil)
    case .edit: openForm(on: actions.selected)
    case .markDone: markDone()
    case .delete: overlay = actions.selected.map { .confirmDelete($0, nil) }
    case .undo: undo()
    case .redo: redo()
    case .copy: try copy()
    case .editNote: editNote()
    case .sort: openSortMenu()
    case .search: openSearch()
    case .filter: openFilters()
    case .removeFilter: try removeLastFilter()
    case .group: openGroupMenu()
    case .mark: try mark()
    case .markRange: try markRange()
    case .markAll: markAll()
    case .bulk: try openBulk()
    case .openView: try openViews()
    case .saveView: overlay = .saveView(SaveViewForm())
    case .transpose: matrix.transpose()
    case .level: matrix.cycleLevel()
    case .setStatus: openLinkReport()
    case .expandAll: budget.expandAll()
    case .collapseAll: budget.collapseAll()
    case .history: openHistory(of: (actions.selected ?? actions.ghost?.item)?.number)
    case .storeHistory: openHistory(of: nil)
    case .help: openHelp()
    case .palette: openPalette()
    case .menu: openCommandMenu()
    case .refresh: refresh()
    case .redraw: request = .redraw
    case .suspend: request = .suspend
    case .changeTheme: openThemes()
    case .changeLanguage: changeLanguage()
    case .quit: request = .quit
    }
  }

  private func move(_ move: ListMove) throws {
    if isDetailsOpen {
      scrollDetails(move)
      return
    }
    detailsScroll = 0
    switch pane {
    case .matrix: matrix.move(move)
    case .chain: chain.move(move)
    case .budget: budget.move(move)
    case .actions: try actions.move(move)
    }
  }

  private func scrollDetails(_ move: ListMove) {
    switch move {
    case .up: detailsScroll = max(0, detailsScroll - 1)
    case .down: detailsScroll += 1
    case .pageUp: detailsScroll = max(0, detailsScroll - 10)
    case .pageDown: detailsScroll += 10
    case .first: detailsScroll = 0
    // The layout brings it back into range; until then more steps may come.
    case .last: detailsScroll = 1_000_000
    case .left, .right: break
    }
  }

  private func open() {
    if pane == .budget, !isDetailsOpen, isFoldable(budget.selected) {
      budget.toggle()
    } else {
      isDetailsOpen.toggle()
      detailsScroll = 0
    }
  }

  private func isFoldable(_ node: BudgetNode?) -> Bool {
    switch node {
    case .group, .action: true
    case .line, .total, nil: false
    }
  }

  private func back() throws {
    if pane == .actions, actions.marks.range != nil {
      actions.marks.dropRange()
    } else if isDetailsOpen {
      isDetailsOpen = false
      detailsScroll = 0
    } else if pane == .actions, !actions.view.showsAll {
      try actions.clearFilters()
    } else if pane == .actions {
      actions.marks.removeAll()
    }
  }

  private func refresh() {
    invalidate()
    say(Phrase.Message.refreshed, .muted)
  }

  private func openForm(on item: ActionItem?) {
    let sitting = actions.register.meetings.last { $0.day == today }
    var defaults = ActionItemContent(title: "", meeting: sitting?.id)
    switch pane {
    case .matrix, .actions: break
    case .chain: defaults.links = chain.selectedLink.map { [.chainLink($0.id)] } ?? []
    case .budget:
      if case .line(let line) = budget.selected { defaults.links = [.budgetLine(line)] }
    }
    overlay = .form(
      ItemForm(
        item: item, defaults: defaults, register: actions.register, wording: wording, today: today)
    )
  }

  private func markDone() {
    guard let item = actions.selected else { return }
    var content = item.content
    content.status = content.status == .done ? .underWay : .done
    save(item, from: item.content, to: content) { [self] outcome in
      switch outcome {
      case .saved(_, let merge): saySaved(item, merge)
      case .conflict(let theirs, let fields, let change):
        ask(
          nil, item: theirs, base: item.content, mine: content, fields: fields, change: change)
      case .gone: say(Phrase.Message.gone(item.number.description), .warning)
      }
    }
  }

  private func openLinkReport() {
    guard let link = chain.selectedLink, let territory = chain.selectedTerritory else { return }
    let status = chain.facts.report(of: link.id, in: territory.id)?.status ?? .unknown
    overlay = .linkReport(
      LinkReportForm(link: link, territory: territory, status: status, wording: wording))
  }

  /// Says something in the status line.
  public func say(_ text: Bilingual, _ tone: Tone) {
    message = Span(wording(text), tone)
  }
}
