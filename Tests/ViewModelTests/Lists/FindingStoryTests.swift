import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "`/` finds what the row shows: names in the language shown, links, status words, lateness,
/// numbers with or without the hyphen; œ and oe are one, soft hyphens nothing. In every pane."
@Suite("Stories of finding: whatever a row shows is typed and found, in either language")
struct FindingStoryTests {
  private let room: Room

  init() throws { room = try Room() }

  private func found(_ text: String, _ language: Language) throws -> [ActionItem] {
    let actions = try room.actions(rows: 200, language)
    try actions.search(text)
    try actions.refreshIfNeeded()
    return actions.rows
  }

  @Test(
    "A secretary types what she reads in a row, cell by cell, and the row stays",
    arguments: Language.allCases)
  func everyCell(language: Language) throws {
    let actions = try room.actions(rows: 200, language)
    actions.viewport = Viewport(rows: 200, width: 240)
    try actions.refreshIfNeeded()
    let table = actions.table
    for row in table.rows {
      for (column, cell) in zip(table.columns, row.cells) where !cell.text.isEmpty {
        for word in cell.text.split(separator: " ")
        where word.contains(where: \.isLetter)
          || word.contains(where: \.isNumber)
        {
          let numbers = try found(String(word), language).map(\.number.description)
          #expect(numbers.contains(row.id), "\(column.title): \(word)")
        }
      }
    }
  }

  @Test(
    "Numbers with or without hyphen",
    arguments: ["A-003", "a003", "003", "A\u{2011}003"], Language.allCases)
  func numbers(typed: String, language: Language) throws {
    #expect(try found(typed, language).map(\.number.ordinal) == [3])
  }

  @Test(
    "The late ones, the blocked ones, those of one body, those due on one day",
    arguments: [
      (Language.french, "retard", "bloqué", "entreprises", "16/11/2026"),
      (.english, "late", "blocked", "federation", "16/11/2026"),
    ])
  func meanings(
    language: Language, late: String, blocked: String, body: String, day: String
  ) throws {
    let lateOnes = try found(late, language)
    let expected = try room.all().filter { $0.isLate(on: Room.today) }
    #expect(Set(expected.map(\.id)).isSubset(of: Set(lateOnes.map(\.id))))
    #expect(!expected.isEmpty)
    #expect(try found(blocked, language).contains { $0.content.status == .blocked })
    #expect(try found(day, language).map(\.number.ordinal) == [14])
    let both = try found("\(late) \(blocked)", language)
    #expect(both.map(\.number.ordinal) == [5])
    let register = try room.store.names()
    let owners = register.stakeholders.filter { $0.name[language].folded.contains(body) }
      .map(\.id)
    #expect(try found(body, language).contains { $0.content.owner.map(owners.contains) == true })
  }

  @Test("In the matrix one types a body and a function, and the cursor goes to their cell")
  func cell() throws {
    for (language, typed) in [
      (Language.french, "pmines cartographier"), (.english, "map pmines"),
    ] {
      let workspace = try room.workspace(.matrix, language)
      workspace.handle(.command(.search))
      workspace.write(typed)
      #expect(workspace.matrix.selectedStakeholder?.id == "PMINES")
      #expect(workspace.matrix.selectedFunction?.id == "CARTO")
      workspace.handle(.accept)
      #expect(workspace.message == nil)
      workspace.handle(.command(.nextMatch))
      #expect(workspace.message == nil)
    }
  }

  @Test("In the chain one types a body, and comes to a link that it performs")
  func body() throws {
    for (language, typed) in [
      (Language.french, "autorites publiques"), (.english, "public authorities"),
    ] {
      let workspace = try room.workspace(.chain, language)
      workspace.handle(.command(.search))
      workspace.write(typed)
      let link = try #require(workspace.chain.selectedLink)
      let performers = workspace.chain.facts.performers.filter { $0.link == link.id }
      let names = performers.compactMap {
        workspace.register[$0.stakeholder]?.short[language].folded
      }
      #expect(names.contains { $0.contains(typed) }, "\(names)")
    }
  }

  @Test("In the budget one types an amount, as it stands there or without its blanks")
  func amount() throws {
    for (language, typed) in [(Language.french, "50000"), (.english, "50,000"), (.french, "b12a")] {
      let workspace = try room.workspace(.budget, language)
      workspace.budget.viewport = Viewport(rows: 60, width: 200)
      workspace.handle(.command(.search))
      workspace.write(typed)
      workspace.handle(.accept)
      #expect(workspace.message == nil, "\(typed)")
    }
  }
}
