/// One reading for every line of a sum, such that they add up to what is printed.
public struct ClosingCombination: Hashable, Sendable {
  /// The chosen reading of each line that has more than one.
  public let choices: [Code<BudgetLine>: AmountReading]
  /// The lines that are not read in the likeliest way, in the order of the plan.
  public let unlikely: [Code<BudgetLine>]

  /// Makes a combination.
  public init(
    choices: [Code<BudgetLine>: AmountReading], unlikely: [Code<BudgetLine>] = []
  ) {
    self.choices = choices
    self.unlikely = unlikely
  }
}

/// Whole lines of a sum, left out of it or counted twice.
public struct LineSet: Hashable, Sendable {
  /// The lines, in the order of the plan.
  public let lines: [Code<BudgetLine>]

  /// Makes a set.
  public init(_ lines: [Code<BudgetLine>]) { self.lines = lines }
}

/// One line that would have to be another amount, as a slip of the pen makes one of the other.
public struct AmountSlip: Hashable, Sendable {
  /// What the slip is.
  public enum Kind: Hashable, Sendable {
    /// Zeros too many (less than nothing) or too few.
    case zeros(Int)
    /// The first digit is another one, is missing, or does not belong.
    case leadingDigit
    /// Two digits stand in each other's place.
    case swappedDigits
  }

  /// The line.
  public let line: Code<BudgetLine>
  /// What it is read as.
  public let read: Money
  /// What it would have to be.
  public let instead: Money
  /// What makes one of the other.
  public let kind: Kind

  /// Makes a slip.
  public init(line: Code<BudgetLine>, read: Money, instead: Money, kind: Kind) {
    self.line = line
    self.read = read
    self.instead = instead
    self.kind = kind
  }
}

/// What was found of one kind, and whether that is all.
public struct Closings<Way: Hashable & Sendable>: Hashable, Sendable {
  /// How far the search came.
  public enum End: Hashable, Sendable {
    /// Everything was tried.
    case all
    /// There are more than are listed.
    case more
    /// All were tried that change so many lines, and no more.
    case upTo(lines: Int)
  }

  /// What was found, what assumes least first.
  public let ways: [Way]
  /// Whether that is all.
  public let end: End

  /// Makes a list.
  public init(_ ways: [Way] = [], end: End = .all) {
    self.ways = ways
    self.end = end
  }
}
