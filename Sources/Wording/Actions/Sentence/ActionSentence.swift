import Domain

/// An action item as it is said in one line: `DIVAS fera le recensement avant le 15 décembre`.
///
/// Owner, due date, status and links are taken out of the line, each with the words that gave it, so that
/// whoever typed them sees where everything comes from. Owner and day leave the title where they stand at
/// one of its ends; nothing else is changed in what was said. What is not certain is not taken: it is a
/// doubt.
///
/// - An owner stands first (`divas recensement`), last (`recensement, DIVAS`), before or after a colon, or
///   after `par`, `by` or `@`; the middle of a sentence only speaks of somebody.
/// - A day is announced (`avant vendredi`, `by 15 Dec`), or is plainly one (`15/12`, `demain`,
///   `fin décembre`, `7j`); `le rapport du 15 novembre` and `pendant 3 mois` are not due dates.
/// - A status stands by itself: `…, en cours`, `… (bloqué)`.
/// - A link is the code of what it is about: `B3.2`, `L4`.
public struct ActionSentence: Hashable, Sendable {
  /// Something that was understood, and the words that gave it.
  public struct Taken<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was understood.
    public let value: Value
    /// As it was typed.
    public let words: String
  }

  /// Something that may have been meant.
  public enum Doubt: Hashable, Sendable {
    /// One of several bodies is meant.
    case owner(words: String, [Stakeholder])
    /// Nobody is called so; somebody nearly is.
    case nearly(words: String, Stakeholder)
    /// Somebody is meant, by `@`, and nobody is called so or nearly so.
    case stranger(words: String)
    /// There is no such day, or another reason why the words give none.
    case day(words: String, DueDate.Problem)

    /// The bodies that can be chosen from.
    public var candidates: [Stakeholder] {
      switch self {
      case .owner(_, let candidates): candidates
      case .nearly(_, let body): [body]
      case .stranger, .day: []
      }
    }

    /// What a body would be called that is added for the words.
    public var newBody: String? {
      switch self {
      case .owner(let words, _), .nearly(let words, _), .stranger(let words): words
      case .day: nil
      }
    }
  }

  /// What is promised, as it is saved; empty where the line says only who and when.
  public let title: String
  /// Who answers for it.
  public let owner: Taken<Code<Stakeholder>>?
  /// By when.
  public let due: Taken<Day>?
  /// How it stands.
  public let status: Taken<ActionStatus>?
  /// What it is about, in the order of the line.
  public let links: [Taken<ActionLink>]
  /// What is not certain.
  public let doubts: [Doubt]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - context: Whom and what it can speak of, and what its days count from.
  ///   - chosen: The body that was chosen where several could be meant.
  public init(_ line: String, in context: SentenceContext, chosen: Code<Stakeholder>? = nil) {
    let words = SentenceWords(line)
    let day = SentenceDays(words, context.days).found
    let status = SentenceStatus(words).found
    let used = [day?.span, status?.span].compactMap(\.self)
    let name = SentenceNames(words, context, besides: used).found
    let owner = name.flatMap { $0.owner(chosen: chosen) }
    title = SentenceTitle(words, day: day?.day == nil ? nil : day?.span, status: status?.span)
      .text(droppingOwner: owner == nil ? nil : name?.span)
    self.owner = owner.map { Taken(value: $0, words: words.text(name?.span)) }
    due = day?.day.map { Taken(value: $0, words: words.text(day?.span)) }
    self.status = status.map { Taken(value: $0.status, words: words.text($0.span)) }
    links = Self.links(words, context.register)
    doubts =
      [name?.doubt(words, isDecided: owner != nil), day?.doubt(words)].compactMap(\.self)
  }

  /// The codes in a line. A code without a figure is one only in capitals: `COORD`, but not `coord`; that
  /// of a body names the body, and no link.
  private static func links(
    _ words: SentenceWords, _ register: Register
  ) -> [Taken<ActionLink>] {
    var links: [Taken<ActionLink>] = []
    for word in words.all {
      guard let link = ActionLink(word.text[...]) ?? register.target(code: word.text)?.link,
        link.kind != ReferenceKind.stakeholder.rawValue, register.target(code: link.code) != nil,
        word.text.contains(where: \.isNumber) || word.text.allSatisfy({ $0.isUppercase }),
        !links.contains(where: { $0.value == link })
      else { continue }
      links.append(Taken(value: link, words: word.text))
    }
    return links
  }

  /// The item that is saved.
  ///
  /// - Parameter defaults: What holds where the line says nothing: the meeting, what the item is about.
  public func content(defaults: ActionItemContent) -> ActionItemContent {
    var content = defaults
    content.title = title
    content.owner = owner?.value ?? defaults.owner
    content.due = due?.value ?? defaults.due
    content.status = status?.value ?? defaults.status
    let added = links.map(\.value).filter { !defaults.links.contains($0) }
    content.links = defaults.links + added
    return content
  }
}

/// What a sentence can speak of.
public struct SentenceContext: Sendable {
  let register: Register
  let names: StakeholderNames
  let days: DayContext
  let language: Language

  /// Makes a context.
  public init(register: Register, days: DayContext, language: Language) {
    self.register = register
    names = register.names
    self.days = days
    self.language = language
  }

  /// The same with one body more.
  public func adding(_ body: Stakeholder) -> SentenceContext {
    SentenceContext(register: register.adding(body), days: days, language: language)
  }

  /// The context of a screen.
  public init(register: Register, wording: Wording, today: Day) {
    self.init(
      register: register,
      days: DayContext(today: today, wording: wording, register: register),
      language: wording.language)
  }
}
