import Domain
import Wording

/// Two people's words for the same fields of one record: what it said, what I say, what they say, field
/// after field, with a key for each way out (test: `ConflictTests`).
public struct ConflictDialogue: Dialogue {
  package static let stages = [conflictStage]

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
  public struct Contested: Hashable, Sendable {
    /// The field.
    public let field: FieldName
    /// What it said when I began.
    public let base: String
    /// What I say.
    public let mine: String
    /// What it says now.
    public let theirs: String
  }

  /// What becomes of a decision, whatever kind of record it is about.
  struct Way {
    /// Goes back to the form, on a field; nothing where the words come from no form.
    let goBack: ((FieldName) -> Void)?
    /// Saves my words in the fields in which they are to stay.
    let save: (Set<FieldName>, Surroundings) -> [Effect]
  }

  /// What the record is called.
  let subject: String
  /// Who changed it, and when, as far as is known.
  public let by: String
  /// The fields that both have changed.
  public let fields: [Contested]
  /// Which field is asked about now.
  public private(set) var index = 0
  /// The ways out.
  public private(set) var menu: Menu<WayOut>
  private let way: Way
  private var kept: Set<FieldName> = []

  /// A dialogue on the first field.
  init(subject: String, by: String, fields: [Contested], way: Way, _ wording: Wording) {
    self.subject = subject
    self.by = by
    self.fields = fields
    self.way = way
    let choices = WayOut.allCases.filter { $0 != .edit || way.goBack != nil }
    menu = Menu(
      choices: choices, names: choices.map { wording(Phrase.Conflict.name($0.word)) },
      selected: .mine)
  }

  /// The field that is asked about now.
  public var field: Contested { fields[index] }

  // MARK: - Deciding

  package var stage: DialogueStage { Self.conflictStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) -> [Effect] {
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
    case .mine, .theirs: return goOn(keepingMine: choice == .mine, surroundings)
    case .edit:
      way.goBack?(field.field)
      return [.close]
    case .later: return [.close, .say(Phrase.Conflict.undecided(subject), .warning)]
    }
  }

  /// Goes on to the next field, or saves when every one has been decided.
  private mutating func goOn(keepingMine: Bool, _ surroundings: Surroundings) -> [Effect] {
    if keepingMine { kept.insert(field.field) }
    guard index + 1 < fields.count else { return way.save(kept, surroundings) }
    index += 1
    return []
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    Question("conflict \(subject) \(field.field)")
  }

  // MARK: - What it shows

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
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
            subject, field: wording(Phrase.Records.name(field.field)),
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
