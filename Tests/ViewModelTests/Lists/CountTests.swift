import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "Enter on a count goes to what it counts, filtered, and Esc comes back."
@Suite("Counts: every number that a tab sums up leads to what it counts, and back")
struct CountTests {
  private let room: Room

  init() throws { room = try Room() }

  @Test(
    "Every count of every tab leads somewhere, and Esc comes back to the same",
    arguments: Pane.allCases, Language.allCases)
  func everyCount(pane: Pane, language: Language) throws {
    let workspace = try room.workspace(pane, language)
    let counts = try workspace.front.counts
    #expect(!counts.isEmpty)
    let before = workspace.table
    for place in counts.indices {
      workspace.handle(.command(.showCounts))
      for _ in 0..<place { workspace.handle(.move(.down)) }
      workspace.handle(.accept)
      if workspace.stage?.name == "goTo" {
        #expect(counts[place].places.count > 1)
        workspace.handle(.accept)
      }
      #expect(workspace.dialogue == nil)
      #expect(workspace.message == nil)
      try workspace.prepare()
      workspace.handle(.command(.back))
      try workspace.prepare()
      #expect(workspace.pane == pane)
      #expect(workspace.table == before, "\(counts[place].name)")
    }
  }

  @Test(
    "The counts of each tab are those that its foot says",
    arguments: [Pane.matrix, .budget, .indicators, .actions])
  func asSaid(pane: Pane) throws {
    for language in Language.allCases {
      let workspace = try room.workspace(pane, language)
      let foot = try workspace.foot
      for count in try workspace.front.counts { #expect(foot.contains(count.name), "\(foot)") }
    }
  }

  @Test("In the matrix only the functions that are counted stay, as many as the count says")
  func matrix() throws {
    let workspace = try room.workspace(.matrix)
    for part in MatrixPart.all {
      let count = workspace.matrix.functions(in: part).count
      guard count > 0 else { continue }
      try workspace.go(to: .part(of: .matrix, part.id))
      #expect(workspace.matrix.functions.count == count)
      #expect(try workspace.foot.contains("[\(workspace.wording(part.name))]"))
      workspace.handle(.command(.back))
      #expect(workspace.matrix.functions.count == workspace.matrix.facts.functions.count)
    }
  }

  @Test("A level under which nothing is counted any more says how all is shown again")
  func emptied() throws {
    let workspace = try room.workspace(.matrix)
    workspace.matrix.part = .contested
    workspace.matrix.facts.claims = []
    #expect(workspace.matrix.functions.isEmpty)
    #expect(!workspace.table.emptySentence.isEmpty)
    #expect(try workspace.matrix.back())
    #expect(!workspace.table.rows.isEmpty)
  }

  @Test("Late actions are counted, and those alone are shown")
  func late() throws {
    let workspace = try room.workspace(.actions)
    workspace.handle(.command(.showCounts))
    workspace.handle(.move(.last))
    workspace.handle(.accept)
    try workspace.prepare()
    let late = try room.all().filter { $0.isLate(on: Room.today) }.map(\.number.description)
    #expect(Set(workspace.actions.numbers) == Set(late))
  }
}
