import Domain
import Wording

extension Listing where Row == BudgetLine {
  /// The budget lines; amounts are in US dollars.
  public static func budget(_ facts: BudgetFacts) -> Listing {
    Listing(figures(facts) + actualMoney(facts) + surroundings(facts))
  }

  private static func figures(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    typealias Title = Phrase.Budget
    return [
      .shown("id", Title.line) { line, _ in .code(line.id) },
      .data("group") { line, _ in
        .optional(facts.actions.first { $0.id == line.action }?.group)
      },
      .data("action") { line, _ in .code(line.action) },
      .shown("label", Phrase.List.label) { line, context in
        .text(line.name[context.wording.language])
      },
      .shown("printed", Title.printed, .trailing) { line, _ in
        .optional(line.figure.printed.text)
      },
      .data("readings") { line, _ in .list(line.figure.printed.readings.map(record)) },
      .data("confidence") { line, _ in .text(line.figure.printed.confidence.rawValue) },
      .shown("low", Title.interpreted, .trailing) { line, _ in
        .optional(line.figure.printed.range?.low)
      } words: { line, context in
        line.figure.printed.range.map(context.wording.range)
          ?? context.wording(Phrase.Screen.none)
      },
      .data("high") { line, _ in .optional(line.figure.printed.range?.high) },
      .shown("reconciled", Title.reconciled, .trailing) { line, _ in
        .optional(line.figure.reconciled)
      },
      .data("period") { line, _ in .optional(line.period.text) },
      .data("periodReadings") { line, _ in .list(line.period.readings.map(record)) },
    ]
  }

  private static func actualMoney(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    typealias Title = Phrase.Budget
    return [
      .shown("committed", Title.committed, .trailing) { line, _ in
        .money(facts.spending(on: [line]).committed)
      },
      .shown("disbursed", Title.disbursed, .trailing) { line, _ in
        .money(facts.spending(on: [line]).disbursed)
      },
      .shown("remaining", Title.remaining, .trailing) { line, _ in
        .optional(facts.remaining(on: line)?.exact)
      } words: { line, context in
        facts.remaining(on: line).map(context.wording.range)
          ?? context.wording(Phrase.Screen.none)
      },
      .data("remainingLow") { line, _ in .optional(facts.remaining(on: line)?.low) },
      .data("remainingHigh") { line, _ in .optional(facts.remaining(on: line)?.high) },
      .data("illustrativeSpending") { _, _ in .flag(facts.hasIllustrativeSpending) },
    ]
  }

  private static func surroundings(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    [
      .data("sources") { line, _ in
        .texts(facts.lineSources.filter { $0.line == line.id }.map(\.source.rawValue))
      },
      .data("implementers") { line, _ in
        .texts(facts.implementers.filter { $0.line == line.id }.map(\.stakeholder.rawValue))
      },
      .data("activities") { line, _ in .texts(line.activities.map(\.rawValue)) },
      .citation(\.origin),
    ]
  }

  @Sendable private static func record(_ reading: AmountReading) -> ListingValue {
    .record([
      ListingField("value", .money(reading.value)),
      ListingField("rule", .text(reading.rule.rawValue)),
    ])
  }

  @Sendable private static func record(_ reading: PeriodReading) -> ListingValue {
    switch reading {
    case .months(let count): .record([ListingField("months", .integer(count))])
    case .years(let first, let last):
      .record([
        ListingField("firstYear", .integer(first)), ListingField("lastYear", .integer(last)),
      ])
    }
  }
}

extension BudgetFacts {
  /// What is neither committed nor paid: the adopted value, or else what the printed amount can
  /// mean, less the greater of both.
  fileprivate func remaining(on line: BudgetLine) -> MoneyRange? {
    let spent = spending(on: [line])
    let range = line.figure.reconciled.map { MoneyRange(exactly: $0) } ?? line.figure.printed.range
    return range.map { $0 - max(spent.committed, spent.disbursed) }
  }
}
