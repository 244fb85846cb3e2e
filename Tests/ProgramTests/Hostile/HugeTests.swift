import Driving
import Foundation
import Testing

/// "A terminal that claims 32,768 columns ends in a crash, 30,000×30,000 takes 7 GB … A `--linear` line of 8 MB
/// takes 24 s (quadratic). A key of 150,000 dots in settings ends every verb."
@Suite("Sizes that nobody means")
struct HugeTests {
  @Test(
    "a terminal of any size is drawn within bounds",
    arguments: [(32_768, 24), (30_000, 30_000), (80, 65_535), (65_535, 65_535), (1001, 501)]
      as [(UInt16, UInt16)])
  func terminal(columns: UInt16, rows: UInt16) throws {
    let room = try Pty(
      try Place(), ["--language", "fr"], columns: columns, rows: rows)
    try room.see("A-003")
    let status = try String(contentsOfFile: "/proc/\(room.process)/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    let kilobytes = try #require(peak.flatMap { Int($0.filter(\.isNumber)) })
    #expect(kilobytes < 1_000_000)
    room.type("q")
    #expect(try room.end() == .exit(0))
  }

  @Test("a line of 8 MB takes the processor about ten times what one of 800 kB takes")
  func line() throws {
    let place = try Place()
    try Work.expectNoFaster(than: 4, [80_000, 800_000, 8_000_000], "a long line") { bytes in
      let input = String(repeating: "x", count: bytes) + "\nq\n"
      let running = try place.start(["--linear", "--language", "fr"], input: input)
      #expect(try running.outcome(try running.process.end()).status == 0)
      return running.process.work
    }
  }

  @Test(
    "a key of very many dots in settings, or in a theme, is one sentence and ends no verb",
    arguments: [
      "a" + String(repeating: ".a", count: 150_000) + " = 1",
      "[a" + String(repeating: ".a", count: 150_000) + "]",
      "x = {a" + String(repeating: ".a", count: 150_000) + " = 1}",
      "x = " + String(repeating: "[", count: 150_000),
      "x = " + String(repeating: "{a=", count: 150_000),
    ])
  func dots(line: String) throws {
    let place = try Place()
    try place.write("language = \"fr\"\n\(line)\n", to: "config/baraza/settings.toml")
    #expect(try place.run("list", "chain").status == 0)
    let settings = try place.run("settings")
    #expect(settings.status == 78)
    #expect((settings.output + settings.errors).contains("settings.toml:2:"))
    try place.write("\(line)\n", to: "config/baraza/themes/profond.toml")
    let show = try place.run("show", "actions", "--theme", "profond")
    #expect(show.status == 78)
    #expect(show.errors.contains("profond.toml:1:"))
  }
}
