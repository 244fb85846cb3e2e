/// What of a store has changed, as coarsely as panes need to know.
public enum StoreTopic: String, CaseIterable, Hashable, Sendable {
  /// Action items and their links.
  case items
  /// News of chain links.
  case reports
  /// What the documents say: bodies, chain, plan, meetings.
  case facts
  /// Named views.
  case views
  /// Who has the store open.
  case sessions
}

/// What other sessions have done to a store.
public struct StoreNews: Hashable, Sendable {
  /// What has changed; nothing when nobody has done anything that a pane could show.
  public var topics: Set<StoreTopic>
  /// What was recorded of it, the oldest first; of much only the end.
  public var changes: [Change]
  /// Whether the recorded edits are all that has happened to the items. A program that knows nothing
  /// of the list of changes may have written too.
  public var isWholeOfItems: Bool

  /// Makes news.
  public init(
    topics: Set<StoreTopic> = [], changes: [Change] = [], isWholeOfItems: Bool = false
  ) {
    self.topics = topics
    self.changes = changes
    self.isWholeOfItems = isWholeOfItems
  }
}

/// A session that has the store open now.
public struct OpenSession: Hashable, Sendable, Identifiable {
  /// The random name of that run of the program.
  public let id: String
  /// Under which name it writes.
  public let author: String
  /// Since when.
  public let opened: Instant

  /// Makes a session.
  public init(id: String, author: String, opened: Instant) {
    self.id = id
    self.author = author
    self.opened = opened
  }
}

/// How a session learns of other people's commits.
public enum Following: Hashable, Sendable {
  /// The kernel says when the store's files are written.
  case watching
  /// The store is asked again and again, because its files cannot be watched.
  case polling
}

/// What other people had written into other fields of an item that was being saved.
public struct Merge: Hashable, Sendable {
  /// The fields they changed; kept as they wrote them.
  public let fields: Set<ActionField>
  /// Their latest change of these fields, if it was recorded.
  public let change: Change?

  /// Makes a merge.
  public init(fields: Set<ActionField>, change: Change?) {
    self.fields = fields
    self.change = change
  }
}
