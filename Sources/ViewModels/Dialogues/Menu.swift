import Domain

/// A short list of choices, one of them marked.
public struct Menu<Choice: Hashable & Sendable>: Hashable, Sendable {
  /// The choices with their names.
  public let choices: [Choice]
  /// What each is called.
  public let names: [String]
  /// What stands beside each name; none where nothing does.
  public let values: [String]
  /// The marked one.
  public private(set) var index: Int

  /// A menu with one choice marked.
  public init(choices: [Choice], names: [String], values: [String] = [], selected: Choice) {
    self.choices = choices
    self.names = names
    self.values = values
    index = choices.firstIndex(of: selected) ?? 0
  }

  /// The marked choice.
  public var choice: Choice { choices[index] }

  /// Marks the next or previous choice, the first or the last.
  public mutating func move(_ move: ListMove) {
    switch move {
    case .up, .left: index = (index + choices.count - 1) % choices.count
    case .down, .right: index = (index + 1) % choices.count
    case .pageUp, .first: index = 0
    case .pageDown, .last: index = choices.count - 1
    }
  }

  /// Marks the next choice whose name begins with a letter.
  ///
  /// - Returns: Whether there is one.
  public mutating func jump(to letter: String) -> Bool {
    let wanted = letter.folded
    for step in 1...choices.count {
      let candidate = (index + step) % choices.count
      guard names[candidate].folded.hasPrefix(wanted) else { continue }
      index = candidate
      return true
    }
    return false
  }
}
