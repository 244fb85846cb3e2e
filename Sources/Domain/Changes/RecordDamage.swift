/// What is wrong with the bytes in which a change was recorded, and where.
public struct RecordDamage: Error, Hashable, Sendable {
  /// What a record must not be.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It ends in the middle.
    case cut
    /// Neither a table nor a row begins here.
    case neitherTableNorRow
    /// A table without columns, or a count that is written otherwise than SQLite writes it.
    case columnCount
    /// The places of columns in the primary key do not follow one another from 1, or there is none.
    case key
    /// A table without a name, or with one that is not UTF-8.
    case name
    /// A table of which no row is changed.
    case noRows
    /// The byte after the operation is neither 0 nor 1.
    case indirect
    /// There is no such type of value.
    case type
    /// A length that is written otherwise than SQLite writes it.
    case length
    /// A fraction that is no number.
    case number
    /// A value is not there that must be.
    case missing
    /// A value is there that must not be, or of which there is no other half.
    case surplus
    /// An updated row of which no value changes.
    case noChange
  }

  /// What is wrong.
  public let kind: Kind
  /// At which byte, from 0.
  public let byte: Int

  /// Says what is wrong and where.
  public init(_ kind: Kind, at byte: Int) {
    self.kind = kind
    self.byte = byte
  }
}
