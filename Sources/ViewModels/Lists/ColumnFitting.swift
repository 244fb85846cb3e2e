import Domain

/// How wide the columns of a list are: what is declared, what a person has chosen, and from 100 cells on what
/// stands in them (test: `ColumnFittingTests`).
struct ColumnFitting {
  /// What is known of one column.
  struct Measure {
    /// Its name in words that never change.
    let id: String
    /// What is declared, and its heading at least; nothing for the column that takes what the others leave.
    let least: Int?
    /// The cells of its heading.
    let heading: Int
    /// The widest of its cells on the screen; 0 where nothing stands in any.
    let widest: Int
    /// Whether it holds names or words, which may be cut, so that more room shows more of them.
    let isText: Bool
  }

  /// Screens of 100 columns have this much room for a list.
  static let roomy = 99
  /// What the column that takes the rest has at least before others grow, and at the very least.
  static let wantedRest = 40
  static let leastRest = 8
  /// Names are not given more than this, however long they are.
  static let mostText = 32

  let choices: [String: ColumnChoices.Choice]
  /// Cells across.
  let room: Int

  /// The width of each column, in their order.
  func widths(_ columns: [Measure]) -> [Int] {
    var widths = columns.map(atFirst)
    let gaps = max(0, columns.count - 1)
    var left = room - gaps - widths.compactMap(\.self).reduce(0, +) - Self.wantedRest
    if room >= Self.roomy {
      for (place, column) in columns.enumerated() where left > 0 && grows(column) {
        let growth = min(left, min(column.widest, Self.mostText) - (widths[place] ?? 0))
        guard growth > 0 else { continue }
        widths[place]? += growth
        left -= growth
      }
    }
    let rest = max(Self.leastRest, room - gaps - widths.compactMap(\.self).reduce(0, +))
    return widths.map { $0 ?? rest }
  }

  /// What a person has chosen; else what is declared, and where there is room only the heading over nothing.
  private func atFirst(_ column: Measure) -> Int? {
    guard let least = column.least else { return nil }
    if let chosen = choices[column.id]?.width { return chosen }
    return room >= Self.roomy && column.widest == 0 ? min(least, max(1, column.heading)) : least
  }

  private func grows(_ column: Measure) -> Bool {
    column.isText && column.least != nil && choices[column.id]?.width == nil
  }
}
