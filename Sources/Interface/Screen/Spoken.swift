import Domain
import Terminal
import ViewModels
import Wording

/// The workspace in plain lines with labels, for braille displays, screen readers and pipes: what
/// stands on the screen, in the order in which somebody wants to hear it.
///
/// `lines(after:)` gives only what is new since another moment, so that a step down a list is one line.
public struct Spoken: Hashable {
  private let pane: String
  /// The row under the cursor.
  public let row: String
  private let details: [String]
  /// What stands over the panes.
  private let dialogue: [String]
  /// The choice, field or change under the cursor there.
  private let choice: [String]
  private let notices: [String]

  /// What can be said now; the workspace must have been prepared.
  ///
  /// - Throws: `StoreFailure` when the details cannot be read.
  public init(_ workspace: Workspace) throws {
    let speaker = Speaker(workspace: workspace)
    pane = speaker.pane
    row = speaker.row
    details = workspace.isDetailsOpen ? try speaker.details() : []
    dialogue = speaker.dialogue
    choice = speaker.choice
    notices = [workspace.message?.text, workspace.news?.text].compactMap(\.self)
  }

  /// What differs from an earlier moment; everything where there was none. Notices are always said.
  public func lines(after before: Spoken?) -> [String] {
    var lines = notices
    if pane != before?.pane { lines.append(pane) }
    if dialogue != before?.dialogue { lines += dialogue }
    if choice != before?.choice { lines += choice }
    let isBack = dialogue.isEmpty && before?.dialogue.isEmpty == false
    if dialogue.isEmpty, row != before?.row || isBack { lines.append(row) }
    if details != before?.details { lines += details }
    return lines
  }
}

/// Finds the words for the parts of a workspace.
private struct Speaker {
  let workspace: Workspace

  private var wording: Wording { workspace.wording }

  // MARK: - The pane

  var pane: String { wording(Phrase.Linear.pane(wording(workspace.pane.title))) }

  var row: String {
    let table = workspace.table
    guard let row = table.rows.first(where: \.isSelected) else { return table.emptySentence }
    let cells = Array(zip(table.columns, row.cells))
    guard let selected = table.selectedColumn, cells.indices.contains(selected), selected > 0 else {
      return wording.listed(cells.map(labelled).filter { !$0.isEmpty })
    }
    // The columns that name the row, and the cell.
    let said = cells.prefix(table.cellColumns.lowerBound) + [cells[selected]]
    return wording.listed(said.map(labelled))
  }

  private func labelled(_ cell: (TablePresentation.Column, Span)) -> String {
    let text = cell.1.text.trimmed
    let title = cell.0.name.trimmed
    return text.isEmpty || title.isEmpty ? text : labelled(title, text)
  }

  private func labelled(_ label: String, _ text: String) -> String {
    wording.labelled(label, text)
  }

  func details() throws -> [String] {
    let details = try workspace.details()
    let title = [details.title, details.citation].filter { !$0.isEmpty }.joined(separator: ", ")
    return [title]
      + details.lines.map { line in
        switch line {
        case .field(let label, let spans): field(label, text(spans))
        case .text(let spans), .bullet(let spans): text(spans)
        case .heading(let text): text
        }
      }.filter { !$0.isEmpty }
  }

  private func field(_ label: String, _ text: String) -> String {
    label.isEmpty ? text : labelled(label, text)
  }

  private func text(_ spans: [Span]) -> String { spans.map(\.text).joined().trimmed }

  // MARK: - What stands over it

  var dialogue: [String] {
    switch workspace.presentation {
    case nil: return []
    case .form(let form): return [form.title, wording(Phrase.Linear.formKeys)]
    case .prompt(let prompt):
      if prompt.chips != nil { return [prompt.label, wording(Phrase.Linear.sentenceKeys)] }
      return prompt.isAtFoot
        ? [prompt.label] : [prompt.title, prompt.label] + self.hint(prompt.hint)
    case .question(let question): return self.question(question)
    case .list(let list): return [list.title, list.foot.text]
    case .menu(let menu):
      let isTyping = menu.line?.isFocused ?? false
      return [menu.title] + (isTyping ? [] : numbered(menu.names, menu.values))
    case .preview(let preview):
      return [preview.title, preview.head] + (0..<preview.count).map { text(preview.line($0)) }
        + [preview.foot.text]
    case .help(let help):
      return help.lines.map { line in
        line.keys.isEmpty ? line.text : labelled(line.keys.joined(separator: ", "), line.text)
      }
    }
  }

  private func numbered(_ names: [String], _ values: [String]) -> [String] {
    names.indices.map { place in
      let value = values.isEmpty || values[place].isEmpty ? "" : ", " + values[place]
      return "\(place + 1). \(names[place])\(value)"
    } + [wording(Phrase.Linear.menuKeys)]
  }

  private func question(_ question: QuestionPresentation) -> [String] {
    let lines = question.lines.map { line in
      line.label.isEmpty ? line.text : labelled(line.label, line.text)
    }
    return [question.title] + lines.filter { !$0.isEmpty }
      + (question.choices.isEmpty ? [question.foot.text] : numbered(question.choices, []))
  }

  var choice: [String] {
    switch workspace.presentation {
    case .form(let form): return fieldOf(form)
    case .list(let list): return change(in: list.table)
    case .menu(let menu):
      if let line = menu.line, line.isFocused { return [line.label] }
      let name = menu.names.indices.contains(menu.index) ? [menu.names[menu.index]] : []
      return name + [menu.notice].compactMap(\.self)
    case .prompt(let prompt): return self.hint(prompt.hint) + (prompt.chips ?? []).map(text)
    case .question(let question):
      return question.choices.isEmpty ? [] : [question.choices[question.index]]
    case .preview, .help, nil: return []
    }
  }

  /// The field that is asked for, with what it holds and what may be said.
  private func fieldOf(_ form: FormPresentation) -> [String] {
    let field = form.focused
    return (form.notice.map { [$0] } ?? [])
      + [wording(Phrase.Linear.ask(field.name, now: field.text.text))] + self.hint(field.hint)
  }

  private func hint(_ hint: Hint?) -> [String] {
    switch hint {
    case nil: []
    case .understood(let text): ["= " + text]
    case .problem(let text): ["! " + text]
    case .help(let text): ["(\(text))"]
    }
  }

  private func change(in table: TablePresentation) -> [String] {
    let rows = table.rows
    guard let start = rows.firstIndex(where: \.isSelected) else { return [] }
    let values = rows[(start + 1)...].prefix { $0.kind == .annotation }
    return [wording.listed(rows[start].cells.map(\.text).filter { !$0.isEmpty })]
      + values.map { text($0.cells) }
  }
}
