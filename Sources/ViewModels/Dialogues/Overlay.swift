import Domain
import Wording

/// What stands over the panes and takes the keys while it does.
public enum Overlay {
  /// The form of an action item.
  case form(ItemForm)
  /// The line in which a text filter is typed.
  case search(TextField)
  /// A question before an item is deleted, and what somebody else has changed in it since it was
  /// asked first.
  case confirmDelete(ActionItem, ForeignEdits?)
  /// Two people's words for the same fields.
  case conflict(ConflictDialogue)
  /// What sessions that are gone were typing.
  case drafts(DraftOffer)
  /// What was done.
  case history(HistoryModel)
  /// A choice of the columns to sort by.
  case sortMenu(Menu<ActionSort>)
  /// What the list is narrowed by.
  case filters(FilterMenu)
  /// A choice of what the list is divided by.
  case groupMenu(Menu<ActionGrouping?>)
  /// A change of many items.
  case bulk(BulkDialogue)
  /// The views with names.
  case views(ViewMenu)
  /// The name for a view.
  case saveView(SaveViewForm)
  /// News of a chain link.
  case linkReport(LinkReportForm)
  /// The themes, each tried on as the cursor comes to it.
  case themes(ThemePicker)
  /// What can be done, with the keys.
  case help(HelpModel)
  /// The commands by their names.
  case palette(CommandPalette)
  /// The menus.
  case commandMenu(CommandMenu)
}

/// A short list of choices, one of them marked.
public struct Menu<Choice: Hashable & Sendable>: Hashable, Sendable {
  /// The choices with their names.
  public let choices: [Choice]
  /// What each is called.
  public let names: [String]
  /// What stands beside each name; none where nothing does.
  public let values: [String]
  /// The marked one.
  public private(set) var index: Int

  /// A menu with one choice marked.
  public init(choices: [Choice], names: [String], values: [String] = [], selected: Choice) {
    self.choices = choices
    self.names = names
    self.values = values
    index = choices.firstIndex(of: selected) ?? 0
  }

  /// The marked choice.
  public var choice: Choice { choices[index] }

  /// Marks the next or previous choice, the first or the last.
  public mutating func move(_ move: ListMove) {
    switch move {
    case .up, .left: index = (index + choices.count - 1) % choices.count
    case .down, .right: index = (index + 1) % choices.count
    case .pageUp, .first: index = 0
    case .pageDown, .last: index = choices.count - 1
    }
  }

  /// Marks the next choice whose name begins with a letter.
  ///
  /// - Returns: Whether there is one.
  public mutating func jump(to letter: String) -> Bool {
    let wanted = letter.folded
    for step in 1...choices.count {
      let candidate = (index + step) % choices.count
      guard names[candidate].folded.hasPrefix(wanted) else { continue }
      index = candidate
      return true
    }
    return false
  }
}

/// News of a chain link in a territory: a status and a short note.
public struct LinkReportForm: Hashable, Sendable {
  /// The link.
  public let link: ChainLink
  /// The territory.
  public let territory: Territory
  /// The statuses to choose from.
  public var menu: Menu<LinkStatus>
  /// The note.
  public var note = TextField(limit: 200)
  /// Whether the note takes the keys, after the status was chosen.
  public var isWritingNote = false

  /// A form that begins with the present status.
  public init(link: ChainLink, territory: Territory, status: LinkStatus, wording: Wording) {
    self.link = link
    self.territory = territory
    menu = Menu(
      choices: LinkStatus.allCases,
      names: LinkStatus.allCases.map { wording(Phrase.Status.word($0)) }, selected: status)
  }
}
