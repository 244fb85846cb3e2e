import Testing

@testable import Domain

@Suite("Finding what belongs to a link looks at each fact once")
struct ChainWorkTests {
  private static let sizes = [1, 10, 100]

  private func link(_ number: Int) -> Code<ChainLink> { Code("L\(number)") }

  /// Seven links, three territories and forty activities of each size.
  private func index(_ size: Int, _ count: VisitCount) -> ChainIndex {
    let links = 7 * size
    let performers = (0..<links).map {
      LinkPerformer(
        link: link($0), stakeholder: "NGO", capacity: .default, basis: .stated, order: 1,
        origin: .recorded)
    }
    let reports = (0..<links * 3).map { number in
      LinkReport(
        link: link(number / 3), territory: Code("T\(number / 21 * 3 + number % 3)"),
        status: .underWay, day: Day(ordinal: number), note: "", author: "", origin: .recorded)
    }
    let mappings = (0..<40 * size).map {
      ActivityMapping(
        activity: Code("A\($0)"), link: link($0 % links), reason: Bilingual(same: ""),
        origin: .recorded)
    }
    let lines = (0..<40 * size).map { number in
      LualabaBudget.line(
        Code("B\(number)"), printed: "100$", activities: [Code("A\(number)"), "A0"])
    }
    return ChainIndex(
      performers: Counted(performers, count), reports: Counted(reports, count),
      mappings: Counted(mappings, count), lines: Counted(lines, count))
  }

  @Test("at three sizes: every row is visited once, and what is asked for is found")
  func visits() {
    for size in Self.sizes {
      let count = VisitCount()
      let index = index(size, count)
      #expect(count.visits == size * (7 + 21 + 40 + 40))
      #expect(index.performers(of: link(3)).count == 1)
      #expect(index.reports(of: link(3)).count == 3)
      #expect(index.lines(for: link(0)).count == 40 * size)
      #expect(index.links(paidBy: "B1") == [link(0), link(1)])
    }
  }
}
