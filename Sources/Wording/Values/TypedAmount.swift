import Domain

/// Reads an amount of dollars as a person types it, in either language whatever the screen's.
///
/// `12000`, `12 000`, `12,000`, `12.000`, `12 000,50`, `12,000.50`, `$12,000`, `12 000 $`. A sign that
/// three digits follow sets thousands apart; the last one that one or two digits follow begins the
/// cents. So `12.000` is twelve thousand, as nobody books thousandths.
public enum TypedAmount {
  /// The amount; nothing when the text is none, is negative, or has more than twelve digits.
  public static func read(_ text: String) -> Money? {
    let isBlank = { (character: Character) in character.isWhitespace || character == "$" }
    var rest = text.trimmed[...]
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    guard let first = rest.first, first.isASCII, first.isNumber else { return nil }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let last = parts.last, let signs = signs(in: rest) else { return nil }
    let hasCents = parts.count > 1 && (1...2).contains(last.count)
    // Of two different signs the second begins the cents; one kind alone sets thousands apart.
    guard hasCents || Set(signs).count <= 1 else { return nil }
    if hasCents, signs.dropLast().contains(where: { $0 == signs.last }) { return nil }
    let groups = (hasCents ? parts.dropLast() : parts[...]).flatMap(groups)
    guard let units = digits(of: groups) else { return nil }
    return Money(decimal: hasCents ? "\(units).\(last)" : units)
  }

  private static func signs(in text: Substring) -> [Character]? {
    let signs = text.filter { $0 == "," || $0 == "." }
    let known = text.allSatisfy {
      ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." || $0.isWhitespace || $0 == "’"
    }
    return known ? Array(signs) : nil
  }

  /// The groups of digits that blanks set apart.
  private static func groups(of part: Substring) -> [Substring] {
    part.split(omittingEmptySubsequences: false) { $0.isWhitespace || $0 == "’" }
  }

  /// The digits of groups of three, the first of which may be shorter; or of one group of any length.
  private static func digits(of groups: [Substring]) -> String? {
    guard let first = groups.first, !first.isEmpty else { return nil }
    let areWhole = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard areWhole, groups.count == 1 || first.count <= 3 else { return nil }
    return groups.joined()
  }
}
