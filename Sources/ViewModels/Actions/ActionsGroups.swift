import Domain
import Wording

/// The headings of a divided list (test: `ActionsGroupsTests`).
extension ActionsModel {
  /// Reads how many items stand under each heading, if that will be shown and is not known.
  func readTallies() throws {
    guard query.grouping != nil, tallies == nil, !isTallying else { return }
    let (query, today) = (query, today)
    do {
      try questions.within { keep(try client.narrowing.groupTallies(query, today)) }
    } catch StoreFailure.interrupted {
      isTallying = true
      questions.ask(.tallies) {
        try $0.actions.narrowing.groupTallies(query, today)
      } then: { [self] answer in
        isTallying = false
        keep(try answer.get())
      }
    }
  }

  func keep(_ read: [ActionGroupTally]) {
    tallies = Dictionary(read.map { ($0.key, $0) }) { first, _ in first }
  }

  /// The heading over an item, where it is the first of its group that can be seen.
  func headingRow(over index: Int) -> TablePresentation.Row? {
    window.heading(over: index).map {
      TablePresentation.Row(kind: .heading, cells: heading(of: $0))
    }
  }

  private func heading(of key: ActionGroupKey) -> [Span] {
    var spans = [Span("── "), name(of: key)]
    if let tally = tallies?[key] {
      spans.append(
        Span(" ── " + wording(Phrase.Narrowing.items(tally.items))))
      if tally.late > 0 {
        spans.append(Span("  " + wording(Phrase.Narrowing.late(tally.late)), .late))
      }
    }
    return spans
  }

  private func name(of key: ActionGroupKey) -> Span {
    let texts = ValueTexts(wording: wording, register: register)
    switch key {
    case .owner(let owner?): return Span(texts.short(owner))
    case .owner(nil): return Span(wording(Phrase.Actions.noOwner), .warning)
    case .status(let status): return Span(texts.text(.status(status)), Tone(status))
    case .link(let link?):
      return Span("\(link.code)  \(register.name(of: link).map { wording($0) } ?? "")")
    case .link(nil): return Span(wording(Phrase.Narrowing.noLink))
    case .meeting(let meeting?):
      return Span(wording(Phrase.Actions.meeting) + " " + texts.name(of: meeting))
    case .meeting(nil): return Span(wording(Phrase.Narrowing.noMeeting))
    }
  }
}
