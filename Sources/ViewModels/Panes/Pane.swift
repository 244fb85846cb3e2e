/// The name of a pane, by which settings, options and addresses know it; once published it never changes.
///
/// Each pane names itself in its own folder; `PaneList` says which there are.
public struct Pane: Hashable, Sendable, CustomStringConvertible {
  /// The name: `budget`.
  public let name: String

  /// Names a pane.
  init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }
}
