import Domain
import Wording

// MARK: - As a pane

extension Pane {
  /// Who promised what by when.
  public static let actions = Pane("actions")
}

extension Command {
  public static let showActions = Command("show-actions")
  public static let add = Command("add")
  public static let edit = Command("edit")
  public static let markDone = Command("mark-done")
  public static let delete = Command("delete")
  public static let editNote = Command("edit-note")
  public static let group = Command("group")
  public static let bulk = Command("bulk")
  public static let openView = Command("open-view")
  public static let saveView = Command("save-view")
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
  private typealias Texts = Phrase.Commands

  public static let face = PaneFace(
    pane: .actions, title: Phrase.Screen.actions, shortTitle: Phrase.Screen.actionsShort,
    show: .showActions, showText: Texts.showActions, showKeys: "A f7 5", companion: .chain,
    movesSideways: false, commands: itemCommands + listCommands,
    footer: [
      .add, .edit, .markDone, .search, .filter, .mark, .bulk, .openView, .sort, .group, .undo,
      .palette, .menu, .help, .quit,
    ])

  private static let itemCommands = [
    PaneCommand(
      of: ActionsModel.self, .add, Texts.add, .item, keys: "a", isEverywhere: true,
      changesStore: true, deed: { $0.openForm(on: nil, $1) }),
    PaneCommand(
      of: ActionsModel.self, .edit, Texts.edit, .item, keys: "e", changesStore: true,
      unless: { $0.reasonToLeaveAlone($1) }, deed: { $0.openForm(on: $0.selected, $1) }),
    PaneCommand(
      of: ActionsModel.self, .markDone, Texts.markDone, .item, keys: "d", changesStore: true,
      isDestructive: true, unless: { $0.reasonToLeaveAlone($1) }, deed: { $0.markDone($1) }),
    PaneCommand(
      of: ActionsModel.self, .delete, Texts.delete, .item, keys: "x delete", changesStore: true,
      isDestructive: true, unless: { $0.reasonToLeaveAlone($1) },
      deed: { actions, _ in
        actions.selected.map {
          [.open(DeleteDialogue(item: $0, edits: nil, actions: actions))]
        } ?? []
      }),
    PaneCommand(
      of: ActionsModel.self, .editNote, Texts.editNote, .item, keys: "E", changesStore: true,
      unless: { $0.reasonToLeaveAlone($1) }, deed: { $0.editNote($1) }),
    PaneCommand(
      of: ActionsModel.self, .bulk, Texts.bulk, .item, keys: "b", changesStore: true,
      isDestructive: true,
      unless: { $0.marks.isEmpty ? $0.reasonToLeaveAlone($1) : nil },
      deed: { try $0.openBulk($1) }),
  ]

  private static let listCommands = [
    PaneCommand(of: ActionsModel.self, .group, Texts.group, .list, keys: "r") { actions, _ in
      [.open(GroupDialogue(actions))]
    },
    PaneCommand(of: ActionsModel.self, .openView, Texts.openView, .list, keys: "o") {
      actions, _ in
      [.open(try ViewsDialogue(actions, selecting: actions.opened?.id))]
    },
    PaneCommand(
      of: ActionsModel.self, .saveView, Texts.saveView, .list, keys: "w", changesStore: true,
      deed: { actions, _ in [.open(SaveViewDialogue(actions))] }),
  ]

  public static let topics: Set<StoreTopic> = [.facts, .items]

  public func read() throws {}

  public func prepare() throws -> [Effect] {
    try refreshIfNeeded()
    defer { lostMarks = 0 }
    return lostMarks > 0 ? [.say(Phrase.Finding.lostMarks(lostMarks), .warning)] : []
  }

  public var isIllustrative: Bool { rows.contains { $0.origin == .illustrative } }

  /// Esc drops the filters, then the marks.
  public func back() throws -> Bool {
    if !view.showsAll {
      try clearFilters()
      return true
    }
    defer { marks.removeAll() }
    return !marks.isEmpty
  }

  public var footer: [Command] {
    marks.isEmpty
      ? Self.face.footer
      : [.bulk, .mark, .markRange, .markAll, .back, .undo, .menu, .help]
  }
}

// MARK: - What the commands do

extension ActionsModel {
  /// Why the selected item cannot be acted on.
  func reasonToLeaveAlone(_ surroundings: Surroundings) -> Bilingual? {
    if ghost != nil {
      return Phrase.Sharing.ghostSelected(
        history: surroundings.keyLabels.key(of: .history, wording))
    }
    return selected == nil ? Phrase.Commands.nothingSelected : nil
  }

  private func openForm(on item: ActionItem?, _ surroundings: Surroundings) -> [Effect] {
    let sitting = register.meetings.last { $0.day == today }
    let defaults = ActionItemContent(
      title: "", meeting: sitting?.id, links: item == nil ? surroundings.subjects : [])
    return [.open(ItemFormDialogue(form: form(on: item, defaults), client: client))]
  }

  /// A form on an item, or on a new one.
  func form(on item: ActionItem?, _ defaults: ActionItemContent) -> ItemForm {
    ItemForm(
      item: item, defaults: defaults, register: register, wording: wording, today: today)
  }

