import Domain
import Wording

/// Something printed that can be settled, and what is offered for it.
struct SettledThing: Hashable, Sendable {
  /// A value that can be adopted.
  struct Offer: Hashable, Sendable {
    let value: Settlement.Value
    /// The value in words.
    let name: String
    /// Where it is from: the rule that reads it so.
    let note: String
  }

  let subject: SettledSubject
  /// What it is called: `montant B1.3a « 1.500.00$US »`.
  let name: Bilingual
  let offers: [Offer]
}

/// What can be settled on the rows of the budget.
struct SettledThings {
  let tree: BudgetTree
  let contents: BudgetContents
  let ledger: BudgetLedger
  let wording: Wording

  /// What can be settled on a row, what it is called after first.
  func things(of node: BudgetNode) -> [SettledThing] {
    switch node {
    case .line(let id): tree.linesByID[id].map(things(of:)) ?? []
    case .action(let id): (contents.activitiesByAction[id] ?? []).flatMap(things(of:))
    case .group(let id):
      tree.groupsByID[id].map { [sum(.subtotal(id), $0.printedSubtotal, ledger[group: id])] } ?? []
    case .plan(let id):
      tree.plansByID[id].map { [sum(.total(id), $0.printedTotal, ledger[plan: id])] } ?? []
    }
  }

  private func things(of line: BudgetLine) -> [SettledThing] {
    let amount = line.figure.printed
    let thing = SettledThing(
      subject: .amount(line.id), name: name(.amount(line.id), amount.text),
      offers: readings(of: amount))
    return [thing] + period(.period(line.id), line.period.text)
      + line.activities.compactMap { contents.activities[$0] }.flatMap(things(of:))
  }

  private func things(of activity: PlanActivity) -> [SettledThing] {
    let elements = (contents.elements[activity.id] ?? []).filter { !$0.printedColumn.isEmpty }
    return period(.period(activity.id), activity.printedPeriod) + elements.map(column)
  }

  private func name(_ subject: SettledSubject, _ printed: String) -> Bilingual {
    let (name, quoted) = (Phrase.Settling.subject(subject), Phrase.Budget.quoted(printed))
    guard !printed.isEmpty else { return name }
    return Bilingual(fr: "\(name.fr) \(quoted.fr)", en: "\(name.en) \(quoted.en)")
  }

  // MARK: - What is offered

  private func readings(of amount: PrintedAmount) -> [SettledThing.Offer] {
    guard amount.currency == .usDollar else { return [] }
    return amount.readings.map { reading in
      offer(reading.value, wording(Phrase.Budget.rule(reading.rule)))
    }
  }

  /// A printed total: as it is printed, or as the lines add up.
  private func sum(
    _ subject: SettledSubject, _ printed: String, _ figures: BudgetFigures
  ) -> SettledThing {
    let printedOffers = readings(of: PrintedAmount(printed)).map {
      SettledThing.Offer(
        value: $0.value, name: $0.name, note: wording(Phrase.Settling.asPrinted))
    }
    let sum = figures.counted?.range.exact.map { offer($0, wording(Phrase.Budget.sum)) }
    let others = [sum].compactMap(\.self).filter { sum in
      !printedOffers.contains { $0.value == sum.value }
    }
    return SettledThing(
      subject: subject, name: name(subject, printed), offers: printedOffers + others)
  }

  private func offer(_ money: Money, _ note: String) -> SettledThing.Offer {
    SettledThing.Offer(value: .amount(money), name: wording.amount(money), note: note)
  }

  private func period(_ subject: SettledSubject, _ printed: String) -> [SettledThing] {
    guard !printed.isEmpty else { return [] }
    let offers = PrintedPeriod(printed).readings.map { reading in
      let text = reading.asPeriod
      return SettledThing.Offer(
        value: .period(text), name: wording.readings(of: PrintedPeriod(text)), note: "")
    }
    return [SettledThing(subject: subject, name: name(subject, printed), offers: offers)]
  }

  private func column(of element: PlanElement) -> SettledThing {
    let offers = PlanElement.Kind.allCases.map { kind in
      SettledThing.Offer(
        value: .column(kind), name: wording(Phrase.Settling.name(kind)),
        note: kind == element.kind ? wording(Phrase.Screen.interpretation) : "")
    }
    return SettledThing(
      subject: .column(element.id), name: name(.column(element.id), element.printedColumn),
      offers: offers)
  }
}

extension PeriodReading {
  /// The reading as a period that reads one way.
  var asPeriod: String {
    switch self {
    case .months(let count): "\(count) mois"
    case .years(let first, let last): "\(first)-\(last)"
    }
  }
}

extension Settlement.Value {
  /// The value in words.
  func text(_ wording: Wording) -> String {
    switch self {
    case .amount(let money): wording.amount(money)
    case .period(let period): wording.readings(of: PrintedPeriod(period))
    case .column(let column): wording(Phrase.Settling.name(column))
    }
  }

  /// The value as the field of a record holds it.
  var field: (name: FieldName, value: FieldValue) {
    switch self {
    case .amount(let money): (.amount, .money(money))
    case .period(let period): (.period, .text(period))
    case .column(let column): (.column, .planColumn(column))
    }
  }
}
