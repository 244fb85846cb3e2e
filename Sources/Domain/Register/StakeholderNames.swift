/// The names of all bodies, made ready for comparing: whom typed letters mean, asked many times.
///
/// Codes, short names and names count in both languages, in any case and without accents. The middle of a
/// word means nobody: `ONG` is not the Federation of *Cong*olese Enterprises.
public struct StakeholderNames: Sendable {
  /// What one body is called.
  private struct Entry {
    let body: Stakeholder
    let code: String
    /// The short name and the name in each language, in the order of `Language.allCases`.
    let names: [(short: String, name: String)]

    init(_ body: Stakeholder) {
      self.body = body
      code = body.id.rawValue.folded
      names = Language.allCases.map { (body.short[$0].folded, body.name[$0].folded) }
    }

    func isCalled(_ wanted: String) -> Bool {
      code == wanted || names.contains { $0.short == wanted || $0.name == wanted }
    }

    /// How well letters fit a language's names: 0 all of one, 1 its beginning, 2 the beginning of a word.
    func rank(_ wanted: String, in place: Int) -> Int? {
      let texts = [code, names[place].short, names[place].name]
      if texts.contains(wanted) { return 0 }
      if texts.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
      let words = texts.lazy.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      return words.contains { $0.hasPrefix(wanted) } ? 2 : nil
    }
  }

  private let entries: [Entry]
  private let byName: [String: [Int]]

  /// Makes the names of some bodies ready.
  public init(_ bodies: [Stakeholder]) {
    entries = bodies.map(Entry.init)
    var byName: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      let names = [entry.code] + entry.names.flatMap { [$0.short, $0.name] }
      for name in Set(names) { byName[name, default: []].append(index) }
    }
    self.byName = byName
  }

  /// The bodies that are exactly so called. A code is nobody else's.
  public func bodies(called name: String) -> [Stakeholder] {
    let found = byName[name.folded, default: []].map { entries[$0] }
    if let coded = found.first(where: { $0.code == name.folded }) { return [coded.body] }
    return found.map(\.body)
  }

  /// The bodies that a few typed letters can mean, the likeliest first: the exact code or name in either
  /// language, then those that begin so, then those with a word that begins so.
  ///
  /// - Parameter language: Whose names come first among equals.
  public func bodies(matching typed: String, language: Language) -> [Stakeholder] {
    let wanted = typed.folded
    guard !wanted.isEmpty else { return entries.map(\.body) }
    let own = Language.allCases.firstIndex(of: language) ?? 0
    let places = [own] + Language.allCases.indices.filter { $0 != own }
    let ranked = entries.enumerated().compactMap { index, entry in
      places.enumerated().compactMap { order, place in
        entry.rank(wanted, in: place).map { $0 * places.count + order }
      }.min().map { ($0, index) }
    }
    return ranked.sorted { $0 < $1 }.map { entries[$0.1].body }
  }

  /// Whom typed letters mean. There is no doubt about a code, in any case, nor about a short name in either
  /// language or letters that only one body has.
  public func reading(of typed: String, language: Language) -> StakeholderReading {
    let wanted = typed.folded.trimmed
    if let coded = entries.first(where: { $0.code == wanted }) { return .certain(coded.body) }
    let matches = bodies(matching: wanted, language: language)
    guard let first = matches.first else { return .unknown(near: body(near: typed)) }
    let named = matches.filter { body in
      Language.allCases.contains { body.short[$0].folded == wanted }
    }
    if named.count == 1 { return .certain(named[0]) }
    return matches.count == 1 ? .certain(first) : .several(matches)
  }

  /// The body whose code or short name is a few slips of the finger away: `dvas` is nearly `DIVAS`.
  public func body(near typed: String) -> Stakeholder? {
    body(near: typed) { [$0.code] + $0.names.map(\.short) }
  }

  /// The body whose code is a few slips away.
  public func body(coded typed: String) -> Stakeholder? { body(near: typed) { [$0.code] } }

  private func body(near typed: String, _ names: (Entry) -> [String]) -> Stakeholder? {
    let words = entries.flatMap { entry in names(entry).map { (word: $0, body: entry.body) } }
    let closest = Closest.to(typed.folded, among: words.map(\.word))
    return words.first { $0.word == closest }?.body
  }
}
