import Domain
import Wording

// MARK: - How the fields are understood

extension ItemForm {
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

  /// The bodies that the typed letters can mean, at most five, or the one that is nearly so called; with the
  /// chosen one marked.
  public var suggestions: [(stakeholder: Stakeholder, isChosen: Bool)] {
    guard newBody != nil else { return [] }
    return offeredOwners.enumerated().map { ($1, $0 == chosenPlace) }
  }

  /// What a body would be called that is added for what is typed; nothing where somebody is so called.
  var newBody: String? {
    focus == .owner && !ownerText.isEmpty && !isExactOwner ? ownerText : nil
  }

  /// Whether a body that is not in the store yet is to be added for what is typed.
  var isOtherChosen: Bool { newBody != nil && chosenPlace == offeredOwners.count }

  var offeredOwners: [Stakeholder] { owners(meant: ownerText).offered }

  /// The first that begins so is meant unless the arrows say something else; one that is nearly so called
  /// only when they do.
  var chosenPlace: Int? { suggestion ?? (owners(meant: ownerText).isNear ? nil : 0) }

  /// Whether anything differs from what the form began with.
  public var isDirty: Bool {
    if let content { return content != base }
    let untouched = Self.texts(of: base, wording: wording)
    return texts.contains { $1.text != untouched[$0]?.text } || status != base.status
      || mode != base.mode || meeting != base.meeting
  }

  /// What the form says, or nothing while a field cannot be read.
  public var content: ActionItemContent? {
    guard !titleText.isEmpty, case .success(let owner) = ownerReading,
      case .success(let links) = linksReading
    else { return nil }
    let due: Day?
    switch DueDate.read(text(.due), in: days) {
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

  func text(_ field: ActionField) -> String { texts[field]?.text ?? "" }

  private var titleText: String { text(.title).trimmed }

  private var ownerText: String { text(.owner).trimmed }

  private var isExactOwner: Bool {
    register[Code(ownerText.uppercased())] != nil
  }

  private var ownerReading: Result<Code<Stakeholder>?, Unreadable> {
    if ownerText.isEmpty { return .success(nil) }
    if let exact = register[Code(ownerText.uppercased())] { return .success(exact.id) }
    let offered = offeredOwners
    guard let place = chosenPlace, offered.indices.contains(place) else {
      return .failure(Unreadable(text: ownerText))
    }
    return .success(offered[place].id)
  }

  private var ownerHint: Hint? {
    switch ownerReading {
    case .failure(let unreadable):
      return .problem(
        wording(
          Phrase.Form.unknownOwner(
            unreadable.text, near: owners(meant: unreadable.text).nearest)))
    case .success(nil):
      return focus == .owner ? .help(wording(Phrase.Form.ownerHelp)) : nil
    case .success(let owner?):
      return .understood(register[owner].map { wording($0.name) } ?? owner.rawValue)
    }
  }

  /// What a typed day counts from.
  private var days: DayContext { DayContext(today: today, wording: wording, register: register) }

  private var dueHint: Hint? {
    Hint(due: text(.due), in: days, wording: wording)
      ?? (focus == .due ? .help(wording(Phrase.Form.dueHelp)) : nil)
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

  func acceptSuggestion() {
    guard focus == .owner, case .success(let owner?) = ownerReading else { return }
    texts[.owner]?.replace(with: owner.rawValue)
  }
}

extension Hint {
  /// What a typed due date says about itself; nothing when nothing is typed.
  init?(due text: String, in days: DayContext, wording: Wording) {
    switch DueDate.read(text, in: days) {
    case .day(let day):
      let distance = day.days(since: days.today)
      let note =
        distance < 0 ? Phrase.Form.past(days: -distance) : Phrase.Actions.dueIn(days: distance)
      self = .understood(wording.weekdayDate(day) + " · " + wording(note))
    case .none: return nil
    case .unreadable(let problem):
      self = .problem(wording(Phrase.Form.sentence(for: problem, wording)))
    }
  }
}

/// Typed text that cannot be read.
private struct Unreadable: Error {
  let text: String
}
