import Domain
import Store
import Testing
import Wording

@testable import ViewModels

/// Required: "Named views saved in the store and shared by all sessions (`w` to save, a menu to
/// choose), with three useful ones shipped".
@Suite("Views with names: saved, opened, replaced, deleted, shared")
struct NamedViewTests {
  private let room: Room
  private let workspace: Workspace

  init() throws {
    room = try Room(inFileWith: 60)
    workspace = try room.workspace()
    try workspace.startFollowing(.watching)
  }

  private func save(as name: String) {
    workspace.handle(.command(.saveView))
    workspace.write(name)
    workspace.handle(.accept)
  }

  private var names: [String] {
    get throws { try room.store.views().map(\.name.fr) }
  }

  @Test("The shipped views come first, in the room’s language, and open with Enter")
  func shipped() throws {
    workspace.handle(.command(.openView))
    #expect(
      workspace.menu?.names == ["En retard, par responsable", "Cette semaine", "Dernière séance"])
    workspace.handle(.accept)
    #expect(workspace.actions.view.due == .late && workspace.actions.view.grouping == .owner)
    let english = try room.workspace(.actions, .english)
    english.handle(.command(.openView))
    #expect(english.menu?.names == ["Late, by owner", "This week", "Last meeting"])
  }

  @Test("The name stands in the foot until something is changed")
  func name() throws {
    workspace.handle(.command(.openView))
    workspace.choose("Cette semaine")
    #expect(try workspace.foot.hasPrefix("Cette semaine · "))
    workspace.handle(.command(.down))
    #expect(try workspace.foot.hasPrefix("Cette semaine · "))
    workspace.handle(.command(.sort))
    workspace.choose("intitulé")
    #expect(try !workspace.foot.contains("Cette semaine ·"))
  }

  @Test("w saves the present view under a name, without the blanks around it")
  func saving() throws {
    workspace.showLate()
    save(as: "  Retards du lundi ")
    #expect(workspace.message?.text == "Vue « Retards du lundi » gardée pour toutes les sessions.")
    #expect(try names.last == "Retards du lundi")
    #expect(try room.store.views().last?.view == workspace.actions.view)
    #expect(try workspace.foot.hasPrefix("Retards du lundi · "))
    workspace.handle(.command(.back))
    workspace.handle(.command(.openView))
    workspace.choose("Retards du lundi")
    #expect(workspace.actions.view.due == .late)
  }

  @Test("A name needs a letter and has at most 60")
  func limits() throws {
    save(as: "   ")
    #expect(workspace.prompt?.hint == .problem("Donnez un nom à la vue."))
    workspace.handle(.cancel)
    save(as: String(repeating: "é", count: 80))
    #expect(try names.last?.count == 60)
  }

  @Test("An existing name asks before it is replaced; no goes back to the name")
  func replacing() throws {
    workspace.showLate()
    save(as: "cette semaine")
    #expect(workspace.inputMode == .choosing)
    #expect(workspace.prompt?.hint == .problem("« Cette semaine » existe déjà. La remplacer ?"))
    workspace.handle(.letter("n"))
    #expect(workspace.inputMode == .typing)
    #expect(workspace.prompt?.field.text == "cette semaine")
    workspace.handle(.accept)
    workspace.handle(.letter("o"))
    #expect(workspace.dialogue == nil)
    let view = try #require(try room.store.views().first { $0.id == "this-week" })
    #expect(view.view.due == .late)
    #expect(view.name == Bilingual(fr: "Cette semaine", en: "This week"))
    #expect(try names.count == 3)
  }

  @Test("x asks and deletes; Escape keeps", arguments: [Input.letter("x"), .remove])
  func deleting(input: Input) throws {
    workspace.handle(.command(.openView))
    workspace.handle(.move(.down))
    workspace.handle(input)
    #expect(workspace.menu?.notice == "Supprimer « Cette semaine » pour toutes les sessions ?")
    workspace.handle(.cancel)
    #expect(try names.count == 3)
    workspace.handle(input)
    workspace.handle(.letter("y"))
    #expect(try names == ["En retard, par responsable", "Dernière séance"])
    #expect(workspace.menu?.names == (try names))
    #expect(workspace.message?.text == "Vue « Cette semaine » supprimée.")
  }

  @Test("Without any view the menu says how to make one")
  func none() throws {
    for view in try room.store.views() { try room.store.deleteView(view.id) }
    workspace.handle(.command(.openView))
    #expect(workspace.menu?.notice == "Aucune vue. Touche w : garder la présente.")
    workspace.handle(.move(.down))
    workspace.handle(.remove)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
  }

  @Test("What another session saves is in the open menu at once, and the cursor stays")
  func shared() throws {
    let colleague = try room.colleague()
    workspace.handle(.command(.openView))
    workspace.handle(.move(.last))
    try colleague.save(
      NamedView(id: "v-1", name: Bilingual(same: "À voir"), view: ActionView()))
    #expect(try workspace.follow())
    #expect(workspace.menu?.names.contains("À voir") == true)
    #expect(workspace.menuChoice == "Dernière séance")
    try colleague.deleteView("v-1")
    #expect(try workspace.follow())
    #expect(workspace.menu?.names.contains("À voir") == false)
  }

  @Test("A session that may only read opens views and says why it deletes none")
  func readOnly() throws {
    let workspace = try room.workspace { $0.isReadOnly = true }
    workspace.handle(.command(.openView))
    workspace.handle(.remove)
    #expect(
      workspace.message?.text == "Lecture seule : rien ne peut être modifié dans cette session.")
    workspace.handle(.accept)
    #expect(workspace.actions.view.due == .late)
  }
}
