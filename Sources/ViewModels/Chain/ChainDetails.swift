import Domain
import Wording

extension ChainModel {
  /// What is known of the selected link, each fact with its place in the documents.
  public var details: Details {
    guard let standing = standings.first(where: { $0.link.id == linkCursor.selected }) else {
      return Details()
    }
    let link = standing.link
    return Details(
      title: "\(link.order) · \(wording(link.name))",
      citation: wording.text(of: link.origin.citation),
      lines: performerLines(of: link) + substitutionLines(of: link)
        + facts.territories.map { placeLine(standing.place($0)) } + [itemLine(standing)]
        + budgetLines(of: link)
        + passageLines(of: link) + historyLines(of: link)
        + wording.lines(of: facts.doubts, about: [.link(link.id)]))
  }

  // MARK: - Who performs

  private func performerLines(of link: ChainLink) -> [Details.Line] {
    LinkPerformer.Capacity.allCases.compactMap { capacity in
      let found = facts.performers(of: link.id, as: capacity)
      // That nobody has the mandate is news; that nobody stands in is not.
      guard !found.isEmpty || capacity == .mandated else { return nil }
      let names = found.map { performer($0, of: link) }.joined(separator: [separator])
      let none = [Span(wording(Phrase.Chain.noneNamed), .muted)]
      return .field(
        label: wording(Phrase.Chain.capacity(capacity)), found.isEmpty ? none : Array(names))
    }
  }

  private func performer(_ performer: LinkPerformer, of link: ChainLink) -> [Span] {
    let basis = " (\(wording(Phrase.Chain.basis(performer.basis))))"
    return [Span(name(of: performer.stakeholder)), Span(basis, .muted)]
      + source(performer.origin, besides: link)
  }

  private func substitutionLines(of link: ChainLink) -> [Details.Line] {
    let gap = link.gap.isEmpty ? nil : wording(link.gap)
    if facts.isSubstituted(link.id) {
      let text = gap ?? wording(Phrase.Chain.standIn)
      return [.field(label: wording(Phrase.Chain.substitution), [Span("⚠ \(text)", .warning)])]
    }
    guard let gap else { return [] }
    return [.field(label: wording(Phrase.Chain.gap), [Span("⚠ \(gap)", .warning)])]
  }

  // MARK: - How it stands

  private func placeLine(_ place: ChainStanding.Place) -> Details.Line {
    let name = wording(place.territory.name)
    let isSelected = place.territory.id == selectedTerritory?.id
    let label = isSelected ? wording(Phrase.Chain.selected(name)) : name
    let status = ChainTexts(wording: wording).status(place.status, inFull: true)
    guard let report = place.report else {
      return .field(
        label: label, [status, separator, Span(wording(Phrase.Chain.noNews), .muted)])
    }
    return .field(label: label, [status] + news(report))
  }

  func news(_ report: LinkReport) -> [Span] {
    let age = max(0, today.days(since: report.day))
    var spans = [
      separator, Span(wording.date(report.day)), Span(", "),
      Span(
        wording(Phrase.Chain.ago(days: age)), age > ChainStanding.oldNews ? .warning : .plain),
    ]
    if !report.note.isEmpty {
      spans += [separator, Span(wording(Phrase.Chain.quoted(report.note)))]
    }
    if !report.author.isEmpty { spans += [separator, Span(name(of: Code(report.author)))] }
    return spans + source(report.origin)
  }

  private func itemLine(_ standing: ChainStanding) -> Details.Line {
    let tally = standing.tally
    var spans = [Span(wording(Phrase.Chain.open(tally.open)))]
    if tally.late > 0 { spans += [separator, Span(wording(Phrase.Chain.late(tally.late)), .late)] }
    return .field(label: wording(Phrase.Chain.items), spans)
  }

  // MARK: - Money

