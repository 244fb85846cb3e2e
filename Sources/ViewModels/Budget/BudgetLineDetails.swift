import Domain
import Wording

extension BudgetModel {
  /// A line: its amount as printed, every reading when there is doubt, actual money, who pays and
  /// who does it, and the activities it pays for. The readings come first: they must be on the
  /// screen when the details have only a few rows.
  func details(of line: BudgetLine) -> Details {
    let figures = ledger[line: line.id]
    let activities = line.activities.compactMap { contents.activities[$0] }
    return Details(
      title: title(of: line), citation: wording.text(of: line.origin.citation),
      lines: readings(of: line) + names(of: line) + planField(line.plan) + [period(line.period)]
        + settled(.period(line.id))
        + money(figures)
        + funding(of: line) + implementers(of: line) + illustrativeNote(line.origin)
        + activities.flatMap(lines(about:))
        + wording.lines(
          of: facts.doubts, about: Set(activities.map { .activity($0.id) } + [.line(line.id)])))
  }

  private func title(of line: BudgetLine) -> String {
    let amount = line.figure.printed
    let title = "\(line.id) · \(quoted(amount.text))"
    switch amount.confidence {
    case .certain: return title
    case .probable, .ambiguous, .absent:
      return "\(title) · \(wording(Phrase.Budget.word(amount.confidence)))"
    }
  }

  private func names(of line: BudgetLine) -> [Details.Line] {
    let action = tree.actionsByID[line.action].map {
      [field(Phrase.Budget.action, [Span(name(of: $0))])]
    }
    return [field(Phrase.Budget.line, [Span(wording(line.name), .strong)])] + (action ?? [])
  }

  // MARK: - Readings

  private func readings(of line: BudgetLine) -> [Details.Line] {
    let amount = line.figure.printed
    switch amount.confidence {
    case .certain:
      return [field(Phrase.Budget.interpreted, interpretation(of: line))] + reconciled(line)
    case .absent:
      return [field(Phrase.Budget.interpreted, interpretation(of: line))] + verdict(on: line)
    case .probable, .ambiguous:
      return readingLines(of: line) + verdict(on: line)
    }
  }

  private func interpretation(of line: BudgetLine) -> [Span] {
    let reading = ledger[line: line.id].reading.span(wording)
    guard let rule = line.figure.printed.readings.first?.rule else { return [reading] }
    return [reading, Span(" · " + wording(Phrase.Budget.rule(rule)), .muted)]
  }

  /// One line a reading: value, rule, and what it does to the group. Values and rules are padded so
  /// that the three stand in columns.
  private func readingLines(of line: BudgetLine) -> [Details.Line] {
    let readings = line.figure.printed.readings
    let values = readings.map { wording.amount($0.value) }
    let rules = readings.map { wording(Phrase.Budget.rule($0.rule)) }
    let valueWidth = values.map(\.count).max() ?? 0
    let ruleWidth = rules.map(\.count).max() ?? 0
    return zip(readings, zip(values, rules)).map { reading, text in
      let (value, rule) = text
      let label = String(repeating: " ", count: valueWidth - value.count) + value
      guard let effect = effect(of: reading, on: line) else {
        return .field(label: label, [Span(rule)])
      }
      let gap = String(repeating: " ", count: ruleWidth - rule.count + 2)
      return .field(label: label, [Span(rule + gap), effect])
    }
  }

  /// The group's balance if this reading held, the other lines counting for what they do.
  private func effect(of reading: AmountReading, on line: BudgetLine) -> Span? {
    guard let group = tree.group(of: line.action), let own = line.figure.counted?.range,
      let sum = ledger[group: group.id].counted?.range
    else { return nil }
    let others = MoneyRange(sum.low - own.low, sum.high - own.high)
    let withReading = others + MoneyRange(exactly: reading.value)
    guard let printed = ledger[group: group.id].printedTotal else {
      let text = Phrase.Budget.effect(group: group.order, balance: wording.range(withReading))
      return Span(wording(text))
    }
    let gap = withReading - printed
    let balance = gap == .zero ? "= " + wording.amount(printed) : wording.signedRange(gap)
    let text = Phrase.Budget.effect(group: group.order, balance: balance)
    return Span(wording(text), gap == .zero ? .strong : .plain)
  }

