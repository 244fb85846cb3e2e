// MARK: - Coming and going

extension Workspace {
  /// Writes this session in among those that have the store open, and offers what sessions that are gone
  /// were typing; done once, at the start, and again and again until it succeeds.
  public func enter() {
    errands.send(.writing, client.sharing.enter) { [self] result in
      let isFirst = live.entryDue == nil
      live.entryDue = client.clocks.steady() + LiveState.entryInterval
      do { try result.get() } catch {
        if isFirst { throw error }
        return
      }
      live.entryDue = nil
      live.sessions = try client.sharing.sessions().count
      try offerDrafts()
    }
  }

  /// Tries once more, if it is time.
  ///
  /// - Returns: Whether it did.
  func enterIfDue(_ now: Int) -> Bool {
    guard let due = live.entryDue, due <= now, !errands.isStoreAway else { return false }
    enter()
    return true
  }

  /// Writes this session out. Nobody waits for that for long: a session that could not write itself out is
  /// known by its dead process.
  public func leave() {
    let leave = client.sharing.leave
    client.background.send(Self.patienceAtTheEnd) { _ = try? leave() }
  }

  private static let patienceAtTheEnd = 250
}