  /// One line for each plan that pays, since nothing is added across plans.
  private func budgetLines(of link: ChainLink) -> [Details.Line] {
    let label = wording(Phrase.Chain.budget)
    let budgets = facts.budgets(of: link.id)
    guard !budgets.isEmpty else {
      return [.field(label: label, [Span(wording(Phrase.Chain.noLine), .muted)])]
    }
    let paying = Dictionary(grouping: facts.lines(for: link.id), by: \.plan)
    let plans = Dictionary(facts.plans.map { ($0.id, $0) }) { first, _ in first }
    return budgets.map { budget in
      let amount = amount(of: budget, paidBy: paying[budget.plan] ?? [], for: link)
      return .field(label: label, planName(of: budget, among: plans) + amount)
    }
  }

  /// Of which plan a budget is; with only one, the head of the screen says it.
  private func planName(
    of budget: LinkBudget, among plans: [Code<Plan>: Plan]
  ) -> [Span] {
    guard plans.count > 1 else { return [] }
    let name = plans[budget.plan].map { wording($0.name) }
    return [Span(name ?? budget.plan.rawValue, .strong), separator]
  }

  private func amount(
    of budget: LinkBudget, paidBy lines: [BudgetLine], for link: ChainLink
  ) -> [Span] {
    let amount = Span(wording(Phrase.Chain.dollars(wording.range(budget.range))))
    let mark = Span(" (\(wording(Phrase.Screen.interpretation)))", .interpretation)
    let codes = lines.map { Span(code(of: $0, besides: link), .muted) }
    let joined = codes.map { [$0] }.joined(separator: [Span(", ", .muted)])
    return [amount, mark, separator] + Array(joined)
  }

  /// A line's code, with the other links that it also pays for: its amount counts whole in each.
  private func code(of line: BudgetLine, besides link: ChainLink) -> String {
    let others = facts.links(paidBy: line.id).filter { $0.id != link.id }
    guard !others.isEmpty else { return line.id.rawValue }
    let numbers = others.map { String($0.order) }.joined(separator: ", ")
    return wording(Phrase.Chain.shared(line: line.id.rawValue, links: numbers))
  }

  // MARK: - Hand-overs

  private func passageLines(of link: ChainLink) -> [Details.Line] {
    let received = facts.handovers.filter { $0.to == link.id }.map { handover in
      let giver = facts.link(handover.from)
      let origin = giver.map { wording(Phrase.Chain.from(link: $0.order)) }
      return line(Phrase.Chain.receives, handover, end: origin, alarm: nil)
    }
    let passedOn = passages.filter { $0.handover.from == link.id }.map { passage in
      line(
        Phrase.Chain.passesOn, passage.handover,
        end: wording(Phrase.Chain.to(link: passage.receiver.order)),
        alarm: ChainTexts(wording: wording).alarm(of: passage))
    }
    return received + passedOn
  }

  private func line(
    _ label: Bilingual, _ handover: Handover, end: String?, alarm: Span?
  ) -> Details.Line {
    let text = [wording(handover.label), end].compactMap { $0 }.joined(separator: ", ")
    // The guide gives the order of the links; what passes between them is our reading.
    let mark = Span(" (\(wording(Phrase.Screen.interpretation)))", .interpretation)
    let warning = alarm.map { [separator, $0] } ?? []
    return .field(label: wording(label), [Span(text), mark] + source(handover.origin) + warning)
  }

  private var separator: Span { Span(" · ", .muted) }

  /// Where a fact stands, unless it is where the link itself stands.
  private func source(_ origin: Origin, besides link: ChainLink? = nil) -> [Span] {
    guard origin != link?.origin else { return [] }
    return switch origin {
    case .documented(let citation):
      citation.isEmpty ? [] : [Span(" [\(wording.text(of: citation))]", .citation)]
    case .illustrative: [Span(" (\(wording(Phrase.Screen.illustrative)))", .illustrative)]
    case .recorded: []
    }
  }
}
