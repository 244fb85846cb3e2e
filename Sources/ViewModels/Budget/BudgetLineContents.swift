import Domain
import Wording

// Who pays for a line, who carries it out, and the activities it pays for.

extension BudgetModel {
  func funding(of line: BudgetLine) -> [Details.Line] {
    let sources = (contents.sources[line.id] ?? []).map { source in
      named(source.source, source.printed)
    }
    return list(Phrase.Budget.sources, sources)
  }

  /// The sources of the printed summary, beside them those of the group's lines, and what only one of both
  /// names.
  func funding(of group: PlanGroup) -> [Details.Line] {
    guard let funding = contents.funding[group.id], !funding.summary.isEmpty else { return [] }
    let printed = funding.summary.map { named($0.source, $0.printed) }
    let lines = funding.lines.map { named($0.source, "") }
    return list(Phrase.Budget.summarySources, printed) + list(Phrase.Budget.lineSources, lines)
      + differences(of: funding)
  }

  private func differences(of funding: FundingComparison) -> [Details.Line] {
    guard !funding.agree else {
      return [field(Phrase.Funding.difference, [Span(wording(Phrase.Funding.agree))])]
    }
    return list(Phrase.Funding.summaryOnly, funding.onlyInSummary.map(spans(of:)))
      + list(Phrase.Funding.linesOnly, funding.onlyOnLines.map(spans(of:)))
  }

  private func spans(of difference: FundingComparison.Difference) -> [Span] {
    let name = named(difference.source, "")
    guard !difference.namesOfSameBody.isEmpty else { return name }
    let others = difference.namesOfSameBody.map { facts.name(of: $0, in: wording) }
    return name + [Span(" (\(wording(Phrase.Funding.sameBody(others))))", .interpretation)]
  }

  private func named(_ source: Code<FundingSource>, _ printed: String) -> [Span] {
    named(facts.sources[source]?.name, code: source.rawValue, printed)
  }

  func implementers(of line: BudgetLine) -> [Details.Line] {
    let implementers = (contents.implementers[line.id] ?? []).map { implementer in
      named(
        facts.register[implementer.stakeholder]?.name, code: implementer.stakeholder.rawValue,
        implementer.printed)
    }
    return list(Phrase.Budget.implementers, implementers)
  }

  /// Who carries a line out, as far as they are in the register (test: `PlacesTests`).
  func implementerPlaces(of line: BudgetLine) -> [Details.Place] {
    let known = (contents.implementers[line.id] ?? []).compactMap { facts.register[$0.stakeholder] }
    return known.withoutRepetitions.map {
      Details.Place(.stakeholder($0.id), named: wording($0.name))
    }
  }

  /// A name, and the printed wording when that is not the same.
  private func named(_ name: Bilingual?, code: String, _ printed: String) -> [Span] {
    let name = name.map { wording($0) } ?? code
    guard !printed.isEmpty, printed != name else { return [Span(name)] }
    return [Span(name), Span(" " + quoted(printed), .muted)]
  }

  /// An activity with its period, zone, objectives, results, indicators and targets.
  func lines(about activity: PlanActivity) -> [Details.Line] {
    let title = "\(wording(Phrase.Budget.activity)) · \(wording(activity.name))"
    var lines: [Details.Line] = [.heading(title)]
    for kind in PlanElement.Kind.allCases {
      let elements = (contents.elements[activity.id] ?? []).filter { $0.kind == kind }
      // A cell may be printed for each of several activities, or once for all of them.
      let things = elements.map(spans(of:)).withoutRepetitions
      lines += list(Phrase.Budget.kind(kind), things)
      lines += elements.flatMap { settled(.column($0.id)) }
    }
    if !activity.zone.isEmpty {
      lines.append(field(Phrase.Budget.zone, [Span(wording(activity.zone))]))
    }
    lines.append(period(PrintedPeriod(activity.printedPeriod)))
    lines += settled(.period(activity.id))
    let citation = activity.origin.citation
    if !citation.isEmpty {
      lines.append(field(Phrase.Screen.source, [Span(wording.text(of: citation), .citation)]))
    }
    return lines + illustrativeNote(activity.origin)
  }

  private func spans(of element: PlanElement) -> [Span] {
    var spans = [Span(wording(element.label))]
    if !element.printedColumn.isEmpty {
      let note = wording(Phrase.Budget.printedUnder(element.printedColumn))
      spans.append(Span(" (\(note))", .warning))
    }
    if !element.sharedWith.isEmpty {
      let note = wording(Phrase.Budget.sharedBy(element.activities.map(\.rawValue).sorted()))
      spans.append(Span(" (\(note))", .interpretation))
    }
    return spans
  }

  /// A field with several things in it; none when there is nothing.
  private func list(_ label: Bilingual, _ things: [[Span]]) -> [Details.Line] {
    guard !things.isEmpty else { return [] }
    return [field(label, Array(things.joined(separator: [Span(" · ", .muted)])))]
  }
}
