import Domain
import Wording

// MARK: - What is shown

extension HistoryModel {
  /// What the history is of, in words.
  public var title: String {
    switch scope {
    case .item(let number): texts.wording(Phrase.History.title(number.description))
    case .store: texts.wording(Phrase.History.storeTitle)
    }
  }

  /// The visible changes, each with its values under it.
  public var table: TablePresentation {
    var rows: [TablePresentation.Row] = []
    var shown = top
    while shown < records.count, rows.count < viewport.rows {
      rows += self.rows(of: records[shown], from: shown == top ? skipped : 0)
      shown += 1
    }
    let isCut = rows.count > viewport.rows
    return TablePresentation(
      columns: columns, rows: Array(rows.prefix(viewport.rows)),
      hasRowsAbove: top > 0 || skipped > 0, hasRowsBelow: isCut || shown < records.count,
      emptySentence: texts.wording(Phrase.History.empty))
  }

  /// Narrow screens do without the session, and give the author less room.
  private var isNarrow: Bool { viewport.width < 76 }

  private var columns: [TablePresentation.Column] {
    let author = isNarrow ? 10 : 16
    let fixed = 8 + 16 + author + 3 + (isNarrow ? 0 : 10 + 1)
    let session = TablePresentation.Column(title: texts.wording(Phrase.History.session), width: 10)
    return [
      .init(title: texts.wording(Phrase.History.number), width: 8),
      .init(title: texts.wording(Phrase.History.moment), width: 16),
      .init(title: texts.wording(Phrase.History.author), width: author),
    ] + (isNarrow ? [] : [session]) + [
      .init(title: texts.wording(Phrase.History.what), width: max(10, viewport.width - fixed))
    ]
  }

  /// What was changed, and as many of its values as there may be lines, from one of them on.
  private func rows(of record: ChangeRecord, from start: Int) -> [TablePresentation.Row] {
    let change = record.change
    let tone: Tone = record.isUndone ? .muted : .plain
    let mark = record.isUndone ? "  " + texts.wording(Phrase.History.undone) : ""
    let cells =
      [
        Span(change.number.description, tone),
        Span(texts.wording.moment(local(change.at), on: today), tone),
        Span(change.author, record.isUndone ? .muted : .strong),
      ] + (isNarrow ? [] : [Span(session(of: change), .muted)]) + [
        Span(texts.wording(Phrase.Changes.name(change.label)) + mark, tone)
      ]
    return [
      TablePresentation.Row(
        id: change.number.description, cells: cells,
        isSelected: change.id == selectedID)
    ]
      + lines(of: record).dropFirst(start).prefix(viewport.rows).map { line in
        TablePresentation.Row(kind: .annotation, cells: [Span(line, tone)])
      }
  }

  /// A session by the beginning of its random name; this one by a word.
  private func session(of change: Change) -> String {
    change.session == session
      ? texts.wording(Phrase.History.thisSession) : String(change.session.prefix(8))
  }

  /// How many lines a change takes.
  func height(of record: ChangeRecord) -> Int { 1 + lines(of: record).count }

  private func lines(of record: ChangeRecord) -> [String] {
    if let unfolded, unfolded.record.id == record.id { return unfolded.lines }
    return writtenLines(of: record)
  }

  /// The values of a change, line by line.
  func writtenLines(of record: ChangeRecord) -> [String] {
    let subjects = record.edits.lazy.map(\.subject)
    let isOfMany = record.furtherItems > 0 || subjects.contains { $0 != subjects.first }
    let further =
      record.furtherItems > 0
      ? ["         " + texts.wording(Phrase.History.further(record.furtherItems))] : []
    let untold = record.problem.map {
      "         " + texts.wording(Phrase.ChangeProblems.untold($0))
    }
    return record.edits.flatMap { lines(of: $0, isOfMany: isOfMany) } + further
      + [untold].compactMap(\.self)
  }

  /// What a value was and became: in one line, or in two when that is too long.
  private func lines(of edit: RecordedEdit, isOfMany: Bool) -> [String] {
    let subject = isOfMany ? name(edit.subject) : ""
    let before =
      "         " + texts.wording.labelled(subject + name(edit.field), texts.text(edit.before))
    let after = "→ \(texts.text(edit.after))"
    let isShort = before.count + 1 + after.count <= viewport.width
    return isShort ? [before + " " + after] : [before, "           " + after]
  }

  private func name(_ subject: RecordedSubject) -> String {
    texts.wording(Phrase.Records.name(subject)) + " "
  }

  private func name(_ field: RecordedField) -> String {
    texts.wording(Phrase.Records.name(field).inSentence)
  }
}
