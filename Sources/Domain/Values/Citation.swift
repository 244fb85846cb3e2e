/// Where a fact stands: document, section, table row or line, e.g. `001 §e 1° l.86`.
///
/// One fact may stand in several places, separated by `; `. A decision of a meeting is cited by the
/// meeting. A made-up row of the demonstration has no citation.
public struct Citation: Hashable, Sendable {
  /// The citation as written.
  public let text: String

  /// Takes a citation as written; blanks at the ends are dropped.
  public init(_ text: some StringProtocol) {
    self.text = text.trimmed
  }

  /// No place named.
  public static let none = Citation("")

  /// Whether no place is named.
  public var isEmpty: Bool { text.isEmpty }

  /// The places one by one.
  public var places: [String] {
    text.split(separator: ";").map { Citation($0).text }.filter { !$0.isEmpty }
  }
}

/// How a row came about: from a document, or made up to show the program.
public enum Origin: Hashable, Sendable {
  /// Stands in a document.
  case documented(Citation)
  /// Made up for the demonstration; every screen says so.
  case illustrative
  /// Written by the people in the room.
  case recorded

  /// The place in a document, or none.
  public var citation: Citation {
    switch self {
    case .documented(let citation): citation
    case .illustrative, .recorded: .none
    }
  }
}
