import Domain

/// What forms of records need from outside, whatever the kind. What may be sent to another thread is
/// `@Sendable`.
public struct RecordClient {
  /// One record as it is now.
  public var record: @Sendable (RecordName) throws -> Record?
  /// What stands now in the place that a new record would take, such as the latest news of a link.
  public var present: @Sendable (RecordContent) throws -> Record?
  /// Adds a record, unless something else stands in its place than what was seen there.
  public var add: @Sendable (RecordContent, SeenRecord) throws -> RecordAddition
  /// Saves an edited record, field by field.
  public var save:
    @Sendable (RecordName, _ base: RecordContent, _ new: RecordContent) throws -> RecordOutcome

  /// Makes a client.
  public init(
    record: @escaping @Sendable (RecordName) throws -> Record?,
    present: @escaping @Sendable (RecordContent) throws -> Record?,
    add: @escaping @Sendable (RecordContent, SeenRecord) throws -> RecordAddition,
    save: @escaping @Sendable (RecordName, RecordContent, RecordContent) throws -> RecordOutcome
  ) {
    self.record = record
    self.present = present
    self.add = add
    self.save = save
  }
}
