/// What a terminal says about itself when it is asked. Nobody waits for an answer: it may come late,
/// between keys, or never.
public enum TerminalAnswer: Hashable, Sendable {
  /// The colour behind text (OSC 11).
  case background(RGB)
  /// Whether a frame can be held back until it is whole (mode 2026).
  case synchronisedOutput(Bool)
  /// The Escape key can be reported by a sequence of its own, so that nobody has to guess (the
  /// keyboard protocol of kitty).
  case unambiguousEscape
  /// What kind of terminal it is, which every terminal answers: asked last, it says that nothing more
  /// is to come.
  case attributes
}

extension TerminalAnswer {
  /// Reads what stands between `ESC ]` and its end; nothing if it is no answer of ours.
  init?(operatingSystemCommand body: [UInt8]) {
    let text = String(decoding: body, as: UTF8.self)
    guard text.hasPrefix("11;"), let colour = RGB(terminalText: text.dropFirst(3)) else {
      return nil
    }
    self = .background(colour)
  }
}

extension RGB {
  /// Reads a colour as X11 writes it, which terminals repeat: `rgb:` or `rgba:` and parts of one to
  /// four hexadecimal digits, or `#` and three parts of two.
  init?(terminalText text: Substring) {
    let parts: [Substring]
    if text.first == "#", text.count == 7 {
      let digits = text.dropFirst()
      parts = [digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(2)]
    } else if let colon = text.firstIndex(of: ":"),
      ["rgb", "rgba"].contains(String(text[..<colon]))
    {
      parts = text[text.index(after: colon)...].split(separator: "/")
    } else {
      return nil
    }
    let values = parts.prefix(3).compactMap(Self.part)
    guard values.count == 3 else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  /// `f`, `ff`, `fff` and `ffff` all mean full strength.
  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else {
      return nil
    }
    return UInt8(value * 255 / ((1 << (4 * digits.count)) - 1))
  }

  /// Whether dark text is read more easily on it than light text: the brightness that the eye gives
  /// it (ITU-R BT.601) is more than half.
  public var isLight: Bool {
    299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 127_500
  }
}
