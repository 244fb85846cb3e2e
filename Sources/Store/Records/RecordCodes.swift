import Domain
import GRDB

extension RecordRow {
  private static let longestCode = 24

  /// A code that no record has yet, made of what a new one is called: `CROIX-ROUGE`.
  ///
  /// Two stations that add the same body give it the same code, and have one when they meet.
  func freeCode(for name: String) throws -> String {
    let code = Self.code(for: name)
    var candidates = [code][...] + (2...999).map { "\(code)-\($0)" }
    while let candidate = candidates.popFirst() {
      if try fetch(candidate) == nil { return candidate }
    }
    throw StoreFailure.refused(detail: "\(table.name): \(code)")
  }

  private static func code(for name: String) -> String {
    let words = name.folded.uppercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let code = words.joined(separator: "-").prefix(longestCode)
    return code.isEmpty ? "X" : String(code.last == "-" ? code.dropLast() : code)
  }
}
