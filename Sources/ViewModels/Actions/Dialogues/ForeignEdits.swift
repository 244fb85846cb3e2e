import Domain
import Wording

/// What somebody else has changed in an item meanwhile.
public struct ForeignEdits: Hashable, Sendable {
  /// A field that they changed.
  public struct Edit: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// What it said.
    public let before: String
    /// What it says now.
    public let after: String
  }

  /// The fields.
  public let edits: [Edit]
  /// Who and when, as far as is known.
  public let by: String

  init(
    of item: ActionItem, now: ActionItem, _ fields: Set<ActionField>, _ change: Change?,
    _ surroundings: Surroundings
  ) {
    let texts = surroundings.texts
    edits = ActionField.allCases.filter(fields.contains).map { field in
      Edit(
        name: texts.wording(Phrase.Actions.name(field)),
        before: texts.text(item.content.value(of: field)),
        after: texts.text(now.content.value(of: field)))
    }
    by = surroundings.signature(change)
  }
}
