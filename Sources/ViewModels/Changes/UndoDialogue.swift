import Domain
import Wording

/// An undo that would overwrite what somebody has changed since: what it would undo, whose later change
/// stands in the way, and, field after field, whether to leave that or to undo it all the same
/// (test: `UndoDialogueTests`).
public struct UndoDialogue: Dialogue {
  package static let stages = [undoingStage]

  /// What can be done about a field.
  public enum WayOut: Hashable, Sendable {
    /// What somebody has written since stays.
    case leave
    /// This field is put back, and nothing else.
    case onlyThis
  }

  /// A value that was changed since, and what it belongs to in words.
  struct Contested {
    let value: OvertakenValue
    let subject: String
  }

  /// What was to be undone, in words.
  let what: String
  let way: UndoWay
  /// The later change, with who and when.
  let change: Change?
  let fields: [Contested]
  private let restoring: Restoring
  /// Which field is asked about now.
  private(set) var index = 0
  /// The ways out; leaving it comes first.
  public private(set) var menu: Menu<WayOut>
  private var chosen: [OvertakenValue] = []

  /// Nothing where no value can be put back by itself.
  init?(
    _ what: String, _ way: UndoWay, change: Change?, values: [OvertakenValue],
    restoring: Restoring, _ wording: Wording
  ) throws {
    guard (1...Restoring.mostValues).contains(values.count) else { return nil }
    var fields: [Contested] = []
    for value in values {
      guard let subject = try restoring.subject(of: value, wording) else { return nil }
      fields.append(Contested(value: value, subject: subject))
    }
    (self.what, self.way, self.change) = (what, way, change)
    (self.fields, self.restoring) = (fields, restoring)
    typealias Words = Phrase.Dialogues
    let only = way == .undone ? Words.onlyThis : Words.onlyThisAgain
    menu = Menu(
      choices: [.leave, .onlyThis],
      names: [
        wording(Phrase.Conflict.keyed(Words.leaveLetter, Words.leave)),
        wording(Phrase.Conflict.keyed(Words.onlyThisLetter, only)),
      ], selected: .leave)
  }

  package var stage: DialogueStage { Self.undoingStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): menu.move(move)
    case .letter(let letter):
      if menu.jump(to: letter) { return try decide(surroundings) }
    case .accept: return try decide(surroundings)
    case .cancel: return [.close, .say(Phrase.Conflict.left(what), .plain)]
    case .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  private mutating func decide(_ surroundings: Surroundings) throws -> [Effect] {
    if menu.choice == .onlyThis { chosen.append(fields[index].value) }
    guard index + 1 == fields.count else {
      index += 1
      menu.move(.first)
      return []
    }
    guard !chosen.isEmpty else { return [.close, .say(Phrase.Conflict.left(what), .plain)] }
    return try [.close] + restoring.effects(chosen, surroundings)
  }

  package func question(_ surroundings: Surroundings) -> Question? {
    Question("undo \(what) \(fields[index].subject) \(fields[index].value.field.key)")
  }

  // MARK: - What it shows

  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let wording = surroundings.wording
    let title = way == .undone ? Phrase.Conflict.undoing(what) : Phrase.Conflict.redoing(what)
    return .question(
      QuestionPresentation(
        title: wording(title) + Phrase.Conflict.place(index, of: fields.count),
        lines: lines(surroundings), labelWidth: 22, rowsAtMost: 3, choices: menu.names,
        index: menu.index))
  }

  private func lines(_ surroundings: Surroundings) -> [QuestionPresentation.Line] {
    typealias Line = QuestionPresentation.Line
    typealias Words = Phrase.Conflict
    let (wording, texts, value) = (surroundings.wording, surroundings.texts, fields[index].value)
    let field = value.field.name.map { wording(Phrase.Records.name($0)) } ?? value.field.key
    let theirs = [
      surroundings.signature(change), change.map { wording(Phrase.Changes.name($0.label)) },
    ].compactMap(\.self).joined(separator: " · ")
    return [
      Line(fields[index].subject, label: wording(Words.about), .strong),
      Line(field, label: wording(Words.field)),
      Line(theirs, label: wording(Words.since), .warning),
      Line(texts.text(value.now), label: wording(Words.now)),
      Line(texts.text(value.restoring), label: wording(Words.wouldBe)),
    ]
  }
}

// MARK: - What can be done in it

extension UndoDialogue {
  /// What somebody has changed since.
  private static let undoingStage = DialogueStage(
    "undoing", Phrase.Dialogues.undoing, .choosing,
    [
      DialogueRow(letter: Phrase.Dialogues.leaveLetter, word: Phrase.Dialogues.leave),
      DialogueRow(letter: Phrase.Dialogues.onlyThisLetter, word: Phrase.Dialogues.onlyThis),
      .choose, .move, DialogueRow(.cancel, word: Phrase.Dialogues.leave, isAtFoot: false),
    ])
}
