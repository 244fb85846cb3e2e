import Domain
import Terminal
import ViewModels
import Wording

/// A framed box over the panes.
enum BoxWidget {
  /// Draws an empty box in the middle of an area and returns its inside.
  static func draw(title: String, width: Int, height: Int, in rect: Rect, pen: inout Pen) -> Rect {
    draw(title: title, in: rect.centred(width: width, height: height), pen: &pen)
  }

  /// Draws an empty box and returns its inside.
  static func draw(title: String, in box: Rect, pen: inout Pen) -> Rect {
    pen.grid.fill(box, ink: Role.overlay.ink)
    pen.frame(box, .overlay)
    pen.write(
      " \(title) ", at: Point(column: box.column + 2, row: box.row), .overlayTitle,
      width: box.width - 4)
    return box.inset(horizontal: 2, vertical: 1)
  }
}

/// A question with one key for yes and one for no.
enum ConfirmationWidget {
  static func draw(
    item: ActionItem, edits: ForeignEdits?, foot: Foot, wording: Wording, in rect: Rect,
    pen: inout Pen
  ) {
    let width = min(64, rect.width - 8)
    let question = wording(
      Phrase.Message.confirmDelete(item.number.description, item.content.title))
    let lines =
      SafeText(question).wrapped(to: width).map { ($0, Role.overlay) }
      + self.lines(edits, wording: wording, width: width)
    let inside = BoxWidget.draw(
      title: item.number.description, width: min(68, rect.width - 2), height: lines.count + 4,
      in: rect, pen: &pen)
    for (index, (line, role)) in lines.prefix(inside.height - 2).enumerated() {
      pen.grid.draw(
        line, at: Point(column: inside.column, row: inside.row + index), ink: role.ink)
    }
    FootWidget.draw(foot, .footerKey, in: inside.bottom(1), pen: &pen)
    pen.grid.cursor = inside.bottom(1).origin
  }

  /// What somebody else has written since the question was asked first.
  private static func lines(
    _ edits: ForeignEdits?, wording: Wording, width: Int
  ) -> [(SafeText, Role)] {
    guard let edits else { return [] }
    let head = wording(Phrase.Conflict.changedSince(edits.by))
    return [(SafeText(""), .overlay)]
      + SafeText(head).wrapped(to: width).map { ($0, .warning) }
      + edits.edits.flatMap { edit in
        SafeText(wording.labelled(edit.name, "\(edit.before) → \(edit.after)")).wrapped(to: width)
          .map { ($0, .warning) }
      }
  }
}

/// News of a chain link: a status, then a note.
enum LinkReportWidget {
  static func draw(
    _ form: LinkReportForm, foot: Foot, wording: Wording, in rect: Rect, pen: inout Pen
  ) {
    let names = form.menu.choices.map { status in
      Phrase.Status.glyph(status) + " " + wording(Phrase.Status.word(status))
    }
    let inside = BoxWidget.draw(
      title: "\(form.link.order) \(wording(form.link.short)) · \(wording(form.territory.name))",
      width: min(rect.width - 2, 60), height: names.count + 6, in: rect, pen: &pen)
    MenuWidget.draw(
      names: names, index: form.menu.index, in: inside.top(names.count), pen: &pen)
    let row = inside.row + names.count + 1
    let label = wording(Phrase.Message.noteFor) + " "
    let used = pen.write(label, at: Point(column: inside.column, row: row), .muted, width: 20)
    FieldWidget.draw(
      form.note, isFocused: form.isWritingNote,
      in: Rect(column: inside.column + used, row: row, width: inside.width - used, height: 1),
      pen: &pen)
    FootWidget.draw(foot, in: inside.bottom(1), pen: &pen)
  }
}
