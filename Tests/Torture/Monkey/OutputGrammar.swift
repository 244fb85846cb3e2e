/// What the program may send to a terminal, read byte by byte: printable text, the sequences that
/// belong to drawing, and the modes that it must take back when it goes.
///
/// It knows nothing of the program's own sanitiser, so that one can prove the other.
struct OutputGrammar {
  /// Something that has no business on a terminal.
  struct Stray: Error, CustomStringConvertible {
    let description: String
  }

  private enum State {
    case text
    /// The rest of a character: how many bytes are missing, and what it says so far.
    case character(missing: Int, value: UInt32, least: UInt32)
    case escape
    /// After `ESC (` and its like, one byte follows.
    case designation
    case control(parameters: [UInt8])
    /// An operating system command or a device control string, until it is ended.
    case string(opening: UInt8, content: [UInt8], isEscaped: Bool)
  }

  private var state = State.text
  /// The private modes that are not as a terminal has them at first.
  private var modes: Set<String> = []
  private var titles = 0
  /// How many bytes have been read.
  private(set) var count = 0

  /// Reads on.
  mutating func read(_ bytes: some Sequence<UInt8>) throws {
    for byte in bytes {
      count += 1
      try read(byte)
    }
  }

  /// What the program has not taken back.
  var leftBehind: [String] {
    modes.sorted() + (titles > 0 ? ["the window's title"] : [])
  }

  private mutating func read(_ byte: UInt8) throws {
    switch state {
    case .text: try text(byte)
    case .character(let missing, let value, let least):
      try character(byte, missing: missing, value: value, least: least)
    case .escape: try escape(byte)
    case .designation:
      guard "0AB".utf8.contains(byte) else { throw stray("a character set", byte) }
      state = .text
    case .control(let parameters): try control(byte, parameters)
    case .string(let opening, let content, let isEscaped):
      try string(byte, opening, content, isEscaped: isEscaped)
    }
  }

  // MARK: - Text

  private mutating func text(_ byte: UInt8) throws {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x7E: break
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0x08, 0x0E, 0x0F: break
    case 0xC2...0xDF: state = .character(missing: 1, value: UInt32(byte & 0x1F), least: 0x80)
    case 0xE0...0xEF: state = .character(missing: 2, value: UInt32(byte & 0x0F), least: 0x800)
    case 0xF0...0xF4: state = .character(missing: 3, value: UInt32(byte & 0x07), least: 0x10000)
    default: throw stray("a byte", byte)
    }
  }

  private mutating func character(
    _ byte: UInt8, missing: Int, value: UInt32, least: UInt32
  ) throws {
    guard byte & 0xC0 == 0x80 else { throw stray("half a character before", byte) }
    let value = value << 6 | UInt32(byte & 0x3F)
    if missing > 1 {
      state = .character(missing: missing - 1, value: value, least: least)
      return
    }
    guard value >= least, let scalar = Unicode.Scalar(value), !OutputGrammar.isHarmful(scalar)
    else {
      throw Stray(description: "the character U+" + String(value, radix: 16, uppercase: true))
    }
    state = .text
  }

  /// Controls, marks of direction, what cannot be seen and what stands for nothing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0000...0x10FFFF:
      true
    default: scalar.properties.generalCategory == .unassigned
    }
  }

  // MARK: - Sequences

  private mutating func escape(_ byte: UInt8) throws {
    switch byte {
    case UInt8(ascii: "["): state = .control(parameters: [])
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      state = .string(opening: byte, content: [], isEscaped: false)
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .designation
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "M"):
      state = .text
    default: throw stray("an escape sequence", byte)
    }
  }

  private mutating func control(_ byte: UInt8, _ parameters: [UInt8]) throws {
    switch byte {
    case 0x20...0x3F:
      guard parameters.count < 40 else { throw stray("a control sequence without end", byte) }
      state = .control(parameters: parameters + [byte])
    case 0x40...0x7E:
      state = .text
      try run(Character(Unicode.Scalar(byte)), String(decoding: parameters, as: UTF8.self))
    default: throw stray("inside a control sequence", byte)
    }
  }

  private mutating func run(_ final: Character, _ parameters: String) throws {
    switch final {
    case "A", "B", "C", "D", "G", "H", "I", "J", "K", "L", "M", "P", "S", "T", "X", "Z", "@", "b",
      "c", "d",
      "l" where !parameters.hasPrefix("?"), "h" where !parameters.hasPrefix("?"), "m",
      "n", "p", "q", "r", "u":
      break
    case "h", "l": set(parameters.dropFirst().split(separator: ";"), isOn: final == "h")
    case "t":
      guard parameters.hasPrefix("22") || parameters.hasPrefix("23") else { fallthrough }
      titles += parameters.hasPrefix("22") ? 1 : -1
    default: throw Stray(description: "the control sequence ESC [ \(parameters) \(final)")
    }
  }

  private mutating func set(_ names: [Substring], isOn: Bool) {
    // The cursor is seen and lines wrap at first; everything else is off.
    let isOnAtFirst: Set<Substring> = ["7", "25"]
    for name in names {
      // How the cursor blinks goes with whether it is seen; one sequence says both.
      if name == "12" { continue }
      if isOn == isOnAtFirst.contains(name) {
        modes.remove("mode \(name)")
      } else {
        modes.insert("mode \(name)")
      }
    }
  }

  private mutating func string(
    _ byte: UInt8, _ opening: UInt8, _ content: [UInt8], isEscaped: Bool
  ) throws {
    switch byte {
    case UInt8(ascii: "\\") where isEscaped, 0x07:
      state = .text
    case 0x1B where !isEscaped:
      state = .string(opening: opening, content: content, isEscaped: true)
    case 0x20...0x7E where !isEscaped, 0x80...0xFF where !isEscaped:
      guard content.count < 200_000 else { throw stray("a string without end", byte) }
      state = .string(opening: opening, content: content + [byte], isEscaped: false)
    default: throw stray("inside a string", byte)
    }
  }

  private func stray(_ where: String, _ byte: UInt8) -> Stray {
    Stray(description: "\(`where`): 0x" + String(byte, radix: 16, uppercase: true))
  }
}
