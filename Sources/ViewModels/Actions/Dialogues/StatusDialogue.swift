import Domain
import Wording

/// The choice of an item's status, by a letter or with the arrows (test: `StatusTests`).
struct StatusDialogue: Dialogue {
  static let stages = [statusStage]

  private var menu: Menu<ActionStatus>
  private let item: ActionItem
  private let actions: ActionsModel

  init(of item: ActionItem, _ actions: ActionsModel) {
    self.item = item
    self.actions = actions
    let choices = ActionStatus.allCases
    menu = Menu(
      choices: choices,
      names: choices.map {
        Phrase.Status.glyph($0) + " " + actions.wording(Phrase.Status.word($0))
      },
      values: choices.map { actions.wording(Phrase.Status.letter($0)) },
      selected: item.content.status)
  }

  var stage: DialogueStage { Self.statusStage }

  mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter):
      if let status = ActionStatus(letter: letter, in: surroundings.wording.language) {
        return set(status, surroundings)
      }
    case .accept: return set(menu.choice, surroundings)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private func set(_ status: ActionStatus, _ surroundings: Surroundings) -> [Effect] {
    [.close] + StatusSetting(actions: actions, surroundings: surroundings).set(status, of: item)
  }

  func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let title = Phrase.Status.title(item.number.description)
    return .menu(MenuPresentation(menu, title: surroundings.wording(title)))
  }
}

// MARK: - What can be done in it

extension StatusDialogue {
  /// What becomes of an item.
  private static let statusStage = DialogueStage(
    "status", Phrase.Dialogues.itemStatus, .choosing, [.choose, .close, .move])
}

extension ActionStatus {
  /// The status that a letter stands for, in the language shown or else in the other.
  init?(letter: String, in language: Language) {
    let languages = [language] + Language.allCases.filter { $0 != language }
    let found = languages.lazy.compactMap { language in
      ActionStatus.allCases.first { Phrase.Status.letter($0)[language] == letter.folded }
    }.first
    guard let found else { return nil }
    self = found
  }
}