  /// What a meeting decided, or that nobody has, and how far the printed sub-total helps.
  private func verdict(on line: BudgetLine) -> [Details.Line] {
    let adopted = reconciled(line)
    var spans =
      line.figure.reconciled == nil ? [Span(wording(Phrase.Budget.notSettled), .warning)] : []
    if let verdict = tree.group(of: line.action).flatMap(closingVerdict(on:)) {
      spans.append(Span(spans.isEmpty ? verdict : " " + verdict))
    }
    return adopted + (spans.isEmpty ? [] : [.text(spans)])
  }

  private func reconciled(_ line: BudgetLine) -> [Details.Line] {
    let adopted = line.figure.reconciled.map {
      [field(Phrase.Budget.reconciled, [Span(wording.amount($0), .strong)])]
    }
    return (adopted ?? []) + settled(.amount(line.id))
  }

  // MARK: - What closes a group

  private func closing(of group: PlanGroup) -> SumClosing.Answer? {
    closings.answer(for: .group(group.id)) { facts.closing(of: group) }
  }

  /// How many combinations of readings close the group of a line; nothing to say where no printed
  /// sub-total can be read, or where a line of it cannot, or where there is no doubt.
  private func closingVerdict(on group: PlanGroup) -> String? {
    let hasDoubt = tree.lines(of: group.id).contains { $0.figure.printed.readings.count > 1 }
    guard hasDoubt, let answer = closing(of: group) else { return nil }
    return wording(Phrase.Closing.readings(answer.readings, group: group.order))
  }

  /// Everything that would close a group.
  func closingLines(of group: PlanGroup) -> [Details.Line] {
    guard let answer = closing(of: group) else { return [] }
    let verdict = closingVerdict(on: group).map { [Details.Line.text([Span($0, .ambiguous)])] }
    let texts = ClosingTexts(wording: wording, lines: tree.lines(of: group.id))
    let isUnderWay = closings.isUnderWay(.group(group.id))
    return (verdict ?? []) + texts.lines(answer, isUnderWay: isUnderWay)
  }

  /// The lines that what was found names.
  func closingPlaces(of group: PlanGroup) -> [Details.Place] {
    guard let answer = closing(of: group) else { return [] }
    return ClosingTexts(wording: wording, lines: tree.lines(of: group.id)).places(answer)
  }

  // MARK: - What is settled

  /// What meetings adopted about something.
  func settled(_ subject: SettledSubject) -> [Details.Line] {
    SettlementLines(settlements: contents.settlements, surroundings: surroundings).lines(
      of: subject)
  }

  /// What can be settled on the selected row.
  var settleable: [SettledThing] {
    let things = SettledThings(tree: tree, contents: contents, ledger: ledger, wording: wording)
    return selected.map(things.things(of:)) ?? []
  }

  /// Asks what a meeting settled; where there are several things on the row, of which.
  func settle(_ surroundings: Surroundings) -> [Effect] {
    guard let settling, let only = settleable.first else { return [] }
    guard settleable.count > 1 else {
      return [.open(ReadingDialogue(only, settling, surroundings.wording))]
    }
    let dialogue = SettledThingDialogue(settleable, settling, surroundings.wording)
    return dialogue.map { [.open($0)] } ?? []
  }

  // MARK: - Period

  /// A period as printed and as it reads.
  func period(_ period: PrintedPeriod) -> Details.Line {
    guard !period.text.isEmpty else {
      return field(Phrase.Budget.period, [Span(wording(Phrase.Screen.none), .muted)])
    }
    let readings = wording.readings(of: period)
    let check = Span(" · " + wording(Phrase.Budget.checkOriginal), .warning)
    let spans =
      switch period.confidence {
      case .certain: [Span(" · " + readings)]
      case .probable: [Span(" · ≈ " + readings, .interpretation)]
      case .ambiguous: [Span(" · ? " + readings, .ambiguous), check]
      case .absent: [Span(" · " + wording(Phrase.Budget.unreadable), .ambiguous), check]
      }
    return field(Phrase.Budget.period, [Span(quoted(period.text))] + spans)
  }
}
