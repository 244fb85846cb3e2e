import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// Who promised what by when.
  public static let actions = Pane("actions")
}

extension BackgroundPurpose {
  /// The rows that can be seen.
  static let window = BackgroundPurpose("actions.window")
  /// How many items the filters find.
  static let count = BackgroundPurpose("actions.count")
  /// How many of them stand under each heading.
  static let tallies = BackgroundPurpose("actions.tallies")
  /// The items in the open range.
  static let range = BackgroundPurpose("actions.range")
}

extension ActionsModel: PaneModel {
  package static let face = PaneFace(
    pane: .actions, title: Phrase.Screen.actions, shortTitle: Phrase.Screen.actionsShort,
    show: .showActions, showText: Phrase.Commands.showActions, showKeys: "alt-a f7 5",
    companion: .chain,
    movesSideways: false, commands: ActionCommands.all,
    footer: [
      .add, .edit, .markDone, .setItemStatus, .search, .filter, .mark, .bulk, .openView, .sort,
      .group, .undo,
      .palette, .menu, .help, .quit,
    ])

  package static let topics: Set<StoreTopic> = [.facts, .items]

  /// The owner.
  package var stakeholdersInRow: [Code<Stakeholder>] {
    (selected?.content.owner).map { [$0] } ?? []
  }

  /// All, what is open of them, and what is late.
  package var counts: [Details.Count] {
    get throws {
      let totals = try currentTotals()
      var (open, late) = (ActionView(), ActionView())
      open.statuses = ActionView.openStatuses
      late.due = .late
      return [
        (Phrase.Actions.all(totals.all), ActionView()), (Phrase.Actions.open(totals.open), open),
        (Phrase.Actions.late(totals.late), late),
      ].map { words, view in
        let name = wording(words)
        let place = Details.Place(name: name, address: .actions(view))
        return Details.Count(name: name, places: [place])
      }
    }
  }

  package func read() throws {}

  package func prepare() throws -> [Effect] {
    try refreshIfNeeded()
    defer { lostMarks = 0 }
    return lostMarks > 0 ? [.say(Phrase.Narrowing.lostMarks(lostMarks), .warning)] : []
  }

  package var isIllustrative: Bool { rows.contains { $0.origin == .illustrative } }

  /// Esc drops the filters, then the marks.
  public func back() throws -> Bool {
    if !view.showsAll {
      try clearFilters()
      return true
    }
    defer { marks.removeAll() }
    return !marks.isEmpty
  }

  package var footer: [Command] {
    marks.isEmpty
      ? Self.face.footer
      : [.bulk, .mark, .markRange, .markAll, .back, .undo, .menu, .help]
  }
}

// MARK: - What it can do

extension ActionsModel: SearchingPane {
  var searchedText: String { view.text }

  /// The list says by itself when it shows nothing.
  var hasMatch: Bool { true }

  /// Only matches are shown, and the cursor stays on its item while that is one.
  func beginSearch() {}

  func endSearch() throws { try search("") }

  /// Only matches are shown, so the next row is the next match.
  func goToMatch(_ direction: ListMove) throws -> Bool {
    try refreshIfNeeded()
    try change(overtaking: false) { window, client in
      let before = window.selected
      try window.move(direction, from: client)
      guard window.selected?.id == before?.id else { return }
      try window.move(direction == .up ? .last : .first, from: client)
    }
    try readMarks()
    return !rows.isEmpty
  }
}

extension ActionsModel: FilteringPane, SortingPane {
  func filterDialogue() -> any Dialogue { FiltersDialogue(self) }

  func sortDialogue() -> any Dialogue { SortDialogue(self) }

  func sort(byColumn column: Int) throws -> Bool {
    guard let sort = sort(ofColumn: column) else { return false }
    try self.sort(by: sort)
    return true
  }
}

extension ActionsModel {
  /// Why the selected item cannot be acted on.
  func reasonToLeaveAlone(_ surroundings: Surroundings) -> Bilingual? {
    if ghost != nil {
      return Phrase.Sharing.ghostSelected(
        history: surroundings.keyLabels.key(of: .history, wording))
    }
    return selected == nil ? Phrase.Commands.nothingSelected : nil
  }
}

extension ActionsModel: MarkingPane {
  var hasMarks: Bool { !marks.isEmpty }
  var hasOpenRange: Bool { marks.range != nil }

  func dropRange() { marks.dropRange() }

  func reasonNotToMark(_ surroundings: Surroundings) -> Bilingual? {
    reasonToLeaveAlone(surroundings)
  }

  func toggleMark() throws -> [Effect] {
    try mark(then: sayIfFull)
    return []
  }

  func markRange() throws -> [Effect] {
    if marks.range != nil {
      try fixRange(then: sayIfFull)
      return []
    }
    try beginRange()
    let labels = surroundings.keyLabels
    let fixing = [Command.markRange, .mark].compactMap { labels.key(of: $0, wording) }
    let ends = Phrase.Narrowing.rangeEnds(fix: fixing, drop: labels.key(of: .back, wording))
    return [.say(Phrase.Narrowing.rangeBegun.followed(by: ends), .muted)]
  }

  func markAll() -> [Effect] {
    markAll(then: sayIfFull)
    return []
  }

  private func sayIfFull(_ hadRoom: Bool) throws {
    guard !hadRoom else { return }
    let most = wording.number(client.narrowing.bulkLimit)
    try errands.carryOut([.say(Phrase.Narrowing.tooMany(most), .warning)])
  }
}

extension ActionsModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    switch address {
    case .action, .actions: true
    case .subject, .cell, .part, .planAction, .planGroup, .indicator: false
    }
  }

  func has(_ address: Address) throws -> Bool {
    switch address {
    case .action(let number): try client.itemNumbered(number) != nil
    case .actions: true
    case .subject, .cell, .part, .planAction, .planGroup, .indicator: false
    }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    let (before, item) = (view, selected)
    switch address {
    case .action(let number):
      guard let wanted = try client.itemNumbered(number) else { return nil }
      try show(wanted)
    case .actions(let view): try show(view)
    case .subject, .cell, .part, .planAction, .planGroup, .indicator: return nil
    }
    return { [self] in
      try show(before)
      if let item { try show(item) }
    }
  }
}
