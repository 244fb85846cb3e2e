/// A row of the store that could not be read, so that whatever it holds is missing where it should stand.
public struct LostRow: Hashable, Sendable {
  /// The table, as the schema names it.
  public let table: String
  /// What the row is called: an item's number, a code, a key.
  public let name: String

  /// Makes one.
  public init(table: String, name: String) {
    (self.table, self.name) = (table, name)
  }
}
