import Domain

/// One link as a box, for screens wide enough to show the chain side by side.
public struct ChainBox: Hashable, Sendable, Identifiable {
  /// How the link stands in one territory.
  public struct Place: Hashable, Sendable {
    /// The territory's name.
    public var name: String
    /// Glyph and word.
    public var status: Span
    /// Only the glyph, for boxes with one line for all territories.
    public var glyph: Span
    /// Whether the territory is the selected one.
    public var isSelected: Bool

    /// Makes a place.
    public init(name: String, status: Span, glyph: Span, isSelected: Bool) {
      self.name = name
      self.status = status
      self.glyph = glyph
      self.isSelected = isSelected
    }
  }

  /// The arrow to the next box.
  public struct Arrow: Hashable, Sendable {
    /// What is passed on.
    public var label: Span
    /// Why it deserves a look, if it does.
    public var alarm: Span?

    /// Makes an arrow.
    public init(label: Span, alarm: Span?) {
      self.label = label
      self.alarm = alarm
    }
  }

  /// The link.
  public var id: Code<ChainLink>
  /// Its place in the chain.
  public var number: Int
  /// Its short name, word by word over as few lines as a narrow box allows.
  public var nameLines: [String]
  /// Who has the mandate.
  public var mandated: Span
  /// Who does it in practice, by default or usually.
  public var inPractice: Span
  /// Said when others than the mandated bodies act.
  public var substitution: Span?
  /// The status that weighs most over the territories, as glyph and word.
  public var worst: Span
  /// Every territory in order.
  public var places: [Place]
  /// Days since the latest news.
  public var news: Span
  /// Open and late action items.
  public var items: Span
  /// The budget mapped to the link, which is our reading.
  public var budget: Span
  /// The arrow to the next box; the last link has none.
  public var arrow: Arrow?
  /// Whether the link is the selected one.
  public var isSelected: Bool

  /// Makes a box.
  public init(
    id: Code<ChainLink>, number: Int, nameLines: [String], mandated: Span, inPractice: Span,
    substitution: Span?, worst: Span, places: [Place], news: Span, items: Span, budget: Span,
    arrow: Arrow?, isSelected: Bool
  ) {
    self.id = id
    self.number = number
    self.nameLines = nameLines
    self.mandated = mandated
    self.inPractice = inPractice
    self.substitution = substitution
    self.worst = worst
    self.places = places
    self.news = news
    self.items = items
    self.budget = budget
    self.arrow = arrow
    self.isSelected = isSelected
  }
}
