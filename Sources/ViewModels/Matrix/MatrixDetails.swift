import Domain
import Wording

extension MatrixModel {
  /// What is known of the selected cell, each fact with its place in the documents.
  public var details: Details {
    guard let stakeholder = selectedStakeholder, let function = selectedFunction else {
      return Details()
    }
    let assignments = index.assignments(of: stakeholder.id, in: function.id)
    return Details(
      title: "\(wording(function.name)) × \(wording(stakeholder.short))",
      citation: assignments.first.map { wording.text(of: $0.origin.citation) } ?? "",
      lines: letterLines(assignments, of: stakeholder) + gapLines(of: function)
        + claimLines(on: function) + printedLines(of: stakeholder)
        + wording.lines(
          of: facts.doubts, about: [.function(function.id), .stakeholder(stakeholder.id)]))
  }

  package var places: [Details.Place] {
    selectedFunction == nil ? [] : selectedStakeholder.map { [items(of: $0)] } ?? []
  }

  /// What the selected stakeholder has promised (test: `PlacesTests`).
  private func items(of stakeholder: Stakeholder) -> Details.Place {
    var view = ActionView()
    view.owner = .certain(stakeholder.id)
    let name = wording.labelled(wording(Phrase.Screen.actions), wording(stakeholder.short))
    return Details.Place(name: name, address: .actions(view))
  }

  // MARK: - The letter

  private func letterLines(
    _ assignments: [Assignment], of stakeholder: Stakeholder
  ) -> [Details.Line] {
    guard !assignments.isEmpty else {
      let none = Span(wording(Phrase.Matrix.noPart), .muted)
      return [.field(label: wording(Phrase.Matrix.letter), [none])]
    }
    return assignments.flatMap { lines(about: $0, of: stakeholder) }
  }

  private func lines(about assignment: Assignment, of stakeholder: Stakeholder) -> [Details.Line] {
    let letter = assignment.letter
    return [
      .field(
        label: wording(Phrase.Matrix.letter),
        [
          Span(letter.rawValue, .strong),
          Span(" · \(wording(Phrase.Matrix.meaning(letter)))"),
        ]),
      .field(
        label: wording(Phrase.Matrix.basis),
        basis(of: assignment, for: stakeholder) + source(assignment.origin)),
    ]
  }

  private func basis(of assignment: Assignment, for stakeholder: Stakeholder) -> [Span] {
    switch assignment.basis {
    case .decision: [Span(wording(Phrase.Matrix.decision))]
    // No document prints a letter: it is drawn from what one does print.
    case .document(let code):
      [
        Span(wording(Phrase.Screen.interpretation), .interpretation), Span(" · ", .muted),
        Span(document(code.flatMap(index.entry), for: stakeholder)),
      ]
    }
  }

  private func document(_ entry: PrintedDuty?, for stakeholder: Stakeholder) -> String {
    guard let entry else { return wording(Phrase.Matrix.document) }
    let text = wording(Phrase.Matrix.printedEntry(wording(entry.label), in: entry.column))
    guard entry.stakeholder != stakeholder.id else { return text }
    // One body's letter may follow from another body's entry: who is reported to is informed.
    return "\(text) \(wording(Phrase.Matrix.inRowOf(name(of: entry.stakeholder))))"
  }

  // MARK: - The function

  private func gapLines(of function: Function) -> [Details.Line] {
    // The function's gaps over all bodies, whatever level is shown.
    let gaps = index.gaps(of: function.id, among: Set(facts.stakeholders.map(\.id)))
    let accountable = facts.stakeholders.filter { stakeholder in
      index.assignments(of: stakeholder.id, in: function.id).contains {
        $0.letter == .accountable
      }
    }
    let names = accountable.map { wording($0.short) }.joined(separator: ", ")
    let spans = FunctionGap.allCases.filter(gaps.contains).map { gap in
      let sentence = wording(Phrase.Matrix.sentence(gap, accountable: names))
      return [Span("\(wording(Phrase.Matrix.contested)) \(sentence)", .warning)]
    }
    guard !spans.isEmpty else { return [] }
    let joined = Array(spans.joined(separator: [Span(" · ", .muted)]))
    return [.field(label: wording(Phrase.Matrix.toSettle), joined)]
  }

  private func claimLines(on function: Function) -> [Details.Line] {
    let claims = index.claims(on: function.id)
    guard !claims.isEmpty else { return [] }
    let stakeholders = Set(claims.map(\.stakeholder)).count
    let isSettled = index.isSettled(function.id)
    let outcome = wording(isSettled ? Phrase.Matrix.settled : Phrase.Matrix.notSettled)
    let title = wording(Phrase.Matrix.claims(claims.count, stakeholders: stakeholders))
    return [.heading("\(title) · \(outcome)")]
      + claims.map { claim in
        .bullet(
          [
            Span(claim.letter.rawValue, .strong),
            Span(" \(name(of: claim.stakeholder))", .strong),
            Span(" · \(wording(claim.label))"),
          ] + source(claim.origin))
      }
  }

  // MARK: - The printed tables

  private func printedLines(of stakeholder: Stakeholder) -> [Details.Line] {
    let duties = index.duties(of: stakeholder.id)
    guard !duties.isEmpty else {
      return [.text([Span(wording(Phrase.Matrix.nothingPrinted), .muted)])]
    }
    return PrintedDuty.Column.allCases.flatMap { column in
      printedLines(column, entries: duties.filter { $0.column == column })
    }
  }

  private func printedLines(
    _ column: PrintedDuty.Column, entries: [PrintedDuty]
  ) -> [Details.Line] {
    guard let first = entries.first else { return [] }
    let title = wording(Phrase.Matrix.printed(column))
    // A body's entries stand in one row of the guide: that row is cited once, above them.
    let isOneRow = entries.allSatisfy { $0.origin == first.origin }
    let citation = first.origin.citation
    let heading = isOneRow && !citation.isEmpty ? "\(title) [\(wording.text(of: citation))]" : title
    return [.heading(heading)]
      + entries.map { entry in
        .bullet([Span(wording(entry.label))] + (isOneRow ? [] : source(entry.origin)))
      }
  }

  private func name(of code: Code<Stakeholder>) -> String {
    let known = facts.register[code] ?? facts.stakeholders.first { $0.id == code }
    return known.map { wording($0.short) } ?? code.rawValue
  }

  private func source(_ origin: Origin) -> [Span] {
    switch origin {
    case .documented(let citation):
      citation.isEmpty ? [] : [Span(" [\(wording.text(of: citation))]", .citation)]
    case .illustrative: [Span(" (\(wording(Phrase.Screen.illustrative)))", .illustrative)]
    case .recorded: [Span(" (\(wording(Phrase.Matrix.recorded)))", .muted)]
    }
  }
}
