import Wording

/// What is copied: text without its look.
enum PlainText {
  /// The selected row of a list, or the details where they fill the pane; nothing where no row is
  /// selected.
  static func copied(
    _ table: TablePresentation, _ details: Details, isDetailsOpen: Bool, _ wording: Wording
  ) -> CopiedText? {
    let row = table.rows.first(where: \.isSelected)
    let lines = isDetailsOpen ? details.plainText(wording) : row.map { [$0.plainText] }
    return lines.map { CopiedText(name: details.title, lines: $0) }
  }
}

extension TablePresentation.Row {
  /// What stands in its cells.
  fileprivate var plainText: String {
    cells.map(\.text.trimmed).filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Details {
  /// The title and the lines, without the look.
  fileprivate func plainText(_ wording: Wording) -> [String] {
    let title = [title, citation].filter { !$0.isEmpty }.joined(separator: " · ")
    return [title] + lines.map { $0.plainText(wording) }
  }
}

extension Details.Line {
  fileprivate func plainText(_ wording: Wording) -> String {
    switch self {
    case .field(let label, let spans) where label.isEmpty: "  " + Self.text(spans)
    case .field(let label, let spans):
      wording.labelled(label, Self.text(spans))
    case .text(let spans): Self.text(spans)
    case .heading(let text): text
    case .bullet(let spans): "· " + Self.text(spans)
    }
  }

  private static func text(_ spans: [Span]) -> String {
    spans.map(\.text).joined().trimmed
  }
}
