import Domain

extension Store {
  /// Adds a body of which only the name is known, to be completed later.
  ///
  /// - Returns: The body, or the one that has this name already; nothing where that cannot be read.
  public func addBody(called name: String) throws(StoreFailure) -> Stakeholder? {
    switch try add(Stakeholder.content(called: name)) {
    case .added(let record), .overtaken(let record, _): Stakeholder(record)
    }
  }
}
