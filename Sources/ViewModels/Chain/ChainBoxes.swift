import Domain
import Wording

extension ChainModel {
  /// How many links a screen has room for as boxes.
  public static let mostBoxes = 8

  /// The links as boxes, in the order of the chain: those of the selected link's screenful.
  public var boxes: [ChainBox] {
    let selected = standings.firstIndex { $0.link.id == linkCursor.selected } ?? 0
    let first = selected / Self.mostBoxes * Self.mostBoxes
    return standings.dropFirst(first).prefix(Self.mostBoxes).map(box)
  }

  private func box(_ standing: ChainStanding) -> ChainBox {
    let link = standing.link
    let texts = ChainTexts(wording: wording)
    return ChainBox(
      id: link.id, number: link.order, nameLines: nameLines(of: link),
      mandated: performers(of: link, as: [.mandated], none: Phrase.Chain.noneNamed),
      // Nobody standing in is no news: the mandated bodies act.
      inPractice: performers(of: link, as: [.default, .usual], none: Phrase.Screen.none),
      substitution: facts.isSubstituted(link.id)
        ? Span(wording(Phrase.Chain.substituted), .warning) : nil,
      worst: texts.status(standing.worst, inFull: true),
      places: facts.territories.map { place(standing.place($0)) },
      news: trimmed(texts.news(standing)),
      items: items(standing), budget: budget(of: link), arrow: arrow(from: link),
      isSelected: link.id == selectedLink?.id)
  }

  /// The widest line of a name; with a frame and an arrow, four boxes stand side by side at 80.
  private static let nameWidth = 14

  private func nameLines(of link: ChainLink) -> [String] {
    wording(link.short).split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= Self.nameWidth {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private func performers(
    of link: ChainLink, as capacities: [LinkPerformer.Capacity], none: Bilingual
  ) -> Span {
    let found = capacities.flatMap { facts.performers(of: link.id, as: $0) }
    guard !found.isEmpty else { return Span(wording(none), .muted) }
    return Span(found.map { name(of: $0.stakeholder) }.joined(separator: ", "))
  }

  private func place(_ place: ChainStanding.Place) -> ChainBox.Place {
    ChainBox.Place(
      name: wording(place.territory.name),
      status: ChainTexts(wording: wording).status(place.status, inFull: true),
      glyph: Span(Phrase.Status.glyph(place.status), Tone(place.status)),
      isSelected: place.territory.id == selectedTerritory?.id)
  }

  private func items(_ standing: ChainStanding) -> Span {
    let tally = standing.tally
    let text = wording(Phrase.Chain.itemsInBox(open: tally.open, late: tally.late))
    return Span(text, tally.late > 0 ? .late : tally.open == 0 ? .muted : .plain)
  }

  private func budget(of link: ChainLink) -> Span {
    let budgets = facts.budgets(of: link.id)
    guard let range = budgets.first?.range else {
      return Span(wording(Phrase.Screen.none), .muted)
    }
    // A box has room for one amount, and two plans have none in common: the details tell them apart.
    guard budgets.count == 1 else {
      return Span(wording(Phrase.Chain.budgets(budgets.count)), .interpretation)
    }
    // Our mapping, not the plan's words: marked as such even where there is no colour.
    return Span(wording(Phrase.Chain.interpreted(wording.shortRange(range))), .interpretation)
  }

  private func arrow(from link: ChainLink) -> ChainBox.Arrow? {
    passages.first { $0.handover.from == link.id }.map { passage in
      ChainBox.Arrow(
        label: Span(wording(passage.handover.label), .interpretation),
        alarm: ChainTexts(wording: wording).alarm(of: passage))
    }
  }

  private func trimmed(_ span: Span) -> Span {
    Span(String(span.text.reversed().drop { $0 == " " }.reversed()), span.tone)
  }

  /// A body's short name.
  func name(of code: Code<Stakeholder>) -> String {
    facts.register[code].map { wording($0.short) } ?? code.rawValue
  }
}
