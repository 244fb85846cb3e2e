/// What a mouse did on the terminal.
public struct MouseEvent: Hashable, Sendable {
  /// The buttons a terminal reports.
  public enum Button: Hashable, Sendable {
    /// Usually the one that selects.
    case left
    /// Usually the wheel, pressed.
    case middle
    /// Usually the one that opens a menu.
    case right
  }

  /// What happened.
  public enum Action: Hashable, Sendable {
    /// A button went down.
    case press(Button)
    /// A button came up; old terminals do not say which.
    case release
    /// The pointer moved, with or without a button held down.
    case move
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What happened.
  public var action: Action
  /// The cell where it happened.
  public var point: Point

  /// Makes an event.
  public init(action: Action, point: Point) {
    self.action = action
    self.point = point
  }
}
