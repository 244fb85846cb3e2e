/// What a text editor has left in a file, read as what it is: UTF-8, UTF-16 with its byte-order mark, or
/// Windows-1252, of which Latin-1 is a part. What is none of them is refused; nothing is guessed character
/// by character, and nothing is replaced.
public enum EditedText: Hashable, Sendable {
  /// Text, without a byte-order mark.
  case text(String, Encoding)
  /// No text that could be taken without losing some of it.
  case unreadable(Reason)

  /// How a file keeps its characters.
  public enum Encoding: Hashable, Sendable {
    case utf8, utf16, windows1252
  }

  /// Why a file cannot be read as text.
  public enum Reason: Hashable, Sendable {
    /// It holds NUL or bytes that stand for nothing.
    case noText
    /// Part of it is UTF-8 and part of it is not.
    case mixed
  }

  /// Reads the bytes of a file.
  public init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = EditedText.utf16(bytes)
    } else if bytes.contains(0) {
      self = .unreadable(.noText)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self = .text(
        text.unicodeScalars.first == EditedText.mark
          ? String(text.unicodeScalars.dropFirst()) : text, .utf8)
    } else {
      self = EditedText.windows1252(bytes)
    }
  }

  private static let mark: Unicode.Scalar = "\u{FEFF}"

  private static func utf16(_ bytes: [UInt8]) -> EditedText {
    guard bytes.count.isMultiple(of: 2) else { return .unreadable(.noText) }
    let (high, low) = bytes[0] == 0xFE ? (0, 1) : (1, 0)
    let units = stride(from: 2, to: bytes.count, by: 2).map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + low])
    }
    guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      return .unreadable(.noText)
    }
    return .text(text, .utf16)
  }

  private static func windows1252(_ bytes: [UInt8]) -> EditedText {
    // A text in Windows-1252 is hardly ever UTF-8 in places: then it is UTF-8 with a fault, or both.
    guard !holdsUTF8(bytes) else { return .unreadable(.mixed) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? marks[Int(byte) - 0x80] : UInt32(byte)
      guard value > 0, let scalar = Unicode.Scalar(value) else { return .unreadable(.noText) }
      text.append(scalar)
    }
    return .text(String(text), .windows1252)
  }

  /// Whether a character of more than one byte stands anywhere, as UTF-8 has it.
  private static func holdsUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { start in
      let length =
        switch bytes[start] {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, start + length <= bytes.count else { return false }
      return bytes[start + 1..<start + length].allSatisfy { (0x80...0xBF).contains($0) }
    }
  }

  /// What Windows-1252 has where Latin-1 has controls, from 0x80 to 0x9F; 0 where it has nothing.
  private static let marks: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
