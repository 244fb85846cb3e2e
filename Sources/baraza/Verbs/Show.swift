import ArgumentParser
import Domain
import Interface
import Store
import Terminal
import ViewModels
import Wording

/// `baraza show PANE`: draws a pane without a terminal, for pictures, minutes and tests.
struct Show: ParsableCommand {
  /// What the picture is made of.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Help.words(
        fr: "Dessiner un onglet sans terminal : texte, ANSI ou SVG.",
        en: "Draw a tab without a terminal: text, ANSI or SVG."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(
      fr: "L’onglet : matrix, chain, budget ou actions.",
      en: "The tab: matrix, chain, budget or actions."))
  var pane: Pane

  @Option(
    name: .long,
    help: Help.text(
      fr: "Colonnes et lignes, par exemple 80x24.", en: "Columns and rows, e.g. 80x24."))
  var size = "80x24"

  @Option(name: .long, help: Help.text(fr: "Le thème.", en: "The theme."))
  var theme: String?

  @Option(
    name: .long, help: Help.text(fr: "text, ansi ou svg.", en: "text, ansi or svg."))
  var format = Format.text

  @Option(
    name: .long,
    help: Help.text(
      fr: "Touches à presser d’abord, par exemple « down down enter ».",
      en: "Keys to press first, e.g. “down down enter”."))
  var keys = ""

  func run() throws {
    let wording = common.wording(for: nil)
    guard let size = Size(parsing: size), (2...500).contains(size.columns),
      (1...200).contains(size.rows)
    else { throw common.fail(Phrase.Program.badSize(size), .usage) }
    let settings = OwnSettings.settings
    let theme = try ThemeShelf().theme(theme, or: settings.theme, wording: wording)
    try common.withStore(.readingOnly) { store, wording in
      let workspace = try Workspace(
        // The picture is of a session that may write, though this one only reads.
        client: Wiring.client(of: store, author: Environment.author, isReadOnly: false),
        wording: wording, today: Environment.today, pane: pane,
        keyLabels: settings.keyMap.labels)
      let grid = try ScriptedKeys(keys).play(on: workspace, size: size, common: common)
      Console.printExactly(export(grid, theme: theme, title: wording(pane.title)))
    }
  }

  private func export(_ grid: Grid, theme: Theme, title: String) -> String {
    switch format {
    case .text: GridText.export(grid)
    case .ansi: GridANSI.export(grid, palette: theme.palette)
    case .svg: GridSVG.export(grid, palette: theme.palette, title: SafeText("baraza · \(title)"))
    }
  }
}

/// Keys written as settings write them: `down`, `pagedown`, `enter`, or single characters.
struct ScriptedKeys {
  private let words: [Substring]

  init(_ text: String) { words = text.split(separator: " ") }

  /// Presses the keys one after the other and draws the last frame.
  func play(on workspace: Workspace, size: Size, common: CommonOptions) throws -> Grid {
    let painter = ScreenPainter(keyMap: OwnSettings.settings.keyMap)
    var grid = try painter.frame(of: workspace, size: size)
    for word in words {
      guard let key = Key(notation: word) else {
        throw common.fail(Phrase.Program.unknownPlace("--keys", String(word)), .usage)
      }
      if let input = painter.keyMap.input(
        for: key, mode: workspace.inputMode, pane: workspace.pane)
      {
        workspace.handle(input)
      }
      grid = try painter.frame(of: workspace, size: size)
    }
    return grid
  }

}
