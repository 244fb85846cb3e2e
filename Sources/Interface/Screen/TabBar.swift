import Terminal
import ViewModels

/// How the titles of the panes stand in one line, however many there are (test: `TabBarTests`).
///
/// Where they fit they stand in full. Else those that are not in front are shortened. Else as many as fit
/// stand around the one in front, and at each end a sign says how many are hidden there: every tab is
/// either seen whole or counted.
struct TabBar {
  /// What a tab says, and what a click on it means.
  struct Title {
    let full: String
    let short: String
    let target: ClickTarget
  }

  /// A title in its place.
  struct Tab {
    let text: SafeText
    let isFront: Bool
    /// Its cells, counted from the beginning of the line.
    let columns: Range<Int>
    let target: ClickTarget
  }

  /// How many tabs are hidden at one end; a click goes to the nearest of them.
  struct HiddenCount {
    let text: SafeText
    let columns: Range<Int>
    let target: ClickTarget
  }

  /// The tabs that are seen.
  let tabs: [Tab]
  /// How many are not, on the left and on the right.
  let hidden: [HiddenCount]

  /// Between two titles in full; short ones stand one cell closer.
  private static let gap = 2

  init(_ titles: [Title], front: Int, width: Int) {
    let full = Texts(titles.map(\.full), front: front, gap: Self.gap)
    let short = Texts(
      titles.indices.map { $0 == front ? titles[$0].full : titles[$0].short }, front: front,
      gap: Self.gap - 1)
    let texts = full.fit(full.all, in: width) ? full : short
    let shown = texts.range(around: front, in: width)
    tabs = texts.places(of: shown).map { index, columns in
      Tab(
        text: texts[index], isFront: index == front, columns: columns, target: titles[index].target)
    }
    hidden = texts.signs(around: shown, in: width).map { text, column, nearest in
      HiddenCount(
        text: text, columns: column..<column + text.width, target: titles[nearest].target)
    }
  }
}

/// The texts of all tabs, and which of them have room together.
private struct Texts {
  private let texts: [SafeText]
  private let gap: Int

  init(_ titles: [String], front: Int, gap: Int) {
    texts = titles.enumerated().map { index, title in
      SafeText(index == front ? "▌\(title)▐" : " \(title) ")
    }
    self.gap = gap
  }

  subscript(index: Int) -> SafeText { texts[index] }

  var all: Range<Int> { texts.indices }

  /// The tabs that are shown: all, or the one in front and its neighbours on both sides in turn.
  func range(around front: Int, in width: Int) -> Range<Int> {
    if fit(all, in: width) { return all }
    var shown = front..<front + 1
    while let wider = wider(than: shown, around: front, in: width) { shown = wider }
    return shown
  }

  /// One tab more, by preference on the side where fewer are shown; nothing where none fits.
  private func wider(
    than shown: Range<Int>, around front: Int, in width: Int
  ) -> Range<Int>? {
    let right = shown.lowerBound..<shown.upperBound + 1
    let left = shown.lowerBound - 1..<shown.upperBound
    let isRightShorter = shown.upperBound - 1 - front <= front - shown.lowerBound
    return (isRightShorter ? [right, left] : [left, right]).first {
      all.contains($0.lowerBound) && $0.upperBound <= all.upperBound && fit($0, in: width)
    }
  }

  /// Whether tabs have room beside the signs that they leave necessary.
  func fit(_ shown: Range<Int>, in width: Int) -> Bool {
    let end = places(of: shown).last?.columns.upperBound ?? 0
    let right = rightSign(after: shown).map { $0.width + gap } ?? 0
    return end + right <= width
  }

  /// Where tabs stand, behind the sign of those before them.
  func places(of shown: Range<Int>) -> [(index: Int, columns: Range<Int>)] {
    var column = leftSign(before: shown).map { $0.width + gap } ?? 0
    return shown.map { index in
      defer { column += texts[index].width + gap }
      return (index, column..<column + texts[index].width)
    }
  }

  /// The signs with their columns and the tab that is hidden nearest to each.
  func signs(
    around shown: Range<Int>, in width: Int
  ) -> [(text: SafeText, column: Int, nearest: Int)] {
    let left = leftSign(before: shown).map { ($0, 0, shown.lowerBound - 1) }
    let right = rightSign(after: shown).map { ($0, width - $0.width, shown.upperBound) }
    return [left, right].compactMap(\.self)
  }

  private func leftSign(before shown: Range<Int>) -> SafeText? {
    shown.lowerBound > 0 ? SafeText("‹\(shown.lowerBound)") : nil
  }

  private func rightSign(after shown: Range<Int>) -> SafeText? {
    let count = texts.count - shown.upperBound
    return count > 0 ? SafeText("\(count)›") : nil
  }
}
