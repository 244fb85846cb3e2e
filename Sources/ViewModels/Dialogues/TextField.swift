/// One line (or several) of text being typed, with its insertion point.
public struct TextField: Hashable, Sendable {
  /// What has been typed.
  public private(set) var text: String
  /// Characters before the insertion point.
  public private(set) var position: Int
  /// The most characters that can be typed.
  public let limit: Int
  /// Whether line ends may be typed.
  public let isMultiline: Bool

  /// A field with the insertion point at the end.
  public init(_ text: String = "", limit: Int = 300, isMultiline: Bool = false) {
    self.text = text
    self.limit = limit
    self.isMultiline = isMultiline
    position = text.count
  }

  /// The part before the insertion point.
  public var textBefore: String { String(text.prefix(position)) }

  /// Makes one change or move.
  public mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let string): insert(string)
    case .newLine: if isMultiline { insert("\n") }
    case .deleteBackward: delete(from: position - 1, to: position)
    case .deleteForward: delete(from: position, to: position + 1)
    case .deleteWord: delete(from: startOfWord, to: position)
    case .deleteToStart: delete(from: 0, to: position)
    case .left: position = max(0, position - 1)
    case .right: position = min(text.count, position + 1)
    case .start: position = 0
    case .end: position = text.count
    }
  }

  /// Replaces the whole text and puts the insertion point at its end.
  public mutating func replace(with string: String) {
    text = String(string.prefix(limit))
    position = text.count
  }

  private mutating func insert(_ string: String) {
    let kept = harmless(string)
    let room = limit - text.count
    guard room > 0 else { return }
    let before = textBefore + kept.prefix(room)
    text = before + text.dropFirst(position)
    // Counted anew: a combining accent joins the character before it.
    position = before.count
  }

  /// What of pasted text belongs into a field: terminals paste line ends as Return, and escape
  /// sequences may come with it.
  private func harmless(_ string: String) -> String {
    let characters = string.compactMap { character -> Character? in
      if character.isNewline { return isMultiline ? "\n" : " " }
      if character == "\t" { return " " }
      let isControl = character.unicodeScalars.contains {
        $0.properties.generalCategory == .control
      }
      return isControl ? nil : character
    }
    return String(characters)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(text.count, end))
    guard start < end else { return }
    text = String(text.prefix(start) + text.dropFirst(end))
    position = start
  }

  private var startOfWord: Int {
    let before = Array(textBefore)
    var index = before.count
    while index > 0, before[index - 1].isWhitespace { index -= 1 }
    while index > 0, !before[index - 1].isWhitespace { index -= 1 }
    return index
  }
}

/// A change to text being typed, or a move of the insertion point.
public enum TextEdit: Hashable, Sendable {
  case insert(String)
  case newLine
  case deleteBackward, deleteForward, deleteWord, deleteToStart
  case left, right, start, end
}
