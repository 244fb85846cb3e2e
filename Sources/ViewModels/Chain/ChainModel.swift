import Domain
import Wording

/// The chain of activities: how far each link has come in each territory, and what it passes on.
///
/// The selection is a link and a territory, each kept by its identity. Narrow screens show `table`,
/// wide ones `boxes`; both speak of the same selection. Proven by `ChainModelTests`.
public final class ChainModel {
  /// What is shown.
  public var facts: ChainFacts { didSet { reckon() } }
  /// The room it stands in.
  public var surroundings: Surroundings { didSet { reckon() } }
  /// How much of the list can be seen.
  public var viewport: Viewport { didSet { settle() } }
  /// Where news of links is kept; nothing where facts are only shown.
  let records: RecordClient?
  /// The name under which this session writes.
  let author: String
  private let readFacts: (Day) throws -> ChainFacts
  private let readReports: (Code<ChainLink>, Code<Territory>) throws -> [LinkReport]
  /// All news of the selected link in the selected territory, the newest first.
  private(set) var history: ChainHistory?

  private(set) var standings: [ChainStanding] = []
  private(set) var passages: [ChainPassage] = []
  /// The widths of the columns for what is shown now.
  private(set) var layout: ChainLayout
  private(set) var linkCursor = ListCursor<Code<ChainLink>>()
  private(set) var firstTerritory = 1
  private var territoryCursor = ListCursor<Code<Territory>>()
  var searching = ListSearch<Code<ChainLink>>()

  /// Makes a chain that nothing has been read for.
  public init(_ foundations: PaneFoundations) {
    facts = ChainFacts()
    surroundings = foundations.surroundings
    records = foundations.client.records
    author = foundations.client.author
    readFacts = foundations.client.chain
    readReports = foundations.client.linkReports
    viewport = Viewport()
    layout = ChainLayout(standings: [], facts: facts, wording: surroundings.wording, width: 0)
    reckon()
  }

  /// Makes a chain of known facts with its first link and territory selected.
  public init(facts: ChainFacts, _ surroundings: Surroundings) {
    self.facts = facts
    self.surroundings = surroundings
    records = nil
    author = ""
    readFacts = { _ in facts }
    readReports = { link, territory in facts.report(of: link, in: territory).map { [$0] } ?? [] }
    viewport = Viewport()
    layout = ChainLayout(standings: [], facts: facts, wording: surroundings.wording, width: 0)
    reckon()
  }

  /// Reads everything anew.
  public func read() throws {
    facts = try readFacts(today)
    history = nil
  }

  /// Reads the news of the selected place, where they are not those that have been read.
  package func prepare() throws -> [Effect] {
    guard let link = selectedLink?.id, let territory = selectedTerritory?.id else {
      history = nil
      return []
    }
    guard history?.link != link || history?.territory != territory else { return [] }
    history = ChainHistory(
      link: link, territory: territory, reports: try readReports(link, territory))
    return []
  }

  /// The selected link.
  public var selectedLink: ChainLink? {
    linkCursor.selected.flatMap(facts.link)
  }

  /// The selected territory.
  public var selectedTerritory: Territory? {
    facts.territories.first { $0.id == territoryCursor.selected }
  }

  /// Whether any news was made up for the demonstration; the pane says so.
  public var isIllustrative: Bool { facts.reports.contains { $0.origin == .illustrative } }

  // MARK: - Actions

  /// Moves the selection: up and down along the links, left and right along the territories. In the
  /// picture the arrows go where it points: from box to box, and to the row of boxes above and below.
  public func move(_ move: ListMove) {
    switch move {
    case .up where isPicture: moveLink(by: -viewport.across)
    case .down where isPicture: moveLink(by: viewport.across)
    case .left where isPicture: moveLink(by: -1)
    case .right where isPicture: moveLink(by: 1)
    case .up, .down, .pageUp, .pageDown, .first, .last:
      linkCursor.move(move, rows: facts.links.map(\.id), visible: viewport.rows)
    case .left: moveTerritory(.up)
    case .right: moveTerritory(.down)
    }
  }

  /// Whether the links stand side by side.
  var isPicture: Bool { viewport.across > 1 }

  /// Goes so many links on, if there are so many.
  private func moveLink(by steps: Int) {
    let links = facts.links.map(\.id)
    guard let place = links.firstIndex(where: { $0 == linkCursor.selected }),
      links.indices.contains(place + steps)
    else { return }
    select(link: links[place + steps])
  }

  /// Selects the next territory, after the last one the first.
  func nextTerritory() {
    let isLast = facts.territories.last?.id == territoryCursor.selected
    moveTerritory(isLast ? .first : .down)
  }

  /// Selects a territory so many places further on, as a click on it asks for.
  func moveTerritory(by steps: Int) {
    for _ in 0..<abs(steps) { moveTerritory(steps < 0 ? .up : .down) }
  }

  /// Selects a link.
  func select(link id: Code<ChainLink>) {
    linkCursor.select(id, rows: facts.links.map(\.id), visible: viewport.rows)
  }

  private func moveTerritory(_ move: ListMove) {
    territoryCursor.move(
      move, rows: facts.territories.map(\.id), visible: facts.territories.count)
    scrollTerritories()
  }

  // MARK: - The footer

  /// The footer: how much there is, and the link that holds the chain back.
  public var summary: [Span] {
    typealias Words = Phrase.Chain
    guard let weakest = facts.weakest,
      let link = facts.link(weakest.link)
    else { return [Span(wording(Words.noneBlocked), .muted)] }
    let territory = facts.territories.first { $0.id == weakest.territory }
    let place = territory.map { wording($0.name) } ?? weakest.territory.rawValue
    let text = Words.weakest(number: link.order, name: wording(link.short), place: place)
    return [Span(wording(text), .blocked)]
  }

  // MARK: - Keeping the selection in sight

  /// Works out what follows from the facts, which no move changes.
  private func reckon() {
    standings = facts.links.map { ChainStanding(of: $0, in: facts, on: today) }
    passages = facts.handovers.compactMap { ChainPassage($0, in: facts) }
    settle()
  }

  private func settle() {
    layout = ChainLayout(
      standings: standings, facts: facts, wording: wording, width: viewport.width)
    linkCursor.update(rows: facts.links.map(\.id), visible: viewport.rows)
    territoryCursor.update(
      rows: facts.territories.map(\.id), visible: facts.territories.count)
    scrollTerritories()
  }

  private func scrollTerritories() {
    firstTerritory = min(max(1, firstTerritory), max(1, facts.territories.count))
    firstTerritory = ColumnWindow.scrolled(
      toShow: selectedTerritoryColumn, from: firstTerritory, widths: layout.scrolling,
      available: viewport.width)
    // When the list has grown, territories come back from the left as long as none is lost.
    while firstTerritory > 1, layout.window(from: firstTerritory - 1).hiddenRight == 0 {
      firstTerritory -= 1
    }
  }

  /// The selected territory among all, from 1.
  var selectedTerritoryColumn: Int {
    let found = facts.territories.firstIndex { $0.id == territoryCursor.selected }
    return found.map { $0 + 1 } ?? 0
  }
}
