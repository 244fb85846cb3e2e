import Domain
import Wording

extension MatrixModel {
  /// The footer: how much is shown and what is wrong with it, counted over the bodies shown.
  public var summary: [Span] {
    typealias Words = Phrase.Matrix
    var parts: [Span] = []
    if let level {
      parts.append(Span(wording(Words.only(level)), .strong))
      parts.append(Span(wording(Words.stakeholders(stakeholders.count))))
    }
    parts.append(Span(wording(Words.functions(facts.functions.count))))
    let shown = Set(stakeholders.map(\.id))
    let gaps = facts.functions.map { index.gaps(of: $0.id, among: shown) }
    for gap in FunctionGap.allCases {
      parts.append(tally(Words.gap(gap), gaps.count { $0.contains(gap) }))
    }
    parts.append(tally(Words.claims, contestedFunctions))
    return Array(parts.map { [$0] }.joined(separator: [Span(" · ", .muted)]))
  }

  private func tally(_ label: Bilingual, _ count: Int) -> Span {
    Span(wording(Phrase.Matrix.count(label, count)), count == 0 ? .muted : .warning)
  }

  /// Functions that several bodies are claimed for, one of them at the level shown.
  private var contestedFunctions: Int {
    let shown = Set(stakeholders.map(\.id))
    return facts.functions.count { function in
      guard index.isContested(function.id) else { return false }
      guard let level else { return true }
      return index.claims(on: function.id).contains { claim in
        facts.register[claim.stakeholder]?.level == level
          || shown.contains(claim.stakeholder)
      }
    }
  }
}
