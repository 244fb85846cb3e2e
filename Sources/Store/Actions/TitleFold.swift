/// How titles are compared when a list is sorted by title: without accents and capitals.
///
/// It is an expression of SQLite's own functions, so that the index on it stays right when another
/// program writes to the store. Part of migration 001: the index and the queries must agree on it.
enum TitleFold {
  // The letters of French. Each is one call inside another, and SQLite's parser has room for about
  // thirty.
  private static let letters = [
    ("a", "àâÀÂ"), ("c", "çÇ"), ("e", "éèêëÉÈÊ"), ("i", "îïÎ"), ("o", "ôöÔ"), ("u", "ùûü"),
    ("oe", "œŒ"),
  ]

  /// The folded text of an SQL expression.
  static func sql(_ expression: String) -> String {
    let plain = letters.flatMap { plain, accented in accented.map { (plain, $0) } }
    return plain.reduce("lower(\(expression))") { folded, pair in
      "replace(\(folded), '\(pair.1)', '\(pair.0)')"
    }
  }
}
