import Domain
import Wording

/// The form in which an action item is added or edited (test: `ItemFormTests`).
///
/// Every field is checked as it is typed; what it understood, or why it does not understand, stands
/// under the field. Saving is refused while a field cannot be read.
public final class ItemForm {
  /// The fields in their order on screen.
  public static let fields: [ActionField] = [
    .title, .owner, .due, .status, .mode, .meeting, .links, .note,
  ]

  /// The item being edited; none when one is being added.
  public let item: ActionItem?
  /// What the item said when the edit began, field by field compared when saving.
  public private(set) var base: ActionItemContent
  /// The field under the cursor.
  public internal(set) var focus: ActionField = .title
  /// A sentence over the whole form: a conflict, or a warning before leaving.
  public var notice: String?
  var texts: [ActionField: TextField]
  var status: ActionStatus
  var mode: CoordinationMode?
  var meeting: Code<Meeting>?
  /// The place of the suggestion that the arrows have come to; after the bodies stands “Other…”.
  var suggestion: Int?
  private(set) var register: Register
  /// Made ready when the first owner is typed: that takes a while.
  private lazy var names = register.names
  private var lookup = OwnerLookup()
  let today: Day
  let wording: Wording
  /// The language the form speaks.
  public var language: Language { wording.language }

  /// A form on an item, or on a new one.
  public init(
    item: ActionItem?, defaults: ActionItemContent, register: Register, wording: Wording,
    today: Day
  ) {
    self.item = item
    self.register = register
    self.wording = wording
    self.today = today
    let content = item?.content ?? defaults
    base = content
    status = content.status
    mode = content.mode
    meeting = content.meeting
    texts = Self.texts(of: content, wording: wording)
  }

  /// What the fields of free text hold for a content.
  static func texts(
    of content: ActionItemContent, wording: Wording
  ) -> [ActionField: TextField] {
    [
      .title: TextField(content.title, limit: ActionItemContent.longestTitle),
      .owner: TextField(content.owner?.rawValue ?? "", limit: 80),
      .due: TextField(content.due.map(wording.typedDate) ?? "", limit: 40),
      .links: TextField(content.links.map(\.code).joined(separator: ", "), limit: 300),
      .note: TextField(content.note, limit: ActionItemContent.longestNote, isMultiline: true),
    ]
  }

  // MARK: - Actions

  /// Types into the field under the cursor; in a field of choices, a letter jumps to the next choice
  /// that begins with it and the arrows step.
  public func type(_ edit: TextEdit) {
    notice = nil
    suggestion = nil
    if texts[focus] != nil {
      texts[focus]?.apply(edit)
    } else {
      choose(edit)
    }
  }

  /// Goes to the next or the previous field, accepting the suggested owner on the way.
  public func moveFocus(by step: Int) {
    acceptSuggestion()
    let index = Self.fields.firstIndex(of: focus) ?? 0
    focus = Self.fields[(index + step + Self.fields.count) % Self.fields.count]
    suggestion = nil
  }

  /// Goes to a field by its place, as if step by step.
  func moveFocus(to index: Int) {
    guard Self.fields.indices.contains(index) else { return }
    acceptSuggestion()
    focus = Self.fields[index]
    suggestion = nil
  }

  /// Whether the arrows up and down go through suggestions instead of fields.
  public var isSuggesting: Bool { focus == .owner && newBody != nil }

  /// Whom typed letters can mean, looked up once for each text.
  func owners(meant typed: String) -> OwnerLookup {
    if lookup.typed != typed { lookup = OwnerLookup(typed, names, wording.language) }
    return lookup
  }

  /// Goes through the suggested owners, and to “Other…” after the last of them.
  public func moveSuggestion(by step: Int) {
    let count = offeredOwners.count + 1
    suggestion = chosenPlace.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
  }

  /// A body has been added for what was typed, and is the owner.
  func take(_ body: Stakeholder) {
    register = register.adding(body)
    (names, lookup) = (register.names, OwnerLookup())
    texts[.owner]?.replace(with: body.id.rawValue)
    suggestion = nil
  }

  /// Begins again from what somebody else has saved meanwhile: fields untouched here take the other
  /// side's words, touched ones keep what is typed, so that saving again keeps both people's edits.
  public func rebase(onto theirs: ActionItemContent) {
    let mine = content
    for field in ActionField.allCases where mine.map({ $0.agrees(on: field, with: base) }) ?? false
    {
      take(field, from: theirs)
    }
    base = theirs
  }

  /// Fills the fields in, as if they had been typed.
  func fill(_ content: ActionItemContent) {
    for (field, text) in Self.texts(of: content, wording: wording) {
      texts[field]?.replace(with: text.text)
    }
    (status, mode, meeting) = (content.status, content.mode, content.meeting)
  }

  /// Compares with this when saving, whatever the item holds by now.
  func begin(from base: ActionItemContent) { self.base = base }

  /// The same text in a form that adds an item; the one it was about is gone.
  func orphaned() -> ItemForm {
    let form = ItemForm(
      item: nil, defaults: base, register: register, wording: wording, today: today)
    form.resume(typed)
    return form
  }

  private func take(_ field: ActionField, from theirs: ActionItemContent) {
    switch field {
    case .title: texts[.title]?.replace(with: theirs.title)
    case .owner: texts[.owner]?.replace(with: theirs.owner?.rawValue ?? "")
    case .due: texts[.due]?.replace(with: theirs.due.map(wording.typedDate) ?? "")
    case .status: status = theirs.status
    case .mode: mode = theirs.mode
    case .meeting: meeting = theirs.meeting
    case .links: texts[.links]?.replace(with: theirs.links.map(\.code).joined(separator: ", "))
    case .note: texts[.note]?.replace(with: theirs.note)
    }
  }

  // MARK: - What is shown

  /// The text in a field, with its insertion point where it has one.
  public func text(of field: ActionField) -> TextField {
    if let text = texts[field] { return text }
    return TextField(choiceName(of: field), limit: 200)
  }

  /// Whether a field offers choices rather than free text.
  public func isChoice(_ field: ActionField) -> Bool { texts[field] == nil }
}
