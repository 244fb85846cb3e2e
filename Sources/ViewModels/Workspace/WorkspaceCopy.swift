import Domain
import Wording

/// Text for the clipboard.
public struct CopiedText: Hashable, Sendable {
  /// What it is, for the message.
  public let name: String
  /// The lines.
  public let lines: [String]
}

// MARK: - Copying

extension Workspace {
  /// Asks for the selected row to be copied, or for the details where they fill the pane.
  func copy() throws {
    let details = try details()
    let row = table.rows.first(where: \.isSelected)
    guard let lines = isDetailsOpen ? details.plainText(wording) : row.map({ [$0.plainText] })
    else {
      return say(Phrase.Commands.nothingSelected, .warning)
    }
    request = .copy(CopiedText(name: details.title, lines: lines))
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
      wording(Phrase.Terminal.field(label, Self.text(spans)))
    case .text(let spans): Self.text(spans)
    case .heading(let text): text
    case .bullet(let spans): "· " + Self.text(spans)
    }
  }

  private static func text(_ spans: [Span]) -> String {
    spans.map(\.text).joined().trimmed
  }
}
