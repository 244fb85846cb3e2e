import Domain
import Wording

extension IndicatorsModel {
  private typealias Words = Phrase.Indicators

  /// What is known of the selected indicator, with its place in the documents.
  public var details: Details {
    guard let indicator = selected else { return Details() }
    return Details(
      title: indicator.id.rawValue, citation: citation(of: indicator),
      lines: [name(of: indicator), unit(of: indicator), target(of: indicator)]
        + planLines(of: indicator) + [otherName(of: indicator)]
        + wording.lines(of: facts.doubts, about: [.indicator(indicator.id)]))
  }

  private func citation(of indicator: Indicator) -> String {
    switch indicator.origin {
    case .documented(let citation): wording.text(of: citation)
    case .illustrative: wording(Phrase.Screen.illustrative)
    case .recorded: ""
    }
  }

  private func name(of indicator: Indicator) -> Details.Line {
    field(Words.indicator, [Span(wording(indicator.name), .strong)])
  }

  private func otherName(of indicator: Indicator) -> Details.Line {
    switch wording.language {
    case .french: field(Words.inEnglish, [Span(indicator.name.en)])
    case .english: field(Words.inFrench, [Span(indicator.name.fr)])
    }
  }

  /// The plan states no units: the unit is our reading.
  private func unit(of indicator: Indicator) -> Details.Line {
    let mark = Span(" (\(wording(Phrase.Screen.interpretation)))", .interpretation)
    return field(Words.unit, [Span(indicator.unit), mark])
  }

  private func target(of indicator: Indicator) -> Details.Line {
    let text = indicator.target.map { Span(wording.number($0)) }
    return field(Words.target, [text ?? Span(wording(Words.noTarget), .muted)])
  }

  // MARK: - What it belongs to

  private func planLines(of indicator: Indicator) -> [Details.Line] {
    let activity = facts.activity(of: indicator).map { wording($0.name) } ?? ""
    let above = [
      facts.action(of: indicator).map {
        field(Words.planAction, named($0.id.rawValue, wording($0.name)))
      },
      facts.group(of: indicator).map {
        field(Words.group, named($0.id.rawValue, wording($0.name)))
      },
    ]
    let others = indicator.activities.map(\.rawValue).sorted()
    let shared = Span(
      " (\(wording(Phrase.Budget.sharedBy(others))))", .interpretation)
    return [
      field(
        Words.activity,
        named(indicator.activity.rawValue, activity)
          + (indicator.sharedWith.isEmpty ? [] : [shared]))
    ]
      + above.compactMap(\.self) + budgetLines(of: indicator)
  }

  private func budgetLines(of indicator: Indicator) -> [Details.Line] {
    let codes = facts.lines(of: indicator).map(\.id.rawValue)
    guard !codes.isEmpty else { return [] }
    return [field(Words.lines, [Span(codes.joined(separator: ", "))])]
  }

  package var places: [Details.Place] { selected.map(places(of:)) ?? [] }

  private func places(of indicator: Indicator) -> [Details.Place] {
    let action = facts.action(of: indicator).map {
      Details.Place(name: "\($0.id)  \(wording($0.name))", address: .planAction($0.id))
    }
    let lines = facts.lines(of: indicator).map {
      Details.Place(
        name: "\($0.id)  \(wording($0.name))", address: .subject(.budgetLine($0.id)))
    }
    return (action.map { [$0] } ?? []) + lines
  }

  private func named(_ code: String, _ name: String) -> [Span] {
    [Span(code, .strong), Span("  \(name)")]
  }

  private func field(_ label: Bilingual, _ spans: [Span]) -> Details.Line {
    .field(label: wording(label), spans)
  }
}
