import CNcurses
import Terminal

/// The numbers ncurses gives to combinations of foreground and background, made when first needed.
///
/// The numbers are counted here: ncurses' own allocator crashes on a terminal without colours.
struct ColourPairs {
  private struct Pair: Hashable {
    let foreground: Colour
    let background: Colour
  }

  private let limit: Int
  private let hasDefaultColours: Bool
  private var numbers: [Pair: Int32] = [:]

  /// `limit` is how many pairs the terminal has, the standard one included; 0 without colours.
  init(limit: Int, hasDefaultColours: Bool) {
    self.limit = limit
    self.hasDefaultColours = hasDefaultColours
  }

  /// Forgets all pairs, so that a new theme has the whole room.
  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
  }

  /// The number for a style; the terminal's own colours if there is no room for another.
  mutating func number(for style: Style) -> Int32 {
    let pair = Pair(foreground: style.foreground, background: style.background)
    if pair == Pair(foreground: .standard, background: .standard) { return 0 }
    if let number = numbers[pair] { return number }
    let next = numbers.count + 1
    guard next < limit else { return 0 }
    let number = Int32(next)
    let made = init_extended_pair(
      number, code(pair.foreground, standard: COLOR_WHITE),
      code(pair.background, standard: COLOR_BLACK))
    numbers[pair] = made == OK ? number : 0
    return numbers[pair] ?? 0
  }

  private func code(_ colour: Colour, standard: Int32) -> Int32 {
    switch colour {
    case .standard: hasDefaultColours ? -1 : standard
    case .indexed(let index): Int32(index)
    }
  }
}
