/// Where a text stands in cells that it does not fill.
public enum TextAlignment: Hashable, Sendable {
  /// At the left edge; words.
  case left
  /// At the right edge; numbers.
  case right
  /// In the middle; one cell nearer to the left where it cannot be exact.
  case centre

  /// How many of the cells that a text leaves free stand before it.
  public func indent(_ room: Int) -> Int {
    switch self {
    case .left: 0
    case .right: room
    case .centre: room / 2
    }
  }
}

extension SafeText {
  /// What stands for the part that did not fit.
  static let ellipsis = SafeText(trusted: "…", width: 1, isSimple: true)

  /// The text in at most that many cells. If it is cut, then between characters, and `…` takes the
  /// last cell; in front of a wide character that would have fitted by half, one cell stays unused.
  public func clipped(to width: Int) -> SafeText {
    if self.width <= width { return self }
    if width <= 0 { return .empty }
    return prefix(width - 1) + .ellipsis
  }

  /// As many whole characters from the start as fit, with nothing to show for the rest.
  public func prefix(_ width: Int) -> SafeText {
    if self.width <= width { return self }
    if width <= 0 { return .empty }
    if isSimple {
      let part = String(string.unicodeScalars.prefix(width))
      return SafeText(trusted: part, width: width, isSimple: true)
    }
    var used = 0
    var end = string.startIndex
    while end < string.endIndex {
      let cells = DisplayWidth.of(string[end])
      if used + cells > width { break }
      used += cells
      string.formIndex(after: &end)
    }
    return SafeText(trusted: String(string[..<end]), width: used, isSimple: false)
  }

  /// The text without the spaces at its end.
  public func trimmingEnd() -> SafeText {
    let count = string.reversed().prefix { $0 == " " }.count
    if count == 0 { return self }
    return SafeText(
      trusted: String(string.dropLast(count)), width: width - count, isSimple: isSimple)
  }

  /// The text in exactly that many cells: clipped where it is too long, else filled with spaces.
  public func padded(to width: Int, alignment: TextAlignment = .left) -> SafeText {
    let text = clipped(to: width)
    let room = max(0, width - text.width)
    if room == 0 { return text }
    let indent = alignment.indent(room)
    return .spaces(indent) + text + .spaces(room - indent)
  }
}
