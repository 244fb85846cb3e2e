import Domain
import Wording

/// The columns of a list: Space hides and shows the one under the cursor, the arrows make it narrower and
/// wider, and the list follows at once (test: `ColumnsDialogueTests`).
public struct ColumnsDialogue: Dialogue {
  package static let stages = [columnsStage]

  private let list: String
  private let columns: [ArrangeableColumn]
  /// What held before, which Esc comes back to.
  private let before: ColumnChoices
  private var choices: ColumnChoices
  private var menu: Menu<String>

  init(_ pane: any ColumnPane, _ surroundings: Surroundings) {
    list = type(of: pane as any PaneModel).face.pane.name
    columns = pane.arrangeable
    before = surroundings.columns
    choices = before
    menu = Menu(
      choices: columns.map(\.id), names: columns.map(\.title), selected: columns.first?.id ?? "")
  }

  package var stage: DialogueStage { Self.columnsStage }

  private var column: ArrangeableColumn { columns[menu.index] }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(.left): return widen(by: -1)
    case .move(.right): return widen(by: 1)
    case .move(let move): menu.move(move)
    case .letter(" "): return toggle()
    case .letter(let letter): _ = menu.jump(to: letter)
    case .remove: return change { $0 = ColumnChoices.Choice() }
    case .accept: return [.close, .arrange(choices, isKept: true)]
    case .cancel: return [.close, .arrange(before, isKept: false)]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    return []
  }

  private mutating func toggle() -> [Effect] {
    let column = column
    return change { $0.isShown = !($0.isShown ?? column.isShown) }
  }

  private mutating func widen(by step: Int) -> [Effect] {
    let column = column
    let bounds = ColumnChoices.widths
    return change { choice in
      let width = (choice.width ?? column.width) + step
      choice.width = min(max(width, bounds.lowerBound), bounds.upperBound)
    }
  }

  private mutating func change(_ change: (inout ColumnChoices.Choice) -> Void) -> [Effect] {
    change(&choices[list, column.id])
    return [.arrange(choices, isKept: false)]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    var shown = MenuPresentation(
      title: wording(Phrase.Columns.title), names: menu.names,
      values: columns.map { value(of: $0, wording) }, index: menu.index)
    shown.isForSeveral = true
    return .menu(shown)
  }

  private func value(of column: ArrangeableColumn, _ wording: Wording) -> String {
    let choice = choices[list, column.id]
    guard choice.isShown ?? column.isShown else { return wording(Phrase.Columns.hidden) }
    return wording(choice.width.map(Phrase.Columns.chosen) ?? Phrase.Columns.byRoom)
  }
}

// MARK: - What can be done in it

extension ColumnsDialogue {
  private static let columnsStage = DialogueStage(
    "columns", Phrase.Columns.title, .choosing,
    [
      DialogueRow(.letter(" "), word: Phrase.Columns.hide),
      DialogueRow(.move(.left), .move(.right), word: Phrase.Columns.width),
      DialogueRow(.accept, word: Phrase.Dialogues.keep), .goBack, .move,
      DialogueRow(.remove, word: Phrase.Columns.asShipped, isAtFoot: false),
    ])
}
