import Domain
import Testing
import Wording

@testable import ViewModels

/// Required: "Everything about one stakeholder on one page from anywhere (its letters, claims, links, lines,
/// money, items)."
@Suite(
  "The page of a stakeholder: opened from any row that speaks of one, and left again as it was")
struct StakeholderPageTests {
  private let room: Room

  init() throws { room = try Room() }

  private func texts(_ workspace: Workspace) -> [String] {
    guard case .list(let list) = workspace.presentation else { return [] }
    return list.table.rows.map { $0.cells.map(\.text).joined(separator: "|") }
  }

  private func open(_ workspace: Workspace) {
    workspace.handle(.command(.showStakeholder))
    workspace.layOut(list: nil, companion: nil, dialogue: Viewport(rows: 200, width: 100))
  }

  @Test(
    "A reviewer opens it in the matrix and reads everything that the tabs have",
    arguments: Language.allCases)
  func everything(language: Language) throws {
    let workspace = try room.workspace(.matrix, language)
    workspace.matrix.select(stakeholder: "PMINES")
    open(workspace)
    let all = texts(workspace).joined(separator: "\n")
    let wording = workspace.wording
    let matrix = try room.store.matrix()
    for letter in matrix.assignments where letter.stakeholder == "PMINES" {
      let function = try #require(matrix.functions.first { $0.id == letter.function })
      #expect(all.contains("\(letter.letter.rawValue) · \(wording(function.name))"))
    }
    for claim in matrix.claims where claim.stakeholder == "PMINES" {
      #expect(all.contains(wording(claim.label)))
    }
    let items = try room.all().filter { $0.content.owner == "PMINES" }
    let counts = [
      Phrase.Actions.open(items.count { $0.content.status.isOpen }),
      Phrase.Actions.late(items.count { $0.isLate(on: Room.today) }),
      Phrase.Stakeholders.done(items.count { $0.content.status == .done }),
    ]
    for count in counts { #expect(all.contains(wording(count)), "\(wording(count))") }
  }

  @Test("It has the links that a body performs, and the lines that it carries out or funds")
  func linksAndLines() throws {
    let budget = try room.store.budget()
    let chain = try room.store.chain(today: Room.today)
    let reader = StakeholderReader(try room.workspace().client)
    var (funders, performers) = (0, 0)
    for body in try room.store.stakeholders() {
      let facts = try reader.facts(of: body, on: Room.today)
      let lines = budget.implementers.filter { $0.stakeholder == body.id }.map(\.line)
      #expect(Set(facts.implemented.map(\.line.id)) == Set(lines))
      let links = chain.performers.filter { $0.stakeholder == body.id }.map(\.link)
      #expect(Set(facts.performances.map(\.link.id)) == Set(links))
      funders += facts.funded.isEmpty ? 0 : 1
      performers += links.isEmpty ? 0 : 1
    }
    #expect(funders > 0 && performers > 0)
  }

  @Test("Enter on any line goes there, and Esc comes back to the page, then to the pane")
  func going() throws {
    let workspace = try room.workspace(.matrix)
    workspace.matrix.select(stakeholder: "PMINES")
    let before = workspace.table
    open(workspace)
    let count = texts(workspace).count
    var visited: Set<Pane> = []
    for _ in 0..<count {
      workspace.handle(.accept)
      #expect(workspace.dialogue == nil)
      #expect(workspace.message == nil)
      visited.insert(workspace.pane)
      workspace.handle(.command(.back))
      #expect(workspace.stage?.name == "stakeholder")
      workspace.handle(.move(.down))
    }
    #expect(visited.contains(.actions) && visited.contains(.matrix))
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    #expect(workspace.pane == .matrix)
    #expect(workspace.table == before)
  }

  @Test("The late ones that it counts are the late ones that Enter shows")
  func late() throws {
    let workspace = try room.workspace(.actions)
    let item = try #require(try room.all().first { $0.isLate(on: Room.today) })
    let owner = try #require(item.content.owner)
    try workspace.actions.show(item)
    open(workspace)
    workspace.handle(.move(.down))
    workspace.handle(.accept)
    try workspace.prepare()
    let expected = try room.all().filter {
      $0.content.owner == owner && $0.isLate(on: Room.today)
    }
    #expect(Set(workspace.actions.rows.map(\.id)) == Set(expected.map(\.id)))
  }

  @Test(
    "Where a row speaks of nobody it is asked whose, and a few letters of either language say it")
  func asked() throws {
    for (language, typed) in [(Language.french, "affaires soc"), (.english, "social aff")] {
      let workspace = try room.workspace(.indicators, language)
      workspace.handle(.command(.showStakeholder))
      #expect(workspace.stage?.name == "stakeholderChoice")
      workspace.write(typed)
      workspace.handle(.accept)
      #expect(workspace.stage?.name == "stakeholder")
    }
    let workspace = try room.workspace(.indicators)
    workspace.handle(.command(.showStakeholder))
    workspace.write("zzzz")
    #expect(workspace.menu?.names.isEmpty == true)
    workspace.handle(.accept)
    #expect(workspace.stage?.name == "stakeholderChoice")
  }

  @Test("It follows what others do")
  func following() throws {
    let room = try Room(inFileWith: 0)
    let workspace = try room.workspace(.actions)
    let item = try #require(
      try room.all().first { $0.isLate(on: Room.today) && $0.content.owner != nil })
    try workspace.actions.show(item)
    open(workspace)
    let before = texts(workspace)
    var done = item.content
    done.status = .done
    _ = try room.colleague().save(item.id, from: item.content, to: done, today: Room.today)
    _ = try workspace.tellDialogues(StoreNews(topics: [.items]))
    #expect(texts(workspace) != before)
  }
}
