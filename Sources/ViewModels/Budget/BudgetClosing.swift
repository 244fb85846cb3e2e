import Domain
import Wording

extension BackgroundPurpose {
  /// What closes the sum that is selected.
  static let closing = BackgroundPurpose("budget.closing")
}

/// What could make sums close, as far as somebody has looked at them (test: `BudgetClosingTests`).
///
/// It is looked for when it is first wanted: for as long as a key may take, then in the background, where
/// the next sum that is looked at overtakes it.
final class ClosingShelf {
  private let questions: Questions
  private var answers: [BudgetNode: SumClosing.Answer] = [:]
  /// The sum of which there is only what was found in the time of a key.
  private var underWay: BudgetNode?
  /// Called when an answer has come.
  var hasCome: () -> Void = {}

  init(_ questions: Questions) { self.questions = questions }

  /// Forgets everything: the facts have changed.
  func clear() {
    answers = [:]
    if underWay != nil { questions.stop(.closing) }
    underWay = nil
  }

  /// Whether more is being looked for.
  func isUnderWay(_ node: BudgetNode) -> Bool { underWay == node }

  /// What is known of a sum.
  func answer(for node: BudgetNode, _ question: () -> SumClosing?) -> SumClosing.Answer? {
    if let known = answers[node] { return known }
    guard let question = question() else { return nil }
    let began = questions.steady
    var isStopped = false
    let answer = question.answer { [questions] in
      isStopped = isStopped || questions.steady - began > Questions.patience
      return !isStopped
    }
    if isStopped { search(question, for: node) }
    answers[node] = answer
    return answer
  }

  private func search(_ question: SumClosing, for node: BudgetNode) {
    // What is overtaken is asked again when somebody comes back to it.
    if let underWay { answers[underWay] = nil }
    underWay = node
    questions.ask(.closing) { _ in
      question.answer()
    } then: { [weak self] result in
      guard let self, underWay == node else { return }
      underWay = nil
      if case .success(let answer) = result { answers[node] = answer }
      hasCome()
    }
  }
}

/// What would close a sum, in words.
struct ClosingTexts {
  let wording: Wording
  /// The lines of the sum, in the order of the plan.
  let lines: [BudgetLine]

  /// Readings first, then slips of the pen.
  func lines(_ answer: SumClosing.Answer, isUnderWay: Bool) -> [Details.Line] {
    let sought = Details.Line.text([Span(wording(Phrase.Closing.underWay), .muted)])
    return answer.readings.ways.map { .bullet([Span(text(of: $0))]) } + slips(answer)
      + (isUnderWay ? [sought] : [])
  }

  private func slips(_ answer: SumClosing.Answer) -> [Details.Line] {
    let found =
      section(Phrase.Closing.omitted, answer.omitted, text(of:))
      + section(Phrase.Closing.doubled, answer.doubled, text(of:))
      + section(Phrase.Closing.slips, answer.slips, text(of:))
    return found.isEmpty ? [] : [.heading(wording(Phrase.Closing.wouldClose))] + found
  }

  private func section<Way>(
    _ title: Bilingual, _ closings: Closings<Way>, _ text: (Way) -> String
  ) -> [Details.Line] {
    guard !closings.ways.isEmpty else { return [] }
    let bound = Phrase.Closing.bound(closings.end, listed: closings.ways.count)
    let tail = bound.map { [Span(" · " + wording($0), .muted)] } ?? []
    return [.text([Span(wording(title))] + tail)]
      + closings.ways.map { .bullet([Span(text($0))]) }
  }

  /// The readings that are chosen: `Équiper les EMA (B1.2b) = 1 300 000 · …`.
  private func text(of combination: ClosingCombination) -> String {
    lines.compactMap { line in
      combination.choices[line.id].map { "\(name(of: line)) = \(wording.amount($0.value))" }
    }.joined(separator: " · ")
  }

  /// The lines and what they add up to: `Parents (B1.4) + Formation (B1.6) = 800 000`.
  private func text(of set: LineSet) -> String {
    let members = Set(set.lines)
    let chosen = lines.filter { members.contains($0.id) }
    let amounts = chosen.compactMap { $0.figure.printed.readings.first?.value }
    let names = chosen.map(name).joined(separator: " + ")
    return "\(names) = \(wording.amount(amounts.reduce(.zero, +)))"
  }

  private func name(of line: BudgetLine) -> String { "\(wording(line.name)) (\(line.id))" }

  private func text(of slip: AmountSlip) -> String {
    let line = lines.first { $0.id == slip.line }
    return wording(
      Phrase.Closing.slip(
        line: line.map(name) ?? slip.line.rawValue, instead: wording.amount(slip.instead),
        read: wording.amount(slip.read), slip.kind))
  }

  /// The lines that what was found names, in the order of the plan.
  func places(_ answer: SumClosing.Answer) -> [Details.Place] {
    let named = Set(
      answer.readings.ways.flatMap(\.choices.keys) + answer.omitted.ways.flatMap(\.lines)
        + answer.doubled.ways.flatMap(\.lines) + answer.slips.ways.map(\.line))
    return lines.filter { named.contains($0.id) }.map {
      Details.Place(.budgetLine($0.id), named: wording($0.name))
    }
  }
}
