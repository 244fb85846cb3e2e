import Domain
import Wording

/// The name under which the present view is to be kept (test: `NamedViewTests`).
public struct SaveViewDialogue: Dialogue {
  package static let stages = [saveViewStage, replaceViewStage]

  /// The longest name, in characters.
  static let longestName = 60

  private var field: TextField
  /// The view of that name that would be replaced, if the answer is yes.
  private var replacing: NamedView?
  /// Why it cannot be kept.
  private var problem: Bilingual?
  private let actions: ActionsModel
  private let newID: () -> String

  init(_ actions: ActionsModel, name: String = "") {
    self.actions = actions
    newID = actions.newID
    field = TextField(name, limit: Self.longestName)
  }

  package var stage: DialogueStage { replacing == nil ? Self.saveViewStage : Self.replaceViewStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    if let view = replacing {
      replacing = nil
      guard input.isYes else { return [] }
      return save(NamedView(id: view.id, name: view.name, view: actions.view), surroundings)
    }
    switch input {
    case .edit(let edit):
      field.apply(edit)
      problem = nil
    case .accept: return try accept(surroundings)
    case .cancel: return [.close, .forgetDraft]
    case .command, .unknownKey, .letter, .move, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private mutating func accept(_ surroundings: Surroundings) throws -> [Effect] {
    let name = field.text.trimmed
    guard !name.isEmpty else {
      problem = Phrase.Views.nameMissing
      return []
    }
    replacing = try actions.client.narrowing.views().first { view in
      Language.allCases.contains { view.name[$0].folded == name.folded }
    }
    guard replacing == nil else { return [] }
    return save(
      NamedView(id: newID(), name: Bilingual(same: name), view: actions.view), surroundings)
  }

  private func save(_ view: NamedView, _ surroundings: Surroundings) -> [Effect] {
    let (actions, save) = (actions, actions.client.narrowing.saveView)
    return [
      .send(
        .writing {
          try save(view)
        } settling: {
          true
        } then: {
          actions.opened = view
          return [.close, .say(Phrase.Views.saved(surroundings.wording(view.name)), .plain)]
        })
    ]
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    replacing.map { Question("replace view \($0.id)") }
  }

  package var draft: DraftContent? {
    DraftContent(
      form: .view(actions.view), base: nil, typed: [Draft.viewName: field.text],
      isWorthKeeping: !field.text.isEmpty)
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    var shown = PromptPresentation(
      title: wording(Phrase.Views.saveTitle), label: wording(Phrase.Views.name), field: field,
      hint: .help(wording(Phrase.Views.nameHelp)))
    if let problem { shown.hint = .problem(wording(problem)) }
    if let view = replacing {
      shown.hint = .problem(wording(Phrase.Views.replace(wording(view.name))))
    }
    return .prompt(shown)
  }
}

extension Draft {
  /// The name of what is typed when a view is given a name.
  static let viewName = "name"
}

// MARK: - What can be done in it

extension SaveViewDialogue {
  /// The name of a view.
  private static let saveViewStage = DialogueStage(
    "saveView", Phrase.Dialogues.saveView, .typing,
    [DialogueRow(.accept, word: Phrase.Dialogues.keepView), .giveUp])
  /// Whether a view is to be replaced.
  private static let replaceViewStage = DialogueStage(
    "replaceView", Phrase.Dialogues.replaceView, .choosing, .question)
}
