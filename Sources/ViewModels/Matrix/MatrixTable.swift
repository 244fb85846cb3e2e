import Domain
import Wording

extension MatrixModel {
  /// What the table shows now.
  public var table: TablePresentation {
    guard !facts.stakeholders.isEmpty, !facts.functions.isEmpty else {
      return TablePresentation(emptySentence: wording(Phrase.Matrix.nothing))
    }
    guard !stakeholders.isEmpty else {
      return TablePresentation(emptySentence: wording(Phrase.Matrix.nobody))
    }
    guard !functions.isEmpty else {
      let key = surroundings.keyLabels.key(of: .back, wording)
      return TablePresentation(emptySentence: wording(Phrase.Lists.nothingKept(showAll: key)))
    }
    let columns = self.columns
    let window = self.window(from: firstColumn)
    let bottom = min(rows.count, top + viewport.rows)
    let names = DistinctNames.shown(
      rows[top..<bottom].map(rowName), limit: columns.first?.width ?? 0)
    var table = TablePresentation(
      columns: window.visible.map { columns[$0] },
      rows: rows[top..<bottom].map { presentation(of: $0, columns: window.visible, names) },
      selectedColumn: window.visible.firstIndex(of: selectedColumn),
      hiddenLeft: window.hiddenLeft, hiddenRight: window.hiddenRight,
      hasRowsAbove: top > 0, hasRowsBelow: bottom < rows.count)
    table.cellColumns = 1..<max(1, table.columns.count)
    return table
  }

  // MARK: - Columns

  /// The widest that the first column, the others and a body's heading become.
  private enum Limit {
    /// A letter, a blank and the mark of a claim, which some terminals draw two cells wide; with
    /// this, nine functions fit beside the bodies at 80 cells.
    static let narrowest = 5
    /// A body's name is cut above this, so that at least four bodies fit beside the functions.
    static let stakeholderHeading = 12

    static func first(in width: Int) -> Int {
      switch width {
      case ..<96: 24
      case ..<120: 32
      default: 40
      }
    }
  }

  /// All columns, those scrolled away included.
  var columns: [TablePresentation.Column] {
    [firstColumnHeader]
      + columnTitles.map { title in
        TablePresentation.Column(title: title, width: max(Limit.narrowest, title.count))
      }
  }

  private var firstColumnHeader: TablePresentation.Column {
    let title = wording(
      isTransposed ? Phrase.Matrix.functionByStakeholder : Phrase.Matrix.stakeholderByFunction)
    // Bodies of every level count, so that the filter does not make the columns jump.
    let names =
      isTransposed
      ? functions.map { wording($0.name) } : facts.stakeholders.map { wording($0.short) }
    let longest = names.map(\.count).max() ?? 0
    let limit = Limit.first(in: viewport.width)
    return TablePresentation.Column(title: title, width: min(limit, max(title.count, longest)))
  }

  private var columnTitles: [String] {
    isTransposed
      ? DistinctNames.fitted(
        stakeholders.map { wording($0.short) }, limit: Limit.stakeholderHeading)
      : functions.map { wording($0.short) }
  }

  // MARK: - Rows

  /// - Parameter names: What the names in sight are shown as, so that no two read the same.
  private func presentation(
    of row: MatrixRow, columns: [Int], _ names: [String: String]
  ) -> TablePresentation.Row {
    var cells = columns.map { cell(of: row, column: $0) }
    if row.isItem, let name = cells.first, let shown = names[name.text] {
      cells[0] = Span(shown, name.tone)
    }
    return TablePresentation.Row(
      kind: row.isItem ? .item : .heading, id: name(of: row), cells: cells,
      isSelected: isSelected(row))
  }

  /// What the first column says.
  private func rowName(_ row: MatrixRow) -> String { cell(of: row, column: 0).text }

  private func name(of row: MatrixRow) -> String {
    switch row {
    case .heading: ""
    case .stakeholder(let stakeholder): stakeholder.id.rawValue
    case .function(let function): function.id.rawValue
    }
  }

  private func cell(of row: MatrixRow, column: Int) -> Span {
    switch row {
    case .heading(let level):
      column == 0 ? Span(wording(Phrase.Matrix.heading(level)), .heading) : Span("")
    case .stakeholder(let stakeholder):
      column == 0
        ? Span(wording(stakeholder.short)) : cell(of: stakeholder, in: functions[column - 1])
    case .function(let function):
      column == 0 ? Span(wording(function.name)) : cell(of: stakeholders[column - 1], in: function)
    }
  }

  private func cell(of stakeholder: Stakeholder, in function: Function) -> Span {
    let letters = index.assignments(of: stakeholder.id, in: function.id).map(\.letter)
    let text =
      letters.isEmpty
      ? wording(Phrase.Matrix.noLetter) : letters.map(\.rawValue).joined(separator: "/")
    guard index.isContested(function.id, by: stakeholder.id) else {
      return Span(text, letters.first.map(tone) ?? .muted)
    }
    // Beside several letters there is no room for a blank before the mark.
    let gap = letters.count > 1 ? "" : " "
    return Span("\(text)\(gap)\(wording(Phrase.Matrix.contested))", .warning)
  }

  /// The tone of a letter: who answers stands out, who is only asked or told steps back.
  func tone(_ letter: AssignmentLetter) -> Tone {
    switch letter {
    case .accountable: .strong
    case .responsible: .plain
    case .consulted, .informed: .muted
    }
  }
}
