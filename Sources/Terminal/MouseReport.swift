/// A mouse report as terminals number it; columns and rows begin with 1.
struct MouseReport {
  /// Two bits for the button, 4 Shift, 8 Alt, 16 Ctrl, 32 motion, 64 the wheel.
  let code: Int
  let column: Int
  let row: Int
  let isRelease: Bool

  /// What it means; nothing for buttons we have no word for.
  var event: MouseEvent? {
    guard column >= 1, row >= 1, let action else { return nil }
    return MouseEvent(action: action, point: Point(column: column - 1, row: row - 1))
  }

  private var action: MouseEvent.Action? {
    if code < 0 || code >= 128 { return nil }
    if code & 64 != 0 {
      switch code & 3 {
      case 0: return .wheelUp
      case 1: return .wheelDown
      default: return nil
      }
    }
    if code & 32 != 0 { return .move }
    if isRelease { return .release }
    switch code & 3 {
    case 0: return .press(.left)
    case 1: return .press(.middle)
    case 2: return .press(.right)
    default: return .release
    }
  }
}
