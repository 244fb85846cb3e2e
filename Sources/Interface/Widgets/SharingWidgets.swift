import Terminal
import ViewModels
import Wording

/// Two people's words for one field, and the ways out.
enum ConflictWidget {
  private static let labelWidth = 22

  static func draw(_ dialogue: ConflictDialogue, wording: Wording, in rect: Rect, pen: inout Pen) {
    let field = dialogue.field
    let width = min(rect.width - 2, 76)
    let rows = [
      (wording(Phrase.Conflict.base), field.base, Role.muted),
      (wording(Phrase.Conflict.mine), field.mine, Role.strong),
      (dialogue.by, field.theirs, Role.warning),
    ].map { label, text, role in
      (label, SafeText(text).wrapped(to: width - labelWidth - 4).prefix(3), role)
    }
    let height = rows.reduce(0) { $0 + max(1, $1.1.count) } + dialogue.menu.names.count + 4
    let inside = BoxWidget.draw(
      title: title(of: dialogue, wording: wording), width: width, height: height, in: rect,
      pen: &pen)
    var row = inside.row
    for (label, lines, role) in rows {
      pen.write(
        label, at: Point(column: inside.column, row: row), .muted, width: labelWidth - 1)
      for (index, line) in lines.enumerated() {
        pen.grid.draw(
          line, at: Point(column: inside.column + labelWidth, row: row + index), ink: role.ink)
      }
      row += max(1, lines.count)
    }
    MenuWidget.draw(
      names: dialogue.menu.names, index: dialogue.menu.index,
      in: inside.droppingTop(row + 1 - inside.row), pen: &pen)
  }

  private static func title(of dialogue: ConflictDialogue, wording: Wording) -> String {
    wording(
      Phrase.Conflict.title(
        dialogue.item.number.description,
        field: wording(Phrase.Actions.name(dialogue.field.field)),
        place: Phrase.Conflict.place(dialogue.index, of: dialogue.fields.count)))
  }
}

/// A draft that a session did not live to save.
enum DraftWidget {
  private static let labelWidth = 13

  static func draw(_ offer: DraftOffer, foot: Foot, in rect: Rect, pen: inout Pen) {
    let width = min(rect.width - 2, 76)
    let lines = offer.lines.flatMap { line in
      SafeText(line.text.split(separator: "\n").joined(separator: " ⏎ "))
        .wrapped(to: width - labelWidth - 4).enumerated()
        .map { ($0 == 0 ? line.name : "", $1) }
    }
    let inside = BoxWidget.draw(
      title: offer.title, width: width, height: min(rect.height, lines.count + 4), in: rect,
      pen: &pen)
    for (index, (label, text)) in lines.prefix(inside.height - 2).enumerated() {
      let row = inside.row + index
      pen.write(label, at: Point(column: inside.column, row: row), .muted, width: labelWidth - 1)
      pen.grid.draw(
        text, at: Point(column: inside.column + labelWidth, row: row), ink: Role.overlay.ink)
    }
    FootWidget.draw(foot, .footerKey, in: inside.bottom(1), pen: &pen)
    pen.grid.cursor = inside.bottom(1).origin
  }
}

/// What was done, over the whole pane.
enum HistoryWidget {
  static func draw(_ history: HistoryModel, foot: Foot, in rect: Rect, pen: inout Pen) {
    pen.grid.fill(rect, ink: Role.plain.ink)
    let title = rect.top(1)
    pen.write(
      " \(history.title)", at: title.origin, .overlayTitle, width: title.width)
    // Where there is no change to stand on, not on what lies beneath.
    pen.grid.cursor = title.origin
    let list = rect.droppingTop(1).droppingBottom(1)
    let viewport = Viewport(
      rows: list.height - TableWidget.headerHeight, width: list.width - 1)
    if history.viewport != viewport { history.viewport = viewport }
    TableWidget.draw(history.table, in: list, pen: &pen)
    FootWidget.draw(foot, in: rect.bottom(1).droppingLeft(1), pen: &pen)
  }
}
