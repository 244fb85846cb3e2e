import Foundation

/// Data files with everything in them several times, each time under other codes.
///
/// Whatever a file calls by its `id` is a code, and is another one in each copy, wherever it stands;
/// numbers and places in an order go on counting. The plan itself stays one, as its folder has one.
public struct DataFold {
  private let codes: Set<String>
  private let files: [(name: String, header: [String], rows: [[String]])]

  /// Reads the files of a folder.
  public init(folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") }.sorted()
    files = try names.compactMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let rows = Self.rows(of: text)
      return rows.first.map { (name, $0, Array(rows.dropFirst())) }
    }
    let copied = files.filter { $0.header.first == "id" && $0.name != "plan.csv" }
    let ids = copied.flatMap { $0.rows.map { $0[0] } }
    codes = Set(ids.filter { $0.count > 1 && $0.contains { $0.isUppercase } })
  }

  /// Writes so many copies of everything into a folder, which is made.
  public func write(copies: Int, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in files {
      var lines = [file.header]
      for copy in 0..<copies {
        let rows = file.rows.map { row in
          copy == 0
            ? row
            : zip(file.header, row).map { self.cell($1, column: $0, copy, of: file.rows.count) }
        }
        // What keeps its code cannot be there twice.
        let isOnlyOne = file.name == "plan.csv"
        lines += rows.enumerated().filter { index, row in
          copy == 0
            || !isOnlyOne && (file.header[0] != "id" || row[0] != file.rows[index][0])
        }.map(\.element)
      }
      let text = lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
      try text.write(toFile: folder + "/" + file.name, atomically: false, encoding: .utf8)
    }
  }

  private func cell(_ text: String, column: String, _ copy: Int, of rows: Int) -> String {
    switch column {
    case "table", "table_row": ""
    case "order": Int(text).map { String($0 + copy * 1000) } ?? text
    case "number": numbered(text, by: copy * rows)
    default:
      text.split(separator: ";", omittingEmptySubsequences: false).map { part in
        let words = part.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
        guard let code = words.last, codes.contains(code) else { return String(part) }
        return "\(part)-\(copy)"
      }.joined(separator: ";")
    }
  }

  private func numbered(_ text: String, by step: Int) -> String {
    let digits = text.suffix(while: \.isNumber)
    guard let number = Int(digits) else { return text }
    let sum = String(number + step)
    let zeros = String(repeating: "0", count: max(0, digits.count - sum.count))
    return text.dropLast(digits.count) + zeros + sum
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\n\r".contains($0) }) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static func rows(of text: String) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"":
        if !isQuoted, cell.last == "\u{1}" {
          // A quote inside of quotes stands twice.
          cell.removeLast()
          cell.append("\"")
        } else if isQuoted {
          cell.append("\u{1}")
        }
        isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell.filter { $0 != "\u{1}" })
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell.filter { $0 != "\u{1}" }])
        (row, cell) = ([], "")
      case "\r" where !isQuoted: continue
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}

extension String {
  fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isWanted($0) }.map(index(after:)) ?? startIndex)...]
  }
}
