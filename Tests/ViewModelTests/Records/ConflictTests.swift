import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// The same field opens a dialogue with base, mine and theirs, and a key for each way
/// out.
@Suite("Workspace: two people change the same field")
struct ConflictTests {
  private let room: Room
  private let colleague: Store
  private let workspace: Workspace
  private let item: ActionItem

  init() throws {
    room = try Room(inFileWith: 40)
    colleague = try room.colleague()
    workspace = try room.workspace()
    item = try #require(workspace.actions.selected)
    workspace.handle(.command(.edit))
    workspace.handle(.edit(.deleteToStart))
    workspace.write("Ma version")
    try theirs { $0.title = "Sa version" }
    workspace.handle(.accept)
  }

  private func theirs(_ change: (inout ActionItemContent) -> Void) throws {
    let now = try #require(try colleague.actionItem(item.id))
    var content = now.content
    change(&content)
    _ = try colleague.save(item.id, from: now.content, to: content, today: Room.today)
  }

  private var dialogue: ConflictDialogue? {
    workspace.dialogue as? ConflictDialogue
  }

  private var stored: ActionItemContent? {
    get throws { try room.store.actionItem(item.id)?.content }
  }

  @Test("The dialogue shows what it said, what I say, what they say, who and when")
  func shown() throws {
    let dialogue = try #require(dialogue)
    #expect(dialogue.fields.map(\.field) == [.title])
    #expect(dialogue.field.base == item.content.title)
    #expect(dialogue.field.mine == "Ma version")
    #expect(dialogue.field.theirs == "Sa version")
    #expect(dialogue.by == "PB, 10:00")
    #expect(workspace.inputMode == .choosing)
    #expect(try stored?.title == "Sa version")
  }

  @Test("m writes mine over theirs")
  func mine() throws {
    workspace.handle(.letter("m"))
    #expect(workspace.dialogue == nil)
    #expect(try stored?.title == "Ma version")
  }

  @Test("s leaves theirs")
  func keepTheirs() throws {
    workspace.handle(.letter("s"))
    #expect(workspace.dialogue == nil)
    #expect(try stored?.title == "Sa version")
    #expect(workspace.message?.text == "\(item.number) : l’autre version est gardée.")
  }

  @Test("e goes back to the form, on the field, and saving then wins")
  func editing() throws {
    workspace.handle(.letter("e"))
    #expect(workspace.form?.focus == .title)
    workspace.write(" réunie")
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    #expect(try stored?.title == "Ma version réunie")
  }

  @Test("Escape goes back to the form with everything typed, and saving asks again")
  func later() throws {
    workspace.handle(.cancel)
    #expect(workspace.form?.text(of: .title).text == "Ma version")
    #expect(try stored?.title == "Sa version")
    workspace.handle(.accept)
    #expect(dialogue != nil)
  }

  @Test("Arrows and Enter choose as well")
  func arrows() throws {
    workspace.handle(.move(.down))
    workspace.handle(.accept)
    #expect(try stored?.title == "Sa version")
  }

  @Test("Somebody quicker once more is asked about once more")
  func onceMore() throws {
    try theirs { $0.title = "Troisième" }
    workspace.handle(.letter("m"))
    #expect(dialogue?.field.theirs == "Troisième")
    #expect(dialogue?.field.mine == "Ma version")
    workspace.handle(.letter("m"))
    #expect(try stored?.title == "Ma version")
  }

  @Test("Each field is decided by itself; a field that only I changed is saved with them")
  func severalFields() throws {
    workspace.handle(.cancel)
    workspace.handle(.nextField)
    workspace.handle(.edit(.deleteToStart))
    workspace.write("INPP")
    workspace.handle(.nextField)
    workspace.handle(.edit(.deleteToStart))
    workspace.write("2027-01-15")
    try theirs { $0.due = Day(iso: "2027-02-20") }
    workspace.handle(.accept)
    #expect(dialogue?.fields.map(\.field) == [.title, .due])
    workspace.handle(.letter("s"))
    #expect(dialogue?.field.field == .due)
    #expect(dialogue?.field.theirs == "20/02/2027")
    workspace.handle(.letter("m"))
    #expect(workspace.dialogue == nil)
    let content = try #require(try stored)
    #expect(content.title == "Sa version")
    #expect(content.due == Day(iso: "2027-01-15"))
    #expect(content.owner == "INPP")
  }

  @Test("Deleted meanwhile: what was typed can be saved as a new item")
  func gone() throws {
    workspace.handle(.cancel)
    _ = try colleague.delete(item.id)
    workspace.handle(.accept)
    #expect(workspace.form?.item == nil)
    #expect(
      workspace.message?.text.hasPrefix("\(item.number) a été supprimée (PB, 10:00).") == true)
    workspace.handle(.accept)
    #expect(workspace.actions.selected?.content.title == "Ma version")
  }

  @Test("The key for done asks in the same way, without a form to go back to")
  func markDone() throws {
    workspace.handle(.letter("s"))
    try workspace.prepare()
    let selected = try #require(workspace.actions.selected)
    try theirs { $0.status = selected.content.status == .blocked ? .dropped : .blocked }
    workspace.handle(.command(.markDone))
    #expect(dialogue?.field.field == .status)
    #expect(dialogue?.menu.choices == [.mine, .theirs, .later])
    workspace.handle(.letter("m"))
    #expect(try stored?.status == .done)
  }
}
