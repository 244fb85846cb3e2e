import Domain
import Wording

// MARK: - What the workspace's own commands do

extension Workspace {
  func showNext(_ step: Int) { choose(Pane.allCases.stepped(from: pane, by: step)) }

  /// Shows a pane that somebody has asked for: no way leads back from there.
  func choose(_ pane: Pane) {
    trail.forget()
    show(pane)
  }

  func move(_ move: ListMove) throws {
    if detailsView.isOpen { return detailsView.move(move) }
    detailsView.rewind()
    try front.move(move)
  }

  /// Scrolls the details by half of what can be seen of them, while the list keeps its cursor; the layout
  /// keeps them in range.
  func scrollDetails(_ move: ListMove) {
    detailsView.scroll(by: (move == .up ? -1 : 1) * max(1, detailsView.rows / 2))
  }

  /// Opens the details, or what is selected in them; folds and unfolds where that is what Enter means.
  func open() throws {
    if detailsView.isOpen { return try openFromDetails() }
    if !front.open() { detailsView.open() }
  }

  /// Goes to what the details speak of: at once where it is one thing, else after a choice.
  private func openFromDetails() throws {
    let places = try places().filter { try shelf.has($0.address) }
    if let only = places.first, places.count == 1 { return try go(to: only.address) }
    if let dialogue = GoToDialogue(places) { open(dialogue) } else { detailsView.close() }
  }

  /// What the details speak of and a pane shows.
  func places() throws -> [Details.Place] {
    try front.places.filter { shelf.shows($0.address) }
  }

  /// Goes to something; Esc comes back.
  func go(to address: Address) throws {
    let (pane, isOpen) = (pane, detailsView.isOpen)
    guard let found = try shelf.select(address) else { return say(Phrase.Lists.gone, .warning) }
    trail.leave(
      Trail.Place(
        pane: pane, isDetailsOpen: isOpen, dialogues: takeDialogues(), restore: found.restore))
    show(found.pane)
  }

  /// Goes up one level: out of a range, of the details, of the way that led here, of filters.
  func back() throws {
    if let pane = front as? any MarkingPane, pane.hasOpenRange { return pane.dropRange() }
    if detailsView.isOpen { return detailsView.close() }
    guard let place = trail.goBack() else {
      _ = try front.back()
      return
    }
    try place.restore()
    show(place.pane)
    if place.isDetailsOpen { detailsView.open() }
    try putBack(place.dialogues)
  }

  /// Offers the counts on the screen; Enter on one goes to what it counts.
  func openCounts() throws {
    guard let dialogue = CountsDialogue(try front.counts) else {
      return say(Phrase.Lists.noCounts, .muted)
    }
    open(dialogue)
  }

  /// Opens the page of the stakeholder that the selected row stands for, or asks whose.
  func openStakeholder() throws {
    let reader = StakeholderReader(client)
    let here = front.stakeholdersInRow.withoutRepetitions.compactMap { register[$0] }
    if let only = here.first, here.count == 1 {
      return open(try StakeholderDialogue(only, reader, surroundings))
    }
    open(StakeholderChoiceDialogue(here, register, reader))
  }

  // MARK: - What was done

  /// Looking back, and taking back.
  var changes: ChangeDesk {
    ChangeDesk(
      client: client.history,
      restoring: Restoring(actions: client.actions, records: client.records),
      session: client.session, surroundings: surroundings)
  }

  /// What the history of the selected record is asked for by.
  var recordNumber: ActionNumber? { (front as? any RecordPane)?.recordNumber }

  /// Asks for the selected row to be copied, or for the details where they fill the pane.
  func copy() throws {
    let copied = PlainText.copied(
      table, try details(), isDetailsOpen: detailsView.isOpen, wording)
    guard let copied else { return say(Phrase.Commands.nothingSelected, .warning) }
    request = .copy(copied)
  }

  /// Says in words where the selected row, and what its details name, stands in the documents.
  func openCitation() throws {
    let library = register.library
    let places = try details().citedPlaces.filter { place in
      !place.lines.isEmpty || !place.section.isEmpty || library.document(of: place) != nil
    }
    guard let dialogue = CitationDialogue(places, library, wording) else {
      return say(Phrase.Sources.noCitation, .warning)
    }
    open(dialogue)
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
