/// Text on its way to the clipboard of the person at the terminal, which may be another computer's
/// (OSC 52).
public enum Clipboard {
  /// The most bytes of text: with more, terminals drop the whole sequence (xterm from 75,000 on).
  public static let limit = 74_994

  /// The sequence for some lines; nothing if they are too long.
  ///
  /// tmux takes it over if its option `set-clipboard` is `on`. Passing it through tmux to the terminal
  /// outside would need another option that is off by default, so only one way is tried.
  public static func sequence(_ lines: [SafeText]) -> String? {
    let bytes = Array(lines.map(\.string).joined(separator: "\n").utf8)
    guard bytes.count <= limit else { return nil }
    return "\u{1B}]52;c;\(base64(bytes))\u{1B}\\"
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Three bytes become four digits; what is missing at the end becomes `=`.
  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
