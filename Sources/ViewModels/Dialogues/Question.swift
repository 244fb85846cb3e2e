/// A question whose answer takes something away: which one it is, so that it can be told from the one
/// before it.
public struct Question: Hashable, Sendable {
  private let identity: String
  private let isAnsweredByEscape: Bool

  /// A question that any input may answer.
  ///
  /// - Parameter identity: What it is about, in all that would make it another question.
  init(_ identity: String) {
    self.identity = identity
    isAnsweredByEscape = false
  }

  private init(giveUp identity: String) {
    self.identity = identity
    isAnsweredByEscape = true
  }

  /// Whether what was typed is to be given up, by a second Escape. The form goes on being typed into.
  static let giveUp = Question(giveUp: "give up")

  /// Whether an input is an answer to it.
  public func isAnswered(by input: Input) -> Bool { isAnsweredByEscape ? input == .cancel : true }
}

/// Sees to it that no question is answered by keys that were on their way before it could be read
/// (test: `QuestionGuardTests`).
///
/// A question takes what was read after its frame was on the screen and some time later. Keys before that
/// do nothing to it, and a burst that goes on is refused until it is over.
///
/// It reads no clock. The legal order is: `notice` after every event, `presented` after every frame, and
/// `refuses` before an input is handed to the workspace.
public struct QuestionGuard: Sendable {
  /// How long after its frame a question takes no answer, in milliseconds: longer than a slow line needs
  /// between two bytes, shorter than anybody needs to read.
  public static let pause = 40

  private var shown: (question: Question, at: Int)?

  /// Makes one for a screen that shows no question.
  public init() {}

  /// Takes note of what is asked now: a question that has gone must be shown again before it counts.
  public mutating func notice(_ question: Question?) {
    if shown?.question != question { shown = nil }
  }

  /// Takes note that a frame is on the screen.
  ///
  /// - Parameter now: When it was complete, in steady milliseconds.
  public mutating func presented(_ question: Question?, at now: Int) {
    notice(question)
    if shown == nil { shown = question.map { ($0, now) } }
  }

  /// Whether an input must do nothing, because it cannot be meant for what is asked.
  ///
  /// - Parameter time: When it was read, in steady milliseconds.
  public mutating func refuses(_ input: Input, to question: Question?, readAt time: Int) -> Bool {
    guard let question, question.isAnswered(by: input) else { return false }
    guard let shown, shown.question == question else { return true }
    guard time - shown.at < Self.pause else { return false }
    self.shown = (question, max(shown.at, time))
    return true
  }
}
