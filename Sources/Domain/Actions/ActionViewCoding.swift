// Views are kept in stores for years and shared between versions of the program, so they are written
// in words of their own that never change:
// `{"due":"late","grouping":"owner","orders":["due","-status"],"owner":"code:DIVAS"}`.
// What a view does not restrict is left out.

extension ActionOrder: RawRepresentable, Codable {
  /// Reads `due`, or `-due` for descending.
  public init?(rawValue: String) {
    let isDescending = rawValue.hasPrefix("-")
    guard let sort = ActionSort(rawValue: String(rawValue.dropFirst(isDescending ? 1 : 0))) else {
      return nil
    }
    self.init(sort: sort, isDescending: isDescending)
  }

  /// `due`, or `-due` when the greatest comes first.
  public var rawValue: String { (isDescending ? "-" : "") + sort.rawValue }
}

extension DueWindow: RawRepresentable, Codable {
  /// Reads `late`, `this-week`, `undated` or `next:14`.
  public init?(rawValue: String) {
    switch rawValue {
    case "late": self = .late
    case "this-week": self = .thisWeek
    case "undated": self = .undated
    default:
      guard rawValue.hasPrefix("next:"), let days = Int(rawValue.dropFirst(5)) else { return nil }
      self = .nextDays(days)
    }
  }

  /// `late`, `this-week`, `undated` or `next:14`.
  public var rawValue: String {
    switch self {
    case .late: "late"
    case .thisWeek: "this-week"
    case .undated: "undated"
    case .nextDays(let days): "next:\(days)"
    }
  }
}

extension MeetingChoice: RawRepresentable, Codable {
  /// Reads `last` or `code:M-11`.
  public init?(rawValue: String) {
    if rawValue == "last" {
      self = .last
    } else {
      guard let code: Code<Meeting> = certainCode(in: rawValue) else { return nil }
      self = .certain(code)
    }
  }

  /// `last` or `code:M-11`.
  public var rawValue: String {
    switch self {
    case .last: "last"
    case .certain(let code): "code:\(code)"
    }
  }
}

extension OwnerChoice: RawRepresentable, Codable {
  /// Reads `nobody` or `code:DIVAS`.
  public init?(rawValue: String) {
    if rawValue == "nobody" {
      self = .nobody
    } else {
      guard let code: Code<Stakeholder> = certainCode(in: rawValue) else { return nil }
      self = .certain(code)
    }
  }

  /// `nobody` or `code:DIVAS`.
  public var rawValue: String {
    switch self {
    case .nobody: "nobody"
    case .certain(let code): "code:\(code)"
    }
  }
}

private func certainCode<Subject>(in text: String) -> Code<Subject>? {
  text.hasPrefix("code:") && text.count > 5 ? Code(String(text.dropFirst(5))) : nil
}

extension ActionView: Codable {
  private enum Key: String, CodingKey {
    case text, statuses, owner, due, meeting, link, group, grouping, orders
  }

  /// Reads a view; what is left out is not restricted, and without orders the list has its first one.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init()
    text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
    statuses = Set(try values.decodeIfPresent([ActionStatus].self, forKey: .statuses) ?? [])
    owner = try values.decodeIfPresent(OwnerChoice.self, forKey: .owner)
    due = try values.decodeIfPresent(DueWindow.self, forKey: .due)
    meeting = try values.decodeIfPresent(MeetingChoice.self, forKey: .meeting)
    link = try values.decodeIfPresent(Code<ChainLink>.self, forKey: .link)
    group = try values.decodeIfPresent(Code<PlanGroup>.self, forKey: .group)
    grouping = try values.decodeIfPresent(ActionGrouping.self, forKey: .grouping)
    let orders = try values.decodeIfPresent([ActionOrder].self, forKey: .orders) ?? []
    if !orders.isEmpty { self.orders = orders }
  }

  /// Writes what the view restricts, and its orders.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    if !text.isEmpty { try values.encode(text, forKey: .text) }
    // In their own order, for equal views to be written alike.
    let statuses = ActionStatus.allCases.filter(self.statuses.contains)
    if !statuses.isEmpty { try values.encode(statuses, forKey: .statuses) }
    try values.encodeIfPresent(owner, forKey: .owner)
    try values.encodeIfPresent(due, forKey: .due)
    try values.encodeIfPresent(meeting, forKey: .meeting)
    try values.encodeIfPresent(link, forKey: .link)
    try values.encodeIfPresent(group, forKey: .group)
    try values.encodeIfPresent(grouping, forKey: .grouping)
    try values.encode(orders, forKey: .orders)
  }
}
