/// The first byte at which a file stops being UTF-8 text, and what the file looks like instead.
struct EncodingFault: Hashable {
  /// The byte.
  let offset: Int
  /// What the file looks like.
  let guess: LoadProblem.EncodingGuess

  /// The fault of a file, or nothing when it is UTF-8.
  static func first(in bytes: [UInt8]) -> EncodingFault? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return EncodingFault(offset: 0, guess: .utf16)
    }
    // UTF-16 without its mark: every second byte of a text in Latin letters is NUL.
    let sample = bytes.prefix(512)
    if let nul = sample.firstIndex(of: 0), sample.count(where: { $0 == 0 }) * 4 >= sample.count {
      return EncodingFault(offset: nul, guess: .utf16)
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return EncodingFault(offset: offset, guess: guess(from: bytes[offset...]))
    }
  }

  /// In Windows-1252 accented letters are single bytes from 0xC0 up, and the marks that a word
  /// processor puts in French text are a few below 0xA0.
  private static func guess(from bytes: ArraySlice<UInt8>) -> LoadProblem.EncodingGuess {
    guard let byte = bytes.first, bytes.count > 1 else { return .unknown }
    let marks: Set<UInt8> = [0x80, 0x85, 0x8C, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9C, 0xA0]
    return byte >= 0xC0 || marks.contains(byte) || [0xAB, 0xB0, 0xBB].contains(byte)
      ? .windows1252 : .unknown
  }
}
