import Terminal
import ViewModels

/// The foot of a dialogue: what it names can be clicked on.
enum FootWidget {
  static func draw(_ foot: Foot, _ role: Role = .footerText, in line: Rect, pen: inout Pen) {
    pen.write(foot.text, at: line.origin, role, width: line.width)
    var column = line.column
    for part in foot.parts {
      let width = SafeText(part.text).width
      if let input = part.input {
        let area = Rect(column: column, row: line.row, width: width, height: 1)
        pen.clickMap.add(.answer(input), at: area.intersection(line))
      }
      column += width + Foot.gap.count
    }
  }
}
