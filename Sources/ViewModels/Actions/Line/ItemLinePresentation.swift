import Domain
import Wording

/// What is shown of the line in which an action item is said: under it what is understood, part by part.
struct ItemLinePresentation {
  let line: ItemLine
  let surroundings: Surroundings

  private var wording: Wording { surroundings.wording }
  private var sentence: ActionSentence { line.sentence }

  /// The line with its chips.
  var shown: PromptPresentation {
    if let saved = line.saved { return resting(saved) }
    var shown = PromptPresentation(
      title: "", label: wording(Phrase.Form.adding), field: line.field, hint: hint)
    shown.isAtFoot = true
    shown.chips = line.isEmpty ? [] : chips
    return shown
  }

  /// The list has the keys again; the foot says which key begins the next item.
  private func resting(_ saved: ActionNumber) -> PromptPresentation {
    var shown = PromptPresentation(
      title: "", label: wording(Phrase.Message.added(saved.description)), field: TextField())
    (shown.isAtFoot, shown.isFocused) = (true, false)
    return shown
  }

  /// What the line says about itself as a whole.
  private var hint: Hint? {
    if let notice = line.notice { return .problem(wording(notice)) }
    if line.isEmpty { return .help(wording(Phrase.Line.help)) }
    if sentence.title.isEmpty { return .problem(wording(Phrase.Form.titleMissing)) }
    if line.isTooLong {
      let most = wording.number(ActionItemContent.longestTitle)
      return .problem(wording(Phrase.Line.tooLong(most)))
    }
    return .understood(wording.labelled(wording(Phrase.Line.title), sentence.title))
  }

  // MARK: - Chips

  private var chips: [[Span]] {
    [owner, due, status].compactMap(\.self) + doubts + [meeting].compactMap(\.self) + links
  }

  private func chip(
    _ field: ActionField, _ value: String, from source: Bilingual, tone: Tone = .chip
  ) -> [Span] {
    [
      Span(wording(Phrase.Actions.name(field)) + " ", .muted), Span(" \(value) ", tone),
      Span(" " + wording(source), .muted),
    ]
  }

  private var owner: [Span]? {
    sentence.owner.map { owner in
      let code = owner.value.rawValue
      let short = surroundings.register[owner.value].map { wording($0.short) } ?? code
      return chip(
        .owner, short.folded == code.folded ? short : "\(code) \(short)",
        from: Phrase.Line.from(owner.words))
    }
  }

  private var due: [Span]? {
    sentence.due.map { due in
      let distance = due.value.days(since: surroundings.today)
      let isPast = distance < 0
      let note =
        isPast ? Phrase.Form.past(days: -distance) : Phrase.Actions.dueIn(days: distance)
      return chip(
        .due, wording.weekdayDate(due.value) + " · " + wording(note),
        from: Phrase.Line.from(due.words), tone: isPast ? .late : .chip)
    }
  }

  private var status: [Span]? {
    sentence.status.map { status in
      chip(
        .status, wording(Phrase.Status.word(status.value)),
        from: Phrase.Line.from(status.words))
    }
  }

  private var meeting: [Span]? {
    line.defaults.meeting.map { meeting in
      chip(.meeting, surroundings.register.said(meeting), from: Phrase.Line.fromToday)
    }
  }

  private var links: [[Span]] {
    let said = sentence.links.map { ($0.value, Phrase.Line.from($0.words)) }
    let selected = line.defaults.links.map { ($0, Phrase.Line.fromSelection) }
    let others = said.filter { link in !line.defaults.links.contains(link.0) }
    return (selected + others).map { link, source in
      let name = surroundings.register.name(of: link).map { " " + wording($0) } ?? ""
      return chip(.links, link.code + name, from: source)
    }
  }

  private var doubts: [[Span]] {
    line.doubts.flatMap { doubt in
      [[Span(wording(question(doubt)), .warning)]] + doubt.candidates.map(offer)
        + [doubt.newBody.map(other)].compactMap(\.self)
    }
  }

  private func other(_ name: String) -> [Span] {
    let text =
      " \(wording(Phrase.Stakeholders.other)) \(wording(Phrase.Stakeholders.adding(name))) "
    return [Span(text, line.isOtherChosen ? .chip : .muted)]
  }

  private func question(_ doubt: ActionSentence.Doubt) -> Bilingual {
    switch doubt {
    case .owner(let words, _): Phrase.Line.several(words)
    case .nearly(let words, _): Phrase.Line.nearly(words)
    case .stranger(let words): Phrase.Line.stranger(words)
    case .day(let words, let problem):
      Phrase.Line.badDay(words, Phrase.Form.sentence(for: problem, wording))
    }
  }

  private func offer(_ body: Stakeholder) -> [Span] {
    let (name, code) = (wording(body.short), body.id.rawValue)
    let text = name == code ? code : "\(code) \(name)"
    return [Span(" \(text) ", line.isChosen(body) ? .chip : .muted)]
  }
}
