import Domain
import Wording

/// One stage of a dialogue: what can be done there. From it come the foot, the help on F1 and the list of
/// keys.
public struct DialogueStage: Hashable, Sendable, CustomStringConvertible {
  /// Its name for programs, the same in all languages.
  public let name: String
  /// What the help and the list of keys call it.
  public let title: Bilingual
  /// How keys are to be understood in it.
  public let mode: InputMode
  /// What can be done in it, besides typing and choosing by a first letter; the foot names it in this
  /// order.
  public let rows: [DialogueRow]

  init(_ name: String, _ title: Bilingual, _ mode: InputMode, _ rows: [DialogueRow]) {
    self.name = name
    self.title = title
    self.mode = mode
    self.rows = rows
  }

  /// The name.
  public var description: String { name }

  /// Stages are told apart by their names.
  public static func == (a: Self, b: Self) -> Bool { a.name == b.name }

  /// By its name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// One thing that can be done in a dialogue. Which keys do it, the key map says.
public struct DialogueRow: Hashable, Sendable {
  /// What it is called, in small letters.
  public let word: Bilingual
  /// Whether the foot of the dialogue names it.
  public let isAtFoot: Bool
  private let french: [Input]
  private let english: [Input]

  init(_ inputs: Input..., word: Bilingual, isAtFoot: Bool = true) {
    self.word = word
    self.isAtFoot = isAtFoot
    (french, english) = (inputs, inputs)
  }

  /// An answer by the first letter of its word; both languages' letters count, one is shown.
  init(letter: Bilingual, word: Bilingual, isAtFoot: Bool = true) {
    self.word = word
    self.isAtFoot = isAtFoot
    (french, english) = ([.letter(letter.fr)], [.letter(letter.en)])
  }

  /// The inputs that do it, those to show in a language.
  public func inputs(in language: Language) -> [Input] {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

// MARK: - What is the same in many dialogues

extension DialogueRow {
  private typealias Word = Phrase.Dialogues

  static let move = DialogueRow(.move(.up), .move(.down), word: Word.move, isAtFoot: false)
  static let page = DialogueRow(.move(.pageUp), .move(.pageDown), word: Word.page, isAtFoot: false)
  static let ends = DialogueRow(.move(.first), .move(.last), word: Word.ends, isAtFoot: false)
  static let takeOut = DialogueRow(.remove, word: Word.takeOut, isAtFoot: false)
  static let choose = DialogueRow(.accept, word: Word.choose)
  static let close = DialogueRow(.cancel, word: Word.close)
  static let goBack = DialogueRow(.cancel, word: Word.goBack)
  static let giveUp = DialogueRow(.cancel, word: Word.giveUp)
  static let run = DialogueRow(.accept, word: Word.run)
}

extension [DialogueRow] {
  /// The rows of every question with a yes and a no.
  static let question = [
    DialogueRow(letter: Phrase.Dialogues.yesLetter, word: Phrase.Dialogues.yes),
    DialogueRow(letter: Phrase.Dialogues.noLetter, word: Phrase.Dialogues.no),
    DialogueRow(.cancel, word: Phrase.Dialogues.no, isAtFoot: false),
  ]
}
