import CNcurses
import Glibc

/// What the font of the Linux console can show: 256 or 512 signs, chosen by whoever set the machine up.
enum ConsoleFont {
  /// Every sign of the font, if the kernel says; else those of the font that a computer starts with.
  static var signs: Set<Unicode.Scalar> {
    var pairs = [unipair](repeating: unipair(), count: Int(UInt16.max))
    let count = baraza_console_signs(STDOUT_FILENO, &pairs, UInt16.max)
    guard count > 0 else { return Set(codePage437.unicodeScalars) }
    return Set(pairs.prefix(Int(count)).compactMap { Unicode.Scalar(UInt32($0.unicode)) })
  }

  private static let codePage437 =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥ƒáíóúñÑªº¿¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■►◄↕‼¶§▬↨↑↓→←∟↔▲▼♥♦♣♠•○\u{A0}"
}
