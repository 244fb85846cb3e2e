import ArgumentParser
import Domain
import Glibc
import Store
import Wording

/// One of the sessions of `hands`: works until the time is over, or until a file `<log>.stop` is there.
struct Hand: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Option var store: String
  @Option var log: String
  @Option var name: String
  @Option var seconds: Int
  @Option var seed: UInt64
  /// Microseconds between two steps.
  @Option var pause: UInt32 = 0

  func run() throws {
    let log = try Log(log)
    do {
      try work(log)
    } catch let failure as StoreFailure {
      try log.write(.failure(Phrase.Failure.sentence(failure).en))
      throw ExitCode.failure
    } catch {
      try log.write(.failure("\(error)"))
      throw ExitCode.failure
    }
  }

  private func work(_ log: Log) throws {
    let open = try Scene.open(store, as: name)
    try open.enter()
    var editor = try Editor(open, name: name, seed: seed, write: log.write)
    print("ready")
    fflush(nil)
    let end = SuspendingClock.now + .seconds(seconds)
    while SuspendingClock.now < end, access(log.path + ".stop", F_OK) != 0 {
      try editor.step()
      _ = try open.news()
      if pause > 0 { usleep(pause) }
    }
    try open.endSession()
    try log.write(.counts(editor.counts))
    try open.close()
  }
}
