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
  private let overlay: [String]
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
    overlay = speaker.overlay
    choice = speaker.choice
    notices = [workspace.message?.text, workspace.news?.text].compactMap(\.self)
  }

  /// What differs from an earlier moment; everything where there was none. Notices are always said.
  public func lines(after before: Spoken?) -> [String] {
    var lines = notices
    if pane != before?.pane { lines.append(pane) }
    if overlay != before?.overlay { lines += overlay }
    if choice != before?.choice { lines += choice }
    let isBack = overlay.isEmpty && before?.overlay.isEmpty == false
    if overlay.isEmpty, row != before?.row || isBack { lines.append(row) }
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
    let said = cells.prefix(namingColumns) + [cells[selected]]
    return wording.listed(said.map(labelled))
  }

  /// The columns that name a row of which single cells are selected.
  private var namingColumns: Int {
    switch workspace.pane {
    case .chain: 2
    case .matrix, .budget, .actions: 1
    }
  }

  private func labelled(_ cell: (TablePresentation.Column, Span)) -> String {
    let text = cell.1.text.trimmed
    let title = cell.0.name.trimmed
    return text.isEmpty || title.isEmpty ? text : labelled(title, text)
  }

  private func labelled(_ label: String, _ text: String) -> String {
    wording(Phrase.Linear.labelled(label, text))
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

  var overlay: [String] {
    switch workspace.overlay {
    case nil: return []
    case .form(let form):
      let title = form.item.map { Phrase.Form.editing($0.number.description) }
      return [wording(title ?? Phrase.Form.adding), wording(Phrase.Linear.formKeys)]
    case .search: return [wording(Phrase.Message.searchPrompt)]
    case .confirmDelete(let item, let edits): return question(item, edits)
    case .conflict(let dialogue): return conflict(dialogue)
    case .drafts(let offer):
      return [offer.title] + offer.lines.map { labelled($0.name, $0.text) }
        + [workspace.foot.text]
    case .history(let history): return [history.title, workspace.foot.text]
    case .linkReport(let form):
      let title = "\(wording(form.link.short)), \(wording(form.territory.name))"
      return [title] + (form.isWritingNote ? [] : numbered(form.menu.names, []))
    case .bulk(let dialogue):
      if let preview = dialogue.preview {
        return [preview.title, preview.head]
          + (0..<preview.count).map { text(preview.line($0)) } + [workspace.foot.text]
      }
      return choices
    case .sortMenu, .filters, .groupMenu, .views, .saveView, .themes, .palette, .commandMenu:
      return choices
    case .help(let help):
      return help.lines.map { line in
        line.keys.isEmpty ? line.text : labelled(line.keys.joined(separator: ", "), line.text)
      }
    }
  }

  private var choices: [String] {
    if let prompt = workspace.prompt { return [prompt.title, prompt.label] + hint(prompt.hint) }
    guard let menu = workspace.menu else { return [] }
    return [menu.title] + numbered(menu.names, menu.values)
  }

  private func numbered(_ names: [String], _ values: [String]) -> [String] {
    names.indices.map { place in
      let value = values.isEmpty || values[place].isEmpty ? "" : ", " + values[place]
      return "\(place + 1). \(names[place])\(value)"
    } + [wording(Phrase.Linear.menuKeys)]
  }

  private func question(_ item: ActionItem, _ edits: ForeignEdits?) -> [String] {
    let number = item.number.description
    let changed = edits.map { edits in
      [wording(Phrase.Conflict.changedSince(edits.by))]
        + edits.edits.map { labelled($0.name, "\($0.before) → \($0.after)") }
    }
    return (changed ?? [])
      + [
        wording(Phrase.Message.confirmDelete(number, item.content.title)),
        workspace.foot.text,
      ]
  }

  private func conflict(_ dialogue: ConflictDialogue) -> [String] {
    let field = dialogue.field
    return [
      "\(dialogue.item.number), \(wording(Phrase.Actions.name(field.field)))",
      labelled(wording(Phrase.Conflict.base), field.base),
      labelled(wording(Phrase.Conflict.mine), field.mine), labelled(dialogue.by, field.theirs),
    ] + numbered(dialogue.menu.names, [])
  }

  var choice: [String] {
    switch workspace.overlay {
    case .form(let form): return fieldOf(form)
    case .history(let history): return change(in: history)
    case .linkReport(let form):
      return form.isWritingNote
        ? [wording(Phrase.Message.noteFor)] : [form.menu.names[form.menu.index]]
    case .sortMenu, .filters, .groupMenu, .views, .themes, .bulk, .palette, .commandMenu:
      guard let menu = workspace.menu else { return [] }
      let name = menu.names.indices.contains(menu.index) ? [menu.names[menu.index]] : []
      return name + [menu.notice].compactMap(\.self)
    case .saveView: return hint(workspace.prompt?.hint)
    case .conflict(let dialogue): return [dialogue.menu.names[dialogue.menu.index]]
    case .search, .confirmDelete, .drafts, .help, nil: return []
    }
  }

  /// The field that is asked for, with what it holds and what may be said.
  private func fieldOf(_ form: ItemForm) -> [String] {
    let name = wording(Phrase.Actions.name(form.focus))
    let text = form.text(of: form.focus).text
    let notice = form.notice.map { [$0] } ?? []
    return notice + [wording(Phrase.Linear.ask(name, now: text))] + hint(form.hint(of: form.focus))
  }

  private func hint(_ hint: ItemForm.Hint?) -> [String] {
    switch hint {
    case nil: []
    case .understood(let text): ["= " + text]
    case .problem(let text): ["! " + text]
    case .help(let text): ["(\(text))"]
    }
  }

  private func change(in history: HistoryModel) -> [String] {
    let rows = history.table.rows
    guard let start = rows.firstIndex(where: \.isSelected) else { return [] }
    let values = rows[(start + 1)...].prefix { $0.kind == .annotation }
    return [wording.listed(rows[start].cells.map(\.text).filter { !$0.isEmpty })]
      + values.map { text($0.cells) }
  }
}
