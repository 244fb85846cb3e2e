import Domain
import Terminal
import Testing
import ViewModels

@testable import Interface

/// Required: the tab bar is "complete at 60 columns; what is hidden is shown to be hidden".
@Suite("Tab bar: every tab is seen whole or counted, at any width")
struct TabBarTests {
  /// Nine tabs in a language, one of them in front, at a width.
  struct Sight: Sendable, CustomTestStringConvertible {
    let language: Language
    let columns: Int
    let front: Int

    var testDescription: String { "\(language.rawValue) \(columns), \(front) in front" }

    static let all = Language.allCases.flatMap { language in
      [60, 80, 128].flatMap { columns in
        (0..<9).map { Sight(language: language, columns: columns, front: $0) }
      }
    }

    /// What the tabs say, in full and short.
    var names: [(full: String, short: String)] {
      switch language {
      case .french:
        [
          ("Vue d’ensemble", "Vue"), ("Matrice", "Matr."), ("Chaîne", "Chaî."),
          ("Budget", "Budg."), ("Actions", "Act."), ("Indicateurs", "Ind."),
          ("Séance", "Séan."), ("Partenaires", "Part."), ("Revue", "Rev."),
        ]
      case .english:
        [
          ("Overview", "View"), ("Matrix", "Matr."), ("Chain", "Chain"), ("Budget", "Budg."),
          ("Actions", "Act."), ("Indicators", "Ind."), ("Meeting", "Meet."),
          ("Partners", "Part."), ("Review", "Rev."),
        ]
      }
    }

    var bar: TabBar {
      let titles = names.enumerated().map { index, name in
        TabBar.Title(full: name.full, short: name.short, target: .choice(index))
      }
      return TabBar(titles, front: front, width: columns - 2)
    }

    /// The line as it is drawn.
    var drawn: (line: String, roles: [Role], clickMap: ClickMap) {
      var pen = Pen(size: Size(columns: columns, rows: 1))
      Frame.draw(bar, in: Rect(pen.grid.size), pen: &pen)
      return (
        pen.grid.lines[0], pen.grid.inks(0).compactMap { Role(ink: $0) }, pen.clickMap
      )
    }

    /// The tabs that a click can reach directly.
    var shown: [Int] { bar.tabs.compactMap { index(of: $0.target) } }

    func index(of target: ClickTarget?) -> Int? {
      if case .choice(let index) = target { index } else { nil }
    }
  }

  @Test(
    "The tab in front is seen in full, the others in full or short, none cut", arguments: Sight.all)
  func whole(sight: Sight) {
    let words = sight.drawn.line.split { " ▌▐".contains($0) }.map(String.init)
    let signs = sight.bar.hidden.map(\.text.string)
    let known = sight.names.enumerated().flatMap { index, name in
      (index == sight.front ? name.full : sight.isInFull ? name.full : name.short)
        .split(separator: " ").map(String.init)
    }
    for word in words { #expect(known.contains(word) || signs.contains(word), "“\(word)”") }
    #expect(sight.drawn.line.contains("▌\(sight.names[sight.front].full)▐"))
    #expect(sight.shown.contains(sight.front))
  }

  @Test(
    "What is hidden at each end is counted, and the nearest of it is what a click there means",
    arguments: Sight.all)
  func counted(sight: Sight) throws {
    let shown = sight.shown
    let (first, last) = (try #require(shown.first), try #require(shown.last))
    #expect(shown == Array(first...last))
    let expected = (first > 0 ? ["‹\(first)"] : []) + (last < 8 ? ["\(8 - last)›"] : [])
    #expect(sight.bar.hidden.map(\.text.string) == expected)
    let nearest = (first > 0 ? [first - 1] : []) + (last < 8 ? [last + 1] : [])
    #expect(sight.bar.hidden.compactMap { sight.index(of: $0.target) } == nearest)
    for count in sight.bar.hidden { #expect(sight.drawn.line.contains(count.text.string)) }
  }

  @Test("Nothing overlaps, and a click means what is seen in that cell", arguments: Sight.all)
  func clicks(sight: Sight) {
    let (line, _, clickMap) = sight.drawn
    let areas = clickMap.areas.map(\.rect).sorted { $0.column < $1.column }
    for (left, right) in zip(areas, areas.dropFirst()) { #expect(left.endColumn < right.column) }
    #expect(areas.allSatisfy { $0.column > 0 && $0.endColumn < sight.columns })
    let characters = Array(line)
    for (column, character) in characters.enumerated() where character != " " {
      #expect(clickMap[Point(column: column, row: 0)] != nil, "\(column)")
    }
    for tab in sight.bar.tabs {
      let cells = characters[(tab.columns.lowerBound + 1)...].prefix(tab.columns.count)
      #expect(String(cells) == tab.text.string)
      #expect(clickMap[Point(column: tab.columns.lowerBound + 1, row: 0)] == tab.target)
    }
  }

  @Test("The neighbours of the tab in front are in sight", arguments: Sight.all)
  func neighbours(sight: Sight) {
    for neighbour in [sight.front - 1, sight.front + 1] where (0..<9).contains(neighbour) {
      #expect(sight.shown.contains(neighbour))
    }
  }

  @Test("The letter of every tab but the one in front stands out", arguments: Sight.all)
  func letters(sight: Sight) {
    let roles = sight.drawn.roles
    for tab in sight.bar.tabs {
      let first = tab.columns.lowerBound + 1
      #expect(roles[first + 1] == (tab.isFront ? .activeTab : .footerKey))
      #expect(roles[first + 2] == (tab.isFront ? .activeTab : .tab))
    }
  }

  @Test("A desk sees all nine in full, the projector all nine, the smallest screen at least five")
  func room() {
    for sight in Sight.all {
      switch sight.columns {
      case 128: #expect(sight.isInFull && sight.shown.count == 9)
      case 80: #expect(!sight.isInFull && sight.shown.count == 9)
      default: #expect(sight.shown.count >= 5)
      }
    }
  }

  @Test("Four tabs on the smallest screen stand in full, two cells apart")
  func four() {
    let titles = ["Matrice", "Chaîne", "Budget", "Actions"].map {
      TabBar.Title(full: $0, short: "", target: .list)
    }
    let bar = TabBar(titles, front: 2, width: 58)
    #expect(bar.tabs.map(\.text.string) == [" Matrice ", " Chaîne ", "▌Budget▐", " Actions "])
    #expect(bar.tabs.map(\.columns) == [0..<9, 11..<19, 21..<29, 31..<40])
    #expect(bar.hidden.isEmpty)
  }

  @Test("Where there is not even room for neighbours, the tab in front stands between two counts")
  func tiny() {
    let titles = (1...30).map { TabBar.Title(full: "Tab \($0)", short: "T\($0)", target: .list) }
    let bar = TabBar(titles, front: 14, width: 14)
    #expect(bar.tabs.map(\.text.string) == ["▌Tab 15▐"])
    #expect(bar.hidden.map(\.text.string) == ["‹14", "15›"])
  }
}

extension TabBarTests.Sight {
  /// Whether the tabs that are not in front stand in full too.
  var isInFull: Bool {
    bar.tabs.allSatisfy { tab in
      index(of: tab.target).map { tab.text.string.contains(names[$0].full) } ?? false
    }
  }
}
