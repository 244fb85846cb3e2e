import Domain
import Wording

/// The list of filters, and the choices of one of them (test: `FilterMenuTests`).
public struct FilterMenu: Sendable {
  /// A line of the list.
  enum Line: Hashable, Sendable {
    /// The two that meetings want most.
    case openOnly, lateOnly
    case filter(FilterKind)

    static let all: [Line] = [.openOnly, .lateOnly] + FilterKind.allCases.map { .filter($0) }
  }

  /// The choices of a line.
  enum Opened: Sendable {
    case choices(Menu<FilterChoice>)
    /// Several can be chosen; where nobody has, the one under the cursor counts.
    case statuses(Menu<ActionStatus>, chosen: Set<ActionStatus>, isTouched: Bool)
    case owners(OwnerPicker)
  }

  let texts: FilterTexts
  var lines: Menu<Line>
  var opened: Opened?

  init(of view: ActionView, texts: FilterTexts, selected: Line = .openOnly) {
    self.texts = texts
    lines = Menu(
      choices: Line.all, names: Line.all.map { Self.name(of: $0, texts) },
      values: Line.all.map { Self.value(of: $0, in: view, texts) }, selected: selected)
  }

  /// Shows the choices of a filter, the present one marked.
  ///
  /// - Returns: Whether there are any.
  mutating func open(_ kind: FilterKind, of view: ActionView) -> Bool {
    switch kind {
    case .owner: opened = .owners(OwnerPicker(texts: texts, selected: view.owner))
    case .status:
      let present = ActionStatus.allCases.first(where: view.statuses.contains) ?? .toDo
      opened = statuses(view.statuses, isTouched: false, selected: present)
    case .due, .meeting, .link, .group, .text:
      let choices = texts.choices(of: kind)
      guard let first = choices.first else { return false }
      opened = .choices(
        Menu(
          choices: choices, names: choices.map(texts.name),
          selected: view.choice(of: kind) ?? first))
    }
    return true
  }

  /// Chooses one more status, or one less.
  mutating func toggle(_ status: ActionStatus, among chosen: Set<ActionStatus>) {
    opened = statuses(chosen.symmetricDifference([status]), isTouched: true, selected: status)
  }

  /// Moves the cursor among the statuses.
  mutating func move(to menu: Menu<ActionStatus>) {
    guard case .statuses(_, let chosen, let isTouched) = opened else { return }
    opened = .statuses(menu, chosen: chosen, isTouched: isTouched)
  }

  private func statuses(
    _ chosen: Set<ActionStatus>, isTouched: Bool, selected: ActionStatus
  ) -> Opened {
    let all = ActionStatus.allCases
    return .statuses(
      Menu(
        choices: all, names: all.map { texts.texts.text(.status($0)) },
        values: all.map { chosen.contains($0) ? "◆" : "" }, selected: selected),
      chosen: chosen, isTouched: isTouched)
  }

  private static func name(of line: Line, _ texts: FilterTexts) -> String {
    switch line {
    case .openOnly: texts.texts.wording(Phrase.Actions.onlyOpen)
    case .lateOnly: texts.texts.wording(Phrase.Actions.onlyLate)
    case .filter(let kind): texts.name(of: kind)
    }
  }

  private static func value(of line: Line, in view: ActionView, _ texts: FilterTexts) -> String {
    switch line {
    case .openOnly: view.statuses == ActionView.openStatuses ? "◆" : ""
    case .lateOnly: view.due == .late ? "◆" : ""
    case .filter(let kind):
      texts.value(of: kind, in: view) ?? texts.texts.wording(Phrase.Screen.none)
    }
  }
}

/// A choice of an owner, or of nobody, by a few letters.
struct OwnerPicker: Sendable {
  private(set) var field = TextField(limit: 80)
  /// The owners that the letters can mean; nothing where they mean none.
  private(set) var menu: Menu<OwnerChoice>?
  private let texts: FilterTexts

  init(texts: FilterTexts, selected: OwnerChoice?) {
    self.texts = texts
    menu = matching(selected: selected)
  }

  /// The chosen owner.
  var choice: OwnerChoice? { menu?.choice }

  mutating func type(_ edit: TextEdit) {
    let before = field.text
    field.apply(edit)
    if field.text != before { menu = matching(selected: nil) }
  }

  mutating func move(_ move: ListMove) { menu?.move(move) }

  private func matching(selected: OwnerChoice?) -> Menu<OwnerChoice>? {
    let typed = field.text.trimmed
    let language = texts.texts.wording.language
    let stakeholders = texts.texts.register.stakeholders(matching: typed, language: language)
    let isNobody = texts.name(of: .owner(.nobody)).folded.hasPrefix(typed.folded)
    let choices = (isNobody ? [OwnerChoice.nobody] : []) + stakeholders.map { .certain($0.id) }
    return choices.first.map { first in
      Menu(
        choices: choices, names: choices.map { texts.name(of: .owner($0)) },
        selected: selected ?? first)
    }
  }
}
