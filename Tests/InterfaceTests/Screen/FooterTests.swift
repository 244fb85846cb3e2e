import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// A command as the footer shows it.
private struct Entry: Hashable {
  let key: String
  let word: String
}

@Suite("Footer: the keys that matter here, whole and true")
struct FooterTests {
  @Test(
    "Every command in it is whole and one of this pane; help is always there", arguments: Scene.all)
  func whole(scene: Scene) throws {
    let screen = try scene.screen()
    let wording = Wording(scene.language)
    let known = Set(
      scene.pane.face.footer.compactMap { command in
        KeyMap.standard.keys(for: command).first.map { key in
          Entry(key: name(of: key, scene.language), word: wording(command.row.text.short))
        }
      })
    let shown = entries(of: screen)
    #expect(shown.count >= 5)
    for entry in shown { #expect(known.contains(entry), "\(entry)") }
    #expect(shown.last?.key == "?")
    #expect(!screen.footerLine.contains("…"))
  }

  @Test("Entries do not touch each other", arguments: Scene.all)
  func apart(scene: Scene) throws {
    let screen = try scene.screen()
    let runs = screen.runs(scene.rows - 1)
    for (before, key) in zip(runs, runs.dropFirst()) where key.role == .footerKey {
      #expect(before.text.hasSuffix(" "), "\(before.text)|\(key.text)")
    }
  }

  @Test("A wide screen shows every command of the footer", arguments: Pane.allCases)
  func everyCommand(pane: Pane) throws {
    let stage = try Stage(pane, columns: 200, rows: 40)
    #expect(entries(of: stage).count == pane.face.footer.count)
  }

  @Test("Pressing what it names changes the screen or asks the program", arguments: Scene.projector)
  func keysAreTrue(scene: Scene) throws {
    for entry in entries(of: try scene.screen()) {
      let stage = try scene.stage()
      let before = stage.picture
      try stage.press(try #require(key(named: entry.key, scene.language), "\(entry)"))
      let isUnknown =
        stage.workspace.message?.text == wording(scene, Phrase.Commands.unknownKey(help: "?"))
      #expect(!isUnknown, "\(entry)")
      #expect(stage.picture != before || !stage.requests.isEmpty, "\(entry) does nothing")
    }
  }

  @Test("Open details have their own footer, and its keys are true")
  func openDetails() throws {
    let stage = try Stage(.chain)
    try stage.press("enter")
    #expect(entries(of: stage).first == Entry(key: "Échap", word: "retour"))
    try stage.press("esc")
    #expect(!stage.workspace.isDetailsOpen)
  }

  private func wording(_ scene: Scene, _ text: Bilingual) -> String { text[scene.language] }

  private func entries(of screen: some ShowingScreen) -> [Entry] {
    let runs = screen.runs(screen.grid.size.rows - 1).filter { !$0.text.trimmed.isEmpty }
    let pairs = zip(runs, runs.dropFirst()).filter {
      $0.role == .footerKey && $1.role == .footerText
    }
    return pairs.map { Entry(key: $0.text.trimmed, word: $1.text.trimmed) }
  }

  /// The keys that footers name in words; all others are the character itself.
  private static let named: [(key: Key, fr: String, en: String)] = [
    (.enter, "Entrée", "Enter"), (.escape, "Échap", "Esc"), (.tab, "Tab", "Tab"),
    (.up, "↑", "↑"), (.down, "↓", "↓"), (.left, "←", "←"), (.right, "→", "→"),
    (.control("r"), "Ctrl-R", "Ctrl-R"), (" ", "Espace", "Space"),
    (.function(9), "F9", "F9"),
  ]

  private func name(of key: Key, _ language: Language) -> String {
    let found = Self.named.first { $0.key == key }
    if let found { return language == .french ? found.fr : found.en }
    if case .character(let character) = key { return String(character) }
    return "\(key)"
  }

  private func key(named name: String, _ language: Language) -> Key? {
    let found = Self.named.first { (language == .french ? $0.fr : $0.en) == name }
    return found?.key ?? (name.count == 1 ? name.first.map { .character($0) } : nil)
  }
}
