import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Required: "“Other…” adds a body on the spot (with “added in the room, to be completed” as its mark and a
/// finding)."
@Suite("Whoever is not in the store yet is added on the spot")
struct NewBodyTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 4) }

  private func chips(_ workspace: Workspace) throws -> [String] {
    guard case .prompt(let prompt) = workspace.presentation else { return [] }
    return (prompt.chips ?? []).map { $0.map(\.text).joined() }
  }

  @Test("In the line: @ and a name that nobody has offers “Autre…”, Enter adds, Enter saves")
  func inTheLine() throws {
    let workspace = try room.workspace(.actions, .french)
    workspace.handle(.command(.add))
    workspace.write("@Croix-Rouge recenser les ménages avant le 15 décembre")
    #expect(
      try chips(workspace).suffix(2) == [
        "Aucun acteur ne s’appelle « Croix-Rouge » ; ↓ :",
        " Autre… ajouter « Croix-Rouge » aux acteurs ",
      ])
    workspace.handle(.move(.down))
    let before = try room.all().count
    workspace.handle(.accept)
    try workspace.prepare()
    #expect(workspace.register["CROIX-ROUGE"]?.isToComplete == true)
    #expect(try chips(workspace).first == "Responsable  Croix-Rouge  ← « Croix-Rouge »")
    #expect(try room.all().count == before, "nothing is saved that was not shown")
    workspace.handle(.accept)
    let added = try #require(workspace.actions.selected)
    #expect(added.content.owner == "CROIX-ROUGE")
    #expect(added.content.title == "recenser les ménages")
  }

  @Test("In the line: a slip is not taken for somebody new unless one says so")
  func slip() throws {
    let workspace = try room.workspace(.actions, .english)
    workspace.handle(.command(.add))
    workspace.write("dvas count the households")
    workspace.handle(.move(.down))
    #expect(try chips(workspace).contains { $0.hasPrefix("Owner  DIVAS") })
    workspace.handle(.move(.down))
    #expect(try chips(workspace).contains(" Other… add “dvas” to the stakeholders "))
    #expect(workspace.register["DVAS"] == nil)
    workspace.handle(.move(.down))
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(workspace.register["DVAS"] == nil)
  }

  @Test("In the form: ↑ from the first suggestion is “Other…”; the form goes on with the new body")
  func inTheForm() throws {
    let workspace = try room.workspace(.actions, .english)
    workspace.handle(.command(.edit))
    workspace.handle(.nextField)
    workspace.handle(.edit(.deleteToStart))
    workspace.write("Red Cross")
    workspace.handle(.move(.up))
    workspace.handle(.nextField)
    #expect(workspace.message?.text.hasPrefix("“Red Cross” is a stakeholder now") == true)
    workspace.handle(.accept)
    #expect(workspace.actions.selected?.content.owner == "RED-CROSS")
  }

  @Test("Its page bears the mark, e completes it, and the mark is gone")
  func completing() throws {
    let workspace = try room.workspace(.actions, .french)
    workspace.handle(.command(.add))
    workspace.write("@Croix-Rouge recenser")
    workspace.handle(.move(.down))
    workspace.handle(.accept)
    workspace.handle(.accept)
    workspace.handle(.command(.showStakeholder))
    #expect(try list(workspace).contains("ajouté en séance, à compléter"))
    workspace.handle(.letter("e"))
    for _ in 1...5 { workspace.handle(.nextField) }
    workspace.write("ngo")
    workspace.handle(.accept)
    try workspace.prepare()
    #expect(workspace.register["CROIX-ROUGE"]?.kind == "ngo")
    workspace.handle(.cancel)
    workspace.handle(.command(.showStakeholder))
    #expect(try !list(workspace).contains("ajouté en séance, à compléter"))
  }

  private func list(_ workspace: Workspace) throws -> [String] {
    guard case .list(let list) = workspace.presentation else { return [] }
    return list.table.rows.compactMap { $0.cells.first?.text }
  }
}
