import Domain
import Wording

/// How the columns of the chain's list share the width.
///
/// What gives way, in this order, when room is short: the full names of the links, the full words of
/// the statuses, the ends of the short names, and at last territories, which then scroll.
struct ChainLayout {
  /// A link's short name is never cut below this.
  private static let narrowestName = 14
  /// Room for `123 j !` and for `12 (3!)`, so that the columns do not jump as days go by.
  private static let narrowestCount = 7

  let number: Int
  let name: Int
  let places: [Int]
  let news: Int
  let items: Int
  let usesFullNames: Bool
  let usesFullWords: Bool
  private let width: Int

  init(standings: [ChainStanding], facts: ChainFacts, wording: Wording, width: Int) {
    let texts = ChainTexts(wording: wording)
    number = standings.map { String($0.link.order).count }.max() ?? 1
    let newsTexts = standings.map { texts.news($0).text }
    let itemTexts = standings.map { texts.items($0).text }
    news = max(Self.narrowestCount, Self.widest(newsTexts, title: wording(Phrase.Chain.news)))
    items = max(Self.narrowestCount, Self.widest(itemTexts, title: wording(Phrase.Chain.items)))
    self.width = width

    let title = wording(Phrase.Chain.link)
    let short = Self.widest(facts.links.map { wording($0.short) }, title: title)
    let full = Self.widest(facts.links.map { wording($0.name) }, title: title)
    // One cell between two columns.
    let fixed = number + 1 + 1 + news + 1 + items
    func widths(fullWords: Bool) -> [Int] {
      let words = LinkStatus.allCases.map { texts.status($0, inFull: fullWords).text }
      return facts.territories.map { Self.widest(words, title: wording($0.name)) }
    }
    func room(beside places: [Int]) -> Int { width - fixed - places.reduce(0) { $0 + $1 + 1 } }

    let wide = widths(fullWords: true)
    usesFullWords = room(beside: wide) >= short
    places = usesFullWords ? wide : widths(fullWords: false)
    let left = room(beside: places)
    usesFullNames = left >= full
    name = min(max(left, Self.narrowestName), max(full, Self.narrowestName))
  }

  /// The widths for scrolling: all that does not scroll counts as the first column.
  var scrolling: [Int] { [number + 1 + name + 1 + news + 1 + items] + places }

  /// Which territories are visible from a scroll position.
  func window(from first: Int) -> ColumnWindow {
    ColumnWindow(widths: scrolling, first: first, available: width)
  }

  private static func widest(_ texts: [String], title: String) -> Int {
    texts.reduce(title.count) { max($0, $1.count) }
  }
}
