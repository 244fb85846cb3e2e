/// What one byte below 0x80 means as a key.
enum SingleByteKey {
  static func key(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    // Ctrl clears the upper bits of a letter, so setting 0x60 brings the lower-case one back …
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte | 0x60)))
    // … and setting 0x40 the four signs after the letters.
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte | 0x40)))
    default: .character(Character(Unicode.Scalar(byte)))
    }
  }
}
