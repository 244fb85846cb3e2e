import Domain
import Wording

/// The views with names, one of which can be opened or deleted (test: `NamedViewTests`).
public struct ViewsDialogue: Dialogue {
  package static let stages = [viewsStage, deleteViewStage]

  /// The views; nothing where there is none.
  private var menu: Menu<NamedView>?
  /// The view that is to be deleted, if the answer is yes.
  private var deleting: NamedView?
  private let actions: ActionsModel

  /// The views as they are now, the cursor on one of them by its id.
  init(_ actions: ActionsModel, selecting id: String?) throws {
    self.actions = actions
    menu = try Self.menu(actions, selecting: id)
  }

  private static func menu(
    _ actions: ActionsModel, selecting id: String?
  ) throws -> Menu<NamedView>? {
    let views = try actions.client.narrowing.views()
    return views.first.map { first in
      Menu(
        choices: views, names: views.map { actions.wording($0.name) },
        selected: views.first { $0.id == id } ?? first)
    }
  }

  package var stage: DialogueStage { deleting == nil ? Self.viewsStage : Self.deleteViewStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    if let view = deleting { return answer(input, deleting: view, surroundings) }
    switch input {
    case .move(let move): menu?.move(move)
    case .accept:
      if let view = menu?.choice { try actions.open(view) }
      return [.close]
    case .remove, .letter("x"), .letter("X"):
      if surroundings.isReadOnly { return [.say(Phrase.Commands.readOnly, .warning)] }
      deleting = menu?.choice
    case .letter(let letter): _ = menu?.jump(to: letter)
    case .cancel: return [.close]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field: break
    }
    return []
  }

  private mutating func answer(
    _ input: Input, deleting view: NamedView, _ surroundings: Surroundings
  ) -> [Effect] {
    deleting = nil
    guard input.isYes else { return [] }
    let (actions, delete) = (actions, actions.client.narrowing.deleteView)
    return [
      .send(
        .writing {
          try delete(view.id)
        } then: {
          [
            .replace(try ViewsDialogue(actions, selecting: nil)),
            .say(Phrase.Views.deleted(surroundings.wording(view.name)), .plain),
          ]
        })
    ]
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    deleting.map { Question("delete view \($0.id)") }
  }

  /// Reads the views again when somebody has kept or deleted one.
  package mutating func hear(_ news: StoreNews, _ surroundings: Surroundings) throws -> [Effect]? {
    guard news.topics.contains(.views) else { return nil }
    menu = try Self.menu(actions, selecting: menu?.choice.id)
    return []
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    var shown = MenuPresentation(
      title: wording(Phrase.Views.title), names: menu?.names ?? [], index: menu?.index ?? 0)
    if menu == nil {
      let save = surroundings.keyLabels.key(of: .saveView, wording)
      shown.notice = wording(Phrase.Views.none(save: save))
    }
    if let view = deleting {
      shown.notice = wording(Phrase.Views.confirmDelete(wording(view.name)))
    }
    return .menu(shown)
  }
}

// MARK: - What can be done in it

extension ViewsDialogue {
  /// The views with names.
  private static let viewsStage = DialogueStage(
    "views", Phrase.Dialogues.views, .choosing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.show),
      DialogueRow(.letter("x"), word: Phrase.Dialogues.delete), .close, .move,
      DialogueRow(.remove, word: Phrase.Dialogues.delete, isAtFoot: false),
    ])
  /// Whether a view is to be deleted.
  private static let deleteViewStage = DialogueStage(
    "deleteView", Phrase.Dialogues.deleteView, .choosing, .question)
}
