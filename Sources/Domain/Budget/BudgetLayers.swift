// The layers of a budget figure as values (DESIGN §6); what is printed is a text and needs no type.

/// What the printed figures of a row can mean: the second layer.
public enum BudgetReading: Hashable, Sendable {
  /// There is nothing to read.
  case nothing
  /// Something is printed and cannot be read.
  case unreadable
  /// One regular reading.
  case amount(Money)
  /// One reading far likelier than the others.
  case probable(Money)
  /// Several readings, none chosen.
  case ambiguous(MoneyRange, count: Int)
  /// The sum of lines, with nothing printed beside it; probable when one of them is.
  case sum(MoneyRange, isProbable: Bool)
  /// The sum of lines of which some cannot be read: at least this, and no balance can be drawn.
  case partial(MoneyRange)
  /// The sum of lines beside a printed total.
  case balance(MoneyRange, printed: Money)
}

/// What a meeting has adopted for a row: the third layer.
public enum BudgetSettlement: Hashable, Sendable {
  /// There is nothing to settle.
  case notNeeded
  /// There is, and nobody has.
  case unsettled
  /// An adopted value, or a sum in which nothing is left to settle.
  case settled(Money)
}

/// Which layer an amount is reckoned from, so that none stands in for another unsaid.
public enum FigureLayer: String, CaseIterable, Hashable, Sendable {
  /// The print alone.
  case printed
  /// What the printed amounts can mean.
  case interpreted
  /// What meetings adopted; amounts that are certain need no decision.
  case reconciled
  /// What meetings adopted, and readings where they have not decided yet.
  case mixed
}

/// Of which layer sums, gaps, shares and remainders are made; people choose, and the screen says which.
public enum SumLayer: String, CaseIterable, Hashable, Sendable {
  /// The print alone: totals as printed, and amounts that are certain.
  case printed
  /// What can be read, with its ranges, whatever was adopted.
  case interpreted
  /// What was adopted; where nothing was, what can be read, and how many such lines there are.
  case reconciled

  /// The one after it, the first after the last.
  public var next: SumLayer {
    switch self {
    case .printed: .interpreted
    case .interpreted: .reconciled
    case .reconciled: .printed
    }
  }
}

/// How many lines of a sum nobody has settled, though they need it.
public struct UnsettledLines: Hashable, Sendable {
  /// Lines with one reading far likelier than others, which is only read.
  public let read: Int
  /// Lines with several readings or none.
  public let open: Int

  /// Makes a count.
  public init(read: Int = 0, open: Int = 0) {
    self.read = read
    self.open = open
  }

  /// One line that nobody has settled.
  init(_ confidence: Confidence) {
    switch confidence {
    case .certain: self.init()
    case .probable: self.init(read: 1)
    case .ambiguous, .absent: self.init(open: 1)
    }
  }

  /// Both together.
  public static func + (a: UnsettledLines, b: UnsettledLines) -> UnsettledLines {
    UnsettledLines(read: a.read + b.read, open: a.open + b.open)
  }
}

/// What a figure counts for in sums, gaps, shares and remainders, and from which layer.
public struct CountedAmount: Hashable, Sendable {
  /// The least and the most, with every probable reading held: the rule of every sum, remainder, rate
  /// and share.
  public let range: MoneyRange
  /// The least and the most over all listed readings, the less likely ones of probable amounts included.
  public let widest: MoneyRange
  /// Where it is from.
  public let layer: FigureLayer

  /// Makes an amount.
  public init(range: MoneyRange, layer: FigureLayer, widest: MoneyRange? = nil) {
    self.range = range
    self.widest = widest ?? range
    self.layer = layer
  }

  /// Whether a probable reading is held that could be another; then both ranges are told.
  public var holdsProbable: Bool { widest != range }
}
