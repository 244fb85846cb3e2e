import Driving
import Foundation

/// A file of Swift as far as tests of the house look into it: text, not meaning.
struct SwiftSource {
  /// Its path below the folder that was read: `Chain/ChainPane.swift`.
  let path: String
  /// What is in it, word for word.
  let text: String
  /// The same without comments and without the words of strings.
  let code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = CodeScanner.code(of: text)
  }

  /// The Swift files of a folder of the checkout and of the folders in it, by path.
  static func all(in folder: String) throws -> [SwiftSource] {
    let root = Checkout.folder + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        SwiftSource(
          path: path, text: try String(contentsOfFile: root + "/" + path, encoding: .utf8))
      }
  }

  /// The name of the file.
  var file: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The uppermost folder that it stands in.
  var subject: String { path.split(separator: "/").first.map(String.init) ?? "" }

  /// Words that can be names of types.
  var namedTypes: Set<String> {
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return Set(words.filter { $0.first?.isUppercase == true }.map(String.init))
  }

  /// The types it declares, those inside of others included.
  var declaredTypes: [String] { declarations.map(\.name) }

  /// The types it declares for other files too, not inside of others.
  var sharedTypes: [String] {
    declarations.filter { !$0.head.hasPrefix(" ") && !$0.head.contains("private ") }.map(\.name)
  }

  /// The types it extends.
  var extendedTypes: Set<String> {
    Set(code.matches(of: /(?m)^\s*(?:\w+ )*extension\s+([A-Z][\w.]*)/).map { String($0.1) })
  }

  /// The types that are said here to conform to a protocol.
  func types(conformingTo name: String) -> [String] {
    code.matches(
      of: /(?m)^(?:[\w@]+ )*?(?:struct|class|enum|actor|extension) +([A-Z]\w*)[^:{=]*:([^{]*)\{/
    )
    .filter { $0.2.split { !$0.isLetter && !$0.isNumber }.contains(Substring(name)) }
    .map { String($0.1) }
  }

  private var declarations: [(head: Substring, name: String)] {
    code.matches(
      of: /(?m)^([ \w@()]*)\b(?:struct|class|enum|protocol|actor|typealias) +([A-Z]\w*)/
    ).map { ($0.1, String($0.2)) }
  }

  /// Its comments, each run of lines as one text.
  var comments: [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    return lines.split { !$0.hasPrefix("//") }.map { run in
      run.map { $0.drop { $0 == "/" }.drop { $0 == " " } }.joined(separator: " ")
    }
  }
}

/// Takes comments and the words of strings out of Swift; what stands in `\(…)` is code and stays.
private struct CodeScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var kept: [UInt8] = []

  static func code(of text: String) -> String {
    var scanner = CodeScanner(bytes: Array(text.utf8))
    scanner.scanCode(isInString: false)
    return String(decoding: scanner.kept, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var isAtEnd: Bool { place >= bytes.count }

  private func sees(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    while !isAtEnd, !sees(text) { place += 1 }
    place += text.utf8.count
  }

  /// What comments and strings begin with.
  private static let openings = Set("/\"#".utf8)

  /// Keeps code up to the end, or up to the bracket that closes an interpolation.
  private mutating func scanCode(isInString: Bool) {
    var depth = 0
    while !isAtEnd {
      let byte = bytes[place]
      if Self.openings.contains(byte), skipComment() || scanString() { continue }
      place += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if isInString, depth < 0 { return }
      kept.append(byte)
    }
  }

  private mutating func skipComment() -> Bool {
    if sees("//") {
      while !isAtEnd, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    } else if sees("/*") {
      skip(past: "*/")
    } else {
      return false
    }
    return true
  }

  private mutating func scanString() -> Bool {
    if sees("#\"") {
      place += 2
      skip(past: "\"#")
    } else if sees("\"\"\"") {
      scanString(endingWith: "\"\"\"")
    } else if sees("\"") {
      scanString(endingWith: "\"")
    } else {
      return false
    }
    return true
  }

  private mutating func scanString(endingWith end: String) {
    place += end.utf8.count
    kept.append(UInt8(ascii: " "))
    while !isAtEnd, !sees(end) {
      if sees("\\(") {
        place += 2
        scanCode(isInString: true)
        kept.append(UInt8(ascii: " "))
      } else {
        place += sees("\\") ? 2 : 1
      }
    }
    place += end.utf8.count
  }
}
