import Domain
import Wording

// MARK: - What a bulk change shows on its way

extension BulkSteps {
  private var wording: Wording { texts.texts.wording }

  /// How many items it is about, or which one.
  var title: String {
    guard items.count == 1, let item = items.first else {
      return wording(Phrase.Bulk.title(items.count))
    }
    return wording(Phrase.Bulk.title(of: item.number.description))
  }

  private func title(of field: Field) -> String {
    "\(title) · \(wording(field.name).lowercased())"
  }

  /// The list of choices, where the way has come to one.
  var menu: MenuPresentation? {
    switch step {
    case .field(let menu): MenuPresentation(menu, title: title)
    case .status(let menu): MenuPresentation(menu, title: title(of: .status))
    case .owner(let picker):
      picker.presentation(title: title(of: .owner), wording)
    case .due, .note, .preview: nil
    }
  }

  /// The line to type, where the way has come to one.
  var prompt: PromptPresentation? {
    switch step {
    case .due(let field): prompt(.due, field, hint: hint(of: field))
    case .note(let field): prompt(.note, field, hint: .help(wording(Phrase.Bulk.replacedNote)))
    case .field, .status, .owner, .preview: nil
    }
  }

  private func prompt(
    _ kind: Field, _ field: TextField, hint: Hint
  ) -> PromptPresentation {
    PromptPresentation(
      title: title(of: kind), label: wording(kind.name), field: field, hint: hint)
  }

  private func hint(of field: TextField) -> Hint {
    shiftHint(field.text) ?? Hint(due: field.text, in: days, wording: wording)
      ?? .help(wording(Phrase.Bulk.noDue) + " · " + wording(Phrase.Form.dueHelp))
  }

  private func shiftHint(_ text: String) -> Hint? {
    DueDate.shift(text).map { .understood(wording(Phrase.Bulk.each($0))) }
  }

  /// What would change, where the way has come to that.
  var preview: PreviewPresentation? {
    guard case .preview(let preview) = step else { return nil }
    let field = wording(Phrase.Actions.name(preview.edit.field)).lowercased()
    let count = preview.changing.count
    let unchanged = preview.unchanged > 0 ? wording.number(preview.unchanged) : nil
    return PreviewPresentation(
      title: "\(title) · \(field) → \(preview.value(texts.texts))",
      head: wording(
        count == 0
          ? Phrase.Bulk.nothingToChange
          : Phrase.Bulk.preview(changing: wording.number(count), unchanged: unchanged)),
      count: count, scroll: preview.scroll,
      line: { self.line(preview.changing[$0], preview) })
  }

  private func line(_ item: ActionItem, _ preview: BulkPreview) -> [Span] {
    let before = texts.texts.text(item.content.value(of: preview.edit.field))
    return [
      Span(item.number.description, .strong),
      Span("  \(before) → \(preview.value(of: item, texts.texts))"),
      Span("   \(item.content.title)", .muted),
    ]
  }

  // MARK: - Keys

  mutating func move(_ move: ListMove) {
    switch step {
    case .field(var menu):
      menu.move(move)
      step = .field(menu)
    case .status(var menu):
      menu.move(move)
      step = .status(menu)
    case .owner(var picker):
      picker.move(move)
      step = .owner(picker)
    case .preview(var preview):
      preview.move(move)
      step = .preview(preview)
    case .due, .note: break
    }
  }

  mutating func type(_ letter: String) {
    switch step {
    case .field(var menu):
      _ = menu.jump(to: letter)
      step = .field(menu)
    case .status(var menu):
      _ = menu.jump(to: letter)
      step = .status(menu)
    case .owner, .due, .note: type(.insert(letter))
    case .preview: break
    }
  }

  mutating func type(_ edit: TextEdit) {
    switch step {
    case .owner(var picker):
      picker.type(edit)
      step = .owner(picker)
    case .due(var field):
      field.apply(edit)
      step = .due(field)
    case .note(var field):
      field.apply(edit)
      step = .note(field)
    case .field, .status, .preview: break
    }
  }
}

extension BulkSteps {
  /// Keeps the preview within what can be scrolled.
  mutating func layOut(_ viewport: Viewport) {
    guard case .preview(var preview) = step else { return }
    preview.scroll = min(preview.scroll, max(0, preview.changing.count - viewport.rows))
    step = .preview(preview)
  }
}

extension BulkPreview {
  mutating func move(_ move: ListMove) {
    let target =
      switch move {
      case .up: scroll - 1
      case .down: scroll + 1
      case .pageUp: scroll - 10
      case .pageDown: scroll + 10
      case .first: 0
      case .last: changing.count
      case .left, .right: scroll
      }
    scroll = max(0, min(target, changing.count))
  }
}
