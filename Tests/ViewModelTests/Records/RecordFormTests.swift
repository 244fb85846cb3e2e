import Domain
import Store
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// "From the declaration come: the form, checks while typing, compare-and-set per field, conflict dialogue,
/// drafts."
@Suite("Records: forms made from the declaration of their kind")
struct RecordFormTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 32) }

  private func form(_ workspace: Workspace) throws -> FormPresentation {
    guard case .form(let form) = workspace.presentation else {
      Issue.record("no form")
      throw NoForm()
    }
    return form
  }

  private struct NoForm: Error {}

  /// Goes to a field by its name, as Tab does.
  private func goTo(_ name: String, _ workspace: Workspace) throws {
    for _ in 0..<20 where try form(workspace).focused.name != name {
      workspace.handle(.nextField)
    }
    #expect(try form(workspace).focused.name == name)
  }

  private func clear(_ workspace: Workspace) {
    for edit in [.end, .deleteToStart] as [TextEdit] { workspace.handle(.edit(edit)) }
  }

  /// The budget with the cursor on a line.
  private func budget(on line: String) throws -> Workspace {
    let workspace = try room.workspace(.budget)
    workspace.handle(.command(.search))
    workspace.write(line)
    workspace.handle(.accept)
    return workspace
  }

  private func functionWorkspace() throws -> (Workspace, RecordName) {
    let workspace = try room.workspace(.matrix)
    let function = try #require(workspace.matrix.selectedFunction)
    return (workspace, RecordName(.function, function.id.rawValue))
  }

  @Test("An entry is booked on the selected line, and the budget shows it at once")
  func adding() throws {
    let workspace = try budget(on: "B1.3a")
    let before = try room.store.budget().spending["B1.3a"]?.disbursed ?? .zero
    workspace.handle(.command(.addEntry))
    #expect(try form(workspace).fields.first?.text.text == "B1.3a")
    try goTo("Nature", workspace)
    workspace.handle(.edit(.right))
    let kind = try form(workspace).focused.text.text
    #expect(kind.contains("engagement"))
    workspace.handle(.edit(.right))
    try goTo("Montant", workspace)
    workspace.write("12 000")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text.hasPrefix("Ajouté") == true)
    try workspace.prepare()
    let after = workspace.budget.facts.spending["B1.3a"]?.disbursed ?? .zero
    #expect(after == before + Money(dollars: 12_000))
    workspace.handle(.command(.undo))
    try workspace.prepare()
    #expect((workspace.budget.facts.spending["B1.3a"]?.disbursed ?? .zero) == before)
  }

  @Test("What cannot be read is said under its field, and Enter goes there instead of saving")
  func unreadable() throws {
    let workspace = try budget(on: "B1.3a")
    let before = try room.store.records(.entry).count
    workspace.handle(.command(.addEntry))
    try goTo("Montant", workspace)
    workspace.write("beaucoup")
    guard case .problem(let sentence) = try form(workspace).focused.hint else {
      Issue.record("no problem")
      return
    }
    #expect(sentence.contains("beaucoup"))
    try goTo("Ligne", workspace)
    workspace.handle(.accept)
    #expect(try form(workspace).focused.name == "Montant")
    clear(workspace)
    workspace.handle(.accept)
    #expect(try form(workspace).notice != nil)
    #expect(try room.store.records(.entry).count == before)
  }

  @Test("A few letters of a code offer what they mean; leaving the field takes the chosen one")
  func suggestions() throws {
    let workspace = try budget(on: "B1.3a")
    workspace.handle(.command(.addEntry))
    clear(workspace)
    workspace.write("b2")
    let offered = try form(workspace).focused.suggestions
    #expect(offered.count > 1 && offered.first?.isChosen == true)
    workspace.handle(.move(.down))
    #expect(try form(workspace).focused.suggestions[1].isChosen)
    workspace.handle(.nextField)
    #expect(try form(workspace).fields.first?.text.text == offered[1].code)
  }

  @Test("The names of a function are edited in the matrix; others' edits of other fields stay")
  func editing() throws {
    let (workspace, name) = try functionWorkspace()
    let before = try #require(try room.store.record(name)?.content)
    workspace.handle(.command(.editFunction))
    try goTo("Nom court (français)", workspace)
    clear(workspace)
    workspace.write("Piloter")
    var theirs = before
    theirs[.labelEn] = .text("Their label")
    _ = try room.colleague().save(name, from: before, to: theirs)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    let after = try #require(try room.store.record(name)?.content)
    #expect(after[.shortFr] == .text("Piloter"))
    #expect(after[.labelEn] == .text("Their label"))
    #expect(workspace.message?.text.contains("nom (anglais)") == true)
    try workspace.prepare()
    #expect(workspace.matrix.selectedFunction?.short.fr == "Piloter")
  }

  @Test("Two people's words for one field: each way out, and the words as they were typed")
  func conflict() throws {
    let (workspace, name) = try functionWorkspace()
    let before = try #require(try room.store.record(name)?.content)
    workspace.handle(.command(.editFunction))
    try goTo("Nom court (français)", workspace)
    clear(workspace)
    workspace.write("Mien")
    var theirs = before
    theirs[.shortFr] = .text("Sien")
    _ = try room.colleague().save(name, from: before, to: theirs)
    workspace.handle(.accept)
    let dialogue = try #require(workspace.dialogue as? ConflictDialogue)
    #expect(dialogue.fields.map(\.field) == [.shortFr])
    #expect(dialogue.field.mine == "Mien" && dialogue.field.theirs == "Sien")
    workspace.handle(.cancel)
    #expect(try form(workspace).focused.text.text == "Mien")
    workspace.handle(.accept)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try room.store.record(name)?.content[.shortFr] == .text("Mien"))
  }

  @Test("A colleague's change of the record is said in the open form")
  func hearing() throws {
    let (workspace, name) = try functionWorkspace()
    try workspace.startFollowing(.watching)
    let before = try #require(try room.store.record(name)?.content)
    workspace.handle(.command(.editFunction))
    var theirs = before
    theirs[.labelFr] = .text("Autre nom")
    _ = try room.colleague().save(name, from: before, to: theirs)
    #expect(try workspace.follow())
    #expect(try form(workspace).notice?.contains("PB") == true)
  }

  @Test("What was being typed is offered again after a crash, with its kind, and taken up")
  func drafts() throws {
    let workspace = try budget(on: "B1.3a")
    workspace.handle(.command(.addEntry))
    try goTo("Montant", workspace)
    workspace.write("777")
    workspace.keepDraft()
    let later = try room.colleague("KM", session: "later")
    let after = try Workspace(
      client: .wired(to: later, clock: room.clock), wording: Wording(.french), today: Room.today,
      pane: .actions)
    try after.prepare()
    try after.offerDrafts()
    let offer = try #require((after.dialogue as? DraftsDialogue)?.offer)
    #expect(offer.title.contains("Nouvelle écriture"))
    #expect(offer.lines.contains { $0.text == "777" })
    after.handle(.accept)
    #expect(after.pane == .budget)
    #expect(try form(after).fields.contains { $0.text.text == "777" })
  }

  @Test("Escape asks once before what was typed is given up")
  func givingUp() throws {
    let (workspace, _) = try functionWorkspace()
    workspace.handle(.command(.editFunction))
    workspace.write("x")
    workspace.handle(.cancel)
    #expect(workspace.dialogue != nil && workspace.question == .giveUp)
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
  }

  @Test("Where nothing may be changed, neither form opens")
  func readOnly() throws {
    for (pane, command) in [(Pane.budget, Command.addEntry), (.matrix, .editFunction)] {
      let workspace = try room.workspace(pane) { $0.isReadOnly = true }
      workspace.handle(.command(command))
      #expect(workspace.dialogue == nil && workspace.message != nil)
    }
  }
}
