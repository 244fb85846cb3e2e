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
  let tally: ItemTally
  /// Days since the latest news of any territory; nothing when there is no news at all.
  let daysSinceNews: Int?
  /// The status that weighs most: what is known to be bad comes before what nobody has said.
  let worst: LinkStatus
  /// Only territories with news, so that a chain does not take links times territories.
  private let reports: [Code<Territory>: LinkReport]

  init(of link: ChainLink, in facts: ChainFacts, on today: Day) {
    self.link = link
    let known = facts.reports(of: link.id)
    reports = Dictionary(known.map { ($0.territory, $0) }) { first, _ in first }
    tally = facts.tallies[link.id] ?? ItemTally()
    daysSinceNews = known.map(\.day).max().map { max(0, today.days(since: $0)) }
    worst = Self.worst(of: known, isSilentSomewhere: known.count < facts.territories.count)
  }

  /// How it stands in one territory.
  func place(_ territory: Territory) -> Place {
    Place(territory: territory, report: reports[territory.id])
  }

  /// Whether the news is too old to rely on.
  var isNewsOld: Bool { daysSinceNews.map { $0 > Self.oldNews } ?? false }

  private static func worst(of reports: [LinkReport], isSilentSomewhere: Bool) -> LinkStatus {
    let weights: [LinkStatus] = [.blocked, .notStarted, .unknown, .underWay, .done]
    let statuses = Set(reports.map(\.status) + (isSilentSomewhere ? [.unknown] : []))
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
