import Domain

/// What a mouse does at a place of the screen.
public enum Gesture: Hashable, Sendable {
  /// The left button.
  case click
  /// The wheel, away from the person or towards them.
  case wheelUp, wheelDown
}

/// What stands at a place of the screen, so that a mouse can mean it.
public enum ClickTarget: Hashable, Sendable {
  /// A tab.
  case pane(Pane)
  /// A key that the footer names.
  case command(Command)
  /// A list, between its rows.
  case list
  /// The heading of a visible column.
  case heading(column: Int)
  /// A row, by the name that it has in every frame, and the visible column under the mouse.
  case row(id: String, column: Int?)
  /// A cell of a picture: its row by name, and how many steps to the right of the selected cell it is.
  case cell(row: String, sideways: Int)
  /// The details.
  case details
  /// A choice of a menu, counted from 0.
  case choice(Int)
  /// A field of a form, counted from 0.
  case field(Int)
  /// Something that the foot of a dialogue names, such as the answer to a question.
  case answer(Input)
  /// Whatever else stands over the panes: what lies under it is out of reach.
  case overlay
}
