import Domain
import Wording

/// The way to a bulk change: which field, which value, a look at what would change
/// (test: `BulkTests`). Escape goes back along it.
struct BulkSteps: Sendable {
  /// A field that can be set in many items.
  enum Field: CaseIterable, Hashable, Sendable {
    case status, owner, due, note
  }

  /// A stage of the way.
  enum Step: Sendable {
    case field(Menu<Field>)
    case status(Menu<ActionStatus>)
    case owner(OwnerPicker)
    case due(TextField)
    case note(TextField)
    case preview(BulkPreview)
  }

  /// The items as they were when the person chose them.
  let items: [ActionItem]
  let texts: FilterTexts
  let today: Day
  private var steps: [Step]

  init(items: [ActionItem], texts: FilterTexts, today: Day) {
    self.items = items
    self.texts = texts
    self.today = today
    let names = Field.allCases.map { texts.texts.wording($0.name).lowercased() }
    steps = [.field(Menu(choices: Field.allCases, names: names, selected: .status))]
  }

  /// Where the way has come to.
  var step: Step {
    get { steps[steps.count - 1] }
    set { steps[steps.count - 1] = newValue }
  }

  /// Goes back.
  ///
  /// - Returns: Whether there was a way back.
  mutating func goBack() -> Bool {
    guard steps.count > 1 else { return false }
    steps.removeLast()
    return true
  }

  /// Goes on to the values of a field.
  mutating func choose(_ field: Field) {
    steps.append(values(of: field))
  }

  /// Goes on to the preview.
  mutating func preview(_ edit: BulkChange) {
    steps.append(.preview(BulkPreview(edit, of: items)))
  }

  /// The change that the present step means; nothing while it cannot be understood.
  var edit: BulkChange? {
    switch step {
    case .field: return nil
    case .status(let menu): return .status(menu.choice)
    case .owner(let picker): return picker.choice.map { .owner($0.code) }
    case .note(let field): return .note(field.text)
    case .preview(let preview): return preview.edit
    case .due(let field):
      if let shift = DueDate.shift(field.text) { return .dueBy(shift) }
      switch DueDate.read(field.text, in: days) {
      case .day(let day): return .due(day)
      case .none: return .due(nil)
      case .unreadable: return nil
      }
    }
  }

  /// What a typed day counts from.
  var days: DayContext {
    DayContext(today: today, wording: texts.texts.wording, register: texts.texts.register)
  }

  /// What has been typed, by the names of `ActionField`; it is there while the preview stands, too.
  var typed: [String: String] {
    for step in steps.reversed() {
      switch step {
      case .due(let field): return [ActionField.due.rawValue: field.text]
      case .note(let field): return [ActionField.note.rawValue: field.text]
      case .field, .status, .owner, .preview: continue
      }
    }
    return [:]
  }

  /// Goes to where something was being typed.
  mutating func resume(_ typed: [String: String]) {
    if let text = typed[ActionField.due.rawValue] {
      choose(.due)
      type(.insert(text))
    } else if let text = typed[ActionField.note.rawValue] {
      choose(.note)
      type(.insert(text))
    }
  }

  private func values(of field: Field) -> Step {
    switch field {
    case .status:
      let all = ActionStatus.allCases
      return .status(
        Menu(choices: all, names: all.map { texts.texts.text(.status($0)) }, selected: .done))
    case .owner: return .owner(OwnerPicker(texts: texts, selected: nil))
    case .due: return .due(TextField(limit: 40))
    case .note:
      return .note(TextField(limit: ActionItemContent.longestNote, isMultiline: true))
    }
  }
}

extension BulkSteps.Field {
  /// What it is called.
  var name: Bilingual {
    switch self {
    case .status: Phrase.Actions.status
    case .owner: Phrase.Actions.owner
    case .due: Phrase.Actions.due
    case .note: Phrase.Actions.note
    }
  }
}

/// What a bulk change would do.
struct BulkPreview: Sendable {
  /// The change.
  let edit: BulkChange
  /// The items that would change.
  let changing: [ActionItem]
  /// How many hold the value already.
  let unchanged: Int
  /// The first visible one; the layout keeps it in range.
  var scroll = 0

  init(_ edit: BulkChange, of items: [ActionItem]) {
    self.edit = edit
    changing = items.filter {
      !edit.applied(to: $0.content).agrees(on: edit.field, with: $0.content)
    }
    unchanged = items.count - changing.count
  }

  /// What the field would say: the same for all, or by how much each moves.
  func value(_ texts: ValueTexts) -> String {
    if case .dueBy(let shift) = edit { return texts.wording(Phrase.Bulk.each(shift)) }
    return texts.text(edit.applied(to: ActionItemContent(title: "")).value(of: edit.field))
  }

  /// What the field of one item would say.
  func value(of item: ActionItem, _ texts: ValueTexts) -> String {
    texts.text(edit.applied(to: item.content).value(of: edit.field))
  }
}
