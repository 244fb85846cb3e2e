import Domain

extension Store {
  /// The rows that lists have had to leave out because they cannot be read; each is given once.
  public func takeLostRows() -> [LostRow] { lost.take() }
}
