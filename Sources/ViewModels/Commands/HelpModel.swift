import Domain
import Wording

/// What can be done in a pane or a dialogue, found by a word or a key (test: `HelpScreenTests`).
public struct HelpModel: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The keys' names; none for a heading, or where a person's settings took them all away.
    public let keys: [String]
    /// What they do, or the heading.
    public let text: String
    /// What else they are called, to be found by.
    var otherName = ""
    /// What Enter does on it; nothing on a heading.
    let input: Input?
    /// Whether it can be done now.
    public let isAvailable: Bool

    /// Whether it heads others; a sign and what it means are no heading.
    public var isHeading: Bool { input == nil && keys.isEmpty }
  }

  private let all: [Line]
  /// What has been typed to find a line.
  public private(set) var field = TextField(limit: 40)
  /// The lines that are found, all with their headings while nothing is typed.
  public private(set) var lines: [Line]
  /// The line under the cursor; 0 where there is none.
  public private(set) var index = 0

  init(_ lines: [Line]) {
    all = lines
    self.lines = lines
    index = Self.firstChoice(lines)
  }

  /// The line under the cursor.
  var selected: Line? { lines.indices.contains(index) ? lines[index] : nil }

  mutating func type(_ edit: TextEdit) {
    let before = field.text
    field.apply(edit)
    guard field.text != before else { return }
    lines = found(field.text.trimmed)
    index = Self.firstChoice(lines)
  }

  /// Moves the cursor to another line that is no heading.
  mutating func move(_ move: ListMove) {
    switch move {
    case .up: step(by: -1)
    case .down: step(by: 1)
    case .pageUp: for _ in 0..<10 { step(by: -1) }
    case .pageDown: for _ in 0..<10 { step(by: 1) }
    case .first: index = Self.firstChoice(lines)
    case .last: index = lines.lastIndex { !$0.isHeading } ?? 0
    case .left, .right: break
    }
  }

  private mutating func step(by step: Int) {
    var next = index + step
    while lines.indices.contains(next), lines[next].isHeading { next += step }
    if lines.indices.contains(next) { index = next }
  }

  /// Lines with that very key come first, then those that have all the words.
  private func found(_ typed: String) -> [Line] {
    guard !typed.isEmpty else { return all }
    let choices = all.filter { !$0.isHeading }
    let byKey = choices.filter { line in line.keys.contains { isKey($0, typed) } }
    let words = typed.folded.split(separator: " ")
    let byWord = choices.filter { line in
      let text = "\(line.text) \(line.otherName)".folded
      return !byKey.contains(line) && words.allSatisfy { text.contains($0) }
    }
    return byKey + byWord
  }

  /// Capitals matter only in keys of one character.
  private func isKey(_ key: String, _ typed: String) -> Bool {
    key == typed || (key.count > 1 && typed.count > 1 && key.folded.hasPrefix(typed.folded))
  }

  private static func firstChoice(_ lines: [Line]) -> Int {
    lines.firstIndex { !$0.isHeading } ?? 0
  }
}
