import Domain
import Wording

// MARK: - Views with names

extension Workspace {
  func openViews() throws {
    overlay = .views(
      ViewMenu(try client.actions.finding.views(), wording: wording, selected: actions.opened?.id))
  }

  /// Reads the views again while they are shown.
  ///
  /// - Returns: Whether they are.
  func reloadViews() throws -> Bool {
    guard case .views(let menu) = overlay else { return false }
    var read = ViewMenu(
      try client.actions.finding.views(), wording: wording, selected: menu.selected?.id)
    read.deleting = menu.deleting
    overlay = .views(read)
    return true
  }

  func handleViews(_ input: Input, menu: ViewMenu) throws {
    if let view = menu.deleting { return answer(input, deleting: view, in: menu) }
    var menu = menu
    switch input {
    case .move(let move): menu.move(move)
    case .accept:
      overlay = nil
      if let view = menu.selected { try actions.open(view) }
      return
    case .remove, .letter("x"), .letter("X"):
      if client.isReadOnly { return say(Phrase.Commands.readOnly, .warning) }
      menu.deleting = menu.selected
    case .letter(let letter): menu.jump(to: letter)
    case .cancel:
      overlay = nil
      return
    case .command, .unknownKey, .edit, .nextField, .previousField: break
    }
    overlay = .views(menu)
  }

  private func answer(_ input: Input, deleting view: NamedView, in menu: ViewMenu) {
    var menu = menu
    menu.deleting = nil
    overlay = .views(menu)
    guard input.isYes else { return }
    let delete = client.actions.finding.deleteView
    send {
      try delete(view.id)
    } then: { [self] in
      say(Phrase.Views.deleted(wording(view.name)), .plain)
      _ = try reloadViews()
    }
  }

  // MARK: Saving one

  func handleSaveView(_ input: Input, form: SaveViewForm) throws {
    var form = form
    if let view = form.replacing {
      if input.isYes {
        return save(NamedView(id: view.id, name: view.name, view: actions.view))
      }
      form.replacing = nil
      overlay = .saveView(form)
      return
    }
    switch input {
    case .edit(let edit):
      form.field.apply(edit)
      form.problem = nil
    case .accept: return try accept(form)
    case .cancel:
      overlay = nil
      forgetDraft()
      return
    case .command, .unknownKey, .letter, .move, .nextField, .previousField, .remove: break
    }
    overlay = .saveView(form)
  }

  private func accept(_ form: SaveViewForm) throws {
    var form = form
    let name = form.field.text.trimmed
    guard !name.isEmpty else {
      form.problem = wording(Phrase.Views.nameMissing)
      overlay = .saveView(form)
      return
    }
    form.replacing = try client.actions.finding.views().first { view in
      Language.allCases.contains { view.name[$0].folded == name.folded }
    }
    guard form.replacing != nil else {
      return save(
        NamedView(id: client.newID(), name: Bilingual(same: name), view: actions.view))
    }
    overlay = .saveView(form)
  }

  private func save(_ view: NamedView) {
    let save = client.actions.finding.saveView
    send {
      try save(view)
    } settling: {
      true
    } then: { [self] in
      actions.opened = view
      overlay = nil
      say(Phrase.Views.saved(wording(view.name)), .plain)
    }
  }
}

extension Input {
  /// Whether it says yes to a question, in either language.
  var isYes: Bool {
    if case .letter(let letter) = self { ["o", "y"].contains(letter.folded) } else { false }
  }
}
