import Domain

/// What the details of the selected row say: a title and lines that the pane wraps to its width.
public struct Details: Hashable, Sendable {
  /// One line before wrapping.
  public enum Line: Hashable, Sendable {
    /// A label and what it says; wrapped text stays to the right of the label.
    case field(label: String, [Span])
    /// Text over the whole width, wrapped.
    case text([Span])
    /// A sub-heading.
    case heading(String)
    /// A point of a list, wrapped to the right of its bullet.
    case bullet([Span])
  }

  /// Something the details speak of, which can be gone to.
  public struct Place: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// Where it is.
    public let address: Address
  }

  /// A count that is on the screen, and what it counts (test: `CountTests`).
  public struct Count: Hashable, Sendable {
    /// The count as the screen writes it.
    public let name: String
    /// Where that is; several places are offered one by one.
    public let places: [Place]
  }

  /// The title, e.g. `A-021 · Cartographier les ZEA`.
  public var title: String
  /// Where the fact stands, shown at the right of the title.
  public var citation: String
  /// The lines.
  public var lines: [Line]

  /// Makes details.
  public init(title: String = "", citation: String = "", lines: [Line] = []) {
    self.title = title
    self.citation = citation
    self.lines = lines
  }
}

extension Details.Place {
  /// A thing that has a code.
  init(_ link: ActionLink, named name: String?) {
    self.init(
      name: [link.code, name].compactMap(\.self).joined(separator: "  "), address: .subject(link))
  }
}
