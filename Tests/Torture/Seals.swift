import ArgumentParser
import Domain
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
    var (commits, seals): ([Duration], [Duration]) = ([], [])
    for number in 1...count {
      var wish = item.content
      wish.title = "Relance \(10_000 + number)"
      commits.append(
        try ContinuousClock().measure {
          if case .saved(let saved, _) = try open.save(
            item.id, from: item.content, to: wish, today: Scene.today)
          {
            item = saved
          }
        })
      seals.append(try open.sealNewest())
    }
    let (commit, seal) = (commits.sorted()[count / 2], seals.sorted()[count / 2])
    print(
      "commit \(microseconds(commit)) µs, for the chain \(microseconds(seal)) µs:", terminator: " ")
    print("\((seal / commit * 1000).rounded() / 10) % (target: under 3 %)")
  }

  private func microseconds(_ duration: Duration) -> Int {
    Int(duration / .microseconds(1))
  }
}
