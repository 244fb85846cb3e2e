/// One place of a citation taken apart: `000 §4 national table r2 (l.148)` is document 000, section 4,
/// row 2 of the national table, line 148 (test: `CitationPlaceTests`).
public struct CitationPlace: Hashable, Sendable {
  /// The place as written.
  public let text: String
  /// The document, by its code: what stands before the first blank.
  public let document: Code<Document>
  /// What stands after `§`, and after it up to the lines: `e 1°`; empty where no section is named.
  public let section: String
  /// The row of the guide's tables.
  public let row: GuideTableRow?
  /// Lines as written, `86` or `86-89`, in their order; empty where none is named.
  public let lines: [String]

  /// Takes a place apart; what it does not know stays in `text`.
  public init(_ text: some StringProtocol) {
    self.text = text.trimmed
    let words = self.text.split(separator: " ").map { $0.filter { !",()".contains($0) } }
    document = Code(words.first ?? "")
    let rest = words.dropFirst()
    lines = rest.filter { $0.hasPrefix("l.") }.map { String($0.dropFirst(2)) }
    row = Self.row(in: Array(rest))
    section = Self.section(in: Array(rest))
  }

  /// The first line named.
  public var firstLine: Int? {
    lines.first.flatMap { $0.split(separator: "-").first }.flatMap { Int($0) }
  }

  /// The section's mark and what narrows it, such as the group of the plan: `e 1°`.
  private static func section(in words: [String]) -> String {
    guard let start = words.firstIndex(where: { $0.hasPrefix("§") }) else { return "" }
    let mark = words[start].dropFirst()
    let part = words[(start + 1)...].first { $0.hasSuffix("°") }
    return part.map { "\(mark) \($0)" } ?? String(mark)
  }

  private static func row(in words: [String]) -> GuideTableRow? {
    guard let place = words.firstIndex(where: { ["table", "tableau"].contains($0) }) else {
      return nil
    }
    // The table is named before the word in English, behind it in French; the row follows.
    let isFrench = words[place] == "tableau"
    let (name, rest) = (
      isFrench ? place + 1 : place - 1, words[(place + 1)...].dropFirst(isFrench ? 1 : 0)
    )
    guard words.indices.contains(name), let table = GuideTable(rawValue: words[name]),
      let row = number(of: Array(rest.prefix(2)))
    else { return nil }
    return GuideTableRow(table: table, row: row)
  }

  /// The number of a row: `r1`, `row 1`, `ligne 1`.
  private static func number(of words: [String]) -> Int? {
    guard let first = words.first else { return nil }
    let isNamed = ["row", "ligne"].contains(first)
    let digits =
      isNamed ? words.dropFirst().first : first.hasPrefix("r") ? String(first.dropFirst()) : nil
    return digits.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Citation {
  /// The places taken apart.
  public var placesApart: [CitationPlace] { places.map { CitationPlace($0) } }
}
