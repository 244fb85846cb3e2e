import Foundation
import Testing

@testable import Interchange

/// "Text that is not UTF-8 is read as what it is, with a word about it, or refused with the file kept; a
/// byte-order mark is dropped; nothing becomes `�` silently."
@Suite("What a text editor has left in a file")
struct EditedTextTests {
  private static let words = "Déjà vu à l’œuvre — 12 €\n"

  @Test("UTF-8 is read as it stands; a byte-order mark is dropped, a character of that name is not")
  func utf8() {
    #expect(EditedText(Array(Self.words.utf8)) == .text(Self.words, .utf8))
    #expect(EditedText(Array("\u{FEFF}été".utf8)) == .text("été", .utf8))
    #expect(EditedText(Array("a\u{FEFF}\u{FFFD}".utf8)) == .text("a\u{FEFF}\u{FFFD}", .utf8))
    #expect(EditedText([]) == .text("", .utf8))
    #expect(EditedText([0xEF, 0xBB, 0xBF]) == .text("", .utf8))
  }

  @Test(
    "UTF-16 is read in both orders",
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func utf16(encoding: String.Encoding) throws {
    let words = Self.words + "😀"
    let bytes = try #require(("\u{FEFF}" + words).data(using: encoding))
    #expect(EditedText(Array(bytes)) == .text(words, .utf16))
    #expect(EditedText(Array(bytes.dropLast())) == .unreadable(.noText))
    #expect(EditedText(Array(bytes.dropLast(2))) == .unreadable(.noText), "half a pair")
  }

  @Test("Windows-1252 is read, every byte of it that stands for something")
  func windows1252() throws {
    let bytes = try #require(Self.words.data(using: .windowsCP1252))
    #expect(EditedText(Array(bytes)) == .text(Self.words, .windows1252))
    for byte in UInt8(0x80)...0xFF {
      let text = String(data: Data([byte]), encoding: .windowsCP1252)
      let isUnused = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      #expect(
        EditedText([byte]) == (isUnused ? .unreadable(.noText) : .text(text ?? "", .windows1252)),
        "\(byte)")
    }
  }

  @Test("What is UTF-8 only in part, and what is no text, is refused")
  func refused() {
    #expect(EditedText(Array("été".utf8) + [0xE9]) == .unreadable(.mixed))
    #expect(EditedText(Array("d’ici".utf8).dropLast(5) + [0xE2, 0x80]) != .text("", .utf8))
    #expect(EditedText(Array("a\u{0}b".utf8)) == .unreadable(.noText))
    #expect(EditedText([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == .unreadable(.noText), "UTF-32")
  }

  @Test("Whatever the bytes, nothing that was not there comes out of them")
  func anything() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...12)).map { _ in UInt8.random(in: 1...255, using: &random)
      }
      guard case .text(let text, _) = EditedText(bytes) else { continue }
      #expect(!text.unicodeScalars.contains("\u{FFFD}") || bytes.contains(0xFD), "\(bytes)")
    }
  }
}
