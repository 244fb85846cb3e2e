/// Finds text that was UTF-8, was taken for something else, and was encoded once more: `Ã©` for `é`,
/// `â€™` for `’`.
///
/// Each code page has the letters that the first byte of a character becomes, and those that the bytes
/// after it become. Only first bytes are looked for that French and English need, and only where what
/// follows makes a character with them: `é »` and `NON Ã` are text.
public struct DoubleEncoding: Hashable, Sendable {
  /// What stands there.
  public let found: String
  /// What it was.
  public let meant: String

  /// The first of a text, if there is any.
  static func first(in text: String) -> DoubleEncoding? {
    // Nearly every text has none of these letters.
    guard text.unicodeScalars.contains(where: { isFirst($0) }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    for place in scalars.indices where isFirst(scalars[place]) {
      for page in pages {
        if let fault = page.character(in: scalars, at: place) { return fault }
      }
    }
    return nil
  }

  private static let pages = [CodePage.windows1252, .macRoman, .dos850]

  private static func isFirst(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Â", "Ã", "Å", "Ì", "â", "ï", "ð", "¬", "√", "‚", "├", "┬", "Ô": true
    default: false
    }
  }
}

/// What UTF-8 looks like to a program that takes it for another encoding.
private struct CodePage {
  /// Which byte a letter is that stands first, and how many come after it.
  let leads: [Unicode.Scalar: (byte: UInt8, others: Int)]
  /// Which bytes come second, where three or four belong together.
  private let seconds: [UInt8: Set<UInt8>] = [
    0xE2: [0x80, 0x82, 0x84, 0x86], 0xEF: [0xBB], 0xF0: [0x9F],
  ]
  private let others: [Unicode.Scalar: UInt8]

  /// - Parameter others: What the bytes from 0x80 to 0xBF are.
  init(leads: [Unicode.Scalar: (UInt8, Int)], others: String) {
    self.leads = leads
    let bytes = zip(others.unicodeScalars, UInt8(0x80)...0xBF)
    self.others = Dictionary(bytes.map { ($0, $1) }) { first, _ in first }
  }

  func character(in scalars: [Unicode.Scalar], at place: Int) -> DoubleEncoding? {
    guard let lead = leads[scalars[place]], place + lead.others < scalars.count else { return nil }
    let found = scalars[place...(place + lead.others)]
    let rest = found.dropFirst().compactMap { others[$0] }
    guard rest.count == lead.others, let second = rest.first,
      seconds[lead.byte]?.contains(second) ?? true,
      let meant = String(validating: [lead.byte] + rest, as: UTF8.self)
    else { return nil }
    return DoubleEncoding(
      found: String(String.UnicodeScalarView(found)), meant: meant)
  }

  static let windows1252 = CodePage(
    leads: [
      "Â": (0xC2, 1), "Ã": (0xC3, 1), "Å": (0xC5, 1), "Ì": (0xCC, 1), "â": (0xE2, 2),
      "ï": (0xEF, 2), "ð": (0xF0, 3),
    ],
    others: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿")

  static let macRoman = CodePage(
    leads: ["¬": (0xC2, 1), "√": (0xC3, 1), "‚": (0xE2, 2)],
    others: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø")

  static let dos850 = CodePage(
    leads: ["┬": (0xC2, 1), "├": (0xC3, 1), "Ô": (0xE2, 2)],
    others: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐")
}
