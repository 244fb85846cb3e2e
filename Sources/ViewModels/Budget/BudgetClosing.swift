import Domain
import Wording

// What could make a group or a plan add up, as its details say it (test: `BudgetClosingTests`).

extension BackgroundPurpose {
  /// What closes the sum that is selected.
  static let closing = BackgroundPurpose("budget.closing")
}

/// What is known of the sums that somebody has looked at.
struct KnownClosings {
  /// What was found.
  var answers: [BudgetNode: SumClosing.Answer] = [:]
  /// Where the answer is only what was found in the time of a key, and the rest is on its way.
  var underWay: Set<BudgetNode> = []
}

extension BudgetModel {
  /// What could make a group or a plan add up; nothing where that cannot be asked.
  ///
  /// It is looked for when it is first wanted: for as long as a key may take, then in the background,
  /// where the next sum that is looked at overtakes it.
  func closing(of node: BudgetNode) -> SumClosing.Answer? {
    if let known = closings.answers[node] { return known }
    guard let question = question(about: node) else { return nil }
    let began = questions.steady
    var isStopped = false
    let answer = question.answer { [questions] in
      isStopped = questions.steady - began > Questions.patience
      return !isStopped
    }
    if isStopped { search(question, for: node) }
    closings.answers[node] = answer
    return answer
  }

  private func question(about node: BudgetNode) -> SumClosing? {
    switch node {
    case .group(let id): tree.groupsByID[id].flatMap(facts.closing(of:))
    case .plan(let id): tree.plansByID[id].flatMap(facts.closing(of:))
    case .action, .line: nil
    }
  }

  private func search(_ question: SumClosing, for node: BudgetNode) {
    // What is overtaken is asked again when somebody comes back to it.
    for overtaken in closings.underWay { closings.answers[overtaken] = nil }
    closings.underWay = [node]
    questions.ask(.closing) { _ in
      question.answer()
    } then: { [weak self] result in
      guard let self, closings.underWay.contains(node) else { return }
      closings.underWay = []
      if case .success(let answer) = result { closings.answers[node] = answer }
      forgetDetails()
    }
  }

  // MARK: - In the details

  /// How many combinations of readings close the group of a line; nothing to say where no printed
  /// sub-total can be read, or where a line of it cannot, or where there is no doubt.
  func closingVerdict(on group: PlanGroup) -> String? {
    let hasDoubt = tree.lines(of: group.id).contains { $0.figure.printed.readings.count > 1 }
    guard hasDoubt, let answer = closing(of: .group(group.id)) else { return nil }
    return wording(Phrase.Closing.readings(answer.readings, group: group.order))
  }

  /// Everything that would close a group: readings first, then slips of the pen.
  func closingLines(of group: PlanGroup) -> [Details.Line] {
    guard let answer = closing(of: .group(group.id)) else { return [] }
    let verdict = closingVerdict(on: group).map { [Details.Line.text([Span($0, .ambiguous)])] } ?? []
    let isSought = closings.underWay.contains(.group(group.id))
    let sought = Details.Line.text([Span(wording(Phrase.Closing.underWay), .muted)])
    return verdict + answer.readings.ways.map { .bullet([Span(text(of: $0))]) }
      + slips(answer) + (isSought ? [sought] : [])
  }

  private func slips(_ answer: SumClosing.Answer) -> [Details.Line] {
    let sets =
      section(Phrase.Closing.omitted, answer.omitted) { [self] in text(of: $0) }
      + section(Phrase.Closing.doubled, answer.doubled) { [self] in text(of: $0) }
    let slips = section(Phrase.Closing.slips, answer.slips) { [self] in text(of: $0) }
    guard !(sets + slips).isEmpty else { return [] }
    return [.heading(wording(Phrase.Closing.wouldClose))] + sets + slips
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

  // MARK: - In words

  /// The readings that are chosen: `B1.2b = 1 300 000 · B1.3a = 500 000`.
  func text(of combination: ClosingCombination) -> String {
    let order = facts.lines.map(\.id).filter { combination.choices[$0] != nil }
    return order.compactMap { line in
      combination.choices[line].map { "\(line) = \(wording.amount($0.value))" }
    }.joined(separator: " · ")
  }

  /// The lines and what they add up to: `B1.4 + B1.6 + B1.7 = 1 000 000`.
  func text(of set: LineSet) -> String {
    let amounts = set.lines.compactMap { tree.linesByID[$0]?.figure.printed.readings.first?.value }
    let lines = set.lines.map(\.rawValue).joined(separator: " + ")
    return "\(lines) = \(wording.amount(amounts.reduce(.zero, +)))"
  }

  /// What a line would have to be, and why it could: `B1.5 = 3 000 000, lu 4 000 000 · premier chiffre`.
  func text(of slip: AmountSlip) -> String {
    wording(
      Phrase.Closing.slip(
        line: slip.line.rawValue, instead: wording.amount(slip.instead),
        read: wording.amount(slip.read), slip.kind))
  }

  /// The lines that what was found names, in the order of the plan.
  func closingPlaces(of node: BudgetNode) -> [Details.Place] {
    guard let answer = closing(of: node) else { return [] }
    let named = Set(
      answer.readings.ways.flatMap(\.choices.keys) + answer.omitted.ways.flatMap(\.lines)
        + answer.doubled.ways.flatMap(\.lines) + answer.slips.ways.map(\.line))
    return facts.lines.filter { named.contains($0.id) }.map {
      Details.Place(.budgetLine($0.id), named: wording($0.name))
    }
  }
}
