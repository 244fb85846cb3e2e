/// The only maker of `SafeText` from text that is not known to be harmless.
///
/// 1. If all is printable ASCII, or simple signs beyond it, the text is taken as it is.
/// 2. Scalars: each is kept, left out or replaced by the mark, and measured.
/// 3. Characters, only where a scalar without a cell of its own was kept: one that takes no cell
///    has nothing to stand on and becomes the mark; one with a pile of marks keeps the first few.
///
/// Afterwards every character takes at least one cell, and widths add up when texts are joined.
enum Sanitiser {
  /// More combining marks than any writing system needs; ncurses keeps five scalars in a cell.
  static let marksKept = 4

  static func line(_ raw: String) -> SafeText {
    if let width = simpleWidth(raw) {
      return SafeText(trusted: raw, width: width, isSimple: true)
    }
    var kept = String.UnicodeScalarView()
    var width = 0
    var hasJoining = false
    for scalar in raw.unicodeScalars {
      switch Treatment(of: scalar) {
      case .keep:
        let cells = DisplayWidth.of(scalar)
        hasJoining = hasJoining || cells == 0
        width += cells
        kept.append(scalar)
      case .leaveOut: continue
      case .replace:
        width += 1
        kept.append(markScalar)
      }
    }
    let string = String(kept)
    if hasJoining { return settled(string) }
    return SafeText(trusted: string, width: width, isSimple: false)
  }

  private static let markScalar: Unicode.Scalar = "\u{FFFD}"

  /// The width of a text that needs no treatment; nothing if it might. Every cell of every frame comes
  /// through here, so the bytes are read as they are.
  private static func simpleWidth(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var (index, width) = (0, 0)
      while index < bytes.count {
        if bytes[index] < 0x80 {
          guard bytes[index] >= 0x20, bytes[index] < 0x7F else { return nil }
          index += 1
        } else {
          guard let (scalar, length) = shortScalar(bytes, at: index),
            DisplayWidth.isSimple(scalar)
          else { return nil }
          index += length
        }
        width += 1
      }
      return width
    }
  }

  /// The scalar of two or three bytes that begins at a place of a text; longer ones are never simple.
  private static func shortScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int)? {
    func tail(_ place: Int) -> UInt32 { UInt32(bytes[index + place]) & 0x3F }
    let first = UInt32(bytes[index])
    guard first < 0xF0 else { return nil }
    let (value, length) =
      first < 0xE0
      ? ((first & 0x1F) << 6 | tail(1), 2)
      : ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private static func settled(_ text: String) -> SafeText {
    var result = ""
    var width = 0
    for character in text {
      let cells = DisplayWidth.of(character)
      width += max(1, cells)
      result.append(cells == 0 ? SafeText.mark : withoutPile(character))
    }
    return SafeText(trusted: result, width: width, isSimple: false)
  }

  private static func withoutPile(_ character: Character) -> Character {
    guard character.unicodeScalars.count > marksKept + 1 else { return character }
    var kept = String.UnicodeScalarView()
    var marks = 0
    for scalar in character.unicodeScalars {
      if DisplayWidth.of(scalar) == 0 { marks += 1 } else { marks = 0 }
      if marks <= marksKept { kept.append(scalar) }
    }
    return Character(String(kept))
  }
}
