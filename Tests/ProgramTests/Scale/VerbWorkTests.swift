import Driving
import Foundation
import Testing

/// Required: "No verb and no pane may grow faster than its data."
///
/// Here the processor's own time of the real program is compared, over sizes so far apart that the square
/// would show tenfold; `StatementWorkTests`, `ChainWorkTests` and `FindingWorkTests` count exactly.
@Suite("What verbs and panes have to do grows as the data do, no faster", .serialized)
struct VerbWorkTests {
  /// The demonstration once, ten times and a hundred times.
  private static let sizes = [1, 10, 100]

  private let places: [Place]

  init() throws {
    let fold = try DataFold(folder: Checkout.demoData)
    places = try Self.sizes.map { size in
      let place = try Place(withDemoStore: false)
      try fold.write(copies: size, to: place.folder + "/fold")
      return place
    }
  }

  private static let moves = (1...12).map { $0 % 3 == 0 ? "right" : "down" }

  /// Every verb that reads, and every pane. `list chain` prints a cell for each link in each territory,
  /// which is what it is asked for.
  private static let verbs: [[String]] =
    ["chain", "budget", "matrix", "actions", "indicators"].flatMap { pane in
      [
        ["show", pane, "--size", "200x60"], ["show", pane, "--keys", moves.joined(separator: " ")],
        ["show", pane, "--keys", "end / a enter n n"],
      ]
    }
    + ["actions", "stakeholders", "budget", "responsibilities", "entries", "functions"].map {
      ["list", $0, "--json"]
    } + [
      ["list", "budget"], ["check"], ["history", "--json"], ["list", "actions", "--late", "--csv"],
    ]

  @Test("loading, reading in every way, and changing")
  func everything() throws {
    // The second time everything is there already.
    try expectNoFaster(["load"]) { ["load", $0.folder + "/fold"] }
    try expectNoFaster(["load", "again"]) { ["load", $0.folder + "/fold"] }
    for verb in Self.verbs { try expectNoFaster(verb) { _ in verb } }
    for verb in [["add", "x"], ["set", "A-003", "--title", "y"], ["undo"]] {
      try expectNoFaster(verb) { _ in verb }
    }
  }

  private func expectNoFaster(_ verb: [String], _ arguments: (Place) -> [String]) throws {
    let counts = try zip(Self.sizes, places).map { size, place in
      let running = try place.start(arguments(place))
      let outcome = try running.outcome(try running.process.end())
      #expect(outcome.status == 0, "\(verb): \(outcome.errors.suffix(300))")
      return (size: size, work: running.process.work)
    }
    #expect(Work.growth(counts) < 4, "\(verb.joined(separator: " ")): \(counts.map(\.work)) µs")
  }
}
