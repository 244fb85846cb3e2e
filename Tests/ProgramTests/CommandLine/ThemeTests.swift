import Foundation
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test("a theme of the user’s own is found by its name")
  func ownTheme() throws {
    let place = try Place()
    try place.write(theme(foreground: "201"), to: "config/baraza/themes/mine.toml")
    let show = try place.run("show", "actions", "--theme", "mine", "--format", "ansi")
    #expect(show.status == 0, "\(show.errors)")
    #expect(show.output.contains("38;5;201"))
  }

  @Test("a theme of the user’s own wins over the shipped one of the same name")
  func ownThemeWins() throws {
    let place = try Place()
    let shipped = try place.run("show", "actions", "--format", "ansi")
    #expect(!shipped.output.contains("38;5;201"))
    try place.write(theme(foreground: "201"), to: "config/baraza/themes/dark.toml")
    for options in [[], ["--theme", "dark"]] {
      let show = try place.run(["show", "actions", "--format", "ansi"] + options)
      #expect(show.output.contains("38;5;201"))
    }
  }

  @Test(
    "a mistake in a theme is given as file:line:column, exit 78",
    arguments: [
      ("[roles.plain]\nforeground = 256\n", ":2:"),
      ("[roles.plain]\nforeground = \"#12345\"\n", ":2:"),
      ("title_fr = \"T\"\n[roles.plain]\nblink = true\n", ":3:"),
      ("[roles.nobody]\nforeground = 1\n", ":1:"), ("\n\n[roles.plain\n", ":3:"),
      ("[roles.plain]\nbold = 3\n", ":2:"),
    ])
  func mistakes(text: String, place position: String) throws {
    let place = try Place()
    let path = try place.write(text, to: "config/baraza/themes/broken.toml")
    let show = try place.run("show", "actions", "--theme", "broken", "--language", "en")
    #expect(show.status == 78)
    #expect(show.output.isEmpty)
    #expect(show.errors.hasPrefix("baraza: \(path)\(position)"), "\(show.errors)")
    #expect(show.errors.contains(#/broken\.toml:\d+:\d+: /#))
    #expect(show.errors.split(separator: "\n").count == 1)
  }

  @Test("a theme that is not text is refused with exit 78")
  func notText() throws {
    let place = try Place()
    let path = place.folder + "/config/baraza/themes/broken.toml"
    try Data([0x74, 0xE9, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: path))
    let show = try place.run("show", "actions", "--theme", "broken")
    #expect(show.status == 78)
    #expect(show.errors.contains(path))
  }

  @Test("an unknown theme is refused with exit 64 and the known ones are named")
  func unknownTheme() throws {
    let place = try Place()
    try place.write(theme(foreground: "201"), to: "config/baraza/themes/mine.toml")
    let show = try place.run("show", "actions", "--theme", "gaudy", "--language", "en")
    #expect(show.status == 64)
    #expect(show.errors.hasPrefix("baraza: There is no theme “gaudy”. Known: "))
    #expect(show.errors.contains("mine"))
  }

  private func theme(foreground: String) -> String {
    """
    title_fr = "Mien"
    title_en = "Mine"

    [roles.plain]
    foreground = \(foreground)

    """
  }
}
