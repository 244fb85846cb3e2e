import Domain
import Wording

/// A bulk change: which field, which value, a look at what would change, then the change
/// (test: `BulkTests`).
public struct BulkDialogue: Dialogue {
  package static let stages = [
    bulkFieldStage, bulkValueStage, bulkOwnerStage, bulkTextStage, bulkPreviewStage,
  ]

  private(set) var steps: BulkSteps
  private let client: ActionsClient

  init(of items: [ActionItem], client: ActionsClient, _ surroundings: Surroundings) {
    self.client = client
    steps = BulkSteps(
      items: items, texts: FilterTexts(texts: surroundings.texts), today: surroundings.today)
  }

  package var stage: DialogueStage {
    switch steps.step {
    case .field: Self.bulkFieldStage
    case .status: Self.bulkValueStage
    case .owner: Self.bulkOwnerStage
    case .due, .note: Self.bulkTextStage
    case .preview: Self.bulkPreviewStage
    }
  }

  /// Goes to where something was being typed.
  mutating func resume(_ typed: [String: String]) { steps.resume(typed) }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .accept: return accept(surroundings)
    case .cancel:
      let hasClosed = !steps.goBack()
      return (hasClosed ? [.close] : []) + (steps.typed.isEmpty ? [.forgetDraft] : [])
    case .move(let move): steps.move(move)
    case .letter(let letter): steps.type(letter)
    case .edit(let edit): steps.type(edit)
    case .command, .unknownKey, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private mutating func accept(_ surroundings: Surroundings) -> [Effect] {
    switch steps.step {
    case .field(let menu): steps.choose(menu.choice)
    case .status, .owner, .due, .note:
      guard let edit = steps.edit else { return [] }
      steps.preview(edit)
    case .preview(let preview): return change(as: preview, surroundings)
    }
    return []
  }

  private func change(as preview: BulkPreview, _ surroundings: Surroundings) -> [Effect] {
    if let reason = surroundings.reasonToWait { return [.say(reason, .warning)] }
    guard !preview.changing.isEmpty else {
      return [.close, .forgetDraft, .say(Phrase.Bulk.nothingToChange, .muted)]
    }
    let (edit, items, value) = (client.narrowing.edit, steps.items, preview.edit)
    let today = surroundings.today
    return [
      .send(
        .writing {
          try edit(items, value, today)
        } settling: { _ in
          true
        } then: { outcome in
          let report = BulkReport(outcome: outcome, preview: preview, surroundings: surroundings)
          return [.close, .reread, report.said]
        })
    ]
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    guard case .preview(let preview) = steps.step else { return nil }
    let items = preview.changing.map(\.id.rawValue)
    return Question("change \(preview.edit.field) of \(items)")
  }

  // MARK: - What it holds, and what it shows

  package var draft: DraftContent? {
    DraftContent(
      form: .items(steps.items.map(\.id)), base: nil, typed: steps.typed,
      isWorthKeeping: steps.typed.values.contains { !$0.isEmpty })
  }

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    if let preview = steps.preview { return .preview(preview) }
    if let prompt = steps.prompt { return .prompt(prompt) }
    return .menu(steps.menu ?? MenuPresentation(title: steps.title))
  }

  /// The preview can be scrolled until its last line stands at the foot.
  public mutating func layOut(_ viewport: Viewport) { steps.layOut(viewport) }
}

/// What became of a bulk change, in words.
private struct BulkReport {
  let outcome: BulkOutcome
  let preview: BulkPreview
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }

  var said: Effect { .say(sentence, outcome.overtaken.isEmpty ? .plain : .warning) }

  private var sentence: Bilingual {
    let what = Phrase.Sharing.became(
      Phrase.Actions.name(preview.edit.field), preview.value(surroundings.texts))
    var sentences: [Bilingual] = []
    let count = outcome.changed.count
    sentences.append(Phrase.Bulk.changed(count, wording(what)))
    if outcome.unchanged > 0 {
      sentences.append(Phrase.Bulk.unchanged(wording.number(outcome.unchanged)))
    }
    if !outcome.overtaken.isEmpty {
      sentences.append(Phrase.Bulk.overtaken(names(of: outcome.overtaken)))
    }
    if outcome.gone > 0 { sentences.append(Phrase.Bulk.gone(wording.number(outcome.gone))) }
    if count > 0, let wayToUndo = surroundings.wayToUndo { sentences.append(wayToUndo) }
    return Bilingual(
      fr: sentences.map(\.fr).joined(separator: " "),
      en: sentences.map(\.en).joined(separator: " "))
  }

  /// Numbers, as many as a line can hold.
  private func names(of numbers: [ActionNumber]) -> String {
    let named = numbers.prefix(5).map(\.description).joined(separator: ", ")
    guard numbers.count > 5 else { return named }
    return named + " " + wording(Phrase.Bulk.more(wording.number(numbers.count - 5)))
  }
}

// MARK: - What can be done in it

extension BulkDialogue {
  private static let preview = DialogueRow(.accept, word: Phrase.Dialogues.preview)

  /// The field to change.
  private static let bulkFieldStage = DialogueStage(
    "bulkField", Phrase.Dialogues.bulkField, .choosing, [.choose, .close, .move])
  /// A value from a list.
  private static let bulkValueStage = DialogueStage(
    "bulkValue", Phrase.Dialogues.bulkValue, .choosing, [preview, .goBack, .move])
  /// An owner, by letters.
  private static let bulkOwnerStage = DialogueStage(
    "bulkOwner", Phrase.Dialogues.bulkOwner, .typing, [preview, .goBack, .move])
  /// A value that is typed.
  private static let bulkTextStage = DialogueStage(
    "bulkText", Phrase.Dialogues.bulkText, .typing, [preview, .goBack])
  /// What would change.
  private static let bulkPreviewStage = DialogueStage(
    "bulkPreview", Phrase.Dialogues.bulkPreview, .choosing,
    [
      DialogueRow(.accept, word: Phrase.Dialogues.change),
      DialogueRow(.move(.up), .move(.down), word: Phrase.Dialogues.scroll), .goBack, .page, .ends,
    ])
}
