import Domain
import Wording

/// What keys are called on the screen, the one to show first; the view-models know keys in no other
/// way.
public struct KeyLabels: Sendable {
  private let ofCommand: @Sendable (Command, Wording) -> [String]
  private let ofInput: @Sendable (Input, InputMode, Wording) -> [String]

  /// Makes labels from what a key map says.
  public init(
    ofCommand: @escaping @Sendable (Command, Wording) -> [String],
    ofInput: @escaping @Sendable (Input, InputMode, Wording) -> [String]
  ) {
    self.ofCommand = ofCommand
    self.ofInput = ofInput
  }

  /// The keys as the table of commands writes them, and no others.
  public static let asWritten = KeyLabels(
    ofCommand: { command, _ in command.row.keys }, ofInput: { _, _, _ in [] })

  /// The keys of a command.
  public func keys(of command: Command, _ wording: Wording) -> [String] {
    ofCommand(command, wording)
  }

  /// The key of a command that a sentence names; nothing where it has none.
  public func key(of command: Command, _ wording: Wording) -> String? {
    keys(of: command, wording).first
  }

  /// The keys of one thing that can be done in a dialogue; of inputs that belong together, the first
  /// key of each.
  public func keys(of row: DialogueRow, in mode: InputMode, _ wording: Wording) -> [String] {
    let inputs = row.inputs(in: wording.language)
    let keys = inputs.map { input in
      if mode == .commands, case .command(let command) = input {
        return ofCommand(command, wording)
      }
      return ofInput(input, mode, wording)
    }
    return inputs.count == 1 ? keys.flatMap(\.self) : keys.compactMap(\.first)
  }
}
