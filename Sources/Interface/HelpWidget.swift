import Domain
import Terminal
import ViewModels
import Wording

/// The keys of the pane in front, then those that work everywhere.
enum HelpWidget {
  /// The lines: a heading, or keys with a sentence.
  static func lines(
    pane: Pane, keyMap: KeyMap, wording: Wording
  ) -> [(keys: String, sentence: String)] {
    let everywhere = Command.allCases.filter { $0.row.panes.count == Pane.allCases.count }
    let here = Command.allCases.filter { command in
      command.row.panes.contains(pane) && !everywhere.contains(command)
    }
    func rows(_ commands: [Command]) -> [(String, String)] {
      commands.map { command in
        let names = keyMap.keys(for: command).map { $0.name(wording) }
        return (names.joined(separator: "  "), wording(command.row.text.sentence))
      }
    }
    return [("", wording(pane.title))] + rows(here) + [("", wording(Phrase.Message.everywhere))]
      + rows(everywhere)
  }

  /// Draws the box.
  ///
  /// - Returns: How far it can be scrolled.
  static func draw(
    pane: Pane, scroll: Int, keyMap: KeyMap, wording: Wording, in rect: Rect, pen: inout Pen
  ) -> Int {
    let lines = lines(pane: pane, keyMap: keyMap, wording: wording)
    let inside = BoxWidget.draw(
      title: wording(Phrase.Message.helpTitle), width: min(rect.width, 76),
      height: min(rect.height, lines.count + 2), in: rect, pen: &pen)
    let furthest = max(0, lines.count - inside.height)
    for (index, line) in lines.dropFirst(min(scroll, furthest)).prefix(inside.height).enumerated() {
      let row = inside.row + index
      if line.keys.isEmpty {
        pen.write(
          line.sentence, at: Point(column: inside.column, row: row), .overlayTitle,
          width: inside.width)
      } else {
        pen.write(
          line.keys, at: Point(column: inside.column + 1, row: row), .footerKey, width: 20)
        pen.write(
          line.sentence, at: Point(column: inside.column + 22, row: row), .overlay,
          width: inside.width - 22)
      }
    }
    pen.grid.cursor = inside.origin
    return furthest
  }
}
