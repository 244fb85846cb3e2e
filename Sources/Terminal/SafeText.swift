/// Text that does no harm on a terminal: one line, made only by the sanitiser.
///
/// Whatever draws or prints text from outside (a title, a file name, an error) asks for this type,
/// so that no escape sequence, direction override or invisible character gets through. The
/// replacement loses information: keep the original for storing and editing.
public struct SafeText: Hashable, Sendable {
  /// The harmless text.
  public let string: String
  /// The cells it takes on a terminal.
  public let width: Int
  /// Whether every scalar is a character of its own and takes one cell, as in nearly all text;
  /// cutting and drawing are quick then.
  let isSimple: Bool

  /// Makes any text harmless. Controls, line ends, tabs, direction marks, zero-width characters and
  /// scalars without an agreed look each become one visible `mark`; variation selectors, joiners,
  /// tags and skin tones, on which terminals disagree, are left out.
  public init(_ raw: some StringProtocol) {
    self = Sanitiser.line(String(raw))
  }

  /// For text that is known to be harmless and measured.
  init(trusted string: String, width: Int, isSimple: Bool) {
    self.string = string
    self.width = width
    self.isSimple = isSimple
  }

  /// Texts are equal when their characters are.
  public static func == (left: SafeText, right: SafeText) -> Bool {
    left.string == right.string
  }

  /// Feeds the characters into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(string)
  }

  /// What stands where something harmful stood.
  public static let mark: Character = "\u{FFFD}"

  /// No text.
  public static let empty = SafeText(trusted: "", width: 0, isSimple: true)

  /// Whether there is nothing to see, not even a space.
  public var isEmpty: Bool { string.isEmpty }

  /// Blank cells; none if the count is negative.
  public static func spaces(_ count: Int) -> SafeText {
    let count = max(0, count)
    return SafeText(trusted: String(repeating: " ", count: count), width: count, isSimple: true)
  }

  /// The same character several times; none if the count is negative.
  public init(repeating character: Character, count: Int) {
    let one = SafeText(String(character))
    let count = max(0, count)
    self.init(
      trusted: String(repeating: one.string, count: count), width: one.width * count,
      isSimple: one.isSimple)
  }

  /// Both texts, the second after the first.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(
      trusted: left.string + right.string, width: left.width + right.width,
      isSimple: left.isSimple && right.isSimple)
  }

  /// Adds text at the end.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }
}

extension Sequence where Element == SafeText {
  /// All the texts, one after the other, with the separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var strings: [String] = []
    var width = 0
    var isSimple = separator.isSimple
    for text in self {
      strings.append(text.string)
      width += text.width
      isSimple = isSimple && text.isSimple
    }
    let gaps = Swift.max(0, strings.count - 1)
    return SafeText(
      trusted: strings.joined(separator: separator.string),
      width: width + gaps * separator.width, isSimple: isSimple)
  }
}