  private func markDone(_ surroundings: Surroundings) -> [Effect] {
    guard let item = selected else { return [] }
    var content = item.content
    content.status = content.status == .done ? .underWay : .done
    return ItemSaving(client: client, surroundings: surroundings)
      .save(item, from: item.content, to: content)
  }

  /// Asks for an editor on the selected item's note. The item's form stands under it meanwhile: what
  /// comes back is saved as if it had been typed there, and if that cannot be, nothing is lost.
  private func editNote(_ surroundings: Surroundings) -> [Effect] {
    guard let item = selected else { return [] }
    let form = form(on: item, item.content)
    return [
      .open(ItemFormDialogue(form: form, client: client)),
      form.editorRequest(isSavedAtOnce: true),
    ]
  }

  private func openBulk(_ surroundings: Surroundings) throws -> [Effect] {
    try readItemsToChange { [self] items in
      try errands.carryOut([bulkDialogue(of: items)])
    }
    return []
  }

  private func bulkDialogue(of items: [ActionItem]) -> Effect {
    items.isEmpty
      ? .say(Phrase.Bulk.allGone, .warning)
      : .open(BulkDialogue(of: items, client: client, surroundings))
  }
}

// MARK: - What it can do

extension ActionsModel: SearchingPane {
  var searchedText: String { view.text }

  func endSearch() throws { try search("") }

  /// Only matches are shown, so the next row is the next match.
  func goToMatch(_ direction: ListMove) throws -> Bool {
    let before = selected?.id
    try move(direction)
    return selected?.id != before
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
    let ends = Phrase.Finding.rangeEnds(fix: fixing, drop: labels.key(of: .back, wording))
    return [.say(Phrase.Finding.rangeBegun.followed(by: ends), .muted)]
  }

  func markAll() -> [Effect] {
    markAll(then: sayIfFull)
    return []
  }

  private func sayIfFull(_ hadRoom: Bool) throws {
    guard !hadRoom else { return }
    let most = wording.number(client.finding.bulkLimit)
    try errands.carryOut([.say(Phrase.Finding.tooMany(most), .warning)])
  }
}

extension ActionsModel: AddressedPane {
  static func shows(_ address: Address) -> Bool {
    switch address {
    case .action, .actions: true
    case .subject, .planAction, .planGroup, .indicator: false
    }
  }

  func select(_ address: Address) throws -> (() throws -> Void)? {
    let (before, item) = (view, selected)
    switch address {
    case .action(let number):
      guard let wanted = try client.itemNumbered(number) else { return nil }
      try show(wanted)
    case .actions(let view): try show(view)
    case .subject, .planAction, .planGroup, .indicator: return nil
    }
    return { [self] in
      try show(before)
      if let item { try show(item) }
    }
  }
}

// MARK: - With others

extension ActionsModel: RecordPane {
  var chosenRows: [String] {
    let others = rows.filter { $0.id != selected?.id && marks.contains($0.id) }
    return ((selected.map { [$0] } ?? []) + others).map(\.number.description)
  }

  var recordNumber: ActionNumber? { (selected ?? ghost?.item)?.number }

  func words(for label: ChangeLabel) throws -> Bilingual? {
    switch label {
    case .addedItem(let number): try words(for: number) { _ in Phrase.Sharing.added }
    case .deletedItem(let number):
      Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    case .editedItem(let number, let fields):
      try words(for: number) { self.words(for: fields, of: $0.content) }
    case .reportedLink, .editedItems, .loadedFolder, .undid, .redid: nil
    }
  }

  private func words(
    for number: ActionNumber, _ what: (ActionItem) -> Bilingual
  ) throws -> Bilingual {
    let shown = rows.first { $0.number == number }
    guard let item = try shown ?? client.itemNumbered(number) else {
      return Phrase.Sharing.item(nil, number.description, Phrase.Sharing.deleted)
    }
    let owner = item.content.owner.map { surroundings.texts.short($0) }
    return Phrase.Sharing.item(owner, number.description, what(item))
  }

  /// A status speaks for itself; another field is named with what it became; several are only named.
  private func words(for fields: [ActionField], of content: ActionItemContent) -> Bilingual {
    let texts = surroundings.texts
    if fields.contains(.status) { return Phrase.Status.word(content.status) }
    guard let field = fields.first, fields.count == 1 else { return texts.names(of: fields) }
    return Phrase.Sharing.became(Phrase.Actions.name(field), texts.text(content.value(of: field)))
  }

  /// An undo that would overwrite somebody's later words asks whose words are to stay.
  func merge(_ values: [OvertakenValue], by change: Change?) throws -> [Effect] {
    guard let number = values.first?.number, values.allSatisfy({ $0.number == number }),
      let item = try client.itemNumbered(number)
    else { return [] }
    var (base, mine) = (item.content, item.content)
    for value in values {
      base = base.setting(value.field, to: value.after)
      mine = mine.setting(value.field, to: value.restoring)
    }
    return [
      ItemSaving(client: client, surroundings: surroundings).ask(
        nil, item: item, base: base, mine: mine, fields: Set(values.map(\.field)), change: change)
    ]
  }
}
