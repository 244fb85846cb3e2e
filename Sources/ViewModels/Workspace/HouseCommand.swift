import Domain
import Wording

/// A command of no pane in particular: what is known of it, and what the workspace does.
struct HouseCommand {
  let command: Command
  let text: CommandText
  let subject: Subject
  let keys: String
  var changesStore = false
  /// The panes it means something in; nothing where that is all of them.
  var isFor: (@Sendable (any PaneModel.Type) -> Bool)?
  /// Why it cannot run now, or nothing when it can.
  var reason: @Sendable (Workspace) -> Bilingual? = { _ in nil }
  let deed: @Sendable (Workspace) throws -> Void

  private typealias Texts = Phrase.Commands

  init(
    _ command: Command, _ text: CommandText, _ subject: Subject, keys: String,
    changesStore: Bool = false, isFor: (@Sendable (any PaneModel.Type) -> Bool)? = nil,
    unless reason: @escaping @Sendable (Workspace) -> Bilingual? = { _ in nil },
    deed: @escaping @Sendable (Workspace) throws -> Void
  ) {
    self.command = command
    self.text = text
    self.subject = subject
    self.keys = keys
    self.changesStore = changesStore
    self.isFor = isFor
    self.reason = reason
    self.deed = deed
  }
}

// Every command has a letter or a function key: on AZERTY keyboards digits need Shift and
// `[ ] { } \ | ~ @ #` need AltGr.

extension HouseCommand {
  /// Going from tab to tab and from row to row.
  static let going: [HouseCommand] =
    PaneList.all.map { type in
      let face = type.face
      return HouseCommand(face.show, face.showText, .go, keys: face.showKeys) {
        $0.choose(face.pane)
      }
    } + [
      HouseCommand(.nextPane, Texts.nextPane, .go, keys: "tab") { $0.showNext(1) },
      HouseCommand(.previousPane, Texts.previousPane, .go, keys: "shift-tab") { $0.showNext(-1) },
      move(.up, .up, Texts.up, "up k"),
      move(.down, .down, Texts.down, "down j"),
      move(.left, .left, Texts.left, "left h", isFor: { $0.face.movesSideways }),
      move(.right, .right, Texts.right, "right l", isFor: { $0.face.movesSideways }),
      move(.pageUp, .pageUp, Texts.pageUp, "pageup ctrl-b"),
      move(.pageDown, .pageDown, Texts.pageDown, "pagedown ctrl-f"),
      move(.first, .first, Texts.first, "home g"),
      move(.last, .last, Texts.last, "end G"),
      HouseCommand(.detailsDown, Texts.detailsDown, .go, keys: "J") { $0.scrollDetails(.down) },
      HouseCommand(.detailsUp, Texts.detailsUp, .go, keys: "K") { $0.scrollDetails(.up) },
      HouseCommand(.open, Texts.open, .go, keys: "enter") { try $0.open() },
      HouseCommand(.back, Texts.back, .go, keys: "escape") { try $0.back() },
    ]

  /// Taking back, looking back, and the program itself.
  static let keeping: [HouseCommand] = [
    HouseCommand(.undo, Texts.undo, .history, keys: "u", changesStore: true) {
      try $0.carryOut([$0.changes.undoing])
    },
    HouseCommand(.redo, Texts.redo, .history, keys: "ctrl-r", changesStore: true) {
      try $0.carryOut([$0.changes.redoing])
    },
    HouseCommand(
      .history, Texts.history, .history, keys: "H", isFor: { $0 is any RecordPane.Type },
      unless: { $0.recordNumber == nil ? Phrase.Commands.nothingSelected : nil },
      deed: { try $0.carryOut($0.changes.openHistory(of: $0.recordNumber)) }),
    HouseCommand(.storeHistory, Texts.storeHistory, .history, keys: "U") {
      try $0.carryOut($0.changes.openHistory(of: nil))
    },
    HouseCommand(.copy, Texts.copy, .item, keys: "y") { try $0.copy() },
    HouseCommand(.citation, Texts.citation, .item, keys: "i") { try $0.openCitation() },
    HouseCommand(.showCounts, Texts.showCounts, .go, keys: "=") { try $0.openCounts() },
    HouseCommand(.showStakeholder, Phrase.Stakeholders.show, .go, keys: "W") {
      try $0.openStakeholder()
    },
    HouseCommand(.help, Texts.help, .program, keys: "? f1") { $0.open($0.commands.help) },
    HouseCommand(.palette, Texts.palette, .program, keys: ": ctrl-p") {
      $0.open($0.commands.palette)
    },
    HouseCommand(.menu, Texts.menu, .program, keys: "f9") { $0.open($0.commands.menu) },
    HouseCommand(.refresh, Texts.refresh, .program, keys: "f5") {
      $0.invalidate()
      $0.say(Phrase.Message.refreshed, .muted)
    },
    HouseCommand(.redraw, Texts.redraw, .program, keys: "ctrl-l") { $0.request = .redraw },
    HouseCommand(.suspend, Texts.suspend, .program, keys: "ctrl-z") { $0.request = .suspend },
    HouseCommand(.changeTheme, Texts.changeTheme, .program, keys: "T") { $0.openThemes() },
    HouseCommand(.changeLanguage, Texts.changeLanguage, .program, keys: "L") {
      $0.changeLanguage()
    },
    HouseCommand(.quit, Texts.quit, .program, keys: "q f10 ctrl-c") { $0.request = .quit },
  ]

  private static func move(
    _ command: Command, _ move: ListMove, _ text: CommandText, _ keys: String,
    isFor: (@Sendable (any PaneModel.Type) -> Bool)? = nil
  ) -> HouseCommand {
    HouseCommand(command, text, .go, keys: keys, isFor: isFor) { try $0.move(move) }
  }
}
