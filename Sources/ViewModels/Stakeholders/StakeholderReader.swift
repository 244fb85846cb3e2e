import Domain
import Wording

/// Gathers everything about one stakeholder from what the panes read, for the screen and for
/// `baraza about` (test: `StakeholderPageTests`).
public struct StakeholderReader {
  private let client: WorkspaceClient

  /// A reader of what a client answers.
  public init(_ client: WorkspaceClient) { self.client = client }

  /// Everything about a stakeholder as it is on a day.
  ///
  /// - Throws: What reading throws.
  public func facts(of stakeholder: Stakeholder, on today: Day) throws -> StakeholderFacts {
    StakeholderFacts(
      stakeholder, try client.matrix(), try client.chain(today), try client.budget(),
      try items(of: stakeholder.id, today))
  }

  /// Opens the form in which what is known of a stakeholder is put right.
  func edit(_ stakeholder: Stakeholder, _ surroundings: Surroundings) throws -> [Effect] {
    guard !surroundings.isReadOnly else { return [.say(Phrase.Commands.readOnly, .warning)] }
    return try RecordDesk(.stakeholder, client).edit(stakeholder.id.rawValue, surroundings)
  }

  /// More items than a store of any size holds.
  private static let countLimit = 100_000_000

  private func items(
    of stakeholder: Code<Stakeholder>, _ today: Day
  ) throws -> StakeholderFacts.Items {
    func count(_ view: ActionView) throws -> Int {
      try client.actions.count(view.query(today: today, lastMeeting: nil), Self.countLimit).found
    }
    return StakeholderFacts.Items(
      open: try count(.open(of: stakeholder)), late: try count(.late(of: stakeholder)),
      done: try count(.done(of: stakeholder)))
  }
}

extension ActionView {
  /// What a stakeholder still has to do.
  static func open(of stakeholder: Code<Stakeholder>) -> ActionView {
    ActionView(of: stakeholder).narrowed(to: openStatuses)
  }

  /// What a stakeholder is late with.
  static func late(of stakeholder: Code<Stakeholder>) -> ActionView {
    ActionView(of: stakeholder).narrowed(to: .due(.late))
  }

  /// What a stakeholder has done.
  static func done(of stakeholder: Code<Stakeholder>) -> ActionView {
    ActionView(of: stakeholder).narrowed(to: .status(.done))
  }

  private init(of stakeholder: Code<Stakeholder>) {
    self.init()
    owner = .certain(stakeholder)
  }
}
