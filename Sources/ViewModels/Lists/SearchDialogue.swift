import Domain
import Wording

/// The line at the foot in which one searches a pane's list, which stays in sight
/// (test: `SearchTests`).
public struct SearchDialogue: Dialogue {
  package static let stages = [searchStage]

  private var field: TextField
  private let pane: any SearchingPane

  init(_ pane: any SearchingPane) {
    self.pane = pane
    field = TextField(pane.searchedText)
    pane.beginSearch()
  }

  package var stage: DialogueStage { Self.searchStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .edit(let edit):
      field.apply(edit)
      try pane.search(field.text)
      return []
    case .accept:
      let isInVain = !field.text.isEmpty && !pane.hasMatch
      return [.close] + (isInVain ? [.say(Phrase.Lists.noMatch(field.text), .warning)] : [])
    case .cancel:
      try pane.endSearch()
      return [.close]
    case .move(let move):
      try pane.move(move)
      return []
    case .command, .unknownKey, .nextField, .previousField, .field, .letter, .remove: return []
    }
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    var shown = PromptPresentation(
      title: "", label: surroundings.wording(Phrase.Message.searchPrompt), field: field)
    shown.isAtFoot = true
    return .prompt(shown)
  }
}

// MARK: - What can be done in it

extension SearchDialogue {
  /// What is searched for.
  private static let searchStage = DialogueStage(
    "search", Phrase.Dialogues.search, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.keep),
      DialogueRow(.cancel, word: Phrase.Dialogues.showAll), .move, .page,
    ])
}
