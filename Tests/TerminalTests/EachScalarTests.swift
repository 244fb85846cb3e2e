import Terminal
import Testing

/// Each scalar alone in plain text: only so is every way through the sanitiser gone, the quick one too.
@Suite("Every scalar alone in plain text does no harm")
struct EachScalarTests {
  /// Scalars where Unicode has something; what lies between the planes is unassigned.
  private static let scalars = [
    0...0xFFFF as ClosedRange<UInt32>, 0x1F000...0x1FFFF, 0xE0000...0xE0FFF,
  ]
  .joined().compactMap(Unicode.Scalar.init)

  /// Whether a terminal could obey it or nobody could see it; said here a second time, by Unicode's words.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  @Test("nothing that is obeyed or unseen comes through, and nothing else is lost")
  func alone() {
    #expect(Self.scalars.count > 60_000)
    for scalar in Self.scalars {
      let text = SafeText("a\(Character(scalar))b")
      guard text.string.unicodeScalars.contains(where: Self.isHarmful) else { continue }
      Issue.record("U+\(String(scalar.value, radix: 16)) comes through")
    }
  }

  @Test("the quick way and the thorough way through the sanitiser agree")
  func waysAgree() {
    // A character of four bytes keeps the text from the quick way.
    let thorough = SafeText("🌍")
    for scalar in Self.scalars {
      let (quick, slow) = (SafeText("a\(Character(scalar))b"), SafeText("a\(Character(scalar))b🌍"))
      if quick.string + thorough.string == slow.string, quick.width + 2 == slow.width { continue }
      Issue.record("U+\(String(scalar.value, radix: 16)): \(quick.string) \(slow.string)")
    }
  }

  @Test("each control, direction mark and invisible character alone leaves one mark, or nothing")
  func marked() {
    for scalar in Self.scalars where Self.isHarmful(scalar) {
      let text = SafeText("a\(Character(scalar))b").string
      guard text != "a\u{FFFD}b", text != "ab" else { continue }
      Issue.record("U+\(String(scalar.value, radix: 16)): \(text)")
    }
  }
}
