/// What a list shows now: the visible columns and the visible rows, ready to be drawn.
///
/// It is the whole contract between a view-model with a list and the pane that draws it.
public struct TablePresentation: Hashable, Sendable {
  /// Where text stands in its column.
  public enum Alignment: Hashable, Sendable {
    case leading, trailing, centre
  }

  /// A visible column.
  public struct Column: Hashable, Sendable {
    /// What it is called, the same in every frame.
    public var name: String
    /// Its heading: its name, with a sign when the list is sorted by it.
    public var title: String
    /// Its width in cells.
    public var width: Int
    /// Where its text stands.
    public var alignment: Alignment

    /// Makes a column; one that nothing is sorted by is headed by its name.
    public init(
      title: String, name: String? = nil, width: Int, alignment: Alignment = .leading
    ) {
      self.name = name ?? title
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// A visible row.
  public struct Row: Hashable, Sendable {
    /// What kind of row it is.
    public enum Kind: Hashable, Sendable {
      /// Something that can be selected.
      case item
      /// A heading over rows; its cells are runs of text, one after the other.
      case heading
      /// A sum of the rows above.
      case total
      /// A line that belongs to the row above; its cells are runs of text, one after the other.
      case annotation
    }
    /// What kind of row it is.
    public var kind: Kind
    /// Names the thing the row shows, the same in every frame; empty where nothing does.
    public var id: String
    /// One run of text for each visible column.
    public var cells: [Span]
    /// Whether it is the selected one.
    public var isSelected: Bool
    /// Whether it is chosen for a bulk change.
    public var isMarked: Bool
    /// Who has just changed it, while that is news.
    public var changedBy: String?

    /// Makes a row.
    public init(
      kind: Kind = .item, id: String = "", cells: [Span], isSelected: Bool = false,
      isMarked: Bool = false
    ) {
      self.kind = kind
      self.id = id
      self.cells = cells
      self.isSelected = isSelected
      self.isMarked = isMarked
    }
  }

  /// The visible columns; the first stays when the others scroll.
  public var columns: [Column]
  /// The visible rows.
  public var rows: [Row]
  /// The selected column among the visible ones, where single cells can be selected.
  public var selectedColumn: Int?
  /// The visible columns whose cells can be selected one by one; the columns before them name the row.
  public var cellColumns = 0..<0
  /// Whether rows are marked; then a place beside the cursor shows which.
  public var hasMarks: Bool
  /// Columns hidden to the left of the scrolled ones.
  public var hiddenLeft: Int
  /// Columns hidden to the right.
  public var hiddenRight: Int
  /// Whether there are rows above the visible ones.
  public var hasRowsAbove: Bool
  /// Whether there are rows below.
  public var hasRowsBelow: Bool
  /// What to say instead of rows when there are none.
  public var emptySentence: String

  /// Makes a presentation.
  public init(
    columns: [Column] = [], rows: [Row] = [], selectedColumn: Int? = nil, hasMarks: Bool = false,
    hiddenLeft: Int = 0, hiddenRight: Int = 0, hasRowsAbove: Bool = false,
    hasRowsBelow: Bool = false,
    emptySentence: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.selectedColumn = selectedColumn
    self.hasMarks = hasMarks
    self.hiddenLeft = hiddenLeft
    self.hiddenRight = hiddenRight
    self.hasRowsAbove = hasRowsAbove
    self.hasRowsBelow = hasRowsBelow
    self.emptySentence = emptySentence
  }
}
