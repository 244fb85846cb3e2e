import Domain
import Wording

extension ChainModel {
  /// The list of links.
  public var table: TablePresentation {
    guard !facts.links.isEmpty else {
      return TablePresentation(emptySentence: wording(Phrase.Chain.nothing))
    }
    let layout = self.layout
    let window = layout.window(from: firstTerritory)
    let places = window.visible.dropFirst().map { $0 - 1 }
    let top = linkCursor.top
    let bottom = min(standings.count, top + viewport.rows)
    let columns = columns(layout: layout, places: places)
    let rows = standings[top..<bottom].flatMap { standing in
      self.rows(for: standing, layout: layout, places: places)
    }
    var table = TablePresentation(
      columns: columns, rows: rows,
      selectedColumn: places.firstIndex(of: selectedTerritoryColumn - 1).map { $0 + 2 },
      hiddenLeft: window.hiddenLeft, hiddenRight: window.hiddenRight,
      hasRowsAbove: top > 0, hasRowsBelow: bottom < standings.count)
    // Before the territories stand number and name, after them news and items.
    table.cellColumns = 2..<max(2, columns.count - 2)
    return table
  }

  private func columns(layout: ChainLayout, places: [Int]) -> [TablePresentation.Column] {
    typealias Column = TablePresentation.Column
    typealias Words = Phrase.Chain
    return [
      Column(title: wording(Words.number), width: layout.number, alignment: .trailing),
      Column(title: wording(Words.link), width: layout.name),
    ]
      + places.map { place in
        Column(title: wording(facts.territories[place].name), width: layout.places[place])
      } + [
        Column(title: wording(Words.news), width: layout.news, alignment: .trailing),
        Column(title: wording(Words.items), width: layout.items),
      ]
  }

  // MARK: - Rows

  private func rows(
    for standing: ChainStanding, layout: ChainLayout, places: [Int]
  ) -> [TablePresentation.Row] {
    let link = standing.link
    let texts = ChainTexts(wording: wording)
    let name = Span(wording(layout.usesFullNames ? link.name : link.short))
    let statuses = places.map { place in
      texts.status(standing.place(facts.territories[place]).status, inFull: layout.usesFullWords)
    }
    let item = TablePresentation.Row(
      id: link.id.rawValue,
      cells: [Span(String(link.order)), name] + statuses
        + [texts.news(standing), texts.items(standing)],
      isSelected: link.id == linkCursor.selected)
    guard let passage = annotated[link.id] else { return [item] }
    return [item, annotation(passage, columns: item.cells.count)]
  }

  /// A link's passage, in one line under it, starting below the name.
  private func annotation(_ passage: ChainPassage, columns: Int) -> TablePresentation.Row {
    let label = wording(Phrase.Chain.handover(wording(passage.handover.label)))
    let alarm = ChainTexts(wording: wording).alarm(of: passage)
    let text = ["  \(label)", alarm?.text].compactMap { $0 }.joined(separator: " · ")
    let blanks = Array(repeating: Span(""), count: columns - 1)
    return TablePresentation.Row(
      kind: .annotation, cells: [Span(text, alarm?.tone ?? .muted)] + blanks)
  }

  /// The passages that get a line: never more than the rows that the links leave free.
  private var annotated: [Code<ChainLink>: ChainPassage] {
    ChainPassage.shown(
      passages, selected: linkCursor.selected, room: viewport.rows - standings.count)
  }
}
