import Domain
import Wording

/// Everything about one stakeholder, over the pane; Enter goes to what a line speaks of, and Esc comes back
/// to the page (test: `StakeholderPageTests`).
public struct StakeholderDialogue: Dialogue {
  package static let stages = [pageStage]

  private var stakeholder: Stakeholder
  private let reader: StakeholderReader
  private var page: StakeholderPage
  private var cursor = ListCursor<Int>()
  private var viewport = Viewport()

  init(
    _ stakeholder: Stakeholder, _ reader: StakeholderReader, _ surroundings: Surroundings
  ) throws {
    self.stakeholder = stakeholder
    self.reader = reader
    let facts = try reader.facts(of: stakeholder, on: surroundings.today)
    page = StakeholderPage(facts, surroundings.wording)
    settle()
  }

  package var stage: DialogueStage { Self.pageStage }

  package mutating func take(_ input: Input, _ surroundings: Surroundings) throws -> [Effect] {
    switch input {
    case .move(let move): cursor.move(move, rows: choices, visible: choices.count)
    case .accept:
      let address = cursor.selected.flatMap { page.lines[$0].address }
      return address.map { [.go($0)] } ?? []
    case .cancel: return [.close]
    case .letter("e"): return try reader.edit(stakeholder, surroundings)
    case .letter, .command, .unknownKey, .edit, .nextField, .previousField, .field, .remove: break
    }
    return []
  }

  /// Whatever others have done may be about the stakeholder: the page is read again.
  package mutating func hear(_ news: StoreNews, _ surroundings: Surroundings) throws -> [Effect]? {
    stakeholder = surroundings.register[stakeholder.id] ?? stakeholder
    let facts = try reader.facts(of: stakeholder, on: surroundings.today)
    page = StakeholderPage(facts, surroundings.wording)
    settle()
    return []
  }

  package mutating func layOut(_ viewport: Viewport) { self.viewport = viewport }

  /// The lines that lead somewhere.
  private var choices: [Int] { page.lines.indices.filter { page.lines[$0].address != nil } }

  private mutating func settle() { cursor.update(rows: choices, visible: choices.count) }
}

// MARK: - What is shown

extension StakeholderDialogue {
  package func presentation(_ surroundings: Surroundings) -> DialoguePresentation {
    let top = top
    let shown = page.lines.indices.dropFirst(top).prefix(viewport.rows)
    let table = TablePresentation(
      columns: columns, rows: shown.map(row), hasRowsAbove: top > 0,
      hasRowsBelow: shown.endIndex < page.lines.count)
    return .list(ListPresentation(title: page.title, table: table))
  }

  /// The first line in sight: the cursor stays in it, with the heading above it where that fits.
  private var top: Int {
    let selected = cursor.selected ?? 0
    return max(0, min(selected - viewport.rows / 2, page.lines.count - viewport.rows))
  }

  private var valueWidth: Int {
    let widest = page.lines.map(\.value.text.count).max() ?? 0
    return min(widest, viewport.width * 2 / 5)
  }

  private var columns: [TablePresentation.Column] {
    let width = max(10, viewport.width - valueWidth - 1)
    return [
      .init(title: "", name: "text", width: width),
      .init(title: "", name: "value", width: valueWidth, alignment: .trailing),
    ]
  }

  private func row(_ place: Int) -> TablePresentation.Row {
    let line = page.lines[place]
    let text = Span(
      line.text.map(\.text).joined(), line.text.count == 1 ? line.text[0].tone : .plain)
    return TablePresentation.Row(
      kind: line.isHeading ? .heading : .item, id: "\(place)", cells: [text, line.value],
      isSelected: place == cursor.selected)
  }
}

// MARK: - What can be done in it

extension StakeholderDialogue {
  /// Everything about one stakeholder.
  private static let pageStage = DialogueStage(
    "stakeholder", Phrase.Stakeholders.page, .choosing,
    [
      DialogueRow(.accept, word: Phrase.Stakeholders.go),
      DialogueRow(.letter("e"), word: Phrase.Stakeholders.edit), .close, .move, .page, .ends,
    ])
}
