import Domain
import Wording

/// The line in which a new action item is said, with what is understood of it (test: `ItemLineTests`).
final class ItemLine {
  /// What holds where the line says nothing: the meeting of today, what the item is about.
  let defaults: ActionItemContent
  private(set) var field: TextField
  private(set) var sentence: ActionSentence
  /// What the words leave open, whether or not somebody has been chosen.
  private(set) var doubts: [ActionSentence.Doubt]
  /// The item that was said last.
  private(set) var saved: ActionNumber?
  /// A sentence over the whole line: what is not certain, or a warning before leaving.
  private(set) var notice: Bilingual?
  /// The body that was chosen where several could be meant.
  private var chosen: Code<Stakeholder>?
  /// Whether a body that is not in the store yet is to be added for the words.
  private(set) var isOtherChosen = false
  private var context: SentenceContext

  init(defaults: ActionItemContent, text: String = "", _ surroundings: Surroundings) {
    self.defaults = defaults
    field = TextField(text, limit: 2 * ActionItemContent.longestTitle)
    context = SentenceContext(
      register: surroundings.register, wording: surroundings.wording, today: surroundings.today)
    sentence = ActionSentence(text, in: context)
    doubts = sentence.doubts
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
    readAnew()
  }

  /// Whether a body is the chosen one.
  func isChosen(_ body: Stakeholder) -> Bool { body.id == chosen }

  private var offered: [Stakeholder] { doubts.flatMap(\.candidates) }

  /// What a body would be called that is added for the words; nothing where there is no doubt about them.
  var newBody: String? { doubts.lazy.compactMap(\.newBody).first }

  /// Goes through nobody, the bodies that could be meant, and “Other…”.
  func choose(by step: Int) {
    guard newBody != nil else { return }
    notice = nil
    let choices: [Code<Stakeholder>?] = [nil] + offered.map(\.id)
    let place = isOtherChosen ? choices.count : choices.firstIndex(of: chosen) ?? 0
    let next = (place + step + choices.count + 1) % (choices.count + 1)
    isOtherChosen = next == choices.count
    chosen = isOtherChosen ? nil : choices[next]
    read()
  }

  /// A body has been added for the words, and is meant.
  func take(_ body: Stakeholder) {
    context = context.adding(body)
    readAnew()
  }

  private func read() { sentence = ActionSentence(field.text, in: context, chosen: chosen) }

  /// Reads other words: what was said or chosen of those before holds no longer.
  private func readAnew() {
    (notice, chosen, isOtherChosen) = (nil, nil, false)
    read()
    doubts = sentence.doubts
  }

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
    saved = item.number
    readAnew()
  }

  /// The next item is said.
  func beginNext() { (saved, notice) = (nil, nil) }
}
