/// Text being typed, kept outside the list of changes so that it outlives a power cut.
public struct Draft: Hashable, Sendable, Identifiable, Codable {
  /// Which form it was typed into.
  public enum Form: Hashable, Sendable, Codable {
    /// A new action item.
    case newItem
    /// An action item that is there.
    case item(RowKey<ActionItem>)
    /// News of a chain link in a territory.
    case report(Code<ChainLink>, Code<Territory>)
    /// One value for many items.
    case items([RowKey<ActionItem>])
    /// The name of a view.
    case view(ActionView)
    /// A record of a declared kind; a new one has no key.
    case record(RecordKind, key: String?)
  }

  /// A random name of its own.
  public let id: String
  /// Which form it was typed into.
  public let form: Form
  /// What the item held when typing began, so that saving compares with what was seen.
  public let base: ActionItemContent?
  /// The same of a record of a declared kind.
  public let recordBase: RecordContent?
  /// The fields as they stand in the form, not yet understood, by the names of `FieldName` (`name`
  /// for a view).
  public var typed: [String: String]

  /// Makes a draft.
  public init(
    id: String, form: Form, base: ActionItemContent?, recordBase: RecordContent? = nil,
    typed: [String: String]
  ) {
    self.id = id
    self.form = form
    self.base = base
    self.recordBase = recordBase
    self.typed = typed
  }
}

/// A draft that its session did not live to save.
public struct OrphanedDraft: Hashable, Sendable {
  /// The draft.
  public let draft: Draft
  /// Who typed it.
  public let author: String
  /// When it was last stored.
  public let at: Instant

  /// Makes an orphaned draft.
  public init(draft: Draft, author: String, at: Instant) {
    self.draft = draft
    self.author = author
    self.at = at
  }
}
