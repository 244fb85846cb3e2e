import Domain
import Wording

/// All news of one link in one territory, the newest first.
struct ChainHistory {
  /// More than this many are not shown.
  static let mostShown = 100

  let link: Code<ChainLink>
  let territory: Code<Territory>
  let reports: [LinkReport]
}

extension ChainModel {
  /// The news of the selected place one under the other; nothing where there is no more than the latest,
  /// which the details say already.
  func historyLines(of link: ChainLink) -> [Details.Line] {
    guard let history, history.link == link.id, history.reports.count > 1,
      let territory = selectedTerritory, territory.id == history.territory
    else { return [] }
    let texts = ChainTexts(wording: wording)
    let lines = history.reports.prefix(ChainHistory.mostShown).map { report in
      Details.Line.bullet([texts.status(report.status, inFull: true)] + news(report))
    }
    let rest = history.reports.count - lines.count
    let cut = Span(wording(Phrase.Chain.olderNews(lines.count)), .muted)
    return [.heading(wording(Phrase.Chain.history(wording(territory.name))))] + lines
      + (rest > 0 ? [.text([cut])] : [])
  }
}
