import Domain
import Terminal
import ViewModels
import Wording

/// What the terminal has sent for keys that somebody tries out, and what each key is to the program.
public struct KeyTrial: Sendable {
  private let keyMap: KeyMap
  private let wording: Wording
  private var lines: [(text: String, role: Role)] = []
  private var last: Key?
  /// Whether somebody has asked to end it.
  public private(set) var isOver = false

  /// A trial of a key map.
  public init(_ keyMap: KeyMap, _ wording: Wording) {
    self.keyMap = keyMap
    self.wording = wording
  }

  /// Notes what came.
  ///
  /// - Parameters:
  ///   - bytes: What the terminal sent.
  ///   - key: What they mean; nothing if they are no key.
  public mutating func note(_ bytes: [UInt8], _ key: Key?) {
    isOver = key == .character("q") || key == .control("c") || (key == .escape && last == .escape)
    last = key
    let sent = bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined(separator: " ")
    guard let key else {
      lines.append(("\(sent)   \(wording(Phrase.Trial.noKey))", .strong))
      return
    }
    lines.append(("\(sent)   \(key.name(wording))   \"\(key.notation)\"", .strong))
    lines += meanings(of: key).map { ("    " + $0, .plain) }
  }

  /// What a key does, the panes where it does the same together.
  private func meanings(of key: Key) -> [String] {
    let commands = Pane.allCases.map { pane in
      (pane, keyMap.command(for: key, in: pane).flatMap { $0.row.panes.contains(pane) ? $0 : nil })
    }
    var seen: [Command?] = []
    for (_, command) in commands where !seen.contains(command) { seen.append(command) }
    return seen.map { command in
      let panes = commands.filter { $0.1 == command }.map(\.0)
      let place =
        panes.count == Pane.allCases.count
        ? wording(Phrase.Message.everywhere)
        : panes.map { wording($0.title) }.joined(separator: ", ")
      let effect = wording(command?.row.text.sentence ?? Phrase.Trial.nothing)
      return wording.labelled(place, effect)
    }
  }

  /// The screen: what came last stands at its foot.
  public func frame(size: Size) -> Grid {
    var pen = Pen(size: size)
    pen.write(
      wording(Phrase.Trial.title), at: Point(column: 1, row: 0), .heading, width: size.columns - 2)
    let shown = lines.suffix(max(0, size.rows - 2))
    for (row, line) in shown.enumerated() {
      pen.write(
        line.text, at: Point(column: 1, row: row + 2), line.role, width: size.columns - 2)
    }
    return pen.grid
  }
}
