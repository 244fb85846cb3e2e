import Domain
import TestSupport
import Testing
import Wording

@testable import ViewModels

/// Required: "`a` opens one line at the foot; the list stays visible … Enter saves; Tab goes on in the full
/// form with everything kept; a second Enter on an empty line begins the next."
@Suite("The line in which an action is said")
struct ItemLineTests {
  private let room: Room

  init() throws { room = try Room(inFileWith: 32) }

  private func line(
    _ text: String, _ language: Language = .french
  ) throws -> Workspace {
    let workspace = try room.workspace(.actions, language)
    workspace.handle(.command(.add))
    workspace.write(text)
    return workspace
  }

  private func prompt(_ workspace: Workspace) throws -> PromptPresentation {
    guard case .prompt(let prompt) = workspace.presentation else { throw NoPrompt() }
    return prompt
  }

  private struct NoPrompt: Error {}

  private func chips(_ workspace: Workspace) throws -> [String] {
    try (prompt(workspace).chips ?? []).map { $0.map(\.text).joined() }
  }

  @Test("What is understood stands under the line, with the words that gave it, in both languages")
  func chips() throws {
    let french = try line("DIVAS fera le recensement avant le 15 décembre")
    #expect(try prompt(french).hint == .understood("Action : DIVAS fera le recensement"))
    #expect(
      try chips(french) == [
        "Responsable  DIVAS  ← « DIVAS »",
        "Échéance  mar. 15/12/2026 · dans 23 j  ← « avant le 15 décembre »",
      ])
    let english = try line("DIVAS will count the children by 15 Dec", .english)
    #expect(try prompt(english).hint == .understood("Action: count the children"))
    #expect(
      try chips(english) == [
        "Owner  DIVAS  ← “DIVAS”", "Due  Tue 15/12/2026 · in 23 d  ← “by 15 Dec”",
      ])
  }

  @Test("Enter saves what was shown, and a second Enter begins the next")
  func saving() throws {
    let workspace = try line("divas recensement 15/12")
    workspace.handle(.accept)
    let added = try #require(workspace.actions.selected)
    #expect(added.content.title == "recensement" && added.content.owner == "DIVAS")
    #expect(added.content.due?.iso == "2026-12-15")
    #expect(try prompt(workspace).label == "\(added.number) ajoutée.")
    #expect(workspace.inputMode == .commands)
    workspace.handle(.command(.open))
    #expect(workspace.inputMode == .typing)
    workspace.write("SAEMAPE cartographier B3.2 avant vendredi")
    workspace.handle(.accept)
    #expect(workspace.actions.selected?.content.links.map(\.code) == ["B3.2"])
    #expect(try room.all().count == 34)
  }

  @Test("After Enter the keys are the list's again: d marks the new item done")
  func keysOfTheList() throws {
    let workspace = try line("divas recensement 15/12")
    workspace.handle(.accept)
    let added = try #require(workspace.actions.selected)
    workspace.handle(.command(.markDone))
    #expect(workspace.dialogue == nil)
    #expect(workspace.message?.text == "\(added.number) faite.")
    #expect(try room.all().first { $0.number == added.number }?.content.status == .done)
  }

  @Test("Tab goes on in the form with everything that was understood")
  func form() throws {
    let workspace = try line("DIVAS recensement B3.2 15/12, en cours")
    workspace.handle(.nextField)
    let form = try #require(workspace.form)
    #expect(form.focus == .owner && form.isDirty)
    #expect(form.content?.title == "recensement B3.2" && form.content?.owner == "DIVAS")
    #expect(form.content?.due?.iso == "2026-12-15" && form.content?.status == .underWay)
    #expect(form.content?.links.map(\.code) == ["B3.2"])
  }

  @Test("The meeting of today is preset and shown; so is what the item is about")
  func presets() throws {
    let workspace = try room.workspace()
    let meeting = Meeting(
      id: "M-13", number: 13, day: Room.today, place: "Kolwezi", name: Bilingual(same: "13"),
      origin: .illustrative)
    let line = ItemLine(
      defaults: ActionItemContent(title: "", meeting: meeting.id, links: [.chainLink("L4")]),
      text: "recensement", workspace.surroundings)
    let shown = ItemLinePresentation(line: line, surroundings: workspace.surroundings).shown
    let texts = (shown.chips ?? []).map { $0.map(\.text).joined() }
    #expect(texts.contains { $0.hasPrefix("Séance ") && $0.hasSuffix("← aujourd’hui") })
    #expect(texts.contains { $0.contains(" L4 ") && $0.hasSuffix("← la ligne choisie") })
    #expect(line.content?.meeting == meeting.id)
  }

  @Test("What is not certain is asked once, and an arrow chooses")
  func doubts() throws {
    let workspace = try line("dvas recensement")
    workspace.handle(.accept)
    #expect(try room.all().count == 32)
    #expect(try prompt(workspace).hint == .problem("Entrée encore : enregistrer sans."))
    workspace.handle(.move(.down))
    #expect(try prompt(workspace).hint == .understood("Action : recensement"))
    workspace.handle(.accept)
    #expect(workspace.actions.selected?.content.owner == "DIVAS")
    let other = try line("dvas recensement")
    other.handle(.accept)
    other.handle(.accept)
    #expect(other.actions.selected?.content.title == "dvas recensement")
    #expect(other.actions.selected?.content.owner == nil)
  }

  @Test("A past day is said to be past; a line without a promise is not saved")
  func pastAndEmpty() throws {
    let past = try line("DIVAS rapport 20/11")
    #expect(try chips(past).contains { $0.contains("déjà passé de 2 j") })
    let empty = try line("DIVAS 15/12")
    empty.handle(.accept)
    #expect(try prompt(empty).hint == .problem("Dites en une ligne ce qui est promis."))
    #expect(try room.all().count == 32)
  }

  @Test("Esc leaves an empty line at once and warns once of a typed one")
  func leaving() throws {
    let workspace = try line("")
    workspace.handle(.cancel)
    #expect(workspace.dialogue == nil)
    let typed = try line("recensement")
    typed.handle(.cancel)
    #expect(typed.dialogue != nil && typed.question == .giveUp)
    typed.handle(.cancel)
    #expect(typed.dialogue == nil)
  }

  @Test("A line that a power cut takes away is offered again, as a line")
  func draft() throws {
    let workspace = try line("divas recens")
    let content = try #require(workspace.draftContent)
    #expect(content.typed == ["line": "divas recens"])
    let draft = workspace.drafts.current(content)
    let effects = try #require(try workspace.actions.resume(draft))
    guard case .open(let dialogue) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect((dialogue as? ItemLineDialogue)?.line.field.text == "divas recens")
    let lines = try workspace.actions.description(of: draft)?.lines.map(\.text)
    #expect(lines == ["divas recens"])
  }
}
