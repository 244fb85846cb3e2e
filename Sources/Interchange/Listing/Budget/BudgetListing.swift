import Domain
import Wording

extension Listing where Row == BudgetLine {
  /// The budget lines; amounts are in US dollars.
  public static func budget(_ facts: BudgetFacts) -> Listing {
    Listing(figures(facts) + actualMoney(facts) + surroundings(facts))
  }

  private static func figures(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    let groups = Dictionary(facts.actions.map { ($0.id, $0.group) }) { first, _ in first }
    let identity: [ListingColumn<BudgetLine>] = [
      .shown("id", Phrase.Budget.line) { line, _ in .code(line.id) },
      .data("plan") { line, _ in .code(line.plan) },
      .data("group") { line, _ in .optional(groups[line.action]) },
      .data("action") { line, _ in .code(line.action) },
      .file("order") { line, _ in .integer(line.order) },
    ]
    let period: [ListingColumn<BudgetLine>] = [
      .data("period") { line, _ in .optional(line.period.text) }.called("printed_period"),
      .data("periodReadings") { line, _ in .list(line.period.readings.map(record)) },
    ]
    return identity + ListingColumn.bilingual("label", Phrase.List.label, \.name) + amounts
      + period
  }

  private static var amounts: [ListingColumn<BudgetLine>] {
    typealias Title = Phrase.Budget
    return [
      .shown("printed", Title.printed, .trailing) { line, _ in
        .optional(line.figure.printed.text)
      }.called("printed_amount"),
      .data("readings") { line, _ in .list(line.figure.printed.readings.map(record)) },
      .data("confidence") { line, _ in .text(line.figure.printed.confidence.rawValue) },
      .shown("low", Title.interpreted, .trailing) { line, _ in
        .optional(line.figure.printed.range?.low)
      } words: { line, context in
        line.figure.printed.range.map(context.wording.range)
          ?? context.wording(Phrase.Screen.none)
      },
      .data("high") { line, _ in .optional(line.figure.printed.range?.high) },
      .data("probableHeld") { line, _ in .flag(line.figure.counted?.holdsProbable ?? false) },
      .data("lowOfAll") { line, _ in .optional(line.figure.printed.widestRange?.low) },
      .data("highOfAll") { line, _ in .optional(line.figure.printed.widestRange?.high) },
      .shown("reconciled", Title.reconciled, .trailing) { line, _ in
        .optional(line.figure.reconciled)
      },
    ]
  }

  private static func actualMoney(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    typealias Title = Phrase.Budget
    let ledger = BudgetLedger(facts)
    return [
      .shown("committed", Title.committed, .trailing) { line, _ in
        .money(ledger[line: line.id].spending.committed)
      },
      .shown("disbursed", Title.disbursed, .trailing) { line, _ in
        .money(ledger[line: line.id].spending.disbursed)
      },
      .shown("remaining", Title.remaining, .trailing) { line, _ in
        .optional(ledger[line: line.id].remaining?.exact)
      } words: { line, context in
        ledger[line: line.id].remaining.map(context.wording.range)
          ?? context.wording(Phrase.Screen.none)
      },
      .data("remainingLow") { line, _ in .optional(ledger[line: line.id].remaining?.low) },
      .data("remainingHigh") { line, _ in .optional(ledger[line: line.id].remaining?.high) },
      .data("remainingLowOfAll") { line, _ in
        .optional((ledger[line: line.id].widestRemaining ?? ledger[line: line.id].remaining)?.low)
      },
      .data("remainingHighOfAll") { line, _ in
        .optional((ledger[line: line.id].widestRemaining ?? ledger[line: line.id].remaining)?.high)
      },
      .data("remainingLayer") { line, _ in
        .optional(ledger[line: line.id].counted?.layer.rawValue ?? "")
      },
      .data("illustrativeSpending") { _, _ in .flag(facts.hasIllustrativeSpending) },
    ]
  }

  private static func surroundings(_ facts: BudgetFacts) -> [ListingColumn<BudgetLine>] {
    let sources = Dictionary(grouping: facts.lineSources, by: \.line)
    let implementers = Dictionary(grouping: facts.implementers, by: \.line)
    let groups = Dictionary(facts.actions.map { ($0.id, $0.group) }) { first, _ in first }
    let byGroup = facts.funding
    let funding: @Sendable (BudgetLine) -> FundingComparison? = { line in
      groups[line.action].flatMap { byGroup[$0] }
    }
    return [
      .data("sources") { line, _ in .texts((sources[line.id] ?? []).map(\.source.rawValue)) },
      .data("summarySources") { line, _ in
        .texts((funding(line)?.summary ?? []).map(\.source.rawValue))
      },
      .data("sourcesNotInSummary") { line, _ in
        let missing = Set((funding(line)?.onlyOnLines ?? []).map(\.source))
        return .texts(
          (sources[line.id] ?? []).map(\.source).filter(missing.contains).map(\.rawValue))
      },
      .data("implementers") { line, _ in
        .texts((implementers[line.id] ?? []).map(\.stakeholder.rawValue))
      },
      .data("activities") { line, _ in .texts(line.activities.map(\.rawValue)) },
      .citation(\.origin), .illustrativeInFile(\.origin),
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
