import Domain

/// How one link stands on one day, over all territories.
struct ChainStanding {
  /// News of a link in one territory.
  struct Place {
    let territory: Territory
    let report: LinkReport?

    /// A territory without news is unknown, never "not started".
    var status: LinkStatus { report?.status ?? .unknown }
  }

  /// News older than this many days is marked.
  static let oldNews = 30

  let link: ChainLink
  let places: [Place]
  let tally: ItemTally
  /// Days since the latest news of any territory; nothing when there is no news at all.
  let daysSinceNews: Int?

  init(of link: ChainLink, in facts: ChainFacts, on today: Day) {
    self.link = link
    places = facts.territories.map {
      Place(territory: $0, report: facts.report(of: link.id, in: $0.id))
    }
    tally = facts.tallies[link.id] ?? ItemTally()
    let latest = places.compactMap(\.report?.day).max()
    daysSinceNews = latest.map { max(0, today.days(since: $0)) }
  }

  /// Whether the news is too old to rely on.
  var isNewsOld: Bool { daysSinceNews.map { $0 > Self.oldNews } ?? false }

  /// The status that weighs most: what is known to be bad comes before what nobody has said.
  var worst: LinkStatus {
    let weights: [LinkStatus] = [.blocked, .notStarted, .unknown, .underWay, .done]
    let statuses = places.map(\.status)
    return weights.first(where: statuses.contains) ?? .unknown
  }
}

extension Tone {
  /// What a status of a link means.
  public init(_ status: LinkStatus) {
    self =
      switch status {
      case .notStarted: .toDo
      case .underWay: .underWay
      case .blocked: .blocked
      case .done: .done
      case .unknown: .unknown
      }
  }
}
