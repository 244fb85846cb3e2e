import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// The keys of dialogues come from a table, and every one of them is true.
@Suite("Dialogues: every key that help and foot name does something, and no key does two things")
struct DialogueKeyTests {
  /// How to come to each dialogue that the demonstration's data lead to with keys alone.
  private static let ways: [String: (pane: Pane, keys: String)] = [
    "form": (.actions, "a tab"), "line": (.actions, "a d v a s space x"),
    "saved": (.actions, "a x enter"), "status": (.actions, "t"),
    "search": (.actions, "/"), "confirmDelete": (.actions, "x"),
    "itemHistory": (.actions, "t b t c t b H"), "storeHistory": (.actions, "t b t c t b U"),
    "sort": (.actions, "s"), "group": (.actions, "r down enter r"),
    "filters": (.actions, "f enter f"),
    "filterChoices": (.actions, "f m enter"), "filterStatuses": (.actions, "f s enter"),
    "owners": (.actions, "f r enter"), "bulkField": (.actions, "b"),
    "bulkValue": (.actions, "b enter"), "bulkOwner": (.actions, "b r enter"),
    "bulkText": (.actions, "b n enter"), "bulkPreview": (.actions, "ctrl-a b enter enter"),
    "views": (.actions, "w a enter o"), "deleteView": (.actions, "w a enter o x"),
    "saveView": (.actions, "w"), "replaceView": (.actions, "w a enter w a enter"),
    "linkReport": (.chain, "t"), "settledThing": (.budget, "down r"),
    "reading": (.budget, "r"), "settlement": (.budget, "r enter"),
    "themes": (.actions, "T"),
    "help": (.budget, "?"),
    "palette": (.budget, ":"), "menu": (.budget, "f9"), "record": (.budget, "e"),
    "goTo": (.actions, "/ A - 0 0 6 enter enter enter"),
    "citation": (.matrix, "i"), "columns": (.actions, "F right"),
    "stakeholder": (.matrix, "W"), "counts": (.matrix, "="),
    "stakeholderChoice": (.indicators, "W"),
    "listSort": (.indicators, "s"), "listFilters": (.indicators, "f enter f"),
  ]
  /// These need two people; `ConflictTests`, `UndoDialogueTests` and `DraftTests` walk them.
  private static let needingOthers: Set = ["conflict", "undoing", "drafts"]

  @Test(
    "Each dialogue is reached, and takes its keys as its table says", arguments: DialogueStage.all)
  func reached(dialogue: DialogueStage) throws {
    guard let way = Self.ways[dialogue.name] else {
      #expect(Self.needingOthers.contains(dialogue.name), "\(dialogue) has no way to it here")
      return
    }
    let stage = try Self.stage(way)
    #expect(stage.workspace.stage == dialogue)
    #expect(stage.workspace.inputMode == dialogue.mode)
  }

  /// The keys of an input; where the list has the keys, those of its commands.
  private func dialogueKeys(for input: Input, in dialogue: DialogueStage) -> [Key] {
    if dialogue.mode == .commands, case .command(let command) = input {
      return KeyMap.standard.keys(for: command)
    }
    return DialogueKeys.keys(for: input, mode: dialogue.mode)
  }

  @Test("No key stands for two things in one dialogue", arguments: DialogueStage.all)
  func noTwo(dialogue: DialogueStage) {
    for language in Language.allCases {
      let inputs = dialogue.rows.flatMap { $0.inputs(in: language) }
      let keys = inputs.flatMap { dialogueKeys(for: $0, in: dialogue) }
      #expect(Set(keys).count == keys.count, "\(keys)")
      #expect(!inputs.contains { dialogueKeys(for: $0, in: dialogue).isEmpty })
    }
  }

  @Test(
    "Every key of every row changes the screen, and is named by the help of the dialogue",
    arguments: DialogueStage.all.filter { ways[$0.name] != nil })
  func keysAreTrue(dialogue: DialogueStage) throws {
    let way = try #require(Self.ways[dialogue.name])
    let wording = Wording(.french)
    for row in dialogue.rows {
      for input in row.inputs(in: .french) {
        // All keys of an input are one to the workspace; `KeyMapTests` tries them.
        let key = try #require(dialogueKeys(for: input, in: dialogue).first)
        #expect(try Self.acts(key, on: way), "\(dialogue): \(key)")
      }
    }
    guard !["help", "palette", "menu"].contains(dialogue.name) else { return }
    let stage = try Self.stage(way)
    stage.size = Size(columns: 100, rows: 40)
    try stage.press("f1")
    for row in dialogue.rows { #expect(stage.text.contains(wording(row.word)), "\(row.word.fr)") }
  }

  /// Whether a key does something there, or in a place beside it: one cannot move up at the top.
  private static func acts(_ key: Key, on way: (pane: Pane, keys: String)) throws -> Bool {
    let stage = try stage(way)
    let tabs = Array(repeating: "tab", count: 3)
    for before in [
      [], ["down"], ["end"], tabs, ["shift-tab"], Array(repeating: "shift-tab", count: 4),
    ] {
      for name in before { try stage.press(name) }
      let (picture, dialogue) = (stage.picture, stage.workspace.stage)
      try stage.press(key)
      if stage.picture != picture || stage.workspace.stage != dialogue { return true }
    }
    return false
  }

  private static func stage(_ way: (pane: Pane, keys: String)) throws -> Stage {
    let stage = try Stage(way.pane)
    for name in way.keys.split(separator: " ") {
      try stage.press(#require(Key(notation: name)))
    }
    return stage
  }
}
