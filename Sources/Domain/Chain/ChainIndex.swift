/// What the facts of a chain say of each link, found once. Looking through all of them for each link, and
/// again for each territory, would take the square of what there is (test: `ChainWorkTests`).
struct ChainIndex: Hashable, Sendable {
  private let performers: [Code<ChainLink>: [LinkPerformer]]
  private let reports: [Code<ChainLink>: [Code<Territory>: LinkReport]]
  private let lines: [Code<ChainLink>: [BudgetLine]]
  private let links: [Code<BudgetLine>: Set<Code<ChainLink>>]

  init(
    performers: some Sequence<LinkPerformer>, reports: some Sequence<LinkReport>,
    mappings: some Sequence<ActivityMapping>, lines: some Sequence<BudgetLine>
  ) {
    self.performers = Dictionary(grouping: performers, by: \.link)
    self.reports = Dictionary(grouping: reports, by: \.link).mapValues { reports in
      Dictionary(reports.map { ($0.territory, $0) }) { _, last in last }
    }
    let served = Dictionary(grouping: mappings, by: \.activity)
    var (paid, paying): ([Code<ChainLink>: [BudgetLine]], [Code<BudgetLine>: Set<Code<ChainLink>>])
    (paid, paying) = ([:], [:])
    for line in lines {
      let links = Set(line.activities.flatMap { (served[$0] ?? []).map(\.link) })
      for link in links { paid[link, default: []].append(line) }
      paying[line.id] = links
    }
    (self.lines, links) = (paid, paying)
  }

  func performers(of link: Code<ChainLink>) -> [LinkPerformer] { performers[link] ?? [] }

  func reports(of link: Code<ChainLink>) -> [Code<Territory>: LinkReport] { reports[link] ?? [:] }

  func lines(for link: Code<ChainLink>) -> [BudgetLine] { lines[link] ?? [] }

  func links(paidBy line: Code<BudgetLine>) -> Set<Code<ChainLink>> { links[line] ?? [] }
}
