import Domain
import Testing
import Wording

@testable import ViewModels

@Suite("CommandPalette: the command that a few letters mean comes first")
struct PaletteTests {
  private let room: Room

  init() throws { room = try Room() }

  @Test("Letters must be there in their order, whatever accents and capitals")
  func inOrder() {
    #expect(FuzzyMatch.score(of: "depl", in: "Tout déplier") != nil)
    #expect(FuzzyMatch.score(of: "DÉ", in: "Tout déplier") != nil)
    #expect(FuzzyMatch.score(of: "reilp", in: "Tout déplier") == nil)
    #expect(FuzzyMatch.score(of: "", in: "Tout déplier") == nil)
  }

  @Test(
    "Beginnings of words count more than letters together, these more than letters apart",
    arguments: [
      ("tp", "Tout plier", "Statut précédent"), ("pli", "Tout plier", "Supprimer la ligne"),
      ("ca", "Changer d’un coup les actions", "Marquer la case"),
    ])
  func better(typed: String, best: String, other: String) throws {
    let scores = [best, other].map { FuzzyMatch.score(of: typed, in: $0) ?? 0 }
    #expect(scores[0] > scores[1], "\(scores)")
  }

  @Test(
    "A whole word counts more than a beginning, that more than letters inside, and any more than letters apart"
  )
  func words() throws {
    let names = [
      "Montrer ce qui est en retard", "Les retardataires", "Sans en retarder l’effet", "Inretardé",
      "Rétablir l’état, annuler, redessiner",
    ]
    let scores = names.map { WordMatch.score(of: "retard", in: $0) }
    let known = scores.compactMap(\.self)
    #expect(known.count == 4)
    #expect(known[0] > known[1] && known[1] >= known[2] && known[2] > known[3])
    #expect(known[3] >= WordMatch.least)
    #expect(WordMatch.score(of: "", in: names[0]) == nil)
    #expect(WordMatch.score(of: "retard zzz", in: names[0]) == nil)
    let scattered = try #require(FuzzyMatch.score(of: "retard", in: names[4]))
    #expect(scattered < WordMatch.least)
  }

  @Test(
    "A coordinator types “retard” or “late”, and what is late is the first that is offered",
    arguments: Language.allCases, ["retard", "late", "LATE", "en retard", "retar"])
  func late(language: Language, typed: String) throws {
    let workspace = try room.workspace(.chain, language)
    workspace.handle(.command(.palette))
    workspace.write(typed)
    #expect(workspace.paletteCommands.first == .showLate)
    workspace.handle(.accept)
    #expect(workspace.pane == .actions)
    let late = try room.all().filter { $0.isLate(on: Room.today) }
    try workspace.prepare()
    #expect(Set(workspace.actions.rows.map(\.id)) == Set(late.map(\.id)))
    workspace.handle(.command(.back))
    #expect(workspace.pane == .chain)
  }

  @Test(
    "A word of either language finds its command in both",
    arguments: Language.allCases,
    [("supprimer", Command.delete), ("delete", .delete), ("trier", .sort), ("budget", .showBudget)])
  func eitherLanguage(language: Language, word: (String, Command)) throws {
    let workspace = try room.workspace(.actions, language)
    workspace.handle(.command(.palette))
    workspace.write(word.0)
    #expect(workspace.paletteCommands.first == word.1)
  }

  @Test("A long name of equal letters is matched at once")
  func quick() {
    let name = String(repeating: "a", count: 300)
    #expect(FuzzyMatch.score(of: String(repeating: "a", count: 40), in: name) != nil)
    #expect(FuzzyMatch.score(of: String(repeating: "a", count: 40) + "b", in: name) == nil)
  }

  @Test("Every command but the palette itself is in it; what was chosen lately leads")
  func recent() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.palette))
    #expect(Set(workspace.paletteCommands) == Set(Command.allCases).subtracting([.palette]))
    for letter in "refresh" { workspace.handle(.edit(.insert(String(letter)))) }
    #expect(workspace.paletteCommands.first == .refresh)
    workspace.handle(.accept)
    #expect(workspace.dialogue == nil)
    workspace.handle(.command(.palette))
    #expect(workspace.paletteCommands.first == .refresh)
    #expect(workspace.paletteCommands.count == Command.allCases.count - 1)
  }

  @Test("Each command that cannot run says why, and no other does", arguments: Pane.allCases)
  func reasons(pane: Pane) throws {
    let workspace = try room.workspace(pane) { $0.isReadOnly = true }
    for command in Command.allCases {
      let entry = workspace.commands.entry(command)
      let row = command.row
      #expect(
        (entry.reason != nil) == (row.changesStore || !row.panes.contains(pane)), "\(command)")
    }
  }

  @Test("The menus hold every command once")
  func menus() {
    let commands = Subject.allCases.flatMap(\.commands)
    #expect(commands.count == Command.allCases.count)
    #expect(Set(commands) == Set(Command.allCases))
  }

  @Test(
    "The letters of a conflict's table are those its choices begin with",
    arguments: Language.allCases)
  func conflictLetters(language: Language) {
    let letters = ConflictDialogue.stages[0].rows.flatMap { $0.inputs(in: language) }.compactMap {
      input in
      if case .letter(let letter) = input { letter } else { nil }
    }
    let names = ConflictDialogue.WayOut.allCases.map {
      Wording(language)(Phrase.Conflict.name($0.word)).folded
    }
    #expect(letters.count == names.count)
    for (letter, name) in zip(letters, names) { #expect(name.hasPrefix(letter), "\(name)") }
  }

  @Test("Help over a form keeps what is being typed as a draft")
  func draftBehindHelp() throws {
    let workspace = try room.workspace()
    workspace.handle(.command(.add))
    workspace.handle(.nextField)
    workspace.write("Recenser")
    workspace.handle(.command(.help))
    #expect(workspace.stage?.name == "help")
    workspace.keepDraft()
    #expect(workspace.drafts.kept != nil)
    workspace.handle(.cancel)
    #expect(workspace.stage?.name == "form")
  }
}

extension Workspace {
  fileprivate var paletteCommands: [Command] {
    (dialogue as? PaletteDialogue)?.palette.found.map(\.command) ?? []
  }
}
