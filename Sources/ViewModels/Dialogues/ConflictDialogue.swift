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
}

/// Two people's words for the same fields of one item: what it said, what I say, what they say, field
/// after field, with a key for each way out (test: `ConflictTests`).
public struct ConflictDialogue: Hashable, Sendable {
  /// What can be done about a field.
  public enum Choice: CaseIterable, Hashable, Sendable {
    /// Write my words over theirs.
    case mine
    /// Leave theirs.
    case theirs
    /// Go back to the form and write something else.
    case edit
    /// Decide later; what I typed is kept.
    case later
  }

  /// A field with its three values, in words.
  public struct Field: Hashable, Sendable {
    /// The field.
    public let field: ActionField
    /// What it said when I began.
    public let base: String
    /// What I say.
    public let mine: String
    /// What it says now.
    public let theirs: String
  }

  /// The item as it is now.
  public let item: ActionItem
  /// Who changed it, and when, as far as is known.
  public let by: String
  /// The fields that both have changed.
  public let fields: [Field]
  /// Whether the words come from a form, to which one can go back.
  public let hasForm: Bool
  /// Which field is asked about now.
  public private(set) var index = 0
  /// The ways out.
  public var menu: Menu<Choice>
  /// What will be saved when every field has been decided.
  private(set) var resolved: ActionItemContent
  private let mine: ActionItemContent

  /// A dialogue on the first field.
  ///
  /// - Parameters:
  ///   - base: What the item said when the edit began.
  ///   - mine: What the edit makes of it.
  ///   - theirs: The item as it is now.
  ///   - fields: The fields that both have changed.
  init(
    base: ActionItemContent, mine: ActionItemContent, theirs: ActionItem,
    fields: Set<ActionField>, by: String, hasForm: Bool, texts: ValueTexts
  ) {
    item = theirs
    self.by = by
    self.mine = mine
    self.hasForm = hasForm
    self.fields = ActionField.allCases.filter(fields.contains).map { field in
      Field(
        field: field, base: texts.text(base.value(of: field)),
        mine: texts.text(mine.value(of: field)), theirs: texts.text(theirs.content.value(of: field))
      )
    }
    resolved = theirs.content.taking(
      base.fields(differingFrom: mine).subtracting(fields), from: mine)
    let choices = Choice.allCases.filter { $0 != .edit || hasForm }
    menu = Menu(
      choices: choices, names: choices.map { texts.wording(Phrase.Conflict.name($0.word)) },
      selected: .mine)
  }

  /// The field that is asked about now.
  public var field: Field { fields[index] }

  /// Decides about the present field.
  ///
  /// - Returns: Whether every field has been decided.
  mutating func decide(keepingMine: Bool) -> Bool {
    if keepingMine { resolved = resolved.taking([field.field], from: mine) }
    guard index + 1 < fields.count else { return true }
    index += 1
    return false
  }
}

extension ConflictDialogue.Choice {
  /// The word for it in the phrases.
  var word: Phrase.Conflict.Choice {
    switch self {
    case .mine: .mine
    case .theirs: .theirs
    case .edit: .edit
    case .later: .later
    }
  }
}
