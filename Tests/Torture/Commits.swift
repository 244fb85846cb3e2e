import ArgumentParser
import Domain
import Driving
import Glibc
import Store

/// Changes visible items again and again and says when each commit began and returned (nanoseconds of
/// CLOCK_MONOTONIC), for `bench/follow.c`.
struct Commits: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var store: String
  @Option var count = 500
  @Option var seed: UInt64 = 1
  /// How many of the first items of the list are changed.
  @Option var visible = 10

  func run() throws {
    let open = try Scene.open(store, as: "commits")
    var dice = Dice(seed: seed)
    var items = try open.actionItems(ActionQuery(), limit: visible)
    for number in 1...count {
      usleep(UInt32.random(in: 20_000...30_000, using: &dice))
      let place = Int.random(in: items.indices, using: &dice)
      var wish = items[place].content
      // Always another text of the same length: the row stays where it is, and its cells change.
      wish.title = "Relance \(10_000 + number) " + String(wish.title.dropFirst(14).prefix(30))
      let begun = now
      guard
        case .saved(let item, _) = try open.save(
          items[place].id, from: items[place].content, to: wish, today: Scene.today)
      else { throw Unproven("somebody else edits the store") }
      let ended = now
      items[place] = item
      print(begun, ended)
      fflush(nil)
    }
  }

  private var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
