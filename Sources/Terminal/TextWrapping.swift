extension SafeText {
  /// The lines of a text, each harmless by itself. `\n`, `\r`, `\r\n`, form feed and Unicode's own
  /// separators end a line; a tab becomes one space. Text without line ends is one line.
  public static func lines(_ raw: some StringProtocol) -> [SafeText] {
    raw.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { line in
        line.contains("\t")
          ? SafeText(String(line.map { $0 == "\t" ? " " : $0 })) : SafeText(line)
      }
  }

  /// The text in lines of at most that many cells, broken at spaces; the spaces at a break vanish,
  /// no-break spaces do not break, nor do spaces between digits, as in `15 750 000`, or those of French
  /// marks, as in `« oui » : non`. A word longer than a line is broken between characters. Always
  /// at least one line; a width below 1 counts as 1.
  public func wrapped(to width: Int) -> [SafeText] {
    let width = max(1, width)
    if self.width <= width { return [self] }
    var wrapping = Wrapping(width: width, isSimple: isSimple)
    for word in words { wrapping.add(word) }
    return wrapping.finished()
  }
}

extension SafeText {
  /// The pieces between the spaces at which a line may be broken.
  private var words: [Substring] {
    var words: [Substring] = []
    var start = string.startIndex
    for index in string.utf8.indices where string.utf8[index] == UInt8(ascii: " ") {
      // A space with a mark on it is none.
      guard isSimple || string[index] == " " else { continue }
      let next = string.index(after: index)
      let isInsideNumber =
        index > start && next < string.endIndex && string[next].isNumber
        && string[string.index(before: index)].isNumber
      if isInsideNumber || holdsMark(index) { continue }
      words.append(string[start..<index])
      start = next
    }
    return words + [string[start...]]
  }
}

extension SafeText {
  /// Whether a space belongs to a French mark: before `: ; ? ! »` by itself, or behind `«`. No line begins
  /// with the one or ends with the other.
  private func holdsMark(_ space: String.Index) -> Bool {
    if space > string.startIndex, string[string.index(before: space)] == "«" { return true }
    let mark = string.index(after: space)
    guard mark < string.endIndex, ":;?!»".contains(string[mark]) else { return false }
    let next = string.index(after: mark)
    return string[mark] == "»" || next == string.endIndex || string[next] == " "
  }
}

/// Fills lines word by word.
private struct Wrapping {
  private let width: Int
  private let isSimple: Bool
  private var lines: [SafeText] = []
  private var line = ""
  private var used = 0
  /// Spaces seen since the last word; they count only if another word follows on the line.
  private var gap = 0
  private var isFirst = true

  init(width: Int, isSimple: Bool) {
    self.width = width
    self.isSimple = isSimple
  }

  mutating func add(_ word: Substring) {
    // Between two pieces of a split stands one space, and every empty piece adds one more.
    if isFirst { isFirst = false } else { gap += 1 }
    if word.isEmpty { return }
    let cells =
      isSimple ? word.unicodeScalars.count : word.reduce(0) { $0 + DisplayWidth.of($1) }
    if used + gap + cells > width, used > 0 { breakLine() }
    // Only the indentation of the first line can be left here without a word before it.
    if gap < width { appendGap() } else { gap = 0 }
    if used + cells <= width {
      line += word
      used += cells
    } else {
      breakWord(word)
    }
  }

  mutating func finished() -> [SafeText] {
    if used > 0 || lines.isEmpty { breakLine() }
    return lines
  }

  private mutating func appendGap() {
    line += String(repeating: " ", count: gap)
    used += gap
    gap = 0
  }

  private mutating func breakWord(_ word: Substring) {
    for character in word {
      let cells = DisplayWidth.of(character)
      if used + cells > width, used > 0 { breakLine() }
      // A character wider than the whole line can only be hinted at.
      line.append(cells > width ? SafeText.mark : character)
      used += cells > width ? 1 : cells
    }
  }

  private mutating func breakLine() {
    lines.append(SafeText(trusted: line, width: used, isSimple: isSimple))
    line = ""
    used = 0
    gap = 0
  }
}
