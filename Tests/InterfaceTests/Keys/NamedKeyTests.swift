import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

@Suite("Sentences name the keys that are in force")
struct NamedKeyTests {
  /// Somebody's own keys for all commands that sentences name.
  private static let changed: [Command: [Key]] = [
    .undo: [.function(6)], .add: [.function(7)], .back: [.function(2), .escape],
    .markRange: [.function(4)], .mark: [.function(5)], .history: [.function(8)],
    .saveView: [.function(3)], .help: [.function(10)],
  ]
  private static let none = changed.mapValues { _ in [Key]() }

  /// What is read when somebody does one thing after the other.
  private func readings(_ keys: [Command: [Key]], isEmpty: Bool = false) throws -> [String] {
    let stage = try Stage(isEmpty: isEmpty, keyMap: KeyMap(changing: keys))
    if isEmpty { return [stage.workspace.table.emptySentence] }
    var read: [String] = []
    func run(_ command: Command) throws {
      stage.workspace.handle(.command(command))
      try stage.draw()
      read.append(stage.workspace.message?.text ?? "")
    }
    try run(.markRange)
    stage.workspace.handle(.command(.back))
    stage.workspace.handle(.unknownKey)
    read.append(stage.workspace.message?.text ?? "")
    for view in try stage.store.views() { try stage.store.deleteView(view.id) }
    stage.workspace.handle(.command(.openView))
    read.append(stage.workspace.menu?.notice ?? "")
    stage.workspace.handle(.cancel)
    stage.workspace.handle(.command(.delete))
    stage.workspace.handle(.letter("o"))
    read.append(stage.workspace.message?.text ?? "")
    return read
  }

  @Test("as settings have them")
  func changed() throws {
    let read = try readings(Self.changed)
    #expect(
      read == [
        "Plage : déplacez-vous. F4 ou F5 la fixe, F2 l’abandonne.",
        "Cette touche ne fait rien ici. F10 montre les touches.",
        "Aucune vue. Touche F3 : garder la présente.", "A-003 supprimée. F6 : annuler.",
      ])
    #expect(
      try readings(Self.changed, isEmpty: true) == ["Aucune action. Touche F7 : en ajouter une."])
  }

  @Test("and go without where a command has none")
  func none() throws {
    let read = try readings(Self.none)
    #expect(
      read == [
        "Plage : déplacez-vous.", "Cette touche ne fait rien ici. F9 montre les touches.",
        "Aucune vue.", "A-003 supprimée.",
      ])
    #expect(try readings(Self.none, isEmpty: true) == ["Aucune action."])
  }

  @Test("in the list where a filter finds nothing")
  func inTheList() throws {
    for (keys, sentence) in [
      (Self.changed, "Rien ne correspond au filtre. F2 : tout montrer."),
      (Self.none, "Rien ne correspond au filtre."),
    ] {
      let stage = try Stage(keyMap: KeyMap(changing: keys))
      stage.workspace.handle(.command(.search))
      try stage.type("xyzzy")
      #expect(stage.workspace.table.emptySentence == sentence)
    }
  }

  @Test("on a row that somebody has taken away")
  func ghost() {
    let (with, without) = (
      Phrase.Sharing.ghostSelected(history: "F8"), Phrase.Sharing.ghostSelected(history: nil)
    )
    #expect(with.fr.hasSuffix("allez sur une autre ligne, ou F8 pour l’historique."))
    #expect(without.fr.hasSuffix("allez sur une autre ligne."))
    #expect(with.en.hasSuffix("go to another row, or F8 for the history."))
    #expect(without.en.hasSuffix("go to another row."))
  }
}
