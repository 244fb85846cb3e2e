import Domain
import Terminal
import Wording

extension Key {
  /// What the key is called on the screen.
  func name(_ wording: Wording) -> String {
    switch self {
    case .character(" "): wording(Phrase.Keys.space)
    case .character(let character): String(character)
    case .enter: wording(Phrase.Keys.enter)
    case .escape: wording(Phrase.Keys.escape)
    case .tab: "Tab"
    case .backTab: wording(Phrase.Keys.shift) + "-Tab"
    case .backspace: wording(Phrase.Keys.backspace)
    case .delete: wording(Phrase.Keys.delete)
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: wording(Phrase.Keys.home)
    case .end: wording(Phrase.Keys.end)
    case .pageUp: wording(Phrase.Keys.pageUp)
    case .pageDown: wording(Phrase.Keys.pageDown)
    case .function(let number): "F\(number)"
    case .control(" "): "Ctrl-" + wording(Phrase.Keys.space)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt("\n"): "Alt-" + wording(Phrase.Keys.enter)
    case .alt("\u{7F}"): "Alt-" + wording(Phrase.Keys.backspace)
    case .alt(let character): "Alt-\(character)"
    }
  }
}
