/// Turns the bytes a terminal sends into events. It is pure: bytes in, events out, and what is
/// incomplete waits inside for the next bytes, wherever the operating system cut them.
///
/// The legal order of calls is `feed` whenever bytes arrive, and `flush` each time `isPending` is
/// true and nothing has arrived for `silence`. For example, `ESC [ A` is the arrow up however it is
/// cut, but `ESC` and nothing for `escapePatience` silences is the Escape key. A slow line may part
/// an ESC from its sequence by 200 ms, and no person types Alt that slowly: so after one silence only
/// what can go on a sequence does, and anything else is Escape and that key.
///
/// What it recognises: UTF-8; ECMA-48 control sequences (`ESC [`) as xterm, rxvt, the VT220 and the
/// Linux console use them; `ESC O` as the VT100's keypad uses it; bracketed paste; SGR and X10
/// mouse reports; focus reports; the answers of `TerminalAnswer`. Any other sequence and answer
/// (`ESC ]`, `ESC P` and so on) is swallowed whole, so that no part of it is taken for typed text.
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
    /// In an answer that ends with BEL or `ESC \`, after that introducing letter; the buffer holds
    /// its beginning.
    case answer(introducer: UInt8, length: Int)
    /// After an ESC in an answer; usually `\` follows and ends it.
    case answerEscape(introducer: UInt8)
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
  /// How long nothing arrives before `flush` is due, in milliseconds.
  public static let silence = 25
  /// How many silences make a lone ESC the Escape key: 225 ms in all.
  static let escapePatience = 9
  /// How many silences a half-received sequence survives: half a second in all.
  static let sequencePatience = 20
  /// How many silences half an answer survives: two seconds, since its rest would look like typing.
  static let answerPatience = 80
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

  /// Whether something incomplete waits, so that `flush` is due after a silence. A paste
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
    for byte in bytes {
      take(byte, into: &events)
      silences = 0
    }
    return events
  }

  /// Says that nothing has followed for one more silence. A lone ESC becomes the Escape key in the
  /// end; other incomplete input waits a little longer and is then dropped.
  public mutating func flush() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    silences += 1
    switch state {
    case .ground, .paste: break
    case .escape where silences >= Self.escapePatience: finish(.key(.escape), into: &events)
    case .escapeTwice where silences >= Self.escapePatience:
      finish(.key(.escape), into: &events)
      events.append(.key(.escape))
    case .escape, .escapeTwice: break
    case .control, .consoleFunction, .keypad, .oldMouse, .text:
      if silences >= Self.sequencePatience { abandon(into: &events) }
    case .answer(_, let length):
      let patience = length == 0 ? Self.sequencePatience : Self.answerPatience
      if silences >= patience { abandon(into: &events) }
    case .answerEscape:
      if silences >= Self.answerPatience { abandon(into: &events) }
    }
    return events
  }
}
