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
    switch (workspace.overlay, line.trimmed) {
    case (_, "."): return .inputs([.cancel])
    case (.form, "="): return .inputs([.accept])
    case (.form, "<"): return .inputs([.previousField])
    case (.form, "-"): return .field([.edit(.end), .edit(.deleteToStart)])
    case (.form, ""): return .field([])
    case (.form(let form), _):
      return .field(form.isChoice(form.focus) ? [.edit(.insert(word))] : typed)
    // Nothing is chosen in the help and among the commands until something has been typed.
    case (.help, ""), (.palette, ""): return .inputs([.cancel])
    case (.help, _): return .inputs(typed)
    case (_, ""): return .inputs([.accept])
    case (_, _): return .inputs(typed + [.accept])
    }
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
    switch workspace.overlay {
    case .linkReport(let form): form.menu.names
    case .conflict(let dialogue): dialogue.menu.names
    case .form, .search, .confirmDelete, .drafts, .history, .sortMenu, .filters, .groupMenu, .bulk,
      .views, .saveView, .themes, .palette, .commandMenu, .help, nil:
      workspace.menu?.names ?? []
    }
  }

  private func place(in names: [String]) -> Int? {
    if let number = Int(word) { return names.indices.contains(number - 1) ? number - 1 : nil }
    guard word.count > 1 else { return nil }
    return names.firstIndex { $0.folded.hasPrefix(word) }
  }
}
