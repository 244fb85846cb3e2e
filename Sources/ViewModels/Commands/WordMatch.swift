import Domain

/// How well the words that somebody types are words of a name (test: `PaletteTests`).
///
/// A whole word counts more than the beginning of one, and that more than letters inside of one; a name that
/// lacks one of the words does not match. Any such match comes before letters that only stand in a name
/// somewhere, which is what `FuzzyMatch` looks for.
enum WordMatch {
  /// More than any score of `FuzzyMatch`.
  static let least = 10_000
  private static let inside = 1
  private static let beginning = 2
  private static let whole = 3
  /// Fewer letters stand inside of nearly every name.
  private static let shortestInside = 3

  /// The score, the higher the better; nothing where a word is missing or nothing is typed.
  static func score(of typed: String, in name: String) -> Int? {
    let wanted = words(of: typed)
    let words = words(of: name)
    let ranks = wanted.map { rank(of: $0, among: words) }
    guard let worst = ranks.min(), worst > 0 else { return nil }
    // Of names that match equally well, the one that begins so leads.
    let leads = wanted.first.map { words.first?.hasPrefix($0) == true } ?? false
    return worst * least + ranks.reduce(0, +) * 10 + (leads ? 5 : 0)
  }

  private static func rank(of word: String, among words: [String]) -> Int {
    if words.contains(word) { return whole }
    if words.contains(where: { $0.hasPrefix(word) }) { return beginning }
    let isInside = word.count >= shortestInside && words.contains { $0.contains(word) }
    return isInside ? inside : 0
  }

  private static func words(of text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
