/// A key that a terminal reports by its Unicode number and its modifiers, in one of two forms:
/// `ESC [ 97 ; 5 u` or `ESC [ 27 ; 5 ; 97 ~`, both Ctrl-A.
struct ModifiedKey {
  /// The Unicode number of what the key types without Ctrl and Alt.
  let code: Int
  /// 1 and the sum of 1 for Shift, 2 for Alt, 4 for Ctrl; 0 where the terminal left it out.
  let modifiers: Int

  var key: Key? {
    let held = max(0, modifiers - 1)
    let isShift = held & 1 != 0
    let isAlt = held & 2 != 0
    let isControl = held & 4 != 0
    switch code {
    case 9: return isShift ? .backTab : .tab
    case 13: return isAlt ? .alt("\n") : .enter
    case 27: return .escape
    case 8, 127: return isAlt ? .alt("\u{7F}") : .backspace
    // Keys without a character have numbers in the middle of the private use area.
    case 57399...57426: return keypad
    case ..<0x20, 0x80..<0xA0, 0xE000..<0xF900: return nil
    default: break
    }
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    let character = Character(scalar)
    if isControl { return control(character) }
    return isAlt ? .alt(character) : .character(character)
  }

  /// The keys of the keypad, in the order in which kitty numbers them.
  private var keypad: Key? {
    let texts: [Character] = Array("0123456789./*-+")
    let others: [Key] = [
      .enter, .character("="), .character(","), .left, .right, .up, .down, .pageUp, .pageDown,
      .home,
      .end, .insert, .delete,
    ]
    let keys = texts.map(Key.character) + others
    let place = code - 57399
    return keys.indices.contains(place) ? keys[place] : nil
  }

  private func control(_ character: Character) -> Key? {
    guard let lower = character.lowercased().first, let ascii = lower.asciiValue else {
      return nil
    }
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x20, 0x5C...0x5F: return .control(lower)
    default: return nil
    }
  }
}
