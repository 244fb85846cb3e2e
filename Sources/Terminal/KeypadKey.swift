/// What the last byte of an `ESC O` sequence means: the VT100's cursor keys, its four function keys
/// and its numeric keypad.
enum KeypadKey {
  static func key(_ final: UInt8) -> Key? {
    if let key = CursorKey.key(final) { return key }
    switch final {
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: " "): return .character(" ")
    // * + , - . / 0 … 9, in the order of ASCII, shifted by 0x40.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }
}

/// The last byte that `ESC O` and `ESC [` sequences share.
enum CursorKey {
  static func key(_ final: UInt8) -> Key? {
    switch final {
    // rxvt sends the lower-case letters together with Shift or Ctrl.
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }
}
