/// One of the seven activity categories of the guide, in order (000 §2 l.109–115).
public struct ChainLink: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<ChainLink>
  /// Its place in the chain, 1–7.
  public let order: Int
  /// A name for narrow places.
  public let short: Bilingual
  /// The full name.
  public let name: Bilingual
  /// The gap that the guide states, or nothing.
  public let gap: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes a link.
  public init(
    id: Code<ChainLink>, order: Int, short: Bilingual, name: Bilingual, gap: Bilingual,
    origin: Origin
  ) {
    self.id = id
    self.order = order
    self.short = short
    self.name = name
    self.gap = gap
    self.origin = origin
  }
}

/// Who performs a link, and in what capacity, as the guide distinguishes them (000 §2).
public struct LinkPerformer: Hashable, Sendable {
  /// In what capacity.
  public enum Capacity: String, CaseIterable, Hashable, Sendable {
    /// Has the mandate.
    case mandated
    /// Does it in practice, for want of the mandated one.
    case `default`
    /// Usually does it; no mandate holder is named.
    case usual
  }
  /// Whether the guide says it or lets it be understood.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    case stated, implied
  }

  /// The link.
  public let link: Code<ChainLink>
  /// The body.
  public let stakeholder: Code<Stakeholder>
  /// In what capacity.
  public let capacity: Capacity
  /// How the guide says so.
  public let basis: Basis
  /// Its place among the link's performers, as the guide names them, from 1.
  public let order: Int
  /// Where.
  public let origin: Origin

  /// Makes a performer.
  public init(
    link: Code<ChainLink>, stakeholder: Code<Stakeholder>, capacity: Capacity, basis: Basis,
    order: Int, origin: Origin
  ) {
    self.link = link
    self.stakeholder = stakeholder
    self.capacity = capacity
    self.basis = basis
    self.order = order
    self.origin = origin
  }
}

/// What one link passes on to another.
public struct Handover: Hashable, Sendable {
  /// The link that gives.
  public let from: Code<ChainLink>
  /// The link that receives.
  public let to: Code<ChainLink>
  /// What is passed on.
  public let label: Bilingual
  /// Where it is derived from.
  public let origin: Origin

  /// Makes a hand-over.
  public init(from: Code<ChainLink>, to: Code<ChainLink>, label: Bilingual, origin: Origin) {
    self.from = from
    self.to = to
    self.label = label
    self.origin = origin
  }
}

/// A part of the province where the chain is followed (001 §e: Kolwezi, Lubudi, Mutshatsha).
public struct Territory: Hashable, Sendable, Identifiable {
  /// Its code.
  public let id: Code<Territory>
  /// Its place among the territories, from 1.
  public let order: Int
  /// Its name.
  public let name: Bilingual
  /// Where it is named.
  public let origin: Origin

  /// Makes a territory.
  public init(id: Code<Territory>, order: Int, name: Bilingual, origin: Origin) {
    self.id = id
    self.order = order
    self.name = name
    self.origin = origin
  }
}

/// How far a link has come in a territory.
public enum LinkStatus: String, CaseIterable, Hashable, Sendable {
  case notStarted = "not-started"
  case underWay = "under-way"
  case blocked
  case done
  case unknown
}

/// News of one link in one territory on one day; the latest one counts.
public struct LinkReport: Hashable, Sendable {
  /// The link.
  public var link: Code<ChainLink>
  /// The territory.
  public var territory: Code<Territory>
  /// How far it has come.
  public var status: LinkStatus
  /// The day of the news.
  public var day: Day
  /// A short note.
  public var note: String
  /// Who brought the news (a body or initials).
  public var author: String
  /// Recorded in the room, or made up for the demonstration.
  public var origin: Origin
  /// The key under which a store knows it, where a data file that was listed from one says it.
  public var key: Int64?

  /// Makes a report.
  public init(
    link: Code<ChainLink>, territory: Code<Territory>, status: LinkStatus, day: Day, note: String,
    author: String, origin: Origin, key: Int64? = nil
  ) {
    self.link = link
    self.territory = territory
    self.status = status
    self.day = day
    self.note = note
    self.author = author
    self.origin = origin
    self.key = key
  }
}

/// Our reading of which chain link a plan activity serves; always shown as interpretation.
public struct ActivityMapping: Hashable, Sendable {
  /// The plan activity.
  public let activity: Code<PlanActivity>
  /// The link it serves.
  public let link: Code<ChainLink>
  /// Why we read it so.
  public let reason: Bilingual
  /// Where the activity stands.
  public let origin: Origin

  /// Makes a mapping.
  public init(
    activity: Code<PlanActivity>, link: Code<ChainLink>, reason: Bilingual, origin: Origin
  ) {
    self.activity = activity
    self.link = link
    self.reason = reason
    self.origin = origin
  }
}

/// Open and late action items that belong to one thing.
public struct ItemTally: Hashable, Sendable {
  /// Items not done or dropped.
  public var open: Int
  /// Those of them whose due date has passed.
  public var late: Int

  /// Makes a tally.
  public init(open: Int = 0, late: Int = 0) {
    self.open = open
    self.late = late
  }
}
