/// The number of an action item, its own for life: the station's letters and a count, `A-012`.
///
/// Two stations may have chosen the same letters. Of two items that read alike, the one that came to
/// this store second bears a mark of its station, `A-012.QF`, so that each can be told and named.
public struct ActionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The letters of the station that made the item (`A` unless several stations are in use).
  public let station: String
  /// The count within the station, from 1.
  public let ordinal: Int
  /// The mark of an item that reads like another one; empty for nearly all.
  public let mark: String

  /// Makes a number.
  public init(station: String, ordinal: Int, mark: String = "") {
    self.station = station
    self.ordinal = ordinal
    self.mark = mark
  }

  /// Reads `A-012`, `a-12`, `A012` or `A-012.QF`; one to four letters, then a number from 1.
  public init?(_ text: some StringProtocol) {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let rest = text.dropFirst(letters.count)
    let parts = (rest.first == "-" ? rest.dropFirst() : rest)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = parts.first, (1...4).contains(letters.count),
      (1...9).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let ordinal = Int(digits), ordinal > 0
    else { return nil }
    let mark = parts.count == 2 ? parts[1].uppercased() : ""
    guard parts.count == 1 || StationMarkLetters.areMark(mark) else { return nil }
    self.init(station: letters.uppercased(), ordinal: ordinal, mark: mark)
  }

  /// The number as written everywhere: `A-012`.
  public var description: String {
    var text = station
    text += ordinal < 10 ? "-00" : ordinal < 100 ? "-0" : "-"
    text += String(ordinal)
    if !mark.isEmpty { text += "." + mark }
    return text
  }

  /// By station, then by count, then those without a mark.
  public static func < (a: Self, b: Self) -> Bool {
    (a.station, a.ordinal, a.mark) < (b.station, b.ordinal, b.mark)
  }
}

/// How far a promise has come.
public enum ActionStatus: String, CaseIterable, Hashable, Sendable, Codable {
  case toDo = "to-do"
  case underWay = "under-way"
  case blocked
  case done
  case dropped

  /// Whether somebody still has to do something.
  public var isOpen: Bool {
    switch self {
    case .toDo, .underWay, .blocked: true
    case .done, .dropped: false
    }
  }

  /// Whether nobody has to do anything any more.
  public var isClosed: Bool { !isOpen }
}

/// The four modes of coordination of the guide (000 §3 l.135–139).
public enum CoordinationMode: String, CaseIterable, Hashable, Sendable, Codable {
  case mutualAdjustment = "mutual-adjustment"
  case directSupervision = "direct-supervision"
  case standardisedProcess = "standardised-process"
  case standardisedResult = "standardised-result"
}

/// What an action item is about.
public enum ActionLink: Hashable, Sendable, Comparable {
  case chainLink(Code<ChainLink>)
  case budgetLine(Code<BudgetLine>)
  case activity(Code<PlanActivity>)
  case function(Code<Function>)
  case stakeholder(Code<Stakeholder>)

  /// Reads `link:AC-4`, `line:B1.3a`, `activity:G1-A1-1`, `function:COORD` or `stakeholder:GFE`.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    self.init(kind: String(text[..<colon]), code: String(text[text.index(after: colon)...]))
  }

  /// Makes a link from the word before the colon and the code after it.
  public init?(kind: String, code: String) {
    guard !code.isEmpty else { return nil }
    switch kind {
    case "link": self = .chainLink(Code(code))
    case "line": self = .budgetLine(Code(code))
    case "activity": self = .activity(Code(code))
    case "function": self = .function(Code(code))
    case "stakeholder": self = .stakeholder(Code(code))
    default: return nil
    }
  }

  /// The word before the colon.
  public var kind: String {
    switch self {
    case .chainLink: "link"
    case .budgetLine: "line"
    case .activity: "activity"
    case .function: "function"
    case .stakeholder: "stakeholder"
    }
  }

  /// The code after the colon.
  public var code: String {
    switch self {
    case .chainLink(let code): code.rawValue
    case .budgetLine(let code): code.rawValue
    case .activity(let code): code.rawValue
    case .function(let code): code.rawValue
    case .stakeholder(let code): code.rawValue
    }
  }

  /// The link as `init(_:)` reads it.
  public var text: String { kind + ":" + code }

  /// By kind, then by code.
  public static func < (a: Self, b: Self) -> Bool { (a.kind, a.code) < (b.kind, b.code) }
}

extension ActionLink: Codable {
  /// Reads what `init(_:)` reads.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let link = ActionLink(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: text)
    }
    self = link
  }

  /// Writes `text`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What people say about a promise: every field that can be edited.
public struct ActionItemContent: Hashable, Sendable, Codable {
  /// What is promised, one line.
  public var title: String
  /// The body that answers for it.
  public var owner: Code<Stakeholder>?
  /// By when.
  public var due: Day?
  /// How far it has come.
  public var status: ActionStatus
  /// How it is coordinated.
  public var mode: CoordinationMode?
  /// The meeting that made the promise.
  public var meeting: Code<Meeting>?
  /// What it is about.
  public var links: [ActionLink]
  /// A note, possibly of several lines.
  public var note: String

  /// Makes a content.
  public init(
    title: String, owner: Code<Stakeholder>? = nil, due: Day? = nil, status: ActionStatus = .toDo,
    mode: CoordinationMode? = nil, meeting: Code<Meeting>? = nil, links: [ActionLink] = [],
    note: String = ""
  ) {
    self.title = title
    self.owner = owner
    self.due = due
    self.status = status
    self.mode = mode
    self.meeting = meeting
    self.links = links
    self.note = note
  }

  /// The longest title, in characters; what is longer belongs in the note.
  public static let longestTitle = 300
  /// The longest note, in characters.
  public static let longestNote = 10_000
}

/// A promise: number for life, what, owner body, due date, status, and links to anything above.
public struct ActionItem: Hashable, Sendable, Identifiable {
  /// Its key in the store.
  public let id: RowKey<ActionItem>
  /// Its visible number.
  public let number: ActionNumber
  /// What people say about it.
  public var content: ActionItemContent
  /// The day it was promised.
  public let created: Day
  /// The day it was done or dropped.
  public var closed: Day?
  /// Recorded in the room, or made up for the demonstration.
  public let origin: Origin

  /// Makes an item.
  public init(
    id: RowKey<ActionItem>, number: ActionNumber, content: ActionItemContent, created: Day,
    closed: Day?, origin: Origin
  ) {
    self.id = id
    self.number = number
    self.content = content
    self.created = created
    self.closed = closed
    self.origin = origin
  }

  /// Days past the due date of an open item: 0 on the day itself and before; nothing without a date
  /// or when the item is closed.
  public func daysLate(on today: Day) -> Int? {
    guard content.status.isOpen, let due = content.due else { return nil }
    return max(0, today.days(since: due))
  }

  /// Whether the item is open and its due date has passed.
  public func isLate(on today: Day) -> Bool { (daysLate(on: today) ?? 0) > 0 }
}
