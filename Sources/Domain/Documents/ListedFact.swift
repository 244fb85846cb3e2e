/// A list that a document gives: legal instruments, dates, criteria, levels, sessions of a meeting…
///
/// What documents enumerate is kept as lists of facts, each in the document's order. What has a pane or
/// rules of its own (bodies, links, budget lines) has a table of its own.
public struct FactList: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `SMART`.
  public let id: Code<FactList>
  /// Its place among the lists, from 1.
  public let order: Int
  /// What it lists.
  public let name: Bilingual
  /// Where it stands.
  public let origin: Origin

  /// Makes a list.
  public init(id: Code<FactList>, order: Int, name: Bilingual, origin: Origin) {
    self.id = id
    self.order = order
    self.name = name
    self.origin = origin
  }
}

/// One fact of such a list. Whatever the document does not say is empty.
public struct ListedFact: Hashable, Sendable, Identifiable {
  /// Its code, e.g. `LI-07`.
  public let id: Code<ListedFact>
  /// Its list.
  public let list: Code<FactList>
  /// Its place in the list, from 1.
  public let order: Int
  /// The fact it belongs to, of this list or another: the result of an indicator.
  public let parent: Code<ListedFact>?
  /// The body it is about.
  public let stakeholder: Code<Stakeholder>?
  /// Its number exactly as printed.
  public let number: String
  /// What kind of thing it is.
  public let kind: Bilingual
  /// What it says, in our short words.
  public let label: Bilingual
  /// More of it, in our words: what an instrument is for, what was answered.
  public let detail: Bilingual
  /// Who is to see to it, or who spoke.
  public let who: Bilingual
  /// Its date or period exactly as printed.
  public let dated: String
  /// A figure exactly as printed: a quote of the document, never a measurement of ours.
  public let value: String
  /// The document's own words, verbatim.
  public let quote: String
  /// Where it stands.
  public let origin: Origin

  /// Makes a fact.
  public init(
    id: Code<ListedFact>, list: Code<FactList>, order: Int, parent: Code<ListedFact>?,
    stakeholder: Code<Stakeholder>?, number: String, kind: Bilingual, label: Bilingual,
    detail: Bilingual, who: Bilingual, dated: String, value: String, quote: String, origin: Origin
  ) {
    self.id = id
    self.list = list
    self.order = order
    self.parent = parent
    self.stakeholder = stakeholder
    self.number = number
    self.kind = kind
    self.label = label
    self.detail = detail
    self.who = who
    self.dated = dated
    self.value = value
    self.quote = quote
    self.origin = origin
  }
}

/// Every list with its facts.
public struct ListedFacts: Equatable, Sendable {
  /// The lists in order.
  public let lists: [FactList]
  /// Their facts, list by list in order.
  public let facts: [ListedFact]

  /// Takes lists and facts.
  public init(lists: [FactList] = [], facts: [ListedFact] = []) {
    self.lists = lists
    self.facts = facts
  }
}
