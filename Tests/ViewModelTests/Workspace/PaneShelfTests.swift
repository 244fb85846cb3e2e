import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("Panes on their shelf: who is read again, and what reaches all of them")
struct PaneShelfTests {
  private let matrix = Counter()
  private let chain = Counter()
  private let budget = Counter()
  private let workspace: Workspace

  init() throws {
    let (matrix, chain, budget) = (matrix, chain, budget)
    workspace = try Room().workspace { client in
      let (readMatrix, readChain, readBudget) = (client.matrix, client.chain, client.budget)
      client.matrix = {
        matrix.count += 1
        return try readMatrix()
      }
      client.chain = {
        chain.count += 1
        return try readChain($0)
      }
      client.budget = {
        budget.count += 1
        return try readBudget()
      }
    }
    try readAll()
  }

  private func readAll() throws { for pane in Pane.allCases { try workspace.shelf.read(pane) } }

  private var counts: [Int] { [matrix.count, chain.count, budget.count] }

  @Test("A pane is read when somebody looks at it, and not again while nothing has changed")
  func once() throws {
    try readAll()
    #expect(counts == [1, 1, 1])
  }

  @Test("Of a change only those panes hear that show it")
  func concerned() throws {
    let shelf = workspace.shelf
    #expect(shelf.note([.reports], inFront: .matrix) == [.chain])
    try readAll()
    #expect(counts == [1, 2, 1])
    #expect(shelf.note([.items], inFront: .matrix) == [.chain, .actions])
    try readAll()
    #expect(counts == [1, 3, 1])
    #expect(shelf.note([.views, .sessions], inFront: .matrix).isEmpty)
    try readAll()
    #expect(counts == [1, 3, 1])
    #expect(shelf.note([.facts], inFront: .matrix) == Set(Pane.allCases))
    try readAll()
    #expect(counts == [2, 4, 2])
  }

  @Test("When everything may have changed everything is read again")
  func everything() throws {
    workspace.shelf.invalidate()
    try readAll()
    #expect(counts == [2, 2, 2])
  }

  @Test("Another language and a new day reach every pane", arguments: Pane.allCases)
  func surroundings(pane: Pane) throws {
    let model = workspace.shelf[pane]
    workspace.handle(.command(.changeLanguage))
    #expect(model.surroundings.wording.language == .english)
    let tomorrow = Room.today.adding(days: 1)
    #expect(workspace.dayChanged(to: tomorrow))
    #expect(model.surroundings.today == tomorrow)
    #expect(!workspace.dayChanged(to: tomorrow))
  }

  @Test("A pane is found by its name, and only what a pane has can be gone to")
  func finding() throws {
    for pane in Pane.allCases { #expect(type(of: workspace.shelf[pane]).face.pane == pane) }
    #expect(try workspace.shelf.has(.subject(.chainLink("L4"))))
    #expect(try !workspace.shelf.has(.subject(.chainLink("L99"))))
    #expect(try workspace.shelf.select(.subject(.chainLink("L99")))?.pane == nil)
    #expect(workspace.shelf.shows(.subject(.chainLink("L99"))))
    #expect(!workspace.shelf.shows(.subject(.activity("G1-A1-1"))))
  }
}
