import Domain
import Terminal
import ViewModels

/// Which keys give which command; the footer and the help read it too.
public struct KeyMap: Sendable {
  /// Keys of one command in some panes.
  struct Binding: Sendable {
    let command: Command
    let keys: [Key]
  }

  private let bindings: [Binding]
  /// What each key does in each pane, found once: the table of commands is not walked at every key.
  private let commands: [Pane: [Key: Command]]

  init(bindings: [Binding]) {
    self.bindings = bindings
    let panes = Pane.allCases.map { pane in (pane, KeyMap.commands(bindings, in: pane)) }
    commands = Dictionary(uniqueKeysWithValues: panes)
  }

  private static func commands(_ bindings: [Binding], in pane: Pane) -> [Key: Command] {
    let pairs = bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } }
    return Dictionary(grouping: pairs) { $0.0 }.compactMapValues { candidates in
      candidates.map(\.1).first { $0.row.panes.contains(pane) } ?? candidates.first?.1
    }
  }

  /// The keys as shipped. Every command has a letter or a function key: on AZERTY keyboards digits
  /// need Shift and `[ ] { } \ | ~ @ #` need AltGr.
  public static let standard = KeyMap(bindings: [
    Binding(command: .showMatrix, keys: ["M", .function(3), "2"]),
    Binding(command: .showChain, keys: ["C", .function(4), "3"]),
    Binding(command: .showBudget, keys: ["B", .function(6), "4"]),
    Binding(command: .showActions, keys: ["A", .function(7), "5"]),
    Binding(command: .nextPane, keys: [.tab]),
    Binding(command: .previousPane, keys: [.backTab]),
    Binding(command: .up, keys: [.up, "k"]),
    Binding(command: .down, keys: [.down, "j"]),
    Binding(command: .left, keys: [.left, "h"]),
    Binding(command: .right, keys: [.right, "l"]),
    Binding(command: .pageUp, keys: [.pageUp, .control("b")]),
    Binding(command: .pageDown, keys: [.pageDown, .control("f")]),
    Binding(command: .first, keys: [.home, "g"]),
    Binding(command: .last, keys: [.end, "G"]),
    Binding(command: .open, keys: [.enter]),
    Binding(command: .back, keys: [.escape]),
    Binding(command: .add, keys: ["a"]),
    Binding(command: .edit, keys: ["e"]),
    Binding(command: .markDone, keys: ["d"]),
    Binding(command: .delete, keys: ["x", .delete]),
    Binding(command: .undo, keys: ["u"]),
    Binding(command: .redo, keys: [.control("r")]),
    Binding(command: .history, keys: ["h"]),
    Binding(command: .storeHistory, keys: ["H"]),
    Binding(command: .copy, keys: ["y"]),
    Binding(command: .editNote, keys: ["E"]),
    Binding(command: .sort, keys: ["s"]),
    Binding(command: .setStatus, keys: ["s"]),
    Binding(command: .search, keys: ["/", "c"]),
    Binding(command: .filter, keys: ["f"]),
    Binding(command: .removeFilter, keys: [.backspace]),
    Binding(command: .group, keys: ["r"]),
    Binding(command: .mark, keys: [" "]),
    Binding(command: .markRange, keys: ["v"]),
    Binding(command: .markAll, keys: [.control("a"), "V"]),
    Binding(command: .bulk, keys: ["b"]),
    Binding(command: .openView, keys: ["o"]),
    Binding(command: .saveView, keys: ["w"]),
    Binding(command: .transpose, keys: ["t"]),
    Binding(command: .level, keys: ["n"]),
    Binding(command: .expandAll, keys: ["+", "d"]),
    Binding(command: .collapseAll, keys: ["-", "p"]),
    Binding(command: .help, keys: ["?", .function(1)]),
    Binding(command: .refresh, keys: [.function(5)]),
    Binding(command: .redraw, keys: [.control("l")]),
    Binding(command: .suspend, keys: [.control("z")]),
    Binding(command: .changeTheme, keys: ["T"]),
    Binding(command: .changeLanguage, keys: ["L"]),
    Binding(command: .quit, keys: ["q", .function(10), .control("c")]),
  ])

  /// What a key does in a pane: the first command of the list that has the key there, else the first
  /// that has it at all, so that the pane can say why it does nothing here.
  public func command(for key: Key, in pane: Pane) -> Command? {
    commands[pane]?[key]
  }

  /// The keys of a command, the one to show first.
  public func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  /// The input that a key is, as the workspace now understands keys.
  public func input(for key: Key, mode: InputMode, pane: Pane) -> Input? {
    switch mode {
    case .commands: command(for: key, in: pane).map(Input.command) ?? .unknownKey
    case .typing: typing(key)
    case .choosing: choosing(key)
    }
  }

  private func typing(_ key: Key) -> Input? {
    switch key {
    case .character(let character): .edit(.insert(String(character)))
    case .enter: .accept
    case .escape, .control("c"): .cancel
    case .tab: .nextField
    case .backTab: .previousField
    case .backspace: .edit(.deleteBackward)
    case .delete, .control("d"): .edit(.deleteForward)
    case .control("w"): .edit(.deleteWord)
    case .control("u"): .edit(.deleteToStart)
    case .control("s"): .accept
    case .control("x"): .command(.editNote)
    case .alt("\n"), .control("o"): .edit(.newLine)
    case .left: .edit(.left)
    case .right: .edit(.right)
    case .home, .control("a"): .edit(.start)
    case .end, .control("e"): .edit(.end)
    case .up: .move(.up)
    case .down: .move(.down)
    case .pageUp: .move(.pageUp)
    case .pageDown: .move(.pageDown)
    case .insert, .function, .control, .alt: nil
    }
  }

  private func choosing(_ key: Key) -> Input? {
    switch key {
    case .character(let character): .letter(String(character))
    case .enter: .accept
    case .escape, .control("c"): .cancel
    case .tab: .nextField
    case .backTab: .previousField
    case .left: .move(.left)
    case .right: .move(.right)
    case .up: .move(.up)
    case .down: .move(.down)
    case .pageUp: .move(.pageUp)
    case .pageDown: .move(.pageDown)
    case .home: .move(.first)
    case .end: .move(.last)
    case .backspace, .delete: .remove
    case .insert, .function, .control, .alt: nil
    }
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// Lets the table of keys be read aloud.
  public init(unicodeScalarLiteral value: Character) { self = .character(value) }
}
