import Foundation
import FoundationXML
import Terminal
import Testing

@Suite("A grid can be exported")
struct ExportTests {
  static let palette = Palette([
    Style(),
    Style(foreground: .indexed(208), background: .indexed(17), attributes: [.bold, .underline]),
    Style(attributes: .reverse),
  ])

  static let grid: Grid = {
    var grid = Grid(size: Size(columns: 20, rows: 3))
    grid.draw(SafeText("<a & \"b\"> é日x"), at: Point(column: 0, row: 0))
    grid.draw(SafeText("gras"), at: Point(column: 2, row: 1), ink: Ink(1))
    grid.draw(SafeText("inv"), at: Point(column: 0, row: 2), ink: Ink(2))
    grid.cursor = Point(column: 3, row: 1)
    grid.cursorVisible = true
    return grid
  }()

  @Test("Plain text has no trailing blanks and no escape sequences")
  func plainText() {
    #expect(GridText.export(Self.grid) == "<a & \"b\"> é日x\n  gras\ninv\n")
  }

  @Test("The only escape sequences in coloured text are ours, and each line ends as it began")
  func colouredText() throws {
    let text = GridANSI.export(Self.grid, palette: Self.palette)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("  \u{1B}[0;1;4;38;5;208;48;5;17mgras\u{1B}[0m"))
    #expect(lines[2].hasPrefix("\u{1B}[0;7minv\u{1B}[0m"))
    let bare = text.replacing(/\u{1B}\[[0-9;]+m/, with: "")
    #expect(!bare.contains("\u{1B}"))
    #expect(bare == Self.grid.lines.map { $0 + "\n" }.joined())
    var last = Grid(size: Size(columns: 1, rows: 1), ink: Ink(1))
    last.draw(SafeText("x"), at: Point(column: 0, row: 0), ink: Ink(1))
    #expect(GridANSI.export(last, palette: Self.palette).hasSuffix("x\u{1B}[0m\n"))
  }

  @Test("The picture is well-formed XML with every text at its column")
  func picture() throws {
    let svg = GridSVG.export(Self.grid, palette: Self.palette, title: SafeText("R&D <1>"))
    let document = try XMLDocument(xmlString: svg, options: [.nodePreserveWhitespace])
    let root = try #require(document.rootElement())
    #expect(root.value("width") == "200")
    #expect(root.elements(forName: "title").first?.stringValue == "R&D <1>")
    let texts = root.elements(forName: "text")
    let placed = texts.map { text in
      "\(text.value("x")):\(text.stringValue ?? "")"
    }
    #expect(
      placed.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "0 10 20 30 40 50 60 70 80 90 100:<a & \"b\"> é", "110:日", "130 140 150 160 170 180 190:x",
        "20 30 40 50:gras", "0 10 20:inv",
      ])
    let bold = try #require(texts.first { $0.stringValue == "gras" })
    #expect(bold.value("fill") == "#ff8700")
    #expect(bold.value("font-weight") == "bold")
    let fills = root.elements(forName: "rect").map { $0.value("fill") }.filter { !$0.isEmpty }
    #expect(fills == ["#000000", "#00005f", "#e5e5e5", "none"])
  }

  @Test("The page is one file of real text: a row a line, colours in its style sheet only")
  func page() throws {
    let page = GridHTML.export(
      Self.grid, palette: Self.palette, title: SafeText("R&D <1>"), language: SafeText("fr"))
    let document = try XMLDocument(
      xmlString: page.replacingOccurrences(of: "<!DOCTYPE html>", with: ""),
      options: [.nodePreserveWhitespace])
    let root = try #require(document.rootElement())
    #expect(root.value("lang") == "fr")
    let body = try #require(root.elements(forName: "body").first?.elements(forName: "main").first)
    #expect(body.elements(forName: "h1").first?.stringValue == "R&D <1>")
    let text = try #require(body.elements(forName: "pre").first?.stringValue)
    #expect(text == "\n<a & \"b\"> é日x\n  gras\ninv")
    let spans = try #require(body.elements(forName: "pre").first).elements(forName: "span")
    #expect(spans.map { $0.value("class") } == ["i0 w2", "i1", "i2"])
    #expect(page.contains(".i1{color:#ff8700;background:#00005f;font-weight:bold;"))
    for word in ["<script", "href", "url(", "http:", "https:"] { #expect(!page.contains(word)) }
  }

  @Test("A picture with fewer colours has only those")
  func fewer() {
    let text = GridANSI.export(Self.grid, palette: Self.palette.reduced(to: .eight))
    #expect(!text.contains("208") && !text.contains(";17m"))
    let plain = GridANSI.export(Self.grid, palette: Self.palette.reduced(to: .monochrome))
    #expect(!plain.contains("38;5") && !plain.contains("48;5"))
  }

  @Test("In ASCII every cell keeps its place")
  func ascii() {
    let grid = ASCIIFallback.grid(Self.grid)
    #expect(GridText.export(grid) == "<a & \"b\"> e? x\n  gras\ninv\n")
    #expect(grid.cursor == Self.grid.cursor)
  }

  @Test("Colour numbers look as in xterm")
  func colourTable() {
    let samples: [(UInt8, String)] = [
      (0, "#000000"), (9, "#ff0000"), (15, "#ffffff"), (16, "#000000"), (21, "#0000ff"),
      (67, "#5f87af"), (208, "#ff8700"), (231, "#ffffff"), (232, "#080808"), (255, "#eeeeee"),
    ]
    for (index, expected) in samples {
      #expect(XtermColours.rgb(index).hexadecimal == expected)
    }
  }
}

extension XMLElement {
  /// An attribute by its name; Foundation's own search fails in a default namespace on Linux.
  fileprivate func value(_ name: String) -> String {
    attributes?.first { $0.name == name }?.stringValue ?? ""
  }
}
