/// A complete `ESC [` sequence, taken apart: `ESC [ < 0 ; 5 ; 7 M` has the marker `<`, the
/// parameters 0, 5 and 7 and the final byte `M`.
struct ControlSequence {
  private let marker: UInt8?
  private let parameters: [Int]
  private let hasIntermediates: Bool
  private let final: UInt8

  /// `body` is what stands between `ESC [` and the final byte.
  init(_ body: [UInt8], final: UInt8) {
    marker = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    hasIntermediates = body.contains { $0 < 0x30 }
    let numbers = body.filter { (0x30..<0x3C).contains($0) }
    parameters =
      numbers.isEmpty
      ? []
      : numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map(Self.number)
    self.final = final
  }

  /// What it means to us; nothing if it is not one of ours.
  var event: TerminalEvent? {
    if marker == UInt8(ascii: "<") { return mouse }
    if marker == UInt8(ascii: "?") { return answer.map { .answer($0) } }
    guard marker == nil, !hasIntermediates else { return nil }
    switch final {
    case UInt8(ascii: "I") where parameters.isEmpty: return .focus(true)
    case UInt8(ascii: "O") where parameters.isEmpty: return .focus(false)
    default: return key.map { .key($0) }
    }
  }

  /// The number before any sub-parameter, which a colon introduces; 0 where there is none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { $0 != UInt8(ascii: ":") }
      .reduce(0) { min($0 * 10 + Int($1) - 0x30, 1 << 24) }
  }

  private func parameter(_ place: Int) -> Int {
    place < parameters.count ? parameters[place] : 0
  }

  private var answer: TerminalAnswer? {
    switch final {
    case UInt8(ascii: "c"): return .attributes
    case UInt8(ascii: "u"): return .unambiguousEscape
    // Of the answers to DECRQM, 0 is a mode that the terminal does not know, 4 one it never has.
    case UInt8(ascii: "y") where parameter(0) == 2026:
      return .synchronisedOutput((1...3).contains(parameter(1)))
    default: return nil
    }
  }

  private var mouse: TerminalEvent? {
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M"), parameters.count == 3 else { return nil }
    return MouseReport(
      code: parameters[0], column: parameters[1], row: parameters[2], isRelease: isRelease
    ).event.map { .mouse($0) }
  }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "u"): return ModifiedKey(code: parameter(0), modifiers: parameter(1)).key
    // rxvt ends its numbers so when Shift, Ctrl or both are held.
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      if parameter(0) == 27, parameters.count == 3 {
        return ModifiedKey(code: parameter(2), modifiers: parameter(1)).key
      }
      return NumberedKey.key(parameter(0))
    // Also the form of a cursor position report, whose first number is a row.
    case UInt8(ascii: "R") where parameter(0) > 1: return nil
    default: return CursorKey.key(final)
    }
  }
}
