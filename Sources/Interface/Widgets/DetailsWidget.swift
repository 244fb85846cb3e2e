import Terminal
import ViewModels

/// Draws the details: a title in a rule, then the lines, wrapped.
enum DetailsWidget {
  /// One line after wrapping.
  struct Line {
    var column: Int
    var runs: [(text: SafeText, role: Role)]
    var label: SafeText?
  }

  /// What the keys are called that scroll the details; empty where the arrows do.
  struct Keys {
    var down = ""
    var up = ""
  }

  /// No label of the program is wider, so none is cut (`ScreenRoomTests`).
  private static let widestLabel = 18

  /// The lines of details wrapped to a width.
  static func lines(of details: Details, width: Int) -> [Line] {
    let labelWidth = labelWidth(of: details)
    return details.lines.flatMap { line -> [Line] in
      switch line {
      case .heading(let text):
        return wrap([Span(text, .heading)], column: 1, width: width - 2)
      case .text(let spans):
        return wrap(spans, column: 1, width: width - 2)
      case .bullet(let spans):
        var wrapped = wrap(spans, column: 3, width: width - 4)
        wrapped[0].label = SafeText("·")
        return wrapped
      case .field(let label, let spans):
        var wrapped = wrap(spans, column: labelWidth + 2, width: width - labelWidth - 3)
        wrapped[0].label = SafeText(label).clipped(to: labelWidth)
        return wrapped
      }
    }
  }

  static func draw(
    _ details: Details, lines: [Line], scroll: Int, keys: Keys, in rect: Rect, pen: inout Pen
  ) {
    guard !rect.isEmpty else { return }
    drawTitle(details, in: rect, pen: &pen)
    let area = rect.droppingTop(1)
    let sign = scrollSign(above: scroll, below: lines.count - scroll - area.height, keys)
    let isEnd = lines.count - scroll <= area.height
    var lastEnd = rect.column
    for (index, line) in lines.dropFirst(scroll).prefix(area.height).enumerated() {
      let row = area.row + index
      // The sign stands in the last line, whose text ends before it while more follows.
      let isBesideSign = index == area.height - 1
      let end = rect.endColumn - (isBesideSign && !isEnd ? sign.width : 0)
      if let label = line.label {
        pen.grid.draw(label, at: Point(column: rect.column + 1, row: row), ink: Role.muted.ink)
      }
      var column = rect.column + line.column
      for run in line.runs {
        column += pen.grid.draw(
          run.text.clipped(to: end - column), at: Point(column: column, row: row),
          ink: run.role.ink)
      }
      if isBesideSign { lastEnd = column }
    }
    // At the end there is nothing to scroll to any more: the sign gives way to the text.
    guard !isEnd || lastEnd <= rect.endColumn - sign.width else { return }
    pen.grid.draw(
      sign, at: Point(column: rect.endColumn - sign.width, row: rect.endRow - 1),
      ink: Role.rule.ink)
  }

  /// How much follows, or that there is something above, and the key that goes there.
  private static func scrollSign(above: Int, below: Int, _ keys: Keys) -> SafeText {
    func named(_ key: String) -> String { key.isEmpty ? "" : key + " " }
    if below > 0 { return SafeText(" +\(below) ▼ " + named(keys.down)) }
    return above > 0 && !keys.up.isEmpty ? SafeText(" ▲ " + named(keys.up)) : .empty
  }

  private static func labelWidth(of details: Details) -> Int {
    let labels = details.lines.compactMap { line -> Int? in
      if case .field(let label, _) = line { SafeText(label).width } else { nil }
    }
    return min(labels.max() ?? 0, widestLabel)
  }

  /// The title at the left, the citation at the right; where both do not fit, the title may take
  /// what the citation leaves, and at least two fifths.
  private static func drawTitle(_ details: Details, in rect: Rect, pen: inout Pen) {
    pen.rule(rect)
    let room = rect.width - 10
    let title = SafeText(details.title)
    let citation = SafeText(details.citation)
    let titleWidth = min(title.width, max(room - citation.width, room * 2 / 5))
    draw(title, width: titleWidth, at: rect.column + 2, .heading, in: rect, pen: &pen)
    let citationWidth = min(citation.width, room - titleWidth)
    draw(
      citation, width: citationWidth, at: rect.endColumn - citationWidth - 4, .citation, in: rect,
      pen: &pen)
  }

  /// A text in the rule, with a blank on either side.
  private static func draw(
    _ text: SafeText, width: Int, at column: Int, _ role: Role, in rect: Rect, pen: inout Pen
  ) {
    guard !text.isEmpty, width > 0 else { return }
    let padded = .spaces(1) + text.clipped(to: width) + .spaces(1)
    pen.grid.draw(padded, at: Point(column: column, row: rect.row), ink: role.ink)
  }

  /// Wraps runs of text together: the text is wrapped as one, then cut where runs change.
  private static func wrap(_ spans: [Span], column: Int, width: Int) -> [Line] {
    let width = max(8, width)
    let texts = spans.map { SafeText($0.text) }
    if texts.reduce(0, { $0 + $1.width }) <= width {
      return [Line(column: column, runs: zip(texts, spans).map { ($0, Role($1.tone)) })]
    }
    let wrapped = texts.joined().wrapped(to: width)
    if spans.count == 1 {
      return wrapped.map { Line(column: column, runs: [($0, Role(spans[0].tone))]) }
    }
    var remaining = zip(texts, spans).map { (text: $0.string[...], role: Role($1.tone)) }
    return wrapped.map { line in
      var runs: [(SafeText, Role)] = []
      var rest = line.string[...]
      while !rest.isEmpty, !remaining.isEmpty {
        // Blanks at which a line was broken belong to no line.
        if remaining[0].text.first == " ", rest.first != " " {
          remaining[0].text.removeFirst()
        } else if remaining[0].text.isEmpty {
          remaining.removeFirst()
        } else {
          let count = zip(rest, remaining[0].text).prefix { $0 == $1 }.count
          guard count > 0 else { break }
          runs.append((SafeText(rest.prefix(count)), remaining[0].role))
          rest = rest.dropFirst(count)
          remaining[0].text = remaining[0].text.dropFirst(count)
        }
      }
      if !rest.isEmpty { runs.append((SafeText(rest), .plain)) }
      return Line(column: column, runs: runs)
    }
  }
}
