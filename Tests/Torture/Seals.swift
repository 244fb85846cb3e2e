import ArgumentParser
import Domain
import Glibc
import Store

/// Measures what the chain of the list of changes costs: the median time of a commit that waits for the
/// disk, and of what is done in it for the chain alone. For `script/bench --seal`.
struct Seals: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var store: String
  @Option var count = 500

  func run() throws {
    let open = try Scene.open(store, as: "seals")
    var item = try open.actionItems(ActionQuery(), limit: 1)[0]
    var (commits, seals): ([Int], [Int]) = ([], [])
    for number in 1...count {
      var wish = item.content
      wish.title = "Relance \(10_000 + number)"
      commits.append(
        try nanoseconds {
          if case .saved(let saved, _) = try open.save(
            item.id, from: item.content, to: wish, today: Scene.today)
          {
            item = saved
          }
        })
      seals.append(try nanoseconds { try open.sealNewest() })
    }
    let (commit, seal) = (commits.sorted()[count / 2], seals.sorted()[count / 2])
    print("commit \(commit / 1000) µs, for the chain \(seal / 1000) µs:", terminator: " ")
    print("\(Double(seal * 1000 / commit) / 10) % (target: under 3 %)")
  }

  private func nanoseconds(_ work: () throws -> Void) throws -> Int {
    let start = now
    try work()
    return now - start
  }

  private var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
