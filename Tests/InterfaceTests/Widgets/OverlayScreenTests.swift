import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

@Suite("Overlays: the question, the menu, the search line, news of a link")
struct OverlayScreenTests {
  // MARK: The question

  @Test("Deleting asks, naming the item; o deletes and the list loses the row")
  func deleting() throws {
    let stage = try Stage()
    try stage.press("x")
    #expect(try stage.row(with: "Supprimer A-003 « Partager le modèle") > 0)
    #expect(try stage.row(with: "o oui   n non") == stage.grid.cursor?.row)
    try stage.press("o")
    #expect(stage.selectedLine.contains("A-004"))
    #expect(stage.statusLine.contains("A-003 supprimée."))
    #expect(!stage.lines[3..<14].joined().contains("A-003"))
  }

  @Test("Anything but yes leaves the item where it is", arguments: ["n", "esc", "enter"])
  func notDeleting(key: String) throws {
    let stage = try Stage()
    let before = stage.picture
    try stage.press("x", key)
    #expect(stage.picture == before)
    #expect(try stage.store.totals(today: Stage.today).all == 32)
  }

  @Test("u brings a deleted item back")
  func undoing() throws {
    let stage = try Stage()
    try stage.press("x", "o", "u")
    #expect(stage.statusLine.contains("Annulé : suppression de A-003."))
    #expect(stage.text.contains(" A-003 "))
  }

  // MARK: Where a fact stands

  @Test(
    "Every place is whole from its left, with the title of its document, at 80×24",
    arguments: Language.allCases, [Pane.matrix, .chain, .budget])
  func citation(language: Language, pane: Pane) throws {
    let stage = try Stage(pane, language)
    try stage.press("i")
    let menu = try #require(stage.workspace.menu)
    for name in menu.names {
      #expect(stage.text.contains(name), "\(name)\n\(stage.text)")
      try stage.press("down")
    }
  }

  // MARK: The sort menu

  @Test("The menu holds every order, the present one marked", arguments: Language.allCases)
  func sortMenu(language: Language) throws {
    let stage = try Stage(.actions, language)
    try stage.press("s")
    for sort in ActionSort.allCases {
      let name = Wording(language)(Phrase.Actions.name(sort))
      let row = try stage.row(with: name)
      #expect(stage.runs(row).contains { $0.role == .selection } == (sort == .lateness))
    }
    let foots = [
      Language.french: "Entrée trier   + ajouter ou retourner   Échap fermer",
      .english: "Enter sort   + add or turn round   Esc close",
    ]
    #expect(stage.text.contains(try #require(foots[language])))
  }

  @Test("An arrow and Enter sort; the heading shows by what and which way")
  func sorting() throws {
    let stage = try Stage()
    try stage.press("s", "up", "up", "enter")
    #expect(stage.lines[3].contains("N° ▲"), "\(stage.lines[3])")
    #expect(stage.lines[4].contains("A-001"))
    try stage.press("s", "enter")
    #expect(stage.lines[3].contains("N° ▼"))
    #expect(stage.lines[4].contains("A-032"))
  }

  // MARK: The search line

  @Test("The list is filtered at each letter; accents and case do not matter")
  func searching() throws {
    let stage = try Stage()
    try stage.press("/")
    #expect(stage.statusLine.hasPrefix(" Chercher "))
    #expect(stage.grid.cursorVisible)
    #expect(stage.grid.cursor?.row == 22)
    try stage.type("mutsh")
    #expect(stage.statusLine.contains(" Chercher mutsh"))
    let rows = stage.lines[4..<14].filter { $0.contains("A-0") }
    #expect(!rows.isEmpty && rows.count < 10)
    try stage.press("enter")
    #expect(stage.statusLine.contains("trouvées [« mutsh »]"))
    try stage.press("esc")
    #expect(stage.statusLine.contains("32 actions"))
  }

  @Test("A filter that finds nothing says so where the rows were")
  func nothingFound() throws {
    let stage = try Stage()
    try stage.press("c")
    try stage.type("xyzzy")
    #expect(stage.lines[5].contains("Rien ne correspond au filtre. Échap : tout montrer."))
    try stage.press("esc")
    #expect(stage.selectedRow != nil)
  }

  // MARK: News of a link

  @Test("The arrows choose the status, what is typed is the note, Enter records: the cell changes")
  func linkReport() throws {
    let stage = try Stage(.chain)
    try stage.press("down", "t")
    #expect(try stage.row(with: "2 Diffusion des lois · Kolwezi") > 0)
    for status in LinkStatus.allCases {
      let text = Phrase.Status.glyph(status) + " " + Phrase.Status.word(status).fr
      #expect(stage.text.contains(text), "\(text)")
    }
    try chooseStatus("● fait", on: stage)
    try stage.type("affiche posée")
    #expect(stage.grid.cursorVisible)
    try stage.press("enter")
    #expect(stage.statusLine.contains("Diffusion des lois, Kolwezi : fait."))
    #expect(stage.selectedLine.contains("● fait"), "\(stage.selectedLine)")
    #expect(stage.text.contains("affiche posée"))
  }

  @Test("The boxes of a wide screen say the same news")
  func linkReportInBoxes() throws {
    let stage = try Stage(.chain, columns: 128, rows: 48)
    try stage.press("down", "t")
    try chooseStatus("■ bloqué", on: stage)
    try stage.press("enter")
    #expect(stage.statusLine.contains("Kolwezi : bloqué."))
    #expect(stage.text.contains("■ bloqué"))
  }

  /// Steps to a status in the form of a link's news.
  private func chooseStatus(_ status: String, on stage: Stage) throws {
    for _ in LinkStatus.allCases {
      guard case .form(let form) = stage.workspace.presentation,
        form.fields[0].text.text != status
      else { return }
      try stage.press("right")
    }
  }
}
