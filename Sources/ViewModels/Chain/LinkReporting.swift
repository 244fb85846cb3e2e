import Domain
import Wording

extension LinkReportDialogue {
  /// Records the news, and asks whose news is to stand where somebody else was quicker.
  var reporting: RivalAdding {
    RivalAdding(records: records, sight: sight, form: form) { [link, territory] surroundings in
      ReportWords(link: link, territory: territory, surroundings: surroundings).rival
    }
  }
}

/// News of a link in words.
private struct ReportWords {
  let link: ChainLink
  let territory: Territory
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }

  var rival: RivalWords {
    let place = "\(wording(link.short)), \(wording(territory.name))"
    return RivalWords(
      subject: place, field: .status, text: text, added: said,
      keptTheirs: Phrase.Conflict.keptTheirs(place))
  }

  private func said(_ content: RecordContent) -> Bilingual {
    let status = content[.status]?.word.flatMap(LinkStatus.init) ?? .unknown
    return Phrase.Message.reported(
      wording(link.short), wording(territory.name), wording(Phrase.Status.word(status)))
  }

  /// News in one line: `bloqué · « Radio en panne »`.
  private func text(_ content: RecordContent?) -> String {
    guard let content else { return wording(Phrase.Chain.noNews) }
    let note = content[.note]?.text.map { wording(Phrase.Chain.quoted($0)) }
    return [surroundings.texts.text(content[.status]), note].compactMap(\.self)
      .joined(separator: " · ")
  }
}
