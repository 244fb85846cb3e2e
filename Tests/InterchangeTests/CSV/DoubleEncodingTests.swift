import Testing

@testable import Interchange

/// "Doubly encoded text (`Ã©`, `â€™`) is an encoding problem with its line, never loaded over good words."
@Suite("Text that was encoded twice")
struct DoubleEncodingTests {
  private static let french = "éèêëàâçîïôùûÉÈÀÇÔœŒ’“”–—…«»° €"

  @Test("Every letter and mark of French is known again")
  func windows1252() {
    for letter in Self.french.unicodeScalars where letter != " " {
      let found = letter.utf8.map { Self.windows1252($0) }.reduce("") { $0 + String($1) }
      let fault = DoubleEncoding.first(in: "x" + found + "x")
      #expect(fault == DoubleEncoding(found: found, meant: String(letter)), "\(letter)")
    }
  }

  @Test(
    "So are texts of an old Macintosh, of DOS, of three encodings, and marks of other programs",
    arguments: [
      ("R√©union", "√©", "é"), ("l‚Äôeau", "‚Äô", "’"), ("N¬∞ 3", "¬∞", "°"),
      ("R├®union", "├®", "é"),
      ("lÔÇÖeau", "ÔÇÖ", "’"), ("RÃƒÂ©union", "Ãƒ", "Ã"), ("ï»¿id", "ï»¿", "\u{FEFF}"),
      ("ðŸ™‚", "ðŸ™‚", "🙂"), ("reÌ\u{81}union", "Ì\u{81}", "\u{301}"),
    ])
  func others(text: String, found: String, meant: String) {
    #expect(DoubleEncoding.first(in: text) == DoubleEncoding(found: found, meant: meant))
  }

  @Test(
    "Good words are let through",
    arguments: [
      "« Il l’a assemblé » ; ça va, où ? À l’Île, N° 3 : 50 € — « œuvre » …",
      "l’activité\u{A0}» et «\u{A0}été\u{A0}»", "NÃO, SÃO PAULO, Ângela, Åse", "Âge : 12 ans",
      "tâche, pâte, âne", "naïf", "Ôter", "½ √2 ¬p", "‚so‘", "é»", "à «",
    ])
  func good(text: String) {
    #expect(DoubleEncoding.first(in: text) == nil)
  }

  /// What Windows shows for a byte, by its own table.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    let marks: [UInt8: Unicode.Scalar] = [
      0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ",
      0x89: "‰", 0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“",
      0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›",
      0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
    ]
    return marks[byte] ?? Unicode.Scalar(byte)
  }
}
