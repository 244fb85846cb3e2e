import Domain
import Terminal
import ViewModels

/// Which keys give which command: those of the table of commands, changed by a person's settings.
/// Footer, help, palette, menus, `baraza keys` and the documents read it too.
public struct KeyMap: Sendable {
  /// A key that two commands of one pane ask for.
  public struct Collision: Hashable, Sendable {
    /// The key.
    public let key: Key
    /// The command that has it.
    public let holder: Command
    /// The command that has to do without it.
    public let loser: Command
  }

  /// The keys that several commands of one pane asked for; none in the shipped keys.
  public let collisions: [Collision]
  private let keys: [Command: [Key]]
  /// What each key does in each pane, found once: the table of commands is not walked at every key.
  private let commands: [Pane: [Key: Command]]

  /// The keys as shipped.
  public static let standard = KeyMap()

  /// The keys as shipped but for some commands. Where two commands ask for one key, a changed one
  /// has it before one as shipped, else the first in the table.
  public init(changing changes: [Command: [Key]] = [:]) {
    let rows = Command.allCases.map(\.row)
    let order =
      rows.filter { changes[$0.command] != nil } + rows.filter { changes[$0.command] == nil }
    var keys: [Command: [Key]] = [:]
    var holders: [Key: [CommandRow]] = [:]
    var collisions: [Collision] = []
    for row in order {
      let wanted = changes[row.command] ?? row.keys.compactMap { Key(notation: $0) }
      let free = wanted.filter { key in
        let holder = holders[key]?.first { !$0.panes.isDisjoint(with: row.panes) }
        if let holder {
          collisions.append(Collision(key: key, holder: holder.command, loser: row.command))
        }
        return holder == nil
      }
      keys[row.command] = free
      for key in free { holders[key, default: []].append(row) }
    }
    self.keys = keys
    self.collisions = collisions
    commands = Dictionary(
      uniqueKeysWithValues: Pane.allCases.map { ($0, KeyMap.commands(keys, of: rows, in: $0)) })
  }

  /// The first command of the list that has a key there, else the first that has it at all, so that
  /// the pane can say why it does nothing here.
  private static func commands(
    _ keys: [Command: [Key]], of rows: [CommandRow], in pane: Pane
  ) -> [Key: Command] {
    let here = rows.filter { $0.panes.contains(pane) }
    let elsewhere = rows.filter { !$0.panes.contains(pane) }
    let pairs = (here + elsewhere).flatMap { row in
      (keys[row.command] ?? []).map { ($0, row.command) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What a key does in a pane.
  public func command(for key: Key, in pane: Pane) -> Command? {
    commands[pane]?[key]
  }

  /// The keys of a command, the one to show first.
  public func keys(for command: Command) -> [Key] { keys[command] ?? [] }

  /// The input that a key is, as the workspace now understands keys.
  public func input(for key: Key, mode: InputMode, pane: Pane) -> Input? {
    switch mode {
    case .commands: command(for: key, in: pane).map(Input.command) ?? .unknownKey
    case .typing, .choosing: DialogueKeys.input(for: key, mode: mode)
    }
  }

  /// What the keys are called on the screen.
  public var labels: KeyLabels {
    KeyLabels(
      ofCommand: { command, wording in self.keys(for: command).map { $0.name(wording) } },
      ofInput: { input, mode, wording in
        DialogueKeys.keys(for: input, mode: mode).map { $0.name(wording) }
      })
  }
}
