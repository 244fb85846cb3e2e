import Domain
import Wording

extension Wording {
  /// What the documents leave in doubt about some records: each doubt with its two sides and their places.
  func lines(of doubts: [Doubt], about subjects: Set<FindingSubject>) -> [Details.Line] {
    let found = doubts.filter { subjects.contains($0.about) }
    guard !found.isEmpty else { return [] }
    return [.heading(self(Phrase.Sources.doubts(found.count)))]
      + found.map { doubt in
        .bullet(
          [Span(self(doubt.label), sides(of: doubt)), Span(" · ", .muted)]
            + spans(of: doubt.first) + [Span(" · ", .muted)] + spans(of: doubt.second))
      }
  }

  private func spans(of side: Doubt.Side) -> [Span] {
    let place = side.citation.isEmpty ? [] : [Span(" [\(text(of: side.citation))]", .citation)]
    return [Span(self(side.text))] + place
  }

  /// Where both sides agree there is nothing to look at.
  private func sides(of doubt: Doubt) -> Tone {
    switch doubt.kind {
    case .agreement: .plain
    case .sum, .count, .inconsistency: .warning
    }
  }
}
