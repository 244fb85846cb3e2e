/// Which columns a person has hidden, shown or made wider, list by list: kept from session to session.
///
/// Lists and columns are named by words that never change.
public struct ColumnChoices: Hashable, Sendable, Codable {
  /// What was chosen for one column.
  public struct Choice: Hashable, Sendable, Codable {
    /// Whether it is shown; nothing where that follows from the room.
    public var isShown: Bool?
    /// Its width in cells; nothing where that follows from the room.
    public var width: Int?

    /// Makes a choice.
    public init(isShown: Bool? = nil, width: Int? = nil) {
      self.isShown = isShown
      self.width = width
    }
  }

  /// The narrowest and the widest that a column is made.
  public static let widths = 3...80

  private var lists: [String: [String: Choice]]

  /// Nothing has been chosen.
  public init() { lists = [:] }

  /// What was chosen for a column of a list.
  public subscript(list: String, column: String) -> Choice {
    get { lists[list]?[column] ?? Choice() }
    set { lists[list, default: [:]][column] = newValue == Choice() ? nil : newValue }
  }

  /// What was chosen for the columns of one list.
  public subscript(list: String) -> [String: Choice] { lists[list] ?? [:] }

  /// The same with every width within bounds: what a file says is not trusted.
  public var bounded: ColumnChoices {
    var bounded = self
    bounded.lists = lists.mapValues { columns in
      columns.mapValues { choice in
        let width = choice.width.map {
          min(max($0, Self.widths.lowerBound), Self.widths.upperBound)
        }
        return Choice(isShown: choice.isShown, width: width)
      }
    }
    return bounded
  }
}
