import Domain
import Wording

// MARK: - Narrowing the list

extension Workspace {
  func openSearch() { overlay = .search(TextField(actions.view.text)) }

  func openFilters(selecting line: FilterMenu.Line = .openOnly) {
    overlay = .filters(
      FilterMenu(of: actions.view, texts: FilterTexts(texts: texts), selected: line))
  }

  func removeLastFilter() throws {
    if try !actions.removeLastFilter() { say(Phrase.Finding.noFilter, .muted) }
  }

  func handleFilters(_ input: Input, menu: FilterMenu) throws {
    switch menu.opened {
    case nil: try handleLines(input, of: menu)
    case .choices(let choices): try handle(input, choices: choices, of: menu)
    case .statuses(let statuses, let chosen, let isTouched):
      try handle(input, statuses, isTouched ? chosen : [statuses.choice], among: chosen, of: menu)
    case .owners(let picker): try handle(input, picker: picker, of: menu)
    }
  }

  private func handleLines(_ input: Input, of menu: FilterMenu) throws {
    var menu = menu
    switch input {
    case .move(let move): menu.lines.move(move)
    case .accept, .letter(" "): return try choose(menu.lines.choice, in: menu)
    case .remove, .letter("x"), .letter("X"): return try takeOut(menu.lines.choice)
    case .letter(let letter): _ = menu.lines.jump(to: letter)
    case .cancel:
      overlay = nil
      return
    case .command, .unknownKey, .edit, .nextField, .previousField: break
    }
    overlay = .filters(menu)
  }

  private func choose(_ line: FilterMenu.Line, in menu: FilterMenu) throws {
    let view = actions.view
    switch line {
    case .openOnly:
      let isOn = view.statuses == ActionView.openStatuses
      try narrow(isOn ? view.without(.status) : view.narrowed(to: ActionView.openStatuses))
    case .lateOnly:
      try narrow(view.due == .late ? view.without(.due) : view.narrowed(to: .due(.late)))
    case .filter(.text): openSearch()
    case .filter(let kind):
      var menu = menu
      guard menu.open(kind, of: view) else { return say(Phrase.Finding.nothingToChoose, .muted) }
      overlay = .filters(menu)
    }
  }

  /// Takes a filter out and stays in the list of filters.
  private func takeOut(_ line: FilterMenu.Line) throws {
    let view = actions.view
    switch line {
    case .openOnly: try actions.show(view.without(.status))
    case .lateOnly: try actions.show(view.without(.due))
    case .filter(let kind): try actions.show(view.without(kind))
    }
    openFilters(selecting: line)
  }

  private func narrow(_ view: ActionView) throws {
    overlay = nil
    try actions.show(view)
  }

  private func goBack(to menu: FilterMenu) {
    var menu = menu
    menu.opened = nil
    overlay = .filters(menu)
  }

  // MARK: The choices of one filter

  private func handle(
    _ input: Input, choices: Menu<FilterChoice>, of menu: FilterMenu
  ) throws {
    var (menu, choices) = (menu, choices)
    switch input {
    case .move(let move): choices.move(move)
    case .letter(let letter): _ = choices.jump(to: letter)
    case .accept: return try narrow(actions.view.narrowed(to: choices.choice))
    case .remove: return try takeOut(menu.lines.choice)
    case .cancel: return goBack(to: menu)
    case .command, .unknownKey, .edit, .nextField, .previousField: break
    }
    menu.opened = .choices(choices)
    overlay = .filters(menu)
  }

  private func handle(
    _ input: Input, _ statuses: Menu<ActionStatus>, _ accepted: Set<ActionStatus>,
    among chosen: Set<ActionStatus>, of menu: FilterMenu
  ) throws {
    var (menu, statuses) = (menu, statuses)
    switch input {
    case .move(let move): statuses.move(move)
    case .letter(" "):
      menu.toggle(statuses.choice, among: chosen)
      overlay = .filters(menu)
      return
    case .letter(let letter): _ = statuses.jump(to: letter)
    case .accept: return try narrow(actions.view.narrowed(to: accepted))
    case .remove: return try takeOut(menu.lines.choice)
    case .cancel: return goBack(to: menu)
    case .command, .unknownKey, .edit, .nextField, .previousField: break
    }
    menu.move(to: statuses)
    overlay = .filters(menu)
  }

  private func handle(_ input: Input, picker: OwnerPicker, of menu: FilterMenu) throws {
    var (menu, picker) = (menu, picker)
    switch input {
    case .edit(let edit): picker.type(edit)
    case .letter(let letter): picker.type(.insert(letter))
    case .move(let move): picker.move(move)
    case .accept:
      guard let owner = picker.choice else { return }
      return try narrow(actions.view.narrowed(to: .owner(owner)))
    case .cancel: return goBack(to: menu)
    case .command, .unknownKey, .nextField, .previousField, .remove: break
    }
    menu.opened = .owners(picker)
    overlay = .filters(menu)
  }
}

// MARK: - Sorting and dividing it

extension Workspace {
  func openSortMenu(selecting sort: ActionSort? = nil) {
    let choices = ActionSort.allCases
    overlay = .sortMenu(
      Menu(
        choices: choices, names: choices.map { wording(Phrase.Actions.name($0)) },
        values: choices.map { actions.sign(of: $0) ?? "" },
        selected: sort ?? actions.query.order.sort))
  }

  func handleSortMenu(_ input: Input, menu: Menu<ActionSort>) throws {
    var menu = menu
    switch input {
    case .move(let move):
      menu.move(move)
      overlay = .sortMenu(menu)
    case .letter("+"), .letter(" "): try sortFurther(by: menu.choice)
    case .letter(let letter):
      if menu.jump(to: letter) { try sort(by: menu.choice) }
    case .accept: try sort(by: menu.choice)
    case .cancel: overlay = nil
    case .command, .unknownKey, .edit, .nextField, .previousField, .remove: break
    }
  }

  private func sort(by sort: ActionSort) throws {
    overlay = nil
    try actions.sort(by: sort)
  }

  private func sortFurther(by sort: ActionSort) throws {
    if try !actions.sortFurther(by: sort) {
      say(Phrase.Finding.enoughColumns(ActionsModel.mostColumns), .warning)
    }
    openSortMenu(selecting: sort)
  }

  func openGroupMenu() {
    let choices = [nil] + ActionGrouping.allCases.map(Optional.some)
    overlay = .groupMenu(
      Menu(
        choices: choices,
        names: choices.map { wording($0.map(Phrase.Finding.name) ?? Phrase.Finding.ungrouped) },
        selected: actions.view.grouping))
  }

  func handleGroupMenu(_ input: Input, menu: Menu<ActionGrouping?>) throws {
    var menu = menu
    switch input {
    case .move(let move):
      menu.move(move)
      overlay = .groupMenu(menu)
    case .letter(let letter):
      if menu.jump(to: letter) { try group(by: menu.choice) }
    case .accept: try group(by: menu.choice)
    case .remove: try group(by: nil)
    case .cancel: overlay = nil
    case .command, .unknownKey, .edit, .nextField, .previousField: break
    }
  }

  private func group(by grouping: ActionGrouping?) throws {
    overlay = nil
    try actions.group(by: grouping)
  }
}
