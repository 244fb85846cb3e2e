import Domain
import Wording

// The details of plans, groups and actions; those of a line are in BudgetLineDetails.

extension BudgetModel {
  func makeDetails(of node: BudgetNode) -> Details {
    switch node {
    case .group(let id): tree.groupsByID[id].map(details(of:)) ?? Details()
    case .action(let id): tree.actionsByID[id].map(details(of:)) ?? Details()
    case .line(let id): tree.linesByID[id].map(details(of:)) ?? Details()
    case .plan(let id): tree.plansByID[id].map(details(of:)) ?? Details()
    }
  }

  private func details(of group: PlanGroup) -> Details {
    let figures = ledger[.group(group.id)]
    let place = wording(Phrase.Budget.group(group.order))
    let lines = tree.lines(of: group.id)
    return Details(
      title: "\(place) · \(wording(group.name))", citation: wording.text(of: group.origin.citation),
      lines: planField(group.plan) + sumFields(figures) + settled(.subtotal(group.id))
        + closingLines(of: group) + money(figures)
        + overruns(among: lines) + funding(of: group) + illustrativeNote(group.origin)
        + wording.lines(of: facts.doubts, about: [.group(group.id)]))
  }

  private func details(of action: PlanAction) -> Details {
    let figures = ledger[.action(action.id)]
    let activities = contents.activitiesByAction[action.id] ?? []
    return Details(
      title: name(of: action), citation: wording.text(of: action.origin.citation),
      lines: planField(action.plan) + sumFields(figures) + money(figures)
        + overruns(among: tree.lines(of: action.id)) + illustrativeNote(action.origin)
        + activities.flatMap(lines(about:))
        + wording.lines(
          of: facts.doubts, about: Set(activities.map { .activity($0.id) } + [.action(action.id)])))
  }

  private func details(of plan: Plan) -> Details {
    let figures = ledger[plan: plan.id]
    return Details(
      title: wording(Phrase.Budget.total(of: plan.name)),
      citation: wording.text(of: plan.origin.citation),
      lines: sumFields(figures) + settled(.total(plan.id)) + printedSubtotals(of: plan)
        + money(figures)
        + overruns(among: lines(of: plan.id))
        + wording.lines(of: facts.doubts, about: [.plan(plan.id)]))
  }

  private func lines(of plan: Code<Plan>) -> [BudgetLine] {
    tree.groups(of: plan).flatMap { tree.lines(of: $0.id) }
  }

  /// Of which plan a sum is; with only one, the head of the screen says it.
  func planField(_ plan: Code<Plan>) -> [Details.Line] {
    guard tree.hasSeveralPlans, let plan = tree.plansByID[plan] else { return [] }
    return [field(Phrase.Budget.plan, [Span(wording(plan.name), .strong)])]
  }

  package var places: [Details.Place] {
    switch selected {
    case .line(let id): tree.linesByID[id].map(implementerPlaces) ?? []
    case .plan(let id):
      overrunLines(among: lines(of: id)).map {
        Details.Place(.budgetLine($0.id), named: wording($0.name))
      }
    case .group(let id): tree.groupsByID[id].map(closingPlaces) ?? []
    case .action, nil: []
    }
  }

  /// The printed sub-totals beside the printed total: the print can be checked against itself.
  private func printedSubtotals(of plan: Plan) -> [Details.Line] {
    let groups = tree.groups(of: plan.id)
    let values = groups.compactMap { PrintedAmount($0.printedSubtotal).value }
    guard values.count == groups.count, let total = ledger[plan: plan.id].printedTotal else {
      return []
    }
    let gap = values.reduce(.zero, +) - total
    let sum = values.map(wording.amount).joined(separator: " + ")
    let verdict =
      gap == .zero
      ? Span(" · = " + wording(Phrase.Budget.subtotalsClose), .muted)
      : Span(" · ≠ " + wording.signedAmount(gap), .warning)
    return [field(Phrase.Budget.subtotals, [Span(sum), verdict])]
  }
}

// MARK: - Parts

extension BudgetModel {
  func field(_ label: Bilingual, _ spans: [Span]) -> Details.Line {
    .field(label: wording(label), spans)
  }

  func quoted(_ text: String) -> String { wording(Phrase.Budget.quoted(text)) }

  /// Printed, sum and gap of a group, an action or a plan. Where values were adopted, they count in
  /// sum and gap, and what the readings alone add up to stands beside.
  private func sumFields(_ figures: BudgetFigures) -> [Details.Line] {
    var lines: [Details.Line] = []
    if !figures.printed.isEmpty {
      lines.append(field(Phrase.Budget.printed, [Span(quoted(figures.printed))]))
    }
    lines += sums(figures)
    if let gap = figures.gap {
      let isClosed = gap == .zero
      let text = Span(
        (isClosed ? "= " : "≠ ") + wording.signedRange(gap), isClosed ? .plain : .warning)
      let note = Span(" · " + wording(Phrase.Budget.checkOriginal), .warning)
      lines.append(field(Phrase.Budget.gap, isClosed ? [text] : [text, note]))
    }
    lines += allReadings(figures)
    if figures.settlement != .notNeeded {
      lines.append(field(Phrase.Budget.reconciled, [figures.settlement.span(wording)]))
    }
    return lines
  }

