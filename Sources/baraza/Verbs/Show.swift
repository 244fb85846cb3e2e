import ArgumentParser
import Domain
import Interface
import Store
import Terminal
import ViewModels
import Wiring
import Wording

/// `baraza show PANE`: draws a pane without a terminal, for pictures, minutes and tests.
struct Show: ParsableCommand {
  /// What the picture is made of.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg, html
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.words(
        fr: "Dessiner un onglet sans terminal : texte, ANSI, SVG ou HTML.",
        en: "Draw a tab without a terminal: text, ANSI, SVG or HTML."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: Help.text(
      fr: "L’onglet : \(Pane.listed(before: "ou")).",
      en: "The tab: \(Pane.listed(before: "or"))."))
  var pane: Pane

  @Option(
    name: .long,
    help: Help.text(
      fr: "Colonnes et lignes, par exemple 80x24.", en: "Columns and rows, e.g. 80x24."))
  var size = "80x24"

  @Option(name: .long, help: Help.text(fr: "Le thème.", en: "The theme."))
  var theme: String?

  @Option(
    name: .long, help: Help.text(fr: "text, ansi, svg ou html.", en: "text, ansi, svg or html."))
  var format = Format.text

  @Option(
    name: .long,
    help: Help.text(
      fr: "Autant de couleurs qu’un terminal en a : 256, 16, 8 ou 0.",
      en: "As many colours as a terminal has: 256, 16, 8 or 0."))
  var depth = ColourDepth.full

  @Flag(
    name: .long,
    help: Help.text(
      fr: "Comme sur un terminal sans UTF-8 : seulement de l’ASCII.",
      en: "As on a terminal without UTF-8: ASCII only."))
  var ascii = false

  @Option(
    name: .long,
    help: Help.text(
      fr: "Touches à actionner d’abord, par exemple « down down enter ».",
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
      // The picture is of a session that may write, though this one only reads.
      var client = Wiring.client(of: store, author: Environment.author, isReadOnly: false)
      // What is missing in it is said beside it.
      client.lostRows = { [] }
      let workspace = try Workspace(
        client: client, wording: wording, today: Environment.today, pane: pane,
        keyLabels: OwnSettings.keyMap.labels)
      workspace.theme = theme.name
      let grid = try ScriptedKeys(keys).play(on: workspace, size: size, common: common)
      let worn = ThemeShelf().readable(workspace.theme) ?? theme
      Console.printDocument(
        export(
          ascii ? ASCIIFallback.grid(grid) : grid, palette: worn.palette.reduced(to: depth),
          of: workspace))
    }
  }

  private func export(_ grid: Grid, palette: Palette, of workspace: Workspace) -> String {
    let wording = workspace.wording
    let title = SafeText("baraza · \(wording(workspace.pane.title))")
    switch format {
    case .text: return GridText.export(grid)
    case .ansi: return GridANSI.export(grid, palette: palette)
    case .svg: return GridSVG.export(grid, palette: palette, title: title)
    case .html:
      let language = SafeText(wording.language.rawValue)
      return GridHTML.export(grid, palette: palette, title: title, language: language)
    }
  }
}

extension ColourDepth: ExpressibleByArgument {}

/// Keys written as settings write them: `down`, `pagedown`, `enter`, or single characters.
struct ScriptedKeys {
  private let words: [Substring]

  init(_ text: String) { words = text.split(separator: " ") }

  /// Presses the keys one after the other and draws the last frame.
  func play(on workspace: Workspace, size: Size, common: CommonOptions) throws -> Grid {
    let painter = ScreenPainter(keyMap: OwnSettings.keyMap)
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
