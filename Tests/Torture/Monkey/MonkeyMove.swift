import Driving

/// One thing that a monkey at a terminal does.
enum MonkeyMove: CustomStringConvertible {
  /// Keys, pastes, clicks and whatever else comes as bytes.
  case bytes([UInt8])
  /// The same, with a pause somewhere within.
  case split([UInt8], after: Int)
  case resize(columns: UInt16, rows: UInt16)

  var description: String {
    switch self {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
    case .split(let bytes, let place):
      "\(String(decoding: bytes, as: UTF8.self).debugDescription) split at \(place)"
    case .resize(let columns, let rows): "\(columns)x\(rows)"
    }
  }

  /// Any move.
  static func random(_ dice: inout Dice) -> MonkeyMove {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<40: return typed(String(dice.pick(letters)))
    case 40..<62: return typed(dice.pick(arrows))
    case 62..<72: return typed(dice.pick(["\r", "\r", "\u{1B}", "\t", "\u{7F}"]))
    case 72..<77: return typed(dice.pick(functionKeys))
    case 77..<81: return .bytes([UInt8.random(in: 1...0x1A, using: &dice)])
    case 81..<88: return typed(mouse(&dice))
    case 88..<91: return typed("\u{1B}[200~" + text(&dice) + "\u{1B}[201~")
    case 91..<94: return typed(text(&dice))
    case 94..<96: return size(&dice)
    case 96..<97: return typed(dice.pick(["\u{1B}[I", "\u{1B}[O"]))
    case 97..<98: return typed(dice.pick(answers))
    case 98..<99: return .bytes(garbage(&dice))
    default:
      let bytes = Array(dice.pick(arrows + functionKeys + words).utf8)
      return .split(bytes, after: Int.random(in: 0...bytes.count, using: &dice))
    }
  }

  private static func typed(_ text: String) -> MonkeyMove { .bytes(Array(text.utf8)) }

  private static let letters = Array(
    "aaabbccddeeeffgghhiijjkkllmmnnooppqrrssttuuvvwwxxyyzz"
      + "ABCDEFGHIJKLMNOPQRSTUVWXYZ  //??::++--&é\"'(-è_çà)=0123456789")

  private static let arrows = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD",
    "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[Z", "\u{1B}[3~", "\u{1B}[1;5C",
  ]

  private static let functionKeys =
    ["\u{1B}OP", "\u{1B}OQ", "\u{1B}OR", "\u{1B}OS"]
    + [15, 17, 18, 19, 20, 21, 23, 24].map { "\u{1B}[\($0)~" }

  private static let words = [
    "réunion", "Kolwezi 29/11", "enfant", "+7j", "demain", "DIVAS", "🏗️ chantier", "e\u{301}té",
    "日本語", "\u{202E}gnirts", "a\u{200B}b", "\u{7}cloche", "\u{1B}]0;titre\u{7}", "\u{9B}31m",
    "trait\u{AD}union", "ligne\nsuivante", "« guillemets »", "x",
  ]

  /// What terminals answer, asked or not, early or late.
  private static let answers = [
    "\u{1B}[?62;4c", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}[?2026;2$y", "\u{1B}[24;80R", "\u{1B}P1+r\u{1B}\\", "\u{1B}[?997;1n",
  ]

  private static func text(_ dice: inout Dice) -> String {
    (0...Int.random(in: 0...8, using: &dice)).map { _ in dice.pick(words) }.joined(separator: " ")
  }

  /// A press, a release or a turn of the wheel, sometimes outside the screen.
  private static func mouse(_ dice: inout Dice) -> String {
    let button = dice.pick([0, 0, 0, 1, 2, 64, 65, 32, 4, 16])
    let column = Int.random(in: 0...140, using: &dice)
    let row = Int.random(in: 0...60, using: &dice)
    let end = dice.comes(50) ? "M" : "m"
    return "\u{1B}[<\(button);\(column);\(row)\(end)"
  }

  /// Mostly sizes that people have; sometimes any.
  private static func size(_ dice: inout Dice) -> MonkeyMove {
    if dice.comes(60) {
      let (columns, rows) = dice.pick([(80, 24), (100, 37), (128, 48), (60, 20), (200, 60)])
      return .resize(columns: UInt16(columns), rows: UInt16(rows))
    }
    return .resize(
      columns: UInt16.random(in: 2...220, using: &dice),
      rows: UInt16.random(in: 1...70, using: &dice))
  }

  /// Bytes that are no keys: halves of characters and of sequences.
  private static func garbage(_ dice: inout Dice) -> [UInt8] {
    (0...Int.random(in: 0...6, using: &dice)).map { _ in
      dice.pick([0x1B, 0x5B, 0x80, 0xC3, 0xE2, 0xF0, 0xFF, 0x3B, 0x31, 0x9B, 0x00, 0x4F])
    }
  }
}