  /// Where probable readings are held: that they are, and what all listed readings give.
  private func allReadings(_ figures: BudgetFigures) -> [Details.Line] {
    guard let counted = figures.counted, counted.holdsProbable else { return [] }
    let held = Span(wording(Phrase.Budget.probableHeld), .interpretation)
    let gap = figures.printedTotal.map { total in
      Span(" · " + wording(Phrase.Budget.gapIs(wording.signedRange(counted.widest - total))))
    }
    return [
      field(
        Phrase.Budget.allReadings,
        [Span(wording.range(counted.widest), .ambiguous)] + [gap].compactMap(\.self)
          + [Span(" · ", .muted), held])
    ]
  }

  private func sums(_ figures: BudgetFigures) -> [Details.Line] {
    let readings = sumOfReadings(figures)
    let layer = layer(of: figures)
    guard let counted = figures.counted, !layer.isEmpty else {
      return readings.map { [field(Phrase.Budget.sum, $0)] } ?? []
    }
    let tone: Tone = counted.range.exact == nil ? .ambiguous : .plain
    return (readings.map { [field(Phrase.Budget.interpreted, $0)] } ?? [])
      + [field(Phrase.Budget.sum, [Span(wording.range(counted.range), tone)] + layer)]
  }

  /// Which layer a figure is reckoned from, unless it is what the print can mean.
  private func layer(of figures: BudgetFigures) -> [Span] {
    guard let layer = figures.counted?.layer, layer != .interpreted else { return [] }
    let still = layer == .mixed ? Phrase.Settling.still(figures.unsettled) : nil
    return [Span(" · " + wording(Phrase.Budget.layer(layer)), .muted)]
      + (still.map { [Span(", " + wording($0), .ambiguous)] } ?? [])
  }

  /// The sum in full, with the same signs as in its cell.
  private func sumOfReadings(_ figures: BudgetFigures) -> [Span]? {
    switch figures.reading {
    case .sum(let sum, isProbable: true): [Span("≈ " + wording.range(sum), .interpretation)]
    case .sum(let sum, isProbable: false), .balance(let sum, _):
      [Span(wording.range(sum), sum.exact == nil ? .ambiguous : .plain)]
    case .partial(let sum):
      [
        Span("≥ " + wording.amount(sum.low), .ambiguous),
        Span(" · " + wording(Phrase.Budget.count(figures.unreadableLines, .absent)), .warning),
      ]
    case .nothing, .unreadable, .amount, .probable, .ambiguous: nil
    }
  }

  /// Committed, disbursed and what is left, in full.
  func money(_ figures: BudgetFigures) -> [Details.Line] {
    let isSpent = figures.spending != Spending()
    let mark = [Span(" · " + wording(Phrase.Screen.illustrative), .illustrative)]
    let illustrative = isIllustrative && isSpent ? mark : []
    let over = [Span(" · " + wording(Phrase.Budget.overBudget), .overBudget)]
    let booked = [
      (Phrase.Budget.committed, figures.spending.committed, figures.isOvercommitted),
      (Phrase.Budget.disbursed, figures.spending.disbursed, figures.isOverspent),
    ]
    var lines = booked.map { label, money, isOver in
      guard money != .zero else {
        return field(label, [Span(wording(Phrase.Screen.none), .muted)])
      }
      return field(label, [Span(wording.money(money))] + (isOver ? over : []) + illustrative)
    }
    if let remaining = figures.remaining {
      let isNegative = remaining.high < .zero
      let text = (isNegative ? "! " : "") + inFull(remaining)
      let tone: Tone = isNegative ? .overBudget : remaining.low < .zero ? .warning : .plain
      let spans = [Span(text, tone)] + layer(of: figures) + allRemaining(figures) + illustrative
      lines.append(field(Phrase.Budget.remaining, spans))
      lines.append(.text([Span(wording(Phrase.Budget.ratesAre), .muted)]))
    }
    return lines
  }

  /// What is left over all listed readings, where probable ones are held.
  private func allRemaining(_ figures: BudgetFigures) -> [Span] {
    guard let widest = figures.widestRemaining else { return [] }
    return [Span(" · " + wording(Phrase.Budget.allReadingsAre(inFull(widest))), .interpretation)]
  }

  /// An amount with its currency, or a range; between signed ends a dash could be read as a minus.
  private func inFull(_ range: MoneyRange) -> String {
    if let money = range.exact { return wording.money(money) }
    guard range.low < .zero else { return wording.range(range) }
    return "\(wording.amount(range.low))…\(wording.amount(range.high))"
  }

  /// The lines on which more is committed or paid than there is, wherever they are folded away.
  private func overruns(among lines: [BudgetLine]) -> [Details.Line] {
    let codes = overrunLines(among: lines).map(\.id.rawValue)
    guard !codes.isEmpty else { return [] }
    let text = "! " + codes.joined(separator: ", ")
    return [field(Phrase.Budget.overruns, [Span(text, .overBudget)])]
  }

  private func overrunLines(among lines: [BudgetLine]) -> [BudgetLine] {
    lines.filter { ledger[.line($0.id)].isOverBudget }
  }

  func illustrativeNote(_ origin: Origin) -> [Details.Line] {
    switch origin {
    case .illustrative: [.text([Span(wording(Phrase.Screen.illustrative), .illustrative)])]
    case .documented, .recorded: []
    }
  }
}
