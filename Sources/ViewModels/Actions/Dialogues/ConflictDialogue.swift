import Domain
import Wording

/// Two people's words for the same fields of one item: what it said, what I say, what they say, field
/// after field, with a key for each way out (test: `ConflictTests`).
public struct ConflictDialogue: Dialogue {
  public static let stages = [conflictStage]

  /// What can be done about a field.
  public enum WayOut: CaseIterable, Hashable, Sendable {
    /// Write my words over theirs.
    case mine
    /// Leave theirs.
    case theirs
    /// Go back to the form and write something else.
    case edit
    /// Decide later; what I typed is kept.
    case later
  }

  /// A field with its three values, in words.
  public struct Field: Hashable, Sendable {
    /// The field.
    public let field: ActionField
    /// What it said when I began.
    public let base: String
    /// What I say.
    public let mine: String
    /// What it says now.
    public let theirs: String
  }

  /// The item as it is now.
  public let item: ActionItem
  /// Who changed it, and when, as far as is known.
  public let by: String
  /// The fields that both have changed.
  public let fields: [Field]
  /// The form that the words come from, to which one can go back.
  let form: ItemForm?
  /// Which field is asked about now.
  public private(set) var index = 0
  /// The ways out.
  public var menu: Menu<WayOut>
  /// What will be saved when every field has been decided.
  private(set) var resolved: ActionItemContent
  private let mine: ActionItemContent
  private let client: ActionsClient

  /// A dialogue on the first field.
  ///
  /// - Parameters:
  ///   - base: What the item said when the edit began.
  ///   - mine: What the edit makes of it.
  ///   - theirs: The item as it is now.
  ///   - fields: The fields that both have changed.
  init(
    base: ActionItemContent, mine: ActionItemContent, theirs: ActionItem,
    fields: Set<ActionField>, by: String, form: ItemForm?, client: ActionsClient,
    texts: ValueTexts
  ) {
    item = theirs
    self.by = by
    self.mine = mine
    self.form = form
    self.client = client
    self.fields = ActionField.allCases.filter(fields.contains).map { field in
      Field(
        field: field, base: texts.text(base.value(of: field)),
        mine: texts.text(mine.value(of: field)), theirs: texts.text(theirs.content.value(of: field))
      )
    }
    resolved = theirs.content.taking(
      base.fields(differingFrom: mine).subtracting(fields), from: mine)
    let choices = WayOut.allCases.filter { $0 != .edit || form != nil }
    menu = Menu(
      choices: choices, names: choices.map { texts.wording(Phrase.Conflict.name($0.word)) },
      selected: .mine)
  }

  /// The field that is asked about now.
  public var field: Field { fields[index] }

  /// Decides about the present field.
  ///
  /// - Returns: Whether every field has been decided.
  mutating func decide(keepingMine: Bool) -> Bool {
    if keepingMine { resolved = resolved.taking([field.field], from: mine) }
    guard index + 1 < fields.count else { return true }
    index += 1
    return false
  }

  // MARK: - Deciding

  public var stage: DialogueStage { Self.conflictStage }

  public mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter):
      if menu.jump(to: letter) { return decide(menu.choice, surroundings) }
    case .accept: return decide(menu.choice, surroundings)
    case .cancel: return decide(.later, surroundings)
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private mutating func decide(_ choice: WayOut, _ surroundings: Surroundings) -> [Effect] {
    switch choice {
    case .mine, .theirs:
      return decide(keepingMine: choice == .mine) ? saving(surroundings) : []
    case .edit:
      form?.rebase(onto: item.content)
      form?.focus = field.field
      return [.close]
    case .later:
      return [.close, .say(Phrase.Conflict.undecided(item.number.description), .warning)]
    }
  }

  private func saving(_ surroundings: Surroundings) -> [Effect] {
    let (item, wanted, form) = (item, resolved, form)
    let number = item.number.description
    let closing: [Effect] = (form == nil ? [.close] : [.close, .close]) + [.forgetDraft]
    guard !wanted.fields(differingFrom: item.content).isEmpty else {
      return closing + [.reread, .say(Phrase.Conflict.keptTheirs(number), .plain)]
    }
    let saving = ItemSaving(client: client, surroundings: surroundings)
    return saving.sending(item, from: item.content, to: wanted) { outcome in
      switch outcome {
      case .saved: return closing + [.say(Phrase.Message.saved(number), .plain)]
      case .conflict(let theirs, let fields, let change):
        // Somebody was quicker once more.
        let next = saving.ask(
          form, item: theirs, base: item.content, mine: wanted, fields: fields, change: change)
        return [.close, next]
      case .gone: return [.close, .say(Phrase.Message.gone(number), .warning)]
      }
    }
  }

  public func question(_ surroundings: Surroundings) -> Question? {
    Question("conflict \(item.id) \(field.field)")
  }

  // MARK: - What it holds, and what it shows

  /// The words are still those of the form.
  public var draft: DraftContent? { nil }

  public func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    let lines = [
      QuestionPresentation.Line(field.base, label: wording(Phrase.Conflict.base), .muted),
      QuestionPresentation.Line(field.mine, label: wording(Phrase.Conflict.mine), .strong),
      QuestionPresentation.Line(field.theirs, label: by, .warning),
    ]
    return .question(
      QuestionPresentation(
        title: wording(
          Phrase.Conflict.title(
            item.number.description, field: wording(Phrase.Actions.name(field.field)),
            place: Phrase.Conflict.place(index, of: fields.count))),
        lines: lines, labelWidth: 22, rowsAtMost: 3, choices: menu.names, index: menu.index))
  }
}

extension ConflictDialogue.WayOut {
  /// The word for it in the phrases.
  var word: Phrase.Conflict.Choice {
    switch self {
    case .mine: .mine
    case .theirs: .theirs
    case .edit: .edit
    case .later: .later
    }
  }
}

// MARK: - What can be done in it

extension ConflictDialogue {
  /// Whose words are to stay.
  private static let conflictStage = DialogueStage(
    "conflict", Phrase.Dialogues.conflict, .choosing,
    [
      DialogueRow(letter: Phrase.Dialogues.mineLetter, word: Phrase.Dialogues.mine),
      DialogueRow(letter: Phrase.Dialogues.theirsLetter, word: Phrase.Dialogues.theirs),
      DialogueRow(letter: Phrase.Dialogues.writeLetter, word: Phrase.Dialogues.write),
      DialogueRow(letter: Phrase.Dialogues.laterLetter, word: Phrase.Dialogues.decideLater),
      .choose, .move,
      DialogueRow(.cancel, word: Phrase.Dialogues.decideLater, isAtFoot: false),
    ])
}
