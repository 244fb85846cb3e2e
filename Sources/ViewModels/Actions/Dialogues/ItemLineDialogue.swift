import Domain
import Wording

/// The line at the foot in which an action item is said, under the list, which stays in sight
/// (test: `ItemLineTests`).
///
/// What is understood stands under the line while one types, each part with the words that gave it. Enter
/// saves, and the next can be said; Tab goes on in the form.
public struct ItemLineDialogue: Dialogue {
  package static let stages = [lineStage]
  /// The name of the line among the fields of a draft.
  static let draftField = "line"

  let line: ItemLine
  let client: ActionsClient

  package var stage: DialogueStage { Self.lineStage }

  package func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .edit(let edit): line.type(edit)
    case .letter(let letter): line.type(.insert(letter))
    case .move(.up): line.choose(by: -1)
    case .move(.down): line.choose(by: 1)
    case .nextField: return [.replace(form(surroundings))]
    case .accept: return accept(surroundings)
    case .cancel: return line.mayBeLeft() ? [.close, .forgetDraft] : []
    case .command, .unknownKey, .previousField, .field, .move, .remove: break
    }
    return []
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    line.isLeaving ? .giveUp : nil
  }

  // MARK: - Saving

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    guard !line.isEmpty else {
      line.beginNext()
      return []
    }
    guard let content = line.content, line.mayBeSaved() else { return [] }
    let (add, today, said) = (client.add, surroundings.today, line.field.text)
    return [
      .send(
        .writing {
          try add(content, today)
        } settling: { _ in
          true
        } then: { [line] added in
          line.begin(after: added, said: said)
          return [
            .reread, .say(Phrase.Message.added(added.number.description), .plain),
            .reveal(.action(added.number)),
          ]
        })
    ]
  }

  /// The form with everything that was understood; what was not stays in the title.
  private func form(_ surroundings: Surroundings) -> ItemFormDialogue {
    let form = ItemForm(
      item: nil, defaults: line.defaults, register: surroundings.register,
      wording: surroundings.wording, today: surroundings.today)
    form.fill(line.sentence.content(defaults: line.defaults))
    form.focus = line.sentence.title.isEmpty ? .title : .owner
    return ItemFormDialogue(form: form, client: client)
  }

  package var draft: DraftContent? {
    DraftContent(
      form: .newItem, base: nil, typed: [Self.draftField: line.field.text],
      isWorthKeeping: !line.isEmpty)
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    .prompt(ItemLinePresentation(line: line, surroundings: surroundings).shown)
  }
}

// MARK: - What can be done in it

extension ItemLineDialogue {
  /// The line of a new action item.
  private static let lineStage = DialogueStage(
    "line", Phrase.Dialogues.line, .typing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.record),
      DialogueRow(.nextField, word: Phrase.Dialogues.wholeForm), .giveUp,
      DialogueRow(.move(.up), .move(.down), word: Phrase.Dialogues.whoIsMeant, isAtFoot: false),
    ])
}
