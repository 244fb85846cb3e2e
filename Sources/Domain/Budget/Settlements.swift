/// The settlements of a store, by what they settle (test: `SettlementsTests`).
///
/// Of one subject the settlement counts that no other one supersedes. Where two stations settled the same
/// at once there are two of them, and none counts until people have settled it again.
public struct Settlements: Hashable, Sendable {
  private let bySubject: [SettledSubject: [Settlement]]

  /// Arranges settlements, which come in the order in which they were made.
  public init(_ settlements: [Settlement] = []) {
    bySubject = Dictionary(grouping: settlements, by: \.subject)
  }

  /// Every settlement of a subject, the earliest first.
  public func history(of subject: SettledSubject) -> [Settlement] { bySubject[subject] ?? [] }

  /// Those that no other one supersedes: one, several where they compete, none where nobody has settled.
  public func standing(on subject: SettledSubject) -> [Settlement] {
    let all = history(of: subject)
    let superseded = Set(all.compactMap(\.supersedes))
    return all.filter { !superseded.contains($0.id) }
  }

  /// The one that counts.
  public func settled(_ subject: SettledSubject) -> Settlement? {
    let standing = standing(on: subject)
    return standing.count == 1 ? standing.first : nil
  }

  /// The adopted amount.
  public func amount(of subject: SettledSubject) -> Money? {
    guard case .amount(let money) = settled(subject)?.value else { return nil }
    return money
  }
}
