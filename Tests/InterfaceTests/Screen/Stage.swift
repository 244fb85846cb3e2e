import Domain
import Driving
import Interchange
import Interface
import Store
import Terminal
import TestSupport
import Testing
import ViewModels
import Wording

/// The program without a terminal: the demonstration's data in a store in memory, a fixed day, keys
/// in, screens out.
///
/// A key goes the way it goes in the program: key map, workspace, then one new frame.
final class Stage: ShowingScreen {
  static let today = Day(iso: "2026-11-22") ?? Day(ordinal: 0)
  static let instant = Instant(milliseconds: 1_795_341_600_000)
  private static let demonstration = DossierReader.read(folder: Checkout.demoData)

  let store: Store
  let clock = HandClock(instant)
  let workspace: Workspace
  let painter: ScreenPainter
  /// The screen's size; the next key or `draw()` uses it.
  var size: Size
  /// The last frame.
  private(set) var grid: Grid
  /// What the program around the workspace was asked for.
  private(set) var requests: [ProgramRequest] = []

  init(
    _ pane: Pane = .actions, _ language: Language = .french, columns: Int = 80, rows: Int = 24,
    isReadOnly: Bool = false, isEmpty: Bool = false, on store: Store? = nil,
    keyMap: KeyMap = .standard
  ) throws {
    painter = ScreenPainter(keyMap: keyMap)
    self.store = try store ?? (isEmpty ? Stage.emptyStore() : Stage.filledStore())
    workspace = try Stage.workspace(
      on: self.store, pane, language, isReadOnly: isReadOnly, clock: clock, keyMap: keyMap)
    size = Size(columns: columns, rows: rows)
    grid = try painter.frame(of: workspace, size: size)
  }

  // MARK: - Keys

  /// Presses keys: as settings write them.
  func press(_ keys: String...) throws {
    for name in keys { try press(#require(Key(notation: name), "no key is called \(name)")) }
  }

  /// Types a text, character by character.
  func type(_ text: String) throws {
    for character in text { try press(.character(character)) }
  }

  func press(_ key: Key) throws {
    let mode = workspace.inputMode
    if let input = painter.keyMap.input(for: key, mode: mode, pane: workspace.pane) {
      workspace.handle(input)
    }
    try draw()
  }

  /// Draws anew and collects what the program is asked to do.
  func draw() throws {
    if let request = workspace.takeRequest() { requests.append(request) }
    grid = try painter.frame(of: workspace, size: size)
  }
}

// MARK: - Building it

extension Stage {
  static func emptyStore() throws -> Store {
    let identity = SessionIdentity(author: "KM", session: "stage")
    return try Store.inMemory(identity: identity) { Stage.instant }
  }

  static func filledStore() throws -> Store {
    let store = try emptyStore()
    let dossier = try #require(demonstration.dossier, "\(demonstration.problems)")
    _ = try store.load(dossier, folderName: "lualaba")
    return store
  }

  static func workspace(
    on store: Store, _ pane: Pane, _ language: Language, isReadOnly: Bool = false,
    clock: HandClock = HandClock(instant), keyMap: KeyMap = .standard
  ) throws -> Workspace {
    var client = WorkspaceClient.wired(to: store, clock: clock, isReadOnly: isReadOnly)
    client.themes = { themes }
    return try Workspace(
      client: client, wording: Wording(language), today: today, pane: pane,
      keyLabels: keyMap.labels)
  }

  /// Two themes that can be worn, and a file with a mistake between them.
  static let themes = [
    ThemeChoice(
      name: "dark", title: Bilingual(fr: "Sombre", en: "Dark"),
      purpose: Bilingual(fr: "bureau, salle sombre", en: "desk, dim room")),
    ThemeChoice(
      name: "mine", title: Bilingual(same: "mine"), purpose: Bilingual(same: ""),
      problem: .init(
        place: "3:1",
        sentence: Bilingual(
          fr: "/maison/mine.toml:3:1: les thèmes n’ont pas de « tilte ». Corrigez la ligne.",
          en: "/home/mine.toml:3:1: themes have no “tilte”. Correct the line."))),
    ThemeChoice(
      name: "light", title: Bilingual(fr: "Clair", en: "Light"),
      purpose: Bilingual(fr: "bureau, salle claire", en: "desk, bright room")),
  ]
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// Lets the keys of a test be read aloud.
  public init(unicodeScalarLiteral value: Character) { self = .character(value) }
}
