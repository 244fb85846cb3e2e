import Domain
import Wording

extension Command {
  package static let showActions = Command("show-actions")
  package static let add = Command("add")
  package static let edit = Command("edit")
  package static let markDone = Command("mark-done")
  package static let setItemStatus = Command("set-item-status")
  package static let delete = Command("delete")
  package static let editNote = Command("edit-note")
  package static let group = Command("group")
  package static let bulk = Command("bulk")
  package static let openView = Command("open-view")
  package static let saveView = Command("save-view")
  package static let addMeeting = Command("add-meeting")
  package static let showLate = Command("show-late")
}

/// What can be done with action items: each command with what it does.
enum ActionCommands {
  private typealias Texts = Phrase.Commands

  static let all = itemCommands + listCommands

  private static let itemCommands = [
    PaneCommand(
      of: ActionsModel.self, .add, Texts.add, .item, keys: "a", isEverywhere: true,
      changesStore: true, deed: { Deeds(actions: $0, surroundings: $1).openLine() }),
    PaneCommand(
      of: ActionsModel.self, .edit, Texts.edit, .item, keys: "e", changesStore: true,
      unless: { $0.reasonToLeaveAlone($1) },
      deed: { Deeds(actions: $0, surroundings: $1).openForm(on: $0.selected) }),
    PaneCommand(
      of: ActionsModel.self, .markDone, Texts.markDone, .item, keys: "d", changesStore: true,
      isDestructive: true, unless: { $0.reasonToLeaveAlone($1) },
      deed: { actions, surroundings in
        actions.selected.map {
          StatusSetting(actions: actions, surroundings: surroundings).toggleDone($0)
        } ?? []
      }),
    PaneCommand(
      of: ActionsModel.self, .setItemStatus, Texts.setItemStatus, .item, keys: "t",
      changesStore: true, isDestructive: true, unless: { $0.reasonToLeaveAlone($1) },
      deed: { actions, _ in
        actions.selected.map { [.open(StatusDialogue(of: $0, actions))] } ?? []
      }),
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
      unless: { $0.reasonToLeaveAlone($1) },
      deed: { Deeds(actions: $0, surroundings: $1).editNote() }),
    PaneCommand(
      of: ActionsModel.self, .bulk, Texts.bulk, .item, keys: "b", changesStore: true,
      isDestructive: true,
      unless: { $0.marks.isEmpty ? $0.reasonToLeaveAlone($1) : nil },
      deed: { try Deeds(actions: $0, surroundings: $1).openBulk() }),
  ]

  private static let listCommands = [
    PaneCommand(
      of: ActionsModel.self, .showLate, Texts.showLate, .go, keys: "O", isEverywhere: true
    ) { _, _ in
      var view = ActionView()
      view.due = .late
      return [.go(.actions(view))]
    },
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
    PaneCommand(
      of: ActionsModel.self, .addMeeting, Texts.addMeeting, .item, keys: "S", changesStore: true,
      deed: { actions, surroundings in actions.meetings?.add([:], surroundings) ?? [] }),
  ]
}

/// What the commands on items do.
private struct Deeds {
  let actions: ActionsModel
  let surroundings: Surroundings

  func openLine() -> [Effect] {
    let defaults = ActionItemContent(
      title: "", meeting: surroundings.register.meeting(on: surroundings.today)?.id,
      links: surroundings.subjects)
    return [
      .open(
        ItemLineDialogue(line: ItemLine(defaults: defaults, surroundings), client: actions.client))
    ]
  }

  func openForm(on item: ActionItem?) -> [Effect] {
    item.map { [open(actions.form(on: $0, $0.content))] } ?? []
  }

  /// Asks for an editor on the selected item's note. The item's form stands under it meanwhile: what
  /// comes back is saved as if it had been typed there, and if that cannot be, nothing is lost.
  func editNote() -> [Effect] {
    guard let item = actions.selected else { return [] }
    return [open(actions.form(on: item, item.content)), .editNote(isSavedAtOnce: true)]
  }

  func openBulk() throws -> [Effect] {
    try actions.readItemsToChange { items in
      let answer: Effect =
        items.isEmpty
        ? .say(Phrase.Bulk.allGone, .warning)
        : .open(BulkDialogue(of: items, client: actions.client, surroundings))
      try actions.errands.carryOut([answer])
    }
    return []
  }

  private func open(_ form: ItemForm) -> Effect {
    .open(ItemFormDialogue(form: form, client: actions.client))
  }
}
