import Domain
import Wording

/// What meetings adopted about one thing, as the details say it: what counts first, then what it superseded,
/// the latest first.
struct SettlementLines {
  let settlements: Settlements
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }

  func lines(of subject: SettledSubject) -> [Details.Line] {
    let standing = settlements.standing(on: subject)
    let earlier = settlements.history(of: subject).filter { !standing.contains($0) }.reversed()
    let isContested = standing.count > 1
    let label = isContested ? Phrase.Settling.competing : Phrase.Settling.adopted
    let note = Details.Line.text([Span(wording(Phrase.Settling.competingNote), .warning)])
    return standing.map { line($0, label, isContested ? .warning : .strong) }
      + (isContested ? [note] : [])
      + earlier.map { line($0, Phrase.Settling.superseded, .muted) }
  }

  private func line(_ settlement: Settlement, _ label: Bilingual, _ tone: Tone) -> Details.Line {
    let value = settlement.value?.text(wording) ?? wording(Phrase.Settling.leftOpen)
    let text = Phrase.Settling.line(
      value, meeting: surroundings.register.said(settlement.meeting),
      decision: settlement.decision)
    let present = Phrase.Settling.present(settlement.present)
    let tail = settlement.present.isEmpty ? [] : [Span(" · " + wording(present), .muted)]
    return .field(label: wording(label), [Span(wording(text), tone)] + tail)
  }
}
