import Domain

/// One hand-over, and whether what is passed on seems to arrive.
struct ChainPassage {
  /// Why a hand-over deserves a look.
  enum Alarm {
    /// The receiving link cannot go on in these territories.
    case blocked([Territory])
    /// This link has progressed in these territories, and nobody has said anything of the receiver.
    case silent([Territory])
  }

  let handover: Handover
  let receiver: ChainLink
  let alarm: Alarm?

  init?(_ handover: Handover, in facts: ChainFacts) {
    guard let receiver = facts.link(handover.to) else { return nil }
    self.handover = handover
    self.receiver = receiver
    alarm = Self.alarm(of: handover, in: facts)
  }

  private static func alarm(of handover: Handover, in facts: ChainFacts) -> Alarm? {
    let blocked = facts.reports(of: handover.to).filter { $0.status == .blocked }
    guard blocked.isEmpty else {
      return .blocked(facts.territories(of: blocked.map(\.territory)))
    }
    let silent = facts.reports(of: handover.from).filter { report in
      hasProgressed(report.status)
        && (facts.report(of: handover.to, in: report.territory)?.status ?? .unknown) == .unknown
    }
    return silent.isEmpty ? nil : .silent(facts.territories(of: silent.map(\.territory)))
  }

  private static func hasProgressed(_ status: LinkStatus) -> Bool {
    switch status {
    case .underWay, .done: true
    case .notStarted, .blocked, .unknown: false
    }
  }
}

extension ChainPassage {
  /// The passages worth a line of their own when only so many lines are left: the blocked ones,
  /// then the silent ones, then that of the selected link. The order of the chain is kept.
  static func shown(
    _ passages: [ChainPassage], selected: Code<ChainLink>?, room: Int
  ) -> [Code<ChainLink>: ChainPassage] {
    let ranked = passages.enumerated().compactMap { index, passage in
      passage.rank(selected: selected).map { (rank: $0, index: index, passage: passage) }
    }
    let chosen = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(max(0, room))
    return Dictionary(chosen.map { ($0.passage.handover.from, $0.passage) }) { first, _ in first }
  }

  private func rank(selected: Code<ChainLink>?) -> Int? {
    switch alarm {
    case .blocked: 0
    case .silent: 1
    case nil: handover.from == selected ? 2 : nil
    }
  }
}
