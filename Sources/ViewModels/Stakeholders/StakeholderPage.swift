import Domain
import Wording

/// Everything about one stakeholder, line by line (test: `StakeholderPageTests`).
public struct StakeholderPage {
  /// One line of the page.
  public struct Line: Hashable, Sendable {
    /// What it says; a heading has nothing beside it.
    public let text: [Span]
    /// What stands at the right of it.
    public let value: Span
    /// Where it leads; nothing for a heading, or for what no pane shows.
    let address: Address?
    /// Whether it heads the lines below.
    public let isHeading: Bool
  }

  /// Who it is.
  public let title: String
  /// The lines, heading by heading.
  public let lines: [Line]

  /// Puts what is known into words.
  public init(_ facts: StakeholderFacts, _ wording: Wording) {
    let body = facts.stakeholder
    title = "\(body.id) · \(wording(body.name))"
    let sections = Sections(facts: facts, wording: wording)
    lines = sections.all
  }
}

/// The parts of the page, in their order.
private struct Sections {
  let facts: StakeholderFacts
  let wording: Wording

  private typealias Words = Phrase.Stakeholders
  private typealias Line = StakeholderPage.Line

  private var body: Code<Stakeholder> { facts.stakeholder.id }

  var all: [StakeholderPage.Line] {
    mark + section(Words.items, items) + section(Words.letters, letters)
      + section(Words.claims, claims) + section(Words.links, links)
      + section(Words.implemented, facts.implemented.map(line))
      + section(Words.funded, facts.funded.map(line))
  }

  /// What is still to be said of a body that was named in the room.
  private var mark: [Line] {
    guard facts.stakeholder.isToComplete else { return [] }
    return [
      Line(
        text: [Span(wording(Words.toComplete), .warning)], value: Span(""), address: nil,
        isHeading: false)
    ]
  }

  private func section(_ heading: Bilingual, _ lines: [Line]) -> [Line] {
    let nothing = Line(
      text: [Span(wording(Words.nothing), .muted)], value: Span(""), address: nil,
      isHeading: false)
    let head = Line(
      text: [Span(wording(heading), .heading)], value: Span(""), address: nil, isHeading: true)
    return [head] + (lines.isEmpty ? [nothing] : lines)
  }

  private func line(_ text: [Span], _ value: Span = Span(""), _ address: Address) -> Line {
    Line(text: text, value: value, address: address, isHeading: false)
  }

  // MARK: - What it has promised

  private var items: [Line] {
    let items = facts.items
    return [
      line([Span(wording(Phrase.Actions.open(items.open)))], .init(""), .actions(.open(of: body))),
      line(
        [Span(wording(Phrase.Actions.late(items.late)), items.late > 0 ? .late : .plain)],
        .init(""),
        .actions(.late(of: body))),
      line([Span(wording(Words.done(items.done)))], .init(""), .actions(.done(of: body))),
    ]
  }

  // MARK: - What it answers for

  private var letters: [Line] {
    facts.letters.map { function, assignment in
      line(
        [Span(assignment.letter.rawValue, .strong), Span(" · \(wording(function.name))")],
        source(assignment.origin), .cell(body, function.id))
    }
  }

  private var claims: [Line] {
    facts.claims.map { function, claim in
      line(
        [
          Span(claim.letter.rawValue, .strong),
          Span(" · \(wording(function.short)) · \(wording(claim.label))"),
        ], source(claim.origin), .cell(body, function.id))
    }
  }

  private func source(_ origin: Origin) -> Span {
    switch origin {
    case .documented(let citation): Span(wording.text(of: citation), .citation)
    case .illustrative: Span(wording(Phrase.Screen.illustrative), .illustrative)
    case .recorded: Span(wording(Phrase.Matrix.recorded), .muted)
    }
  }

  // MARK: - What it does, and with which money

  private var links: [Line] {
    facts.performances.map { performance in
      let link = performance.link
      let capacities = performance.capacities.map { wording(Phrase.Chain.capacity($0)) }
      return line(
        [Span("\(link.order)", .strong), Span(" · \(wording(link.name))")],
        Span(capacities.joined(separator: ", "), .muted), .subject(.chainLink(link.id)))
    }
  }

  private func line(_ line: StakeholderFacts.Line) -> Line {
    let figures = line.figures
    func spent(_ money: Money) -> String? { money == .zero ? nil : wording.shortAmount(money) }
    let money = Words.money(
      counted: figures.counted.map { wording.shortRange($0.range) },
      committed: spent(figures.spending.committed), disbursed: spent(figures.spending.disbursed))
    return self.line(
      [Span(line.line.id.rawValue, .strong), Span(" · \(wording(line.line.name))")],
      Span(wording(money)), .subject(.budgetLine(line.line.id)))
  }
}
