/// Turns the bytes a terminal sends into events. It is pure: bytes in, events out, and what is
/// incomplete waits inside for the next bytes, wherever the operating system cut them.
///
/// The legal order of calls is `feed` whenever bytes arrive, and `flush` each time `isPending` is
/// true and nothing has arrived for the escape delay (25 ms is usual). For example, `ESC [ A` is
/// the arrow up however it is cut, but `ESC`, then silence and a `flush`, is the Escape key.
///
/// What it recognises: UTF-8; ECMA-48 control sequences (`ESC [`) as xterm, rxvt, the VT220 and the
/// Linux console use them; `ESC O` as the VT100's keypad uses it; bracketed paste; SGR and X10
/// mouse reports; focus reports. Any other sequence, and every answer of the terminal (`ESC ]`,
/// `ESC P` and so on), is swallowed whole, so that no part of it is taken for typed text.
public struct KeyDecoder: Sendable {
  enum State {
    case ground
    case escape
    /// Two escapes: the key pressed twice, or Alt and a key that sends a sequence.
    case escapeTwice
    /// After `ESC [`; the buffer holds what follows.
    case control
    /// After `ESC [ [`, which only the Linux console sends.
    case consoleFunction
    /// After `ESC O`; the buffer holds what follows.
    case keypad
    /// After `ESC [ M`; the buffer holds what follows of three bytes.
    case oldMouse
    /// In an answer that ends with BEL or `ESC \`, after that introducing letter.
    case answer(introducer: UInt8, length: Int)
    /// After an ESC in an answer; usually `\` follows and ends it.
    case answerEscape
    /// In the middle of a UTF-8 character of that many bytes; the buffer holds them.
    case text(length: Int, alt: Bool)
    /// In a bracketed paste; the buffer holds it, and perhaps a part of its end mark.
    case paste
  }

  /// Sequences are shorter than this; what is longer is swallowed.
  static let sequenceLimit = 64
  /// No answer we might receive is longer than this.
  static let answerLimit = 65_536
  /// A paste is handed over in parts of about this many bytes.
  static let pasteLimit = 1 << 22
  /// How many silences a half-received sequence survives: half a second in all at 25 ms each.
  static let patience = 20
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  let sequences: [[UInt8]: Key]
  var state = State.ground
  var buffer: [UInt8] = []
  var silences = 0

  /// Makes a decoder. `sequences` are what the terminal description says about its keys; they go
  /// before the built-in ones, and only those that begin with ESC count.
  public init(sequences: [(bytes: [UInt8], key: Key)] = []) {
    self.sequences = Dictionary(
      sequences.map { ($0.bytes, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether something incomplete waits, so that `flush` is due after the escape delay. A paste
  /// waits for its end however long it takes, because its rest must never count as typed.
  public var isPending: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .escapeTwice, .control, .consoleFunction, .keypad, .oldMouse, .answer,
      .answerEscape, .text:
      true
    }
  }

  /// Takes the next bytes and returns what they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in bytes { take(byte, into: &events) }
    return events
  }

  /// Says that nothing has followed for the escape delay. A lone ESC becomes the Escape key; other
  /// incomplete input waits a little longer and is then dropped.
  public mutating func flush() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    switch state {
    case .ground, .paste: break
    case .escape:
      events = [.key(.escape)]
      reset()
    case .escapeTwice:
      events = [.key(.escape), .key(.escape)]
      reset()
    case .control, .consoleFunction, .keypad, .oldMouse, .answer, .answerEscape, .text:
      silences += 1
      if silences >= Self.patience { abandon(into: &events) }
    }
    return events
  }
}
