import Terminal
import ViewModels

/// The keys of dialogues, which are the same in all of them; what they do in each, the rows of
/// its stage say. Settings do not change them.
public enum DialogueKeys {
  private typealias Row = (key: Key, input: Input)

  private static let both: [Row] = [
    (.enter, .accept), (.escape, .cancel), (.control("c"), .cancel), (.tab, .nextField),
    (.backTab, .previousField), (.up, .move(.up)), (.down, .move(.down)),
    (.pageUp, .move(.pageUp)), (.pageDown, .move(.pageDown)), (.function(1), .command(.help)),
  ]
  private static let typing: [Row] =
    both + [
      (.control("s"), .accept), (.backspace, .edit(.deleteBackward)),
      (.delete, .edit(.deleteForward)), (.control("d"), .edit(.deleteForward)),
      (.control("w"), .edit(.deleteWord)), (.control("u"), .edit(.deleteToStart)),
      (.control("x"), .command(.editNote)), (.alt("\n"), .edit(.newLine)),
      (.control("o"), .edit(.newLine)),
      (.left, .edit(.left)), (.right, .edit(.right)), (.home, .edit(.start)),
      (.control("a"), .edit(.start)), (.end, .edit(.end)), (.control("e"), .edit(.end)),
    ]
  private static let choosing: [Row] =
    both + [
      (.left, .move(.left)), (.right, .move(.right)), (.home, .move(.first)),
      (.end, .move(.last)), (.delete, .remove), (.backspace, .remove),
      (.function(9), .command(.menu)),
    ]

  private static func rows(_ mode: InputMode) -> [Row] {
    switch mode {
    case .commands: []
    case .typing: typing
    case .choosing: choosing
    }
  }

  private static let inputs: [InputMode: [Key: Input]] = [
    .typing: Dictionary(uniqueKeysWithValues: typing.map { ($0.key, $0.input) }),
    .choosing: Dictionary(uniqueKeysWithValues: choosing.map { ($0.key, $0.input) }),
  ]

  /// What a key is in a dialogue; nothing if it means nothing there.
  static func input(for key: Key, mode: InputMode) -> Input? {
    if let input = inputs[mode]?[key] { return input }
    guard case .character(let character) = key else { return nil }
    return mode == .typing ? .edit(.insert(String(character))) : .letter(String(character))
  }

  /// The keys that are an input, the one to show first.
  public static func keys(for input: Input, mode: InputMode) -> [Key] {
    if case .letter(let letter) = input { return letter.map { .character($0) } }
    return rows(mode).filter { $0.input == input }.map(\.key)
  }
}
