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
    // A store is loaded for the first time only once, so that this one is made anew each time.
    try expectNoFaster(["load"]) { place in
      try? FileManager.default.removeItem(atPath: place.store)
      return ["load", place.folder + "/fold"]
    }
    try expectNoFaster(["load", "again"]) { ["load", $0.folder + "/fold"] }
    for verb in Self.verbs { try expectNoFaster(verb) { _ in verb } }
    for verb in [["add", "x"], ["set", "A-003", "--title", "y"]] {
      try expectNoFaster(verb) { _ in verb }
    }
    try expectNoFaster(["undo"]) { place in
      _ = try place.run("add", "x")
      return ["undo"]
    }
  }

  private func expectNoFaster(_ verb: [String], _ arguments: (Place) throws -> [String]) throws {
    let places = Dictionary(uniqueKeysWithValues: zip(Self.sizes, places))
    try Work.expectNoFaster(than: 4, Self.sizes, verb.joined(separator: " ")) { size in
      let place = try #require(places[size])
      let running = try place.start(try arguments(place))
      let outcome = try running.outcome(try running.process.end())
      #expect(outcome.status == 0, "\(verb): \(outcome.errors.suffix(300))")
      return running.process.work
    }
  }
}
