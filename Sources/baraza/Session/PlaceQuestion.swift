import Domain
import Glibc
import Store
import Terminal
import Wording

/// Asks whether a store that stands elsewhere was moved or copied, line by line, before a screen is drawn.
struct PlaceQuestion {
  let path: String
  let isOlder: Bool
  let wording: Wording

  /// Whether there is a person to ask.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Asks until there is an answer.
  ///
  /// - Returns: The answer; nothing when the person quits, or there are no more lines.
  func ask() -> PlaceAnswer? {
    // Keys that were on their way before the question answer nothing.
    tcflush(STDIN_FILENO, TCIFLUSH)
    while true {
      for line in Phrase.Copies.question(path, isOlder: isOlder) { Console.print(wording(line)) }
      Console.printDocument(wording(Phrase.Copies.prompt))
      guard let line = readLine() else { return nil }
      switch meaning(of: line) {
      case .answer(let answer): return answer
      case .quit: return nil
      case .unclear: continue
      }
    }
  }

  private enum Meaning {
    case answer(PlaceAnswer), quit, unclear
  }

  private func meaning(of line: String) -> Meaning {
    guard let first = line.lowercased().first(where: { !$0.isWhitespace }) else { return .unclear }
    if !isOlder, String(first) == wording(Phrase.Copies.movedLetters) { return .answer(.moved) }
    if first == "c" { return .answer(.copied) }
    return first == "q" ? .quit : .unclear
  }
}
