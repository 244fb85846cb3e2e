import Domain

/// A draft in words.
public struct DraftDescription: Hashable, Sendable {
  /// A field in which something was typed that the record did not say before.
  public struct Line: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// What stands in it.
    public let text: String
  }

  /// Which record it belongs to.
  let title: Bilingual
  /// What was typed.
  let lines: [Line]
}

/// What a dialogue holds and a power cut must not destroy.
public struct DraftContent {
  /// Which form it is typed into.
  let form: Draft.Form
  /// What the record said when typing began.
  let base: ActionItemContent?
  /// The same of a record of a declared kind.
  var recordBase: RecordContent?
  /// The fields as they stand, not yet understood.
  let typed: [String: String]
  /// Whether anything has been typed.
  let isWorthKeeping: Bool
}
