import Domain
import Wording

extension ActionsModel {
  /// Everything about the selected item.
  public var details: Details {
    get throws {
      guard let item = selected ?? ghost?.item else { return Details() }
      return Details(
        title: item.number.description,
        citation: item.origin == .illustrative ? wording(Phrase.Screen.illustrative) : "",
        lines: lines(of: item) + (try history(of: item)))
    }
  }

  private func lines(of item: ActionItem) -> [Details.Line] {
    let content = item.content
    var lines: [Details.Line] = [
      field(Phrase.Actions.title, [Span(content.title, .strong)]),
      field(Phrase.Actions.owner, owner(of: content)),
      field(Phrase.Actions.due, due(of: item)),
      field(Phrase.Actions.status, status(of: item)),
    ]
    if let mode = content.mode {
      lines.append(field(Phrase.Actions.mode, [Span(wording(Phrase.Actions.name(mode)))]))
    }
    if let meeting = content.meeting {
      lines.append(
        field(Phrase.Actions.meeting, [Span(surroundings.texts.name(of: meeting))]))
    }
    lines += fields(Phrase.Actions.links, content.links.map(name))
    lines += fields(
      Phrase.Actions.note, content.note.split(separator: "\n").map { [Span(String($0))] })
    return lines
  }

  /// Several lines, the first of them with a label.
  private func fields(_ label: Bilingual, _ lines: [[Span]]) -> [Details.Line] {
    lines.enumerated().map { index, spans in
      field(index == 0 ? label : Bilingual(same: ""), spans)
    }
  }

  /// What the item is about, and whom it is asked of.
  package var places: [Details.Place] {
    (selected ?? ghost?.item).map { places(in: $0.content) } ?? []
  }

  private func places(in content: ActionItemContent) -> [Details.Place] {
    let owner = content.owner.map { [ActionLink.stakeholder($0)] } ?? []
    return (content.links + owner).map { link in
      Details.Place(link, named: register.name(of: link).map { wording($0) })
    }
  }

  private func field(_ label: Bilingual, _ spans: [Span]) -> Details.Line {
    .field(label: wording(label), spans)
  }

  private func owner(of content: ActionItemContent) -> [Span] {
    guard let owner = content.owner else {
      return [Span(wording(Phrase.Actions.noOwner), .warning)]
    }
    guard let stakeholder = register[owner] else { return [Span(owner.rawValue)] }
    return [Span(wording(stakeholder.name)), Span("  " + owner.rawValue, .muted)]
  }

  private func due(of item: ActionItem) -> [Span] {
    guard let due = item.content.due else { return [Span(wording(Phrase.Screen.none), .muted)] }
    let date = Span(wording.weekdayDate(due))
    guard let late = item.daysLate(on: today) else { return [date] }
    if late > 0 { return [date, Span("  " + wording(Phrase.Status.late(days: late)), .late)] }
    let distance = wording(Phrase.Actions.dueIn(days: due.days(since: today)))
    return [date, Span("  " + distance, .muted)]
  }

  private func status(of item: ActionItem) -> [Span] {
    let status = item.content.status
    let word = Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    var dates = wording(Phrase.Actions.created(wording.date(item.created)))
    if let closed = item.closed {
      dates += ", " + wording(Phrase.Actions.closed(wording.date(closed)))
    }
    return [Span(word, Tone(status)), Span("  " + dates, .muted)]
  }

  private func name(of link: ActionLink) -> [Span] {
    [Span(link.code, .strong), Span("  " + (register.name(of: link).map { wording($0) } ?? ""))]
  }

  private func history(of item: ActionItem) throws -> [Details.Line] {
    guard let change = try lastChange(of: item) else { return [] }
    let text = Phrase.Actions.lastChange(
      author: change.author, date: wording.moment(client.local(change.at), on: today))
    return [field(Phrase.Actions.changed, [Span(wording(text), .muted)])]
  }
}
