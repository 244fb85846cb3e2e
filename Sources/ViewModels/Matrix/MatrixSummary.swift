import Domain
import Wording

extension MatrixModel {
  /// The footer: how much is shown and what is wrong with it, counted over the bodies shown.
  public var summary: [Span] {
    typealias Words = Phrase.Matrix
    var parts: [Span] = []
    if let part { parts.append(Span("[\(wording(part.name))]", .chip)) }
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
    parts.append(tally(Words.claims, contestedFunctions.count))
    return Array(parts.map { [$0] }.joined(separator: [Span(" · ", .muted)]))
  }

  private func tally(_ label: Bilingual, _ count: Int) -> Span {
    Span(wording(Phrase.Matrix.count(label, count)), count == 0 ? .muted : .warning)
  }

  /// Functions that several bodies are claimed for, one of them at the level shown.
  private var contestedFunctions: [Function] {
    let shown = Set(stakeholders.map(\.id))
    return facts.functions.filter { function in
      guard index.isContested(function.id) else { return false }
      guard let level else { return true }
      return index.claims(on: function.id).contains { claim in
        facts.register[claim.stakeholder]?.level == level
          || shown.contains(claim.stakeholder)
      }
    }
  }

  /// The counts of functions that are not all right, each with those functions alone.
  package var counts: [Details.Count] {
    MatrixPart.all.compactMap { part in
      let count = functions(in: part).count
      guard count > 0 else { return nil }
      let name = wording(Phrase.Matrix.count(part.name, count))
      let place = Details.Place(name: name, address: .part(of: .matrix, part.id))
      return Details.Count(name: name, places: [place])
    }
  }

  /// The functions of a part; all of them without one.
  func functions(in part: MatrixPart?) -> [Function] {
    let shown = Set(stakeholders.map(\.id))
    return switch part {
    case nil: facts.functions
    case .gap(let gap):
      facts.functions.filter { index.gaps(of: $0.id, among: shown).contains(gap) }
    case .contested: contestedFunctions
    }
  }
}

/// Functions that have something wrong with them in common.
enum MatrixPart: Hashable {
  case gap(FunctionGap)
  /// Several bodies are named for them.
  case contested

  static let all = FunctionGap.allCases.map(MatrixPart.gap) + [.contested]

  /// Names it, the same in both languages.
  var id: String {
    switch self {
    case .gap(.noAccountable): "no-accountable"
    case .gap(.severalAccountable): "several-accountable"
    case .gap(.noResponsible): "no-responsible"
    case .contested: "contested"
    }
  }

  /// What the summary calls it.
  var name: Bilingual {
    switch self {
    case .gap(let gap): Phrase.Matrix.gap(gap)
    case .contested: Phrase.Matrix.claims
    }
  }
}
