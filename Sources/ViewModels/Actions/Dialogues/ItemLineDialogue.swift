import Domain
import Wording

/// The line at the foot in which an action item is said, under the list, which stays in sight
/// (test: `ItemLineTests`).
///
/// What is understood stands under the line while one types, each part with the words that gave it. Enter
/// saves; then the list has the keys again, and a second Enter begins the next item. Tab goes on in the form.
public struct ItemLineDialogue: Dialogue {
  package static let stages = [lineStage, savedStage]
  /// The name of the line among the fields of a draft.
  static let draftField = "line"

  let line: ItemLine
  let client: ActionsClient

  package var stage: DialogueStage { line.saved == nil ? Self.lineStage : Self.savedStage }

  package func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    guard line.saved == nil else { return goOn(input) }
    switch input {
    case .edit(let edit): line.type(edit)
    case .letter(let letter): line.type(.insert(letter))
    case .move(.up): line.choose(by: -1)
    case .move(.down): line.choose(by: 1)
    case .nextField: return [.replace(form(surroundings, .owner))]
    case .previousField: return [.replace(form(surroundings, .note))]
    case .accept: return accept(surroundings)
    case .cancel: return line.mayBeLeft() ? [.close, .forgetDraft] : []
    case .command, .unknownKey, .field, .move, .remove: break
    }
    return []
  }

  /// After an item has been saved Enter begins the next; every other key is the list's.
  private func goOn(_ input: Input) -> [Effect] {
    switch input {
    case .command(.open): line.beginNext()
    case .command(.back): return [.close]
    case .command, .unknownKey, .edit, .accept, .cancel, .nextField, .previousField, .field, .move,
      .letter, .remove:
      return [.close, .pass(input)]
    }
    return []
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    line.isLeaving ? .giveUp : nil
  }

  // MARK: - Saving

  private func accept(_ surroundings: Surroundings) -> [Effect] {
    if line.isOtherChosen, let name = line.newBody {
      return [NewBody(name: name, client: client).errand { [line] in line.take($0) }]
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
          return [.reread, .reveal(.action(added.number))]
        })
    ]
  }

  /// The form with everything that was understood; what was not stays in the title.
  private func form(_ surroundings: Surroundings, _ focus: ActionField) -> ItemFormDialogue {
    let form = ItemForm(
      item: nil, defaults: line.defaults, register: surroundings.register,
      wording: surroundings.wording, today: surroundings.today)
    form.fill(line.sentence.content(defaults: line.defaults))
    form.focus = line.isEmpty && focus == .owner ? .title : focus
    return ItemFormDialogue(form: form, client: client)
  }

  package var draft: DraftContent? {
    guard line.saved == nil else { return nil }
    return DraftContent(
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
      DialogueRow(.previousField, word: Phrase.Dialogues.noteInForm, isAtFoot: false),
      DialogueRow(.move(.up), .move(.down), word: Phrase.Dialogues.whoIsMeant, isAtFoot: false),
    ])

  /// An item has been saved.
  private static let savedStage = DialogueStage(
    "saved", Phrase.Dialogues.saved, .commands,
    [
      DialogueRow(.command(.open), word: Phrase.Dialogues.nextItem),
      DialogueRow(.command(.back), word: Phrase.Dialogues.close),
    ])
}
