/// Finds where a key stands in a TOML text, which the parser tells for syntax errors only.
///
/// It reads table headers and plain `key = value` lines, which is how our own files are written; a
/// key written otherwise (inline tables, quoted keys) is reported at its table, or at the start.
enum TOMLPlaces {
  /// The place of a dotted path, in lines and characters from 1.
  static func find(_ path: [String], in text: String) -> (line: Int, column: Int) {
    var table: [String] = []
    var best = (line: 1, column: 1, depth: 0)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      let content = line.dropFirst(indent)
      let found: [String]
      if content.first == "[" {
        table = names(content.drop { $0 == "[" }.prefix { $0 != "]" })
        found = table
      } else if let equals = content.firstIndex(of: "="), content.first != "#" {
        found = table + names(content[..<equals])
      } else {
        continue
      }
      let shared = zip(found, path).prefix { $0 == $1 }.count
      if shared == found.count || shared == path.count, shared > best.depth {
        best = (index + 1, indent + 1, shared)
      }
    }
    return (best.line, best.column)
  }

  private static func names(_ text: Substring) -> [String] {
    text.split(separator: ".").map { part in
      String(part.drop { $0 == " " }.prefix { $0 != " " })
    }
  }
}
