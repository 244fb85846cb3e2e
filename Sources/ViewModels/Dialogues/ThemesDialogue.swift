import Domain
import Wording

/// The list of themes; the screen wears the one under the cursor (test: `ThemePickerTests`).
public struct ThemesDialogue: Dialogue {
  package static let stages = [themesStage]

  /// The theme that comes back when nothing is chosen.
  private let before: String
  private var menu: Menu<ThemeChoice>

  /// Nothing where there is no theme to choose.
  init?(_ choices: [ThemeChoice], worn: String, wording: Wording) {
    guard let first = choices.first(where: { $0.name == worn }) ?? choices.first else { return nil }
    before = worn
    menu = Menu(
      choices: choices, names: choices.map { wording($0.title) },
      values: choices.map { Self.value(of: $0, wording) }, selected: first)
  }

  package var stage: DialogueStage { Self.themesStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter): _ = menu.jump(to: letter)
    case .accept: return kept
    case .cancel: return [.wear(theme: before), .close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return menu.choice.problem == nil ? [.wear(theme: menu.choice.name)] : []
  }

  private var kept: [Effect] {
    let choice = menu.choice
    if let problem = choice.problem { return [.say(problem.sentence, .error)] }
    return [
      .wear(theme: choice.name), .close,
      .say(Phrase.Themes.kept(choice.title, name: choice.name), .plain),
    ]
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    var shown = MenuPresentation(menu, title: wording(Phrase.Themes.title))
    shown.notice = menu.choice.problem.map { wording($0.sentence) }
    return .menu(shown)
  }

  private static func value(of choice: ThemeChoice, _ wording: Wording) -> String {
    if let problem = choice.problem { return "! " + wording(Phrase.Themes.mistake(problem.place)) }
    return wording(choice.purpose)
  }
}

// MARK: - What can be done in it

extension ThemesDialogue {
  /// The themes.
  private static let themesStage = DialogueStage(
    "themes", Phrase.Themes.title, .choosing,
    [
      DialogueRow(.move(.up), .move(.down), word: Phrase.Dialogues.tryOn),
      DialogueRow(.accept, word: Phrase.Dialogues.keep), .goBack, .page,
    ])
}
