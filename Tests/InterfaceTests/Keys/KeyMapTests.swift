import Domain
import Interface
import Terminal
import Testing
import ViewModels

/// Required: "No binding needs `[ ] { } \ | ~ @ #` or a bare digit alone."
@Suite("Key map: every command within reach of an AZERTY keyboard")
struct KeyMapTests {
  private let map = KeyMap.standard

  @Test("Every command has a key")
  func everyCommand() {
    for command in Command.allCases { #expect(!map.keys(for: command).isEmpty, "\(command)") }
  }

  @Test("No key has two commands in one pane", arguments: Pane.allCases)
  func noTwo(pane: Pane) {
    var owners: [Key: Command] = [:]
    for command in Command.allCases where command.row.panes.contains(pane) {
      for key in map.keys(for: command) {
        if let other = owners.updateValue(command, forKey: key) {
          Issue.record("\(key) is \(other) and \(command)")
        }
      }
    }
  }

  @Test("The table writes keys that can be read, and no two commands ask for one key in one pane")
  func table() {
    for command in Command.allCases {
      #expect(map.keys(for: command).map(\.notation) == command.row.keys, "\(command)")
    }
    #expect(map.collisions.isEmpty, "\(map.collisions)")
  }

  @Test("Each key gives its command where that means something", arguments: Pane.allCases)
  func keysGiveCommands(pane: Pane) {
    for command in Command.allCases where command.row.panes.contains(pane) {
      for key in map.keys(for: command) {
        #expect(map.command(for: key, in: pane) == command, "\(key)")
        #expect(map.input(for: key, mode: .commands, pane: pane) == .command(command))
      }
    }
  }

  @Test(
    "Every command has a key that needs neither AltGr nor Shift and a digit on AZERTY",
    arguments: azerty)
  func withinReach(altGr: String) {
    for command in Command.allCases {
      let keys = map.keys(for: command)
      #expect(keys.contains { isWithinReach($0) && !needs(altGr, $0) }, "\(command): \(keys)")
    }
  }

  /// What needs AltGr on French and on Belgian AZERTY keyboards.
  private static let azerty = ["~#{[|`\\^@]}€¤", "|@#^{[}]´`\\~€"]

  private func needs(_ altGr: String, _ key: Key) -> Bool {
    if case .character(let character) = key { altGr.contains(character) } else { false }
  }

  @Test("No key at all needs AltGr on AZERTY")
  func noAltGr() {
    for command in Command.allCases {
      for case .character(let character) in map.keys(for: command) {
        #expect(!"[]{}\\|~@#`^".contains(character), "\(command): \(character)")
      }
    }
  }

  @Test("Escape never quits, and a command of another pane is known as such")
  func elsewhere() {
    for pane in Pane.allCases { #expect(map.command(for: .escape, in: pane) == .back) }
    #expect(map.command(for: "+", in: .actions) == .expandAll)
    #expect(map.input(for: "ç", mode: .commands, pane: .actions) == .unknownKey)
  }

  @Test(
    "While typing, every character is text, whatever it commands elsewhere",
    arguments: Pane.allCases)
  func typing(pane: Pane) {
    let ascii = (0x20..<0x7F).compactMap { UnicodeScalar($0).map(Character.init) }
    for character in ascii + Array("éèêëàâùûüïîôçœŒÇÉ€’«» 日e\u{301}") {
      let input = map.input(for: .character(character), mode: .typing, pane: pane)
      #expect(input == .edit(.insert(String(character))))
    }
  }

  @Test("While choosing, every letter chooses and the arrows move")
  func choosing() {
    for character in "aozéç?/q" {
      let input = map.input(for: .character(character), mode: .choosing, pane: .actions)
      #expect(input == .letter(String(character)))
    }
    #expect(map.input(for: .down, mode: .choosing, pane: .actions) == .move(.down))
    #expect(map.input(for: .end, mode: .choosing, pane: .actions) == .move(.last))
    #expect(map.input(for: .delete, mode: .choosing, pane: .actions) == .remove)
    #expect(map.input(for: .backspace, mode: .choosing, pane: .actions) == .remove)
    #expect(map.input(for: .function(7), mode: .choosing, pane: .actions) == nil)
  }

  @Test("Enter, Escape and Ctrl-C are answers in every mode but commands")
  func answers() {
    for mode in [InputMode.typing, .choosing] {
      #expect(map.input(for: .enter, mode: mode, pane: .actions) == .accept)
      #expect(map.input(for: .escape, mode: mode, pane: .actions) == .cancel)
      #expect(map.input(for: .control("c"), mode: mode, pane: .actions) == .cancel)
      #expect(map.input(for: .tab, mode: mode, pane: .actions) == .nextField)
      #expect(map.input(for: .backTab, mode: mode, pane: .actions) == .previousField)
    }
  }

  @Test("Pasted text goes into the field as one piece")
  func pasting() throws {
    let stage = try Stage()
    try stage.press("a", "tab")
    stage.workspace.handle(.edit(.insert("Copié d’un courriel\nsur deux lignes")))
    try stage.draw()
    #expect(try stage.row(with: "▶Action      Copié d’un courriel sur deux lignes") > 0)
  }

  private func isWithinReach(_ key: Key) -> Bool {
    switch key {
    // Shift and the key beside Enter or right of the digits: + and / have keys of their own only on
    // the keypad, which laptops lack.
    case .character(let character): character.isLetter || " ,;:!-=".contains(character)
    case .function, .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .home,
      .end,
      .pageUp, .pageDown, .delete, .control:
      true
    case .insert, .alt: false
    }
  }
}
