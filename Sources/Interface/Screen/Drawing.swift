import Terminal
import ViewModels

/// A frame, and what goes with it.
public struct Drawing: Hashable, Sendable {
  /// What is seen.
  public let grid: Grid
  /// Where a click means what.
  public let clickMap: ClickMap
  /// What the terminal's window is called.
  public let title: SafeText
}

/// Where on a frame a click means what. What is added later lies on top.
public struct ClickMap: Hashable, Sendable {
  /// An area with one meaning.
  public struct Area: Hashable, Sendable {
    /// The cells.
    public let rect: Rect
    /// What they mean.
    public let target: ClickTarget
  }

  /// The areas, the topmost last.
  public private(set) var areas: [Area] = []

  /// A map on which nothing means anything.
  public init() {}

  /// Gives an area a meaning.
  mutating func add(_ target: ClickTarget, at rect: Rect) {
    if !rect.isEmpty { areas.append(Area(rect: rect, target: target)) }
  }

  /// What a click at a cell means.
  public subscript(point: Point) -> ClickTarget? {
    areas.last { $0.rect.contains(point) }?.target
  }
}
