import Foundation

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

  /// The place of a text in quotes on the line of a path, or of the path itself where it is written
  /// otherwise.
  static func find(
    _ path: [String], in text: String, value: String?
  ) -> (line: Int, column: Int) {
    let place = find(path, in: text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let value, lines.indices.contains(place.line - 1) else { return place }
    let line = lines[place.line - 1]
    for quote in ["\"", "'"] {
      if let range = line.range(of: quote + value + quote) {
        return (place.line, line.distance(from: line.startIndex, to: range.lowerBound) + 1)
      }
    }
    return place
  }

  private static func names(_ text: Substring) -> [String] {
    text.split(separator: ".").map { part in
      String(part.drop { $0 == " " }.prefix { $0 != " " })
    }
  }
}
