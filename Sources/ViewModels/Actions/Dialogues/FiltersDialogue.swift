import Domain
import Wording

/// What the list is narrowed by: the list of filters, then the choices of one of them
/// (test: `FilterMenuTests`).
public struct FiltersDialogue: Dialogue {
  package static let stages = [filtersStage, filterChoicesStage, filterStatusesStage, ownersStage]

  private var menu: FilterMenu
  private let actions: ActionsModel

  init(_ actions: ActionsModel, selecting line: FilterMenu.Line = .openOnly) {
    self.actions = actions
    menu = FilterMenu(
      of: actions.view, texts: FilterTexts(texts: actions.surroundings.texts), selected: line)
  }

  package var stage: DialogueStage {
    switch menu.opened {
    case nil: Self.filtersStage
    case .choices: Self.filterChoicesStage
    case .statuses: Self.filterStatusesStage
    case .owners: Self.ownersStage
    }
  }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch menu.opened {
    case nil: try takeLine(input)
    case .choices(let choices): try take(input, choices)
    case .statuses(let statuses, let chosen, let isTouched):
      try take(input, statuses, isTouched ? chosen : [statuses.choice], among: chosen)
    case .owners(let picker): try take(input, picker)
    }
  }

  // MARK: - The list of filters

  private mutating func takeLine(_ input: Input) throws -> [Effect] {
    switch input {
    case .move(let move): menu.lines.move(move)
    case .accept, .letter(" "): return try choose(menu.lines.choice)
    case .remove, .letter("x"), .letter("X"): return try takeOut()
    case .letter(let letter): _ = menu.lines.jump(to: letter)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    return []
  }

  private mutating func choose(_ line: FilterMenu.Line) throws -> [Effect] {
    let view = actions.view
    switch line {
    case .openOnly:
      let isOn = view.statuses == ActionView.openStatuses
      return try narrow(isOn ? view.without(.status) : view.narrowed(to: ActionView.openStatuses))
    case .lateOnly:
      return try narrow(view.due == .late ? view.without(.due) : view.narrowed(to: .due(.late)))
    case .filter(.text): return [.replace(SearchDialogue(actions))]
    case .filter(let kind):
      guard menu.open(kind, of: view) else {
        return [.say(Phrase.Narrowing.nothingToChoose, .muted)]
      }
      return []
    }
  }

  /// Takes a filter out and stays in the list of filters.
  private func takeOut() throws -> [Effect] {
    let (line, view) = (menu.lines.choice, actions.view)
    switch line {
    case .openOnly: try actions.show(view.without(.status))
    case .lateOnly: try actions.show(view.without(.due))
    case .filter(let kind): try actions.show(view.without(kind))
    }
    return [.replace(FiltersDialogue(actions, selecting: line))]
  }

  private func narrow(_ view: ActionView) throws -> [Effect] {
    try actions.show(view)
    return [.close]
  }

  // MARK: - The choices of one filter

  private mutating func take(_ input: Input, _ choices: Menu<FilterChoice>) throws -> [Effect] {
    var choices = choices
    switch input {
    case .move(let move): choices.move(move)
    case .letter(let letter): _ = choices.jump(to: letter)
    case .accept: return try narrow(actions.view.narrowed(to: choices.choice))
    case .remove: return try takeOut()
    case .cancel: return goBack()
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    menu.opened = .choices(choices)
    return []
  }

  private mutating func take(
    _ input: Input, _ statuses: Menu<ActionStatus>, _ accepted: Set<ActionStatus>,
    among chosen: Set<ActionStatus>
  ) throws -> [Effect] {
    var statuses = statuses
    switch input {
    case .move(let move): statuses.move(move)
    case .letter(" "):
      menu.toggle(statuses.choice, among: chosen)
      return []
    case .letter(let letter): _ = statuses.jump(to: letter)
    case .accept: return try narrow(actions.view.narrowed(to: accepted))
    case .remove: return try takeOut()
    case .cancel: return goBack()
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    menu.move(to: statuses)
    return []
  }

  private mutating func take(_ input: Input, _ picker: OwnerPicker) throws -> [Effect] {
    var picker = picker
    switch input {
    case .edit(let edit): picker.type(edit)
    case .letter(let letter): picker.type(.insert(letter))
    case .move(let move): picker.move(move)
    case .accept:
      guard let owner = picker.choice else { return [] }
      return try narrow(actions.view.narrowed(to: .owner(owner)))
    case .cancel: return goBack()
    case .command, .unknownKey, .nextField, .previousField, .field, .remove: break
    }
    menu.opened = .owners(picker)
    return []
  }

  private mutating func goBack() -> [Effect] {
    menu.opened = nil
    return []
  }

  // MARK: - What is shown

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    let filters = wording(Phrase.Narrowing.filters)
    let title = "\(filters) · \(menu.lines.names[menu.lines.index])"
    switch menu.opened {
    case nil: return .menu(MenuPresentation(menu.lines, title: filters))
    case .choices(let choices): return .menu(MenuPresentation(choices, title: title))
    case .statuses(let statuses, _, _):
      var shown = MenuPresentation(statuses, title: title)
      shown.isForSeveral = true
      return .menu(shown)
    case .owners(let picker): return .menu(picker.presentation(title: title, wording))
    }
  }
}

extension OwnerPicker {
  /// Owners by letters.
  func presentation(title: String, _ wording: Wording) -> MenuPresentation {
    MenuPresentation(
      title: title, field: field, names: menu?.names ?? [], index: menu?.index ?? 0,
      notice: menu == nil ? wording(Phrase.Form.unknownOwner(field.text)) : nil)
  }
}

// MARK: - What can be done in it

extension FiltersDialogue {
  /// What the list is narrowed by.
  private static let filtersStage = DialogueStage(
    "filters", Phrase.Dialogues.filters, .choosing,
    [
      .choose, DialogueRow(.remove, word: Phrase.Dialogues.takeOut), .close, .move,
      DialogueRow(.letter(" "), word: Phrase.Dialogues.choose, isAtFoot: false),
      DialogueRow(.letter("x"), word: Phrase.Dialogues.takeOut, isAtFoot: false),
    ])
  /// The choices of a filter.
  private static let filterChoicesStage = DialogueStage(
    "filterChoices", Phrase.Dialogues.filterChoices, .choosing, [.choose, .goBack, .move, .takeOut])
  /// The statuses, several of which can be chosen.
  private static let filterStatusesStage = DialogueStage(
    "filterStatuses", Phrase.Dialogues.filterStatuses, .choosing,
    [
      DialogueRow(.letter(" "), word: Phrase.Dialogues.several),
      DialogueRow(.accept, word: Phrase.Dialogues.keep), .goBack, .move, .takeOut,
    ])
  /// The owners, by letters.
  private static let ownersStage = DialogueStage(
    "owners", Phrase.Dialogues.owners, .typing, [.choose, .goBack, .move])
}
