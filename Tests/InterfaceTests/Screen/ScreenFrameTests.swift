import Domain
import Interface
import Terminal
import Testing
import ViewModels
import Wording

/// Required: "Alignments are exact, accents whole, every status is glyph + word, every doubt is
/// visible, the footer holds the keys that matter here."
@Suite("Screens: what frames every pane, in both languages and at every size")
struct ScreenFrameTests {
  @Test("The screen has exactly its rows and columns", arguments: Scene.all + Scene.extremes)
  func size(scene: Scene) throws {
    let screen = try scene.screen()
    #expect(screen.lines.count == scene.rows)
    for line in screen.lines { #expect(SafeText(line).width == scene.columns, "\(line)") }
    for row in 0..<scene.rows { #expect(screen.roles(row).count == scene.columns) }
  }

  @Test("The header says what and when, in its own tone, and is not cut", arguments: Scene.all)
  func header(scene: Scene) throws {
    let screen = try scene.screen()
    let line = screen.lines[0]
    #expect(Set(screen.roles(0)) == [.header])
    #expect(line.hasPrefix(" baraza  "))
    let date = scene.language == .french ? "dim. 22/11/2026 " : "Sun 22/11/2026 "
    #expect(line.hasSuffix(date), "\(line)")
    #expect(!line.contains("…"), "\(line)")
  }

  @Test("All tabs are there whole; the one in front is marked", arguments: Scene.all)
  func tabs(scene: Scene) throws {
    let screen = try scene.screen()
    let wording = Wording(scene.language)
    for pane in Pane.allCases { #expect(screen.lines[1].contains(wording(pane.title))) }
    let active = screen.runs(1).filter { $0.role == .activeTab }.map(\.text)
    #expect(active == ["▌\(wording(scene.pane.title))▐"])
    #expect(!screen.lines[1].contains("…"))
  }

  @Test("The letter that opens a tab stands out in it, and opens it", arguments: Pane.allCases)
  func tabLetters(pane: Pane) throws {
    let other: Pane = pane == .actions ? .matrix : .actions
    let stage = try Stage(other)
    let letters = stage.runs(1).filter { $0.role == .footerKey }.map(\.text)
    let title = Wording(.french)(pane.title)
    let letter = try #require(letters.first { title.hasPrefix($0) })
    // As with menus elsewhere, the marked letter goes with Alt; letters by themselves are for the panes.
    try stage.press("alt-" + letter.lowercased())
    #expect(stage.workspace.pane == pane)
  }

  @Test(
    "No column heading, no title of the details is cut at the projector's size and above",
    arguments: Scene.all)
  func headings(scene: Scene) throws {
    let screen = try scene.screen()
    let headings = screen.texts(in: .columnHeading)
    #expect(scene.showsBoxes || !headings.isEmpty)
    for heading in headings { #expect(!heading.contains("…"), "\(heading)") }
  }

  @Test("Exactly one row is selected: marker, tone over its whole width", arguments: Scene.all)
  func selection(scene: Scene) throws {
    let screen = try scene.screen()
    guard !scene.showsBoxes else {
      #expect(
        screen.texts(in: .selection).filter { $0.hasPrefix("┌") }.map { $0.prefix(3) } == ["┌ 1"])
      return
    }
    let row = try #require(screen.selectedRow)
    let width = screen.grid.size.columns
    #expect(screen.roles(row).allSatisfy { $0 == .selection || $0 == .selectedCell })
    #expect(screen.roles(row).count == width)
    let others = (0..<scene.rows).filter { $0 != row && screen.roles($0).contains(.selection) }
    #expect(others.isEmpty)
  }

  @Test("The hardware cursor stands on the selection, unseen", arguments: Scene.all)
  func cursor(scene: Scene) throws {
    let screen = try scene.screen()
    let cursor = try #require(screen.grid.cursor)
    let role = screen.roles(cursor.row)[cursor.column]
    #expect(role == .selection || role == .selectedCell)
    #expect(!screen.grid.cursorVisible)
  }

  @Test("The details say where the fact stands", arguments: Scene.all)
  func citation(scene: Scene) throws {
    let screen = try scene.screen()
    let citations = screen.texts(in: .citation)
    if scene.pane == .actions {
      #expect(citations == [scene.language == .french ? "illustratif" : "illustrative"])
    } else {
      #expect(citations.contains { $0.contains("000 §") || $0.contains("001 §") }, "\(citations)")
    }
  }

  @Test("Made-up data says so, with a sign and in words", arguments: Scene.all)
  func illustrative(scene: Scene) throws {
    let screen = try scene.screen()
    let mark = scene.language == .french ? "◊ illustratif" : "◊ illustrative"
    let status = screen.runs(scene.rows - 2)
    let isMarked = status.contains { $0.role == .illustrative && $0.text == mark }
    #expect(isMarked == ![.matrix, .indicators].contains(scene.pane), "\(screen.statusLine)")
  }

  @Test("Every status is a sign and the word that belongs to it", arguments: Scene.all)
  func statusWords(scene: Scene) throws {
    let screen = try scene.screen()
    let wording = Wording(scene.language)
    var seen = 0
    for line in screen.lines where !scene.showsBoxes || !line.contains("│") {
      for (sign, rest) in StatusSigns.found(in: line) {
        seen += 1
        let words = StatusSigns.words(of: sign, wording)
        #expect(words.contains { rest.hasPrefix($0.prefix(3)) }, "\(sign) \(rest)")
      }
    }
    #expect(seen > 0 || [.matrix, .budget, .indicators].contains(scene.pane))
  }
}

/// The signs of statuses, and what may follow them.
private enum StatusSigns {
  static func words(of sign: Character, _ wording: Wording) -> [String] {
    let items = ActionStatus.allCases.filter { Phrase.Status.glyph($0) == String(sign) }
    let links = LinkStatus.allCases.filter { Phrase.Status.glyph($0) == String(sign) }
    return items.map { wording(Phrase.Status.word($0)) }
      + links.map { wording(Phrase.Status.word($0)) }
  }

  /// Signs with the text behind them; the number of a link may stand between.
  static func found(in line: String) -> [(Character, String)] {
    line.indices.filter { "○◐■●".contains(line[$0]) }.map { index in
      let rest = line[line.index(after: index)...].drop { $0 == " " || $0.isNumber }
      return (line[index], String(rest))
    }
  }
}
