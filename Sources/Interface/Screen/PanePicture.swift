import Terminal
import ViewModels

/// A drawing of a pane that stands in the place of its list where the screen is large enough.
protocol PanePicture: SendableMetatype {
  /// The pane that it draws.
  static var pane: Pane { get }
  /// The smallest screen on which it is drawn.
  static var minimum: Size { get }
  /// How many things stand side by side at a width: the arrow keys go from one to the next.
  static func across(width: Int) -> Int
  /// The rows it takes at a width.
  static func height(width: Int) -> Int
  /// Draws it, and notes for the mouse where its rows are.
  static func draw(_ workspace: Workspace, in rect: Rect, pen: inout Pen)
}

/// The pictures there are.
enum PanePictures {
  static let all: [any PanePicture.Type] = [ChainBoxesWidget.self]

  /// The picture of a pane, if there is one and the screen is large enough for it.
  static func picture(of pane: Pane, on size: Size) -> (any PanePicture.Type)? {
    all.first {
      $0.pane == pane && size.columns >= $0.minimum.columns && size.rows >= $0.minimum.rows
    }
  }
}
