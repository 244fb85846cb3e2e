import Domain
import Interface
import Terminal
import ViewModels
import Wording

/// What a line from the keyboard means, in the line-by-line mode: the same inputs that keys give.
enum LinearAnswer {
  /// Steps to take one after the other.
  case inputs([Input])
  /// The text of a field of the form; it goes on to the next field if it can be read.
  case field([Input])
  /// Say again where the cursor is.
  case whereAmI
  /// It means nothing, and why.
  case unclear(Bilingual)

  init(_ line: String, workspace: Workspace, keyMap: KeyMap) {
    let reading = LinearReading(line: line, workspace: workspace, keyMap: keyMap)
    switch workspace.inputMode {
    case .commands: self = reading.command
    case .typing: self = reading.text
    case .choosing: self = reading.choice
    }
  }
}

/// A line and what it is read against.
private struct LinearReading {
  let line: String
  let workspace: Workspace
  let keyMap: KeyMap

  private var wording: Wording { workspace.wording }
  private var word: String { line.trimmed.folded }

  // MARK: - Commands

  var command: LinearAnswer {
    if line.trimmed.isEmpty { return .whereAmI }
    if line.trimmed.count == 1 || named.isEmpty, let input = key { return .inputs([input]) }
    let exact = named.filter { names(of: $0).contains(word) }
    // A word that several commands bear means the one that can be used here.
    let found = exact.isEmpty ? named : exact
    let here = found.filter { $0.row.panes.contains(workspace.pane) }
    let candidates = here.isEmpty ? found : here
    if let only = candidates.first, candidates.count == 1 || !exact.isEmpty {
      return .inputs([.command(only)])
    }
    guard !candidates.isEmpty else { return .unclear(Phrase.Linear.unknown(line)) }
    let words = candidates.map { wording($0.row.text.short) }.joined(separator: ", ")
    return .unclear(Phrase.Linear.ambiguous(line, words))
  }

  /// The commands that the line begins to name.
  private var named: [Command] {
    guard !word.isEmpty else { return [] }
    return Command.allCases.filter { command in
      names(of: command).contains { $0.hasPrefix(word) }
    }
  }

  private func names(of command: Command) -> [String] {
    [wording(command.row.text.short), wording(command.row.text.sentence), command.name].map(
      \.folded)
  }

  private var key: Input? {
    Key(notation: line.trimmed).flatMap {
      keyMap.input(for: $0, mode: workspace.inputMode, pane: workspace.pane)
    }
  }

  // MARK: - Text

  var text: LinearAnswer {
    let typed: [Input] = [.edit(.end), .edit(.deleteToStart), .edit(.insert(line))]
    if line.trimmed == "." { return .inputs([.cancel]) }
    switch workspace.presentation {
    case .form(let form): return field(of: form, typed)
    case .help: return .inputs(line.trimmed.isEmpty ? [.cancel] : typed)
    // Nothing is chosen among the commands until something has been typed.
    case .menu(let menu) where menu.needsTyping && line.trimmed.isEmpty:
      return .inputs([.cancel])
    case .prompt(let prompt) where prompt.chips != nil: return sentence(prompt, typed)
    case .menu, .prompt, .question, .preview, .list, nil:
      return .inputs(line.trimmed.isEmpty ? [.accept] : typed + [.accept])
    }
  }

  /// What is understood of a sentence is said first; an empty line then saves it, or leaves where nothing
  /// has been said.
  private func sentence(_ prompt: PromptPresentation, _ typed: [Input]) -> LinearAnswer {
    switch line.trimmed {
    case "": .inputs([prompt.field.text.isEmpty ? .cancel : .accept])
    case "+": .inputs([.nextField])
    case _: .inputs(typed)
    }
  }

  private func field(of form: FormPresentation, _ typed: [Input]) -> LinearAnswer {
    switch line.trimmed {
    case "=": .inputs([.accept])
    case "<": .inputs([.previousField])
    case "-": .field([.edit(.end), .edit(.deleteToStart)])
    case "": .field([])
    case _: form.focused.isChoice ? choice(in: form.focused) : .field(typed)
    }
  }

  /// Steps to the choice that the line begins to name; where the choices are not known, its letters jump.
  private func choice(in field: FormPresentation.Field) -> LinearAnswer {
    let choices = field.suggestions
    guard !choices.isEmpty else { return .field([.edit(.insert(word))]) }
    let words = choices.map { $0.code.folded.drop { !$0.isLetter } }
    guard let wanted = words.firstIndex(where: { $0.hasPrefix(word) }) else {
      return .unclear(Phrase.Linear.unknown(line))
    }
    let present = choices.firstIndex(where: \.isChosen) ?? 0
    let steps = (wanted - present + choices.count) % choices.count
    return .field(Array(repeating: .edit(.right), count: steps))
  }

  // MARK: - Choices

  var choice: LinearAnswer {
    if line.trimmed.isEmpty { return .inputs([.accept]) }
    if word == "." { return .inputs([.cancel]) }
    if let place = place(in: names) {
      return .inputs([.move(.first)] + Array(repeating: .move(.down), count: place) + [.accept])
    }
    guard let input = key else { return .unclear(Phrase.Linear.unknown(line)) }
    return .inputs([input])
  }

  private var names: [String] {
    switch workspace.presentation {
    case .menu(let menu): menu.names
    case .question(let question): question.choices
    case .prompt, .form, .preview, .list, .help, nil: []
    }
  }

  private func place(in names: [String]) -> Int? {
    if let number = Int(word) { return names.indices.contains(number - 1) ? number - 1 : nil }
    guard word.count > 1 else { return nil }
    return names.firstIndex { $0.folded.hasPrefix(word) }
  }
}
