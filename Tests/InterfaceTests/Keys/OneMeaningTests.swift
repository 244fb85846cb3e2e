import Domain
import Driving
import Foundation
import Interface
import Terminal
import Testing
import ViewModels

/// "One letter, one meaning where it matters: tabs `A` and `C`, RACI letters, `d`, `s`, `h` are put in order
/// now, before letters become editable; `settings.toml` keeps old bindings for whoever wants them."
@Suite("Keys: one letter, one meaning where it matters")
struct OneMeaningTests {
  private let map = KeyMap.standard

  @Test(
    "R, A, C and I are free in the matrix, and stand for nothing anywhere else", arguments: "RACI")
  func letters(letter: Character) {
    for pane in Pane.allCases {
      #expect(map.command(for: .character(letter), in: pane) == nil, "\(letter) in \(pane)")
    }
  }

  @Test("d, s, h, a, u and x mean one thing in all panes", arguments: "dshauxmHUFJK")
  func oneThing(letter: Character) {
    let commands = Set(Pane.allCases.compactMap { map.command(for: .character(letter), in: $0) })
    #expect(commands.count == 1, "\(letter): \(commands)")
  }

  @Test("h is the arrow to the left, s sorts, d is done")
  func which() {
    #expect(map.command(for: "h", in: .chain) == Command(name: "left"))
    #expect(map.command(for: "s", in: .actions) == Command(name: "sort"))
    #expect(map.command(for: "d", in: .actions) == Command(name: "mark-done"))
    #expect(map.command(for: "t", in: .chain) == Command(name: "set-status"))
  }

  @Test("The old keys in docs/settings.md can be copied as they stand, and all of them work")
  func oldKeys() throws {
    let page = try String(contentsOfFile: Checkout.folder + "/docs/settings.md", encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "### The keys of before").dropFirst().first)
    let lines = section.split(separator: "\n").drop { !$0.hasPrefix("    ") }
    let block = lines.prefix { $0.hasPrefix("    ") }.joined(separator: "\n")
    let (settings, problems) = SettingsReader.read(block, file: "s.toml", themes: [])
    #expect(problems.isEmpty, "\(problems)")
    for (key, command, pane) in [
      ("M", "show-matrix", Pane.actions), ("C", "show-chain", .actions),
      ("B", "show-budget", .actions),
      ("A", "show-actions", .chain), ("I", "show-indicators", .chain), ("h", "history", .actions),
      ("H", "store-history", .chain), ("s", "set-status", .chain), ("d", "expand-all", .budget),
      ("d", "mark-done", .actions), ("s", "sort", .actions), ("h", "left", .chain),
    ] {
      let key = try #require(Key(notation: key))
      #expect(settings.keyMap.command(for: key, in: pane)?.name == command, "\(key)")
    }
  }
}
