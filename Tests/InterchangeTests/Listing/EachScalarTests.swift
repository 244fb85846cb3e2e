import Domain
import Foundation
import Testing
import Wording

@testable import Interchange

/// Each scalar alone in plain text: only so is every way through the writers gone, the quick one too.
@Suite("Every scalar alone in a listing does no harm")
struct EachScalarTests {
  private static let scalars = [0...0xFFFF as ClosedRange<UInt32>, 0xE0000...0xE01FF].joined()
    .compactMap(Unicode.Scalar.init)

  /// Whether a terminal could obey it or nobody could see it; said here a second time, by Unicode's words.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }

  @Test("CSV: what harms is one mark, a tab and a return their pictures; all else stays as it is")
  func csv() {
    for scalar in Self.scalars {
      let raw = "a\(Character(scalar))b"
      let kept = !Self.isHarmful(scalar) || scalar == "\n"
      let written = CSVText(style: .dataFile).of(.text(raw)).unicodeScalars
      let marked = "a\(SpreadsheetGuard.pictured(scalar).map(String.init) ?? "\u{FFFD}")b"
      guard !written.elementsEqual((kept ? raw : marked).unicodeScalars) else { continue }
      Issue.record("\(Self.name(scalar)) becomes \(written.map(Self.name))")
    }
  }

  @Test("JSON: what harms is escaped, and every scalar comes back as it was")
  func json() throws {
    var text = "["
    for (index, scalar) in Self.scalars.enumerated() {
      let value = JSONText.value(.text("é\(Character(scalar))b"))
      if value.unicodeScalars.contains(where: Self.isHarmful) {
        Issue.record("\(Self.name(scalar)) stands raw")
      }
      text += (index > 0 ? "," : "") + value
    }
    let read = try JSONSerialization.jsonObject(with: Data((text + "]").utf8)) as? [String]
    let texts = try #require(read)
    #expect(texts.count == Self.scalars.count)
    for (text, scalar) in zip(texts, Self.scalars)
    where Array(text.unicodeScalars) != ["é", scalar, "b"] {
      Issue.record("\(Self.name(scalar)) comes back as \(text.unicodeScalars.map(Self.name))")
    }
  }
}
