import Domain
import Wording

/// What a box with a list of choices shows.
public struct MenuPresentation: Hashable, Sendable {
  /// What is to be chosen.
  public var title: String
  /// The letters that narrow the list, where it is narrowed so.
  public var field: TextField?
  /// The choices.
  public var names: [String] = []
  /// What stands beside them; empty where nothing does.
  public var values: [String] = []
  /// The choice under the cursor.
  public var index = 0
  /// What to say besides: a question, or why there is nothing to choose.
  public var notice: String?
  /// The choices that cannot be chosen now.
  public var muted: Set<Int> = []
  /// The choices that there are while no letters narrow them: the box keeps room for all of them and
  /// for a notice, so that it stands still.
  public var wholeNames: [String]?
  /// The keys that mean something here.
  public var foot = Foot()
}

/// What a box with one line to type shows.
public struct PromptPresentation: Hashable, Sendable {
  /// What it is for.
  public var title: String
  /// What is to be typed.
  public var label: String
  /// What has been typed.
  public var field: TextField
  /// How that is understood, or why not.
  public var hint: ItemForm.Hint?
  /// The keys that mean something here.
  public var foot = Foot()
}

extension MenuPresentation {
  init<Choice>(_ menu: Menu<Choice>, title: String) {
    self.init(
      title: title, names: menu.names, values: menu.values, index: menu.index)
  }

  /// Owners by letters.
  init(_ picker: OwnerPicker, title: String, wording: Wording) {
    self.init(
      title: title, field: picker.field, names: picker.menu?.names ?? [],
      index: picker.menu?.index ?? 0,
      notice: picker.menu == nil
        ? wording(Phrase.Form.unknownOwner(picker.field.text)) : nil)
  }
}

extension Workspace {
  /// The list of choices that stands over the panes, if one does.
  public var menu: MenuPresentation? {
    var shown = menuWithoutFoot
    shown?.foot = foot
    return shown
  }

  private var menuWithoutFoot: MenuPresentation? {
    switch overlay {
    case .sortMenu(let menu): MenuPresentation(menu, title: wording(Phrase.Message.sortTitle))
    case .groupMenu(let menu): MenuPresentation(menu, title: wording(Phrase.Finding.groupTitle))
    case .filters(let menu): presentation(of: menu)
    case .views(let menu): presentation(of: menu)
    case .bulk(let dialogue): dialogue.menu
    case .themes(let picker): presentation(of: picker)
    case .palette(let palette): presentation(of: palette)
    case .commandMenu(let menu): menu.presentation(wording)
    case .form, .search, .confirmDelete, .conflict, .drafts, .history, .saveView, .linkReport,
      .help, nil:
      nil
    }
  }

  /// The line to type that stands over the panes, if one does.
  public var prompt: PromptPresentation? {
    var shown = promptWithoutFoot
    shown?.foot = foot
    return shown
  }

  private var promptWithoutFoot: PromptPresentation? {
    switch overlay {
    case .saveView(let form): presentation(of: form)
    case .bulk(let dialogue): dialogue.prompt
    case .form, .search, .confirmDelete, .conflict, .drafts, .history, .sortMenu, .filters,
      .groupMenu, .views, .themes, .linkReport, .help, .palette, .commandMenu, nil:
      nil
    }
  }

  private func presentation(of menu: FilterMenu) -> MenuPresentation {
    let line = menu.lines.names[menu.lines.index]
    let title = "\(wording(Phrase.Finding.filters)) · \(line)"
    return switch menu.opened {
    case nil: MenuPresentation(menu.lines, title: wording(Phrase.Finding.filters))
    case .choices(let choices): MenuPresentation(choices, title: title)
    case .statuses(let statuses, _, _): MenuPresentation(statuses, title: title)
    case .owners(let picker): MenuPresentation(picker, title: title, wording: wording)
    }
  }

  private func presentation(of menu: ViewMenu) -> MenuPresentation {
    var shown = MenuPresentation(
      title: wording(Phrase.Views.title), names: menu.menu?.names ?? [],
      index: menu.menu?.index ?? 0)
    if menu.menu == nil {
      shown.notice = wording(Phrase.Views.none(save: keyLabels.key(of: .saveView, wording)))
    }
    if let view = menu.deleting {
      shown.notice = wording(Phrase.Views.confirmDelete(wording(view.name)))
    }
    return shown
  }

  private func presentation(of form: SaveViewForm) -> PromptPresentation {
    var shown = PromptPresentation(
      title: wording(Phrase.Views.saveTitle), label: wording(Phrase.Views.name), field: form.field,
      hint: .help(wording(Phrase.Views.nameHelp)))
    if let problem = form.problem { shown.hint = .problem(problem) }
    if let view = form.replacing {
      shown.hint = .problem(wording(Phrase.Views.replace(wording(view.name))))
    }
    return shown
  }
}
