import Domain
import Wording

/// What a cell needs to know besides its indicator.
struct IndicatorContext {
  let wording: Wording
  let facts: IndicatorFacts
}

/// The columns of the table of indicators.
enum IndicatorColumns {
  private typealias Words = Phrase.Indicators

  /// The columns in their order; adding one is adding a row.
  static let all: [MemoryColumn<Indicator, IndicatorContext>] = [
    MemoryColumn(Words.code, width: 6, by: { indicator, _ in .text(indicator.id.rawValue) }) {
      indicator, _ in Span(indicator.id.rawValue, .strong)
    },
    MemoryColumn(
      Words.indicator, width: 0,
      by: { indicator, context in .folded(context.wording(indicator.name)) }
    ) { indicator, context in Span(context.wording(indicator.name)) },
    // The plan states no units: they are our reading, and look like one.
    MemoryColumn(Words.unit, width: 12, from: 50, by: { indicator, _ in .folded(indicator.unit) }) {
      indicator, _ in Span(indicator.unit, .interpretation)
    },
    MemoryColumn(
      Words.target, width: 8, .trailing,
      by: { indicator, _ in indicator.target.map(SortKey.number) ?? .missing }
    ) { indicator, context in
      indicator.target.map { Span(context.wording.number($0)) }
        ?? Span(context.wording(Phrase.Screen.none), .muted)
    },
    MemoryColumn(
      Words.activity, width: 10, from: 60,
      by: { indicator, _ in .text(indicator.activity.rawValue) }
    ) { indicator, _ in Span(indicator.activity.rawValue, .muted) },
    MemoryColumn(
      Words.activityName, width: 30, from: 108,
      by: { indicator, context in .folded(context.activityName(of: indicator)) }
    ) { indicator, context in Span(context.activityName(of: indicator), .muted) },
  ]
}

extension IndicatorContext {
  fileprivate func activityName(of indicator: Indicator) -> String {
    facts.activity(of: indicator).map { wording($0.name) } ?? ""
  }
}

extension IndicatorsModel {
  /// The list of indicators.
  public var table: TablePresentation {
    guard !facts.indicators.isEmpty else {
      return TablePresentation(emptySentence: wording(Phrase.Indicators.empty))
    }
    guard !list.rows.isEmpty else {
      let key = surroundings.keyLabels.key(of: .back, wording)
      return TablePresentation(emptySentence: wording(Phrase.Lists.nothingKept(showAll: key)))
    }
    return list.table(context, wording, in: viewport)
  }
}
