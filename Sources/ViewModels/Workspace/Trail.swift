/// The way by which addresses have led from pane to pane; Esc goes back along it (test: `TrailTests`).
struct Trail {
  /// A place that was left for another.
  struct Place {
    let pane: Pane
    let isDetailsOpen: Bool
    /// What stood over the pane.
    var dialogues: [any Dialogue] = []
    /// Puts back what the other pane showed before.
    let restore: () throws -> Void
  }

  private var places: [Place] = []

  mutating func leave(_ place: Place) { places.append(place) }

  /// The place that was left last; nothing at the beginning.
  mutating func goBack() -> Place? { places.popLast() }

  /// Somebody has gone another way.
  mutating func forget() { places = [] }
}
