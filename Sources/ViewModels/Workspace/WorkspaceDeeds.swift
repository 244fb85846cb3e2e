import Domain
import Wording

// MARK: - What the workspace's own commands do

extension Workspace {
  func showNext(_ step: Int) {
    trail = []
    show(Pane.allCases.stepped(from: pane, by: step))
  }

  func move(_ move: ListMove) throws {
    if isDetailsOpen { return scrollDetails(move) }
    detailsScroll = 0
    try front.move(move)
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

  /// Opens the details, or what is selected in them; folds and unfolds where that is what Enter means.
  func open() throws {
    if isDetailsOpen { return try openFromDetails() }
    if front.open() { return }
    isDetailsOpen = true
    detailsScroll = 0
  }

  /// Goes to what the details name: at once where it is one thing, else after a choice.
  private func openFromDetails() throws {
    let places = try front.details.places
    if let only = places.first, places.count == 1 { return try go(to: only.address) }
    guard let dialogue = GoToDialogue(places) else { return closeDetails() }
    open(dialogue)
  }

  private func closeDetails() {
    isDetailsOpen = false
    detailsScroll = 0
  }

  /// Goes up one level: out of a range, of the details, of filters, of the way that led here.
  func back() throws {
    if let pane = front as? any MarkingPane, pane.hasOpenRange { return pane.dropRange() }
    if isDetailsOpen { return closeDetails() }
    if let last = trail.popLast() { return try goBack(last) }
    _ = try front.back()
  }

  // MARK: - Addresses

  /// Shows the pane that has something, and selects it.
  ///
  /// - Returns: How to show what that pane showed before; nothing if no pane has it.
  func reveal(_ address: Address) throws -> (() throws -> Void)? {
    for model in panes {
      guard let addressed = model as? any AddressedPane else { continue }
      let pane = type(of: model).face.pane
      if stale.contains(pane) {
        try model.read()
        stale.remove(pane)
      }
      guard let restore = try addressed.select(address) else { continue }
      show(pane)
      return restore
    }
    return nil
  }

  /// Goes to something; Esc comes back.
  func go(to address: Address) throws {
    let (pane, isDetailsOpen) = (pane, isDetailsOpen)
    guard let restore = try reveal(address) else { return say(Phrase.Lists.gone, .warning) }
    trail.append(Return(pane: pane, isDetailsOpen: isDetailsOpen, restore: restore))
  }

  private func goBack(_ place: Return) throws {
    try place.restore()
    show(place.pane)
    isDetailsOpen = place.isDetailsOpen
  }

  // MARK: - Copying

  /// Asks for the selected row to be copied, or for the details where they fill the pane.
  func copy() throws {
    let details = try details()
    let row = table.rows.first(where: \.isSelected)
    guard let lines = isDetailsOpen ? details.plainText(wording) : row.map({ [$0.plainText] })
    else {
      return say(Phrase.Commands.nothingSelected, .warning)
    }
    request = .copy(CopiedText(name: details.title, lines: lines))
  }

  // MARK: - Commands by name

  func refresh() {
    invalidate()
    say(Phrase.Message.refreshed, .muted)
  }

  func openHelp() {
    let here = Command.allCases.filter { !$0.row.isEverywhere && $0.row.panes.contains(pane) }
    let everywhere = Command.allCases.filter(\.row.isEverywhere)
    open(
      HelpDialogue(
        pane: pane.face.title, here: here.map(entry), everywhere: everywhere.map(entry),
        surroundings))
  }

  func openPalette() {
    let recent = recentCommands
    let others = Command.allCases.filter { !recent.contains($0) && $0 != .palette }
    open(PaletteDialogue((recent + others).map(entry)))
  }

  func openMenu() { open(CommandMenuDialogue(entry)) }

  /// A command as it stands now.
  func entry(_ command: Command) -> CommandEntry {
    let text = command.row.text
    return CommandEntry(
      command: command, name: wording(text.sentence), short: wording(text.short),
      otherNames: [text.short.fr, text.short.en, command.name].joined(separator: " "),
      keys: surroundings.keyLabels.keys(of: command, wording),
      reason: reasonUnavailable(command).map { wording($0) })
  }

  func openThemes() {
    isThemeChosen = true
    if let dialogue = ThemesDialogue(client.themes(), worn: theme, wording: wording) {
      open(dialogue)
    } else {
      say(Phrase.Themes.none, .warning)
    }
  }
}
