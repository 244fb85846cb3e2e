import Domain
import Wording

extension ChainModel {
  /// What the details of a link speak of: who performs it, its open action items, and the lines that pay
  /// for it (test: `PlacesTests`).
  package var places: [Details.Place] {
    standings.first { $0.link.id == linkCursor.selected }.map(places) ?? []
  }

  private func places(_ standing: ChainStanding) -> [Details.Place] {
    let link = standing.link.id
    return performerPlaces(of: link) + itemPlaces(standing) + linePlaces(of: link)
  }

  private func performerPlaces(of link: Code<ChainLink>) -> [Details.Place] {
    let performers = LinkPerformer.Capacity.allCases.flatMap { capacity in
      facts.performers(of: link, as: capacity).map(\.stakeholder)
    }
    return performers.withoutRepetitions.map { stakeholder in
      let name = facts.register[stakeholder].map { wording($0.name) }
      return Details.Place(.stakeholder(stakeholder), named: name)
    }
  }

  /// Those that the line of the details counts.
  private func itemPlaces(_ standing: ChainStanding) -> [Details.Place] {
    guard standing.tally.open > 0 else { return [] }
    var view = ActionView()
    view.link = standing.link.id
    view.statuses = Set(ActionStatus.allCases.filter(\.isOpen))
    let name = wording.labelled(
      wording(Phrase.Chain.items), wording(Phrase.Chain.open(standing.tally.open)))
    return [Details.Place(name: name, address: .actions(view))]
  }

  /// What is counted of the selected link, and the link that the summary names.
  var summaryCounts: [Details.Count] {
    let standing = standings.first { $0.link.id == linkCursor.selected }
    let items = standing.map { itemPlaces($0) + latePlaces($0) } ?? []
    let weakest = facts.weakest.flatMap { facts.link($0.link) }.map { link in
      Details.Place(.chainLink(link.id), named: wording(link.name))
    }
    let first = weakest.map {
      [Details.Count(name: summary.map(\.text).joined(), places: [$0])]
    }
    return (first ?? []) + items.map { Details.Count(name: $0.name, places: [$0]) }
  }

  private func latePlaces(_ standing: ChainStanding) -> [Details.Place] {
    guard standing.tally.late > 0 else { return [] }
    var view = ActionView()
    view.link = standing.link.id
    view.due = .late
    let name = wording.labelled(
      wording(Phrase.Chain.items), wording(Phrase.Chain.late(standing.tally.late)))
    return [Details.Place(name: name, address: .actions(view))]
  }

  private func linePlaces(of link: Code<ChainLink>) -> [Details.Place] {
    facts.lines(for: link).map { Details.Place(.budgetLine($0.id), named: wording($0.name)) }
  }
}
