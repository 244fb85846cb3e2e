import Terminal
import Testing

@Suite("How many colours the user wants")
struct ColourChoiceTests {
  @Test(
    "The option, then NO_COLOR, then CLICOLOR_FORCE, then CLICOLOR",
    arguments: [
      ("auto", [:], .full),
      ("auto", ["NO_COLOR": "1"], .monochrome),
      ("auto", ["NO_COLOR": ""], .full),
      ("auto", ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], .monochrome),
      ("auto", ["CLICOLOR": "0"], .monochrome),
      ("auto", ["CLICOLOR": "1"], .full),
      ("auto", ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], .full),
      ("auto", ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], .monochrome),
      ("always", ["NO_COLOR": "1", "CLICOLOR": "0"], .full),
      ("never", ["CLICOLOR_FORCE": "1"], .monochrome),
      ("256", ["NO_COLOR": "1"], .full), ("16", ["NO_COLOR": "1"], .sixteen), ("8", [:], .eight),
    ] as [(String, [String: String], ColourDepth)])
  func precedence(name: String, environment: [String: String], depth: ColourDepth) throws {
    let choice = try #require(ColourChoice(name: name))
    #expect(choice.limit { environment[$0] } == depth)
  }

  @Test("Other names mean nothing", arguments: ["", "yes", "0", "7", "truecolor", "AUTO"])
  func unknown(name: String) {
    #expect(ColourChoice(name: name) == nil)
  }
}
