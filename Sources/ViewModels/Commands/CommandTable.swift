import Domain
import Wording

/// Every command with its row and its deed, gathered from the workspace, the panes and what panes can do.
///
/// Nothing stands here twice: a row and what it does are written together, where they belong.
struct CommandTable {
  /// Who does what a command says.
  enum Deed {
    /// The workspace.
    case house(HouseCommand)
    /// The pane in front.
    case front(PaneCommand)
    /// One pane, whatever stands in front.
    case owner(Pane, PaneCommand)
  }

  /// The table.
  static let whole = CommandTable()

  /// The rows, in the order in which help and menus name them.
  let rows: [CommandRow]
  private let rowsByCommand: [Command: CommandRow]
  private let deeds: [Command: Deed]

  private init() {
    var entries = HouseCommand.going.map(Self.entry)
    entries += ListCommand.searching.map(Self.entry)
    entries += PaneList.all.flatMap { type in type.face.commands.map { Self.entry($0, type) } }
    entries += ListCommand.marking.map(Self.entry)
    entries += HouseCommand.keeping.map(Self.entry)
    rows = entries.map(\.row)
    rowsByCommand = Dictionary(entries.map { ($0.row.command, $0.row) }) { first, _ in first }
    deeds = Dictionary(entries.map { ($0.row.command, $0.deed) }) { first, _ in first }
  }

  subscript(command: Command) -> CommandRow? { rowsByCommand[command] }

  /// Who does what a command says.
  func deed(of command: Command) -> Deed? { deeds[command] }

  private typealias Entry = (row: CommandRow, deed: Deed)

  private static func entry(_ command: HouseCommand) -> Entry {
    let panes = command.isFor.map { isFor in PaneList.all.filter { isFor($0) } } ?? PaneList.all
    let row = CommandRow(
      command: command.command, text: command.text, subject: command.subject,
      notations: command.keys, panes: Set(panes.map { $0.face.pane }),
      isEverywhere: command.isFor == nil, changesStore: command.changesStore)
    return (row, .house(command))
  }

  private static func entry(_ command: ListCommand) -> Entry {
    let panes = PaneList.all.filter { command.isFor($0) }.map { $0.face.pane }
    return (row(command.command, in: Set(panes), isEverywhere: false), .front(command.command))
  }

  private static func entry(_ command: PaneCommand, _ type: any PaneModel.Type) -> Entry {
    let owner = type.face.pane
    let panes = command.isEverywhere ? Set(Pane.allCases) : [owner]
    return (
      row(command, in: panes, isEverywhere: command.isEverywhere), .owner(owner, command)
    )
  }

  private static func row(
    _ command: PaneCommand, in panes: Set<Pane>, isEverywhere: Bool
  ) -> CommandRow {
    CommandRow(
      command: command.command, text: command.text, subject: command.subject,
      notations: command.keys, panes: panes, isEverywhere: isEverywhere,
      changesStore: command.changesStore)
  }
}

extension Command {
  /// Every command, in the order in which help and menus name them.
  public static let allCases = CommandTable.whole.rows.map(\.command)

  /// The command of a name, if there is one.
  public init?(name: some StringProtocol) {
    guard let command = Command.allCases.first(where: { $0.name == name }) else { return nil }
    self = command
  }

  /// What is known of it. One that stands in no table has no keys and no place.
  public var row: CommandRow {
    CommandTable.whole[self]
      ?? CommandRow(
        command: self, text: Phrase.Commands.open, subject: .program, notations: "", panes: [],
        isEverywhere: false, changesStore: false)
  }
}

extension Subject {
  /// What its menu is called.
  public var title: Bilingual {
    switch self {
    case .go: Phrase.Commands.go
    case .item: Phrase.Commands.item
    case .list: Phrase.Commands.list
    case .pane: Phrase.Commands.pane
    case .history: Phrase.Commands.changes
    case .program: Phrase.Commands.program
    }
  }

  /// Its commands, in their order.
  public var commands: [Command] {
    CommandTable.whole.rows.filter { $0.subject == self }.map(\.command)
  }
}
