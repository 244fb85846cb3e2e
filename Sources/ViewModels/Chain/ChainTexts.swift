import Domain
import Wording

/// The short texts that the chain's list and boxes share; each says the same without its colour.
struct ChainTexts {
  let wording: Wording

  /// A status as glyph and word.
  func status(_ status: LinkStatus, inFull: Bool) -> Span {
    let word = inFull ? Phrase.Status.word(status) : Phrase.Chain.briefWord(status)
    return Span("\(Phrase.Status.glyph(status)) \(wording(word))", Tone(status))
  }

  /// Days since the latest news, `31 j !` when it is old; room for the mark is always kept, so that
  /// the numbers stand under one another.
  func news(_ standing: ChainStanding) -> Span {
    guard let days = standing.daysSinceNews else {
      return Span("\(wording(Phrase.Screen.none))  ", .muted)
    }
    let age = wording(Phrase.Calendar.days(days))
    return standing.isNewsOld ? Span("\(age) !", .warning) : Span("\(age)  ")
  }

  /// Open action items and how many of them are late: `3 (1!)`.
  func items(_ standing: ChainStanding) -> Span {
    let tally = standing.tally
    let open = tally.open < 10 ? " \(tally.open)" : "\(tally.open)"
    guard tally.late > 0 else { return Span(open, tally.open == 0 ? .muted : .plain) }
    return Span("\(open) (\(tally.late)!)", .late)
  }

  /// What is wrong with a passage.
  func alarm(of passage: ChainPassage) -> Span? {
    let number = passage.receiver.order
    switch passage.alarm {
    case .blocked(let territories):
      let text = Phrase.Chain.blockedNext(link: number, places: names(of: territories))
      return Span(wording(text), .blocked)
    case .silent(let territories):
      let text = Phrase.Chain.silentNext(link: number, places: names(of: territories))
      return Span(wording(text), .warning)
    case nil: return nil
    }
  }

  private func names(of territories: [Territory]) -> String {
    territories.map { wording($0.name) }.joined(separator: ", ")
  }
}
