import Domain
import Wording

/// The form in which an action item is added or edited (test: `ItemFormTests`).
///
/// Every field is checked as it is typed; what it understood, or why it does not understand, stands
/// under the field. Saving is refused while a field cannot be read.
public final class ItemForm {
  /// What a field under the cursor says about itself.
  public enum Hint: Hashable, Sendable {
    /// How the typed text is understood.
    case understood(String)
    /// Why it is not.
    case problem(String)
    /// What may be typed here.
    case help(String)
  }

  /// The fields in their order on screen.
  public static let fields: [ActionField] = [
    .title, .owner, .due, .status, .mode, .meeting, .links, .note,
  ]

  /// The item being edited; none when one is being added.
  public let item: ActionItem?
  /// What the item said when the edit began, field by field compared when saving.
  public private(set) var base: ActionItemContent
  /// The field under the cursor.
  public private(set) var focus: ActionField = .title
  /// A sentence over the whole form: a conflict, or a warning before leaving.
  public var notice: String?
  private var texts: [ActionField: TextField]
  private var status: ActionStatus
  private var mode: CoordinationMode?
  private var meeting: Code<Meeting>?
  private var suggestion = 0
  private let register: Register
  private let today: Day
  private let wording: Wording
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
    texts = [
      .title: TextField(content.title, limit: ActionItemContent.longestTitle),
      .owner: TextField(content.owner?.rawValue ?? "", limit: 80),
      .due: TextField(content.due.map(wording.date) ?? "", limit: 40),
      .links: TextField(content.links.map(\.code).joined(separator: ", "), limit: 300),
      .note: TextField(content.note, limit: ActionItemContent.longestNote, isMultiline: true),
    ]
  }

  // MARK: - Actions

  /// Types into the field under the cursor; in a field of choices, a letter jumps to the next choice
  /// that begins with it and the arrows step.
  public func type(_ edit: TextEdit) {
    notice = nil
    suggestion = 0
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
    suggestion = 0
  }

  /// Whether the arrows up and down go through suggestions instead of fields.
  public var isSuggesting: Bool { focus == .owner && !suggestions.isEmpty }

  /// Goes through the suggested owners.
  public func moveSuggestion(by step: Int) {
    let count = suggestions.count
    guard count > 0 else { return }
    suggestion = (suggestion + step + count) % count
  }

  /// Begins again from what somebody else has saved meanwhile: fields untouched here take the other
  /// side's words, touched ones keep what is typed, so that saving again keeps both people's edits.
  public func rebase(onto theirs: ActionItemContent) {
    let mine = content
    for field in ActionField.allCases where mine.map({ $0.says(field, like: base) }) ?? false {
      take(field, from: theirs)
    }
    base = theirs
  }

  private func take(_ field: ActionField, from theirs: ActionItemContent) {
    switch field {
    case .title: texts[.title]?.replace(with: theirs.title)
    case .owner: texts[.owner]?.replace(with: theirs.owner?.rawValue ?? "")
    case .due: texts[.due]?.replace(with: theirs.due.map(wording.date) ?? "")
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

  /// What a field says about itself.
  public func hint(of field: ActionField) -> Hint? {
    switch field {
    case .title:
      return titleText.isEmpty && isDirty ? .problem(wording(Phrase.Form.titleMissing)) : nil
    case .owner: return ownerHint
    case .due: return dueHint
    case .status, .mode, .meeting:
      return focus == field ? .help(wording(Phrase.Form.choiceHelp)) : nil
    case .links: return linksHint
    case .note: return focus == .note ? .help(wording(Phrase.Form.noteHelp)) : nil
    }
  }

  /// The bodies that the typed letters can mean, at most five, with the chosen one marked.
  public var suggestions: [(stakeholder: Stakeholder, isChosen: Bool)] {
    guard focus == .owner, !ownerText.isEmpty, !isExactOwner else { return [] }
    return matchingOwners.prefix(Self.suggestionLimit).enumerated().map { ($1, $0 == suggestion) }
  }

  private static let suggestionLimit = 5

  /// Whether anything differs from what the form began with.
  public var isDirty: Bool {
    guard let content = content else { return true }
    return content != base
  }

  /// What the form says, or nothing while a field cannot be read.
  public var content: ActionItemContent? {
    guard !titleText.isEmpty, case .success(let owner) = ownerReading,
      case .success(let links) = linksReading
    else { return nil }
    let due: Day?
    switch DueDate.read(text(.due), today: today) {
    case .day(let day): due = day
    case .none: due = nil
    case .unreadable: return nil
    }
    return ActionItemContent(
      title: titleText, owner: owner, due: due, status: status, mode: mode, meeting: meeting,
      links: links, note: text(.note))
  }

  /// Puts the cursor on the first field that cannot be read; done when saving is refused.
  public func focusFirstProblem() {
    focus = Self.fields.first(where: hasProblem) ?? focus
  }

  private func hasProblem(_ field: ActionField) -> Bool {
    if field == .title { return titleText.isEmpty }
    if case .problem = hint(of: field) { return true }
    return false
  }

  // MARK: - Fields

  private func text(_ field: ActionField) -> String { texts[field]?.text ?? "" }

  private var titleText: String { text(.title).trimmedForStoring }

  private var ownerText: String { text(.owner).trimmedForStoring }

  private var matchingOwners: [Stakeholder] {
    register.stakeholders(matching: ownerText, language: wording.language)
  }

  private var isExactOwner: Bool {
    register[Code(ownerText.uppercased())] != nil
  }

  private var ownerReading: Result<Code<Stakeholder>?, Unreadable> {
    if ownerText.isEmpty { return .success(nil) }
    let matches = matchingOwners
    if let exact = register[Code(ownerText.uppercased())] { return .success(exact.id) }
    guard !matches.isEmpty else { return .failure(Unreadable(text: ownerText)) }
    return .success(matches[min(suggestion, matches.count - 1)].id)
  }

  private var ownerHint: Hint? {
    switch ownerReading {
    case .failure(let unreadable):
      return .problem(wording(Phrase.Form.unknownOwner(unreadable.text)))
    case .success(nil):
      return focus == .owner ? .help(wording(Phrase.Form.ownerHelp)) : nil
    case .success(let owner?):
      return .understood(register[owner].map { wording($0.name) } ?? owner.rawValue)
    }
  }

  private var dueHint: Hint? {
    switch DueDate.read(text(.due), today: today) {
    case .day(let day):
      let distance = day.days(since: today)
      let note =
        distance < 0 ? Phrase.Form.past(days: -distance) : Phrase.Actions.dueIn(days: distance)
      return .understood(wording.weekdayDate(day) + " · " + wording(note))
    case .none: return focus == .due ? .help(wording(Phrase.Form.dueHelp)) : nil
    case .unreadable(let problem):
      return .problem(wording(Phrase.Form.sentence(for: problem, wording)))
    }
  }

  private var linksReading: Result<[ActionLink], Unreadable> {
    var links: [ActionLink] = []
    for word in text(.links).split(whereSeparator: { " ,;".contains($0) }) {
      let known = ActionLink(word) ?? register.target(code: String(word))?.link
      guard let link = known, register.target(code: link.code) != nil else {
        return .failure(Unreadable(text: String(word)))
      }
      if !links.contains(link) { links.append(link) }
    }
    return .success(links)
  }

  private var linksHint: Hint? {
    switch linksReading {
    case .failure(let unreadable):
      return .problem(wording(Phrase.Form.unknownLink(unreadable.text)))
    case .success(let links):
      if links.isEmpty { return focus == .links ? .help(wording(Phrase.Form.linksHelp)) : nil }
      let names = links.map { register.name(of: $0).map { wording($0) } ?? $0.code }
      return .understood(names.joined(separator: " · "))
    }
  }

  private func acceptSuggestion() {
    guard focus == .owner, case .success(let owner?) = ownerReading else { return }
    texts[.owner]?.replace(with: owner.rawValue)
  }

  private func choose(_ edit: TextEdit) {
    switch edit {
    case .left: step(by: -1)
    case .right, .insert(" "): step(by: 1)
    case .insert(let letters): jump(to: letters)
    case .deleteBackward, .deleteForward, .deleteToStart, .deleteWord: clearChoice()
    case .newLine, .start, .end: break
    }
  }

  private func step(by step: Int) {
    switch focus {
    case .status: status = ActionStatus.allCases.stepped(from: status, by: step) ?? status
    case .mode: mode = CoordinationMode.allCases.steppedWithNone(from: mode, by: step)
    case .meeting: meeting = register.meetings.map(\.id).steppedWithNone(from: meeting, by: step)
    case .title, .owner, .due, .links, .note: break
    }
  }

  private func jump(to letters: String) {
    let before = choiceName(of: focus)
    repeat {
      step(by: 1)
      if choiceName(of: focus).folded.contains(word: letters.folded) { return }
    } while choiceName(of: focus) != before
  }

  private func clearChoice() {
    switch focus {
    case .mode: mode = nil
    case .meeting: meeting = nil
    case .status, .title, .owner, .due, .links, .note: break
    }
  }

  private func choiceName(of field: ActionField) -> String {
    switch field {
    case .status: return Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    case .mode: return wording(mode.map(Phrase.Actions.name) ?? Phrase.Screen.none)
    case .meeting:
      guard let found = register.meetings.first(where: { $0.id == meeting }) else {
        return meeting?.rawValue ?? wording(Phrase.Screen.none)
      }
      return "\(found.number) · \(wording.date(found.day)) · \(found.place)"
    case .title, .owner, .due, .links, .note: return ""
    }
  }
}

/// Typed text that cannot be read.
private struct Unreadable: Error {
  let text: String
}

extension Array where Element: Equatable {
  fileprivate func stepped(from element: Element, by step: Int) -> Element? {
    guard let index = firstIndex(of: element) else { return first }
    return self[(index + step + count) % count]
  }

  fileprivate func steppedWithNone(from element: Element?, by step: Int) -> Element? {
    let index = element.flatMap { firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = (index + step + count + 1) % (count + 1)
    return next == 0 ? nil : self[next - 1]
  }
}

extension String {
  /// Without blanks at the ends, as stored.
  var trimmedForStoring: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  fileprivate func contains(word start: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
  }
}
