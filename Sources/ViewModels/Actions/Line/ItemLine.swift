import Domain
import Wording

/// The line in which a new action item is said, with what is understood of it (test: `ItemLineTests`).
final class ItemLine {
  /// What holds where the line says nothing: the meeting of today, what the item is about.
  let defaults: ActionItemContent
  private(set) var field: TextField
  private(set) var sentence: ActionSentence
  /// The item that was said last.
  private(set) var saved: ActionNumber?
  /// A sentence over the whole line: what is not certain, or a warning before leaving.
  private(set) var notice: Bilingual?
  /// The body that was chosen where several could be meant.
  private var chosen: Code<Stakeholder>?
  private let context: SentenceContext

  init(defaults: ActionItemContent, text: String = "", _ surroundings: Surroundings) {
    self.defaults = defaults
    field = TextField(text, limit: 2 * ActionItemContent.longestTitle)
    context = SentenceContext(
      register: surroundings.register, wording: surroundings.wording, today: surroundings.today)
    sentence = ActionSentence(text, in: context)
  }

  /// Whether nothing has been typed.
  var isEmpty: Bool { field.text.trimmed.isEmpty }

  /// Whether the title would be cut.
  var isTooLong: Bool {
    sentence.title.unicodeScalars.count > ActionItemContent.longestTitle
  }

  /// What would be saved; nothing while nothing is promised, or too much.
  var content: ActionItemContent? {
    sentence.title.isEmpty || isTooLong ? nil : sentence.content(defaults: defaults)
  }

  // MARK: - Typing

  func type(_ edit: TextEdit) {
    let before = field.text
    field.apply(edit)
    guard field.text != before else { return }
    (notice, chosen) = (nil, nil)
    read()
  }

  /// What the words leave open, whether or not somebody has been chosen.
  var doubts: [ActionSentence.Doubt] { ActionSentence(field.text, in: context).doubts }

  /// Whether a body is the chosen one.
  func isChosen(_ body: Stakeholder) -> Bool { body.id == chosen }

  private var offered: [Stakeholder] { doubts.flatMap(\.candidates) }

  /// Goes through the bodies that could be meant, and nobody.
  func choose(by step: Int) {
    let choices: [Code<Stakeholder>?] = [nil] + offered.map(\.id)
    guard choices.count > 1 else { return }
    notice = nil
    let index = choices.firstIndex(of: chosen) ?? 0
    chosen = choices[(index + step + choices.count) % choices.count]
    read()
  }

  private func read() { sentence = ActionSentence(field.text, in: context, chosen: chosen) }

  // MARK: - Saving and leaving

  /// Whether it may be saved now: what is not certain is asked about once.
  func mayBeSaved() -> Bool {
    guard !sentence.doubts.isEmpty, notice != Phrase.Line.enterAgain else { return true }
    notice = Phrase.Line.enterAgain
    return false
  }

  /// Whether it may be left now: what was typed is warned of once.
  func mayBeLeft() -> Bool {
    guard !isEmpty, notice != Phrase.Form.unsaved else { return true }
    notice = Phrase.Form.unsaved
    return false
  }

  /// Whether leaving would lose something, and that has been said.
  var isLeaving: Bool { notice == Phrase.Form.unsaved }

  /// The item is in the store; what has been typed since is the beginning of the next.
  func begin(after item: ActionItem, said text: String) {
    let rest = field.text.hasPrefix(text) ? String(field.text.dropFirst(text.count)) : ""
    field.replace(with: rest)
    (saved, notice, chosen) = (item.number, nil, nil)
    read()
  }

  /// The next item is said.
  func beginNext() { (saved, notice) = (nil, nil) }
}
